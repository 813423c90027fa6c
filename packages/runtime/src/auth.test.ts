import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCharacter } from "../test/any-character.ts";
import { createFakeClock } from "../test/fake-clock.ts";
import { type Auth, apiKeyAuth, basicAuth, bearerAuth, type CredentialExchange } from "./auth.ts";
import { ConfigError } from "./errors.ts";

const ADA = { username: "ada", password: "hunter2" };

describe("bearerAuth", () => {
  test("puts the token on each request", async () => {
    expect(await credentialOf(bearerAuth("abc.def-1"))).toEqual(["authorization", "Bearer abc.def-1"]);
  });

  test("tells of a function that fails without a status", async () => {
    const { credential } = bearerAuth(() => Promise.reject(new Error("no")));
    const exchange: CredentialExchange = {
      clock: createFakeClock(),
      within: (task) => task(),
      send: () => expect.unreachable("a request"),
    };
    await expect(credential(exchange)).rejects.toMatchObject({ name: "AuthError", status: 0, cause: { message: "no" } });
  });

  test("has no other token to get when the only one is refused", () => {
    expect(bearerAuth("abc").forget).toBeUndefined();
  });

  test.each([[""], [undefined], [null], [42], [{ token: "abc" }]])("refuses %j as a token", (token) => {
    expect(() => bearerAuth(token as string)).toThrow(ConfigError);
  });

  test.each([["hunter2\n"], ["hunter2\r\nx-evil: 1"], ["hun\0ter2"], ["Bearer hunter2"], ["hunter2\u20ac"], ["hunter2\x7f"]])(
    "D94 A31 refuses the token %j and does not repeat it",
    (token) => {
      const error = errorOf(() => bearerAuth(token));
      expect(error).toBeInstanceOf(ConfigError);
      expect(inspect(error)).not.toMatch(/hun\W?ter2/);
    },
  );

  test("says which option is wrong with a token", () => {
    expect(() => bearerAuth("")).toThrow(/"token" is missing/);
    expect(() => bearerAuth("Bearer abc")).toThrow(/"token".*space.*without "Bearer"/);
  });

  test("asks no function for a token before a call needs one", () => {
    bearerAuth(() => expect.unreachable("it was asked"));
  });
});

describe("basicAuth", () => {
  test("puts user name and password on each request", async () => {
    expect(await credentialOf(basicAuth(ADA))).toEqual(["authorization", "Basic YWRhOmh1bnRlcjI="]);
  });

  test("writes any user name without a colon and any password so that a server reads them back", async () => {
    const text = fc.string({ unit: anyCharacter, minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        text.filter((username) => !username.includes(":")),
        text,
        async (username, password) => {
          const [, value] = await credentialOf(basicAuth({ username, password }));
          expect(Buffer.from(value.slice("Basic ".length), "base64").toString("utf8")).toBe(`${username}:${password}`);
        },
      ),
    );
  });

  test.each([
    [{ username: "", password: "p" }],
    [{ username: "u", password: "" }],
    [{ username: "u:v", password: "p" }],
    [{ username: undefined, password: "p" }],
    [{ username: "u", password: null }],
    [undefined],
    [null],
  ])("refuses the credentials %j", (credentials) => {
    expect(() => basicAuth(credentials as typeof ADA)).toThrow(ConfigError);
  });

  test("says what is wrong with credentials, and repeats none", () => {
    expect(() => basicAuth({ username: "u", password: "" })).toThrow(/"password" is missing/);
    expect(() => basicAuth({ username: "hunter2:v", password: "p" })).toThrow(/"username" holds a colon.*session/);
    expect(inspect(errorOf(() => basicAuth({ username: "hunter2:v", password: "hunter2" })))).not.toContain("hunter2");
  });
});

describe("apiKeyAuth", () => {
  test("puts the key on each request, in the header that the contract names", async () => {
    expect(await credentialOf(apiKeyAuth("X-Key", "abc-1"))).toEqual(["X-Key", "abc-1"]);
  });

  test.each([[""], [undefined], [42], ["hunter2\r\nx-evil: 1"], ["hunter2 "], ["hunter2\u20ac"]])(
    "D94 A31 refuses the key %j and does not repeat it",
    (apiKey) => {
      const error = errorOf(() => apiKeyAuth("X-Key", apiKey as string));
      expect(error).toBeInstanceOf(ConfigError);
      expect(inspect(error)).not.toContain("hunter2");
    },
  );
});

/** The header and the value that an auth without an exchange puts on a request. */
async function credentialOf({ header, credential }: Auth): Promise<[header: string, value: string]> {
  const unreachable = (): never => expect.unreachable("an exchange");
  const exchange: CredentialExchange = { clock: createFakeClock(), within: unreachable, send: unreachable };
  return [header, (await credential(exchange)).value];
}

function errorOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

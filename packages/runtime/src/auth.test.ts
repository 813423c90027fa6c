import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { observeFetch } from "../test/observed-fetch.ts";
import { tidepool, tidepoolJsonLogin } from "../test/tidepool.ts";
import { type Auth, basicAuth, bearerAuth, type LoginExchange, sessionAuth } from "./auth.ts";
import type { Contract } from "./contract.ts";
import { AuthError, ConfigError } from "./errors.ts";

const ADA = { username: "ada", password: "hunter2" };

describe("bearerAuth", () => {
  test("puts the token on each request", async () => {
    expect((await headersOf(bearerAuth("abc.def-1"))).get("authorization")).toBe("Bearer abc.def-1");
  });

  test.each([[""], [undefined], [null], [42]])("refuses %j as a token", (token) => {
    expect(() => bearerAuth(token as string)).toThrow(ConfigError);
  });

  test.each([["hunter2\n"], ["hunter2\r\nx-evil: 1"], ["hun\0ter2"], ["Bearer hunter2"], ["hunter2\u20ac"]])(
    "D94 A31 refuses the token %j and does not repeat it",
    (token) => {
      const error = errorOf(() => bearerAuth(token));
      expect(error).toBeInstanceOf(ConfigError);
      expect(inspect(error)).not.toMatch(/hun\W?ter2/);
    },
  );

  test("says what is wrong with a token", () => {
    expect(() => bearerAuth("")).toThrowErrorMatchingInlineSnapshot(`[ConfigError: Option "token" is missing: pass it to the client.]`);
    expect(() => bearerAuth("Bearer abc")).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: Option "token" holds a space, a line break or a letter outside ASCII: pass the token alone, without "Bearer".]`,
    );
  });
});

describe("basicAuth", () => {
  test("puts user name and password on each request", async () => {
    expect((await headersOf(basicAuth(ADA))).get("authorization")).toBe("Basic YWRhOmh1bnRlcjI=");
  });

  test("writes any user name without a colon and any password so that a server reads them back", async () => {
    const text = fc.string({ unit: "binary", minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        text.filter((username) => !username.includes(":")),
        text,
        async (username, password) => {
          const header = (await headersOf(basicAuth({ username, password }))).get("authorization") ?? "";
          expect(Buffer.from(header.slice("Basic ".length), "base64").toString("utf8")).toBe(`${username}:${password}`);
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
  ])("refuses the credentials %j", (credentials) => {
    expect(() => basicAuth(credentials as typeof ADA)).toThrow(ConfigError);
  });

  test("says what is wrong with credentials", () => {
    expect(() => basicAuth({ username: "u", password: "" })).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: Option "password" is missing: pass it to the client.]`,
    );
    expect(() => basicAuth({ username: "u:v", password: "p" })).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: Option "username" holds a colon, which basic authentication cannot carry: use a session.]`,
    );
  });
});

describe("sessionAuth", () => {
  test("logs in by the form that the contract describes, and sends the cookies it names", async () => {
    const { exchange, requests } = login(() =>
      reply(200, ["SESSION=s1; Path=/; HttpOnly", "theme=dark; Path=/", "REMEMBER=r1; Max-Age=60; Expires=Wed, 01 Apr 2026 10:00:00 GMT"]),
    );
    const headers = await headersOf(sessionAuth(tidepool, ADA), exchange);
    expect(headers.get("cookie")).toBe("SESSION=s1; REMEMBER=r1");
    const [request] = requests;
    expect({ method: request?.method, url: request?.url, type: request?.headers.get("content-type") }).toEqual({
      method: "POST",
      url: "https://api.test/login",
      type: "application/x-www-form-urlencoded",
    });
    expect(await request?.text()).toBe("ajax=true&user=ada&pass=hunter2");
  });

  test("logs in by JSON where the contract says so", async () => {
    const { exchange, requests } = login(() => reply(200, ["SESSION=s1"]));
    await headersOf(sessionAuth(tidepoolJsonLogin, ADA), exchange);
    expect(await requests[0]?.json()).toEqual({ ajax: true, user: "ada", pass: "hunter2" });
    expect(requests[0]?.headers.get("content-type")).toBe("application/json");
  });

  test("A20 takes no cookie from a redirect to another place than the login's own", async () => {
    const contract = { ...tidepool, security: { sessionCookie: { ...tidepool.security.sessionCookie, redirect: "/login/done" } } };
    const auth = (location: string) =>
      headersOf(sessionAuth(contract, ADA), login(() => reply(302, ["SESSION=s1"], { location })).exchange);
    for (const done of ["/login/done", "https://acme.tidepool.test/login/done?x=1"])
      expect((await auth(done)).get("cookie")).toBe("SESSION=s1");
    for (const failed of ["/login/fail?login_error=1", "https://acme.tidepool.test/", "http://["]) {
      await expect(auth(failed)).rejects.toThrow(
        "answered 302 with a redirect to another place than /login/done: check username and password.",
      );
    }
  });

  test("A20 reads the cookie from a redirect itself and does not follow it", async () => {
    const { exchange, requests } = login(() => reply(302, ["SESSION=s1; HttpOnly"], { location: "https://evil.test/" }));
    expect((await headersOf(sessionAuth(tidepool, ADA), exchange)).get("cookie")).toBe("SESSION=s1");
    expect(requests.map((request) => request.redirect)).toEqual(["manual"]);
  });

  test("takes the last of two cookies of one name, as a browser does", async () => {
    const { exchange } = login(() => reply(302, ["SESSION=anonymous", "SESSION=s1", "REMEMBER="]));
    expect((await headersOf(sessionAuth(tidepool, ADA), exchange)).get("cookie")).toBe("SESSION=s1");
  });

  test("A22 logs in once for 100 calls at once, and for those after them", async () => {
    const { exchange, requests } = login(async () => {
      await pause();
      return reply(200, ["SESSION=s1"]);
    });
    const auth = sessionAuth(tidepool, ADA);
    const cookies = await Promise.all(Array.from({ length: 100 }, async () => (await headersOf(auth, exchange)).get("cookie")));
    expect(new Set(cookies)).toEqual(new Set(["SESSION=s1"]));
    expect((await headersOf(auth, exchange)).get("cookie")).toBe("SESSION=s1");
    expect(requests).toHaveLength(1);
  });

  test("A25 gives all waiting calls a typed error when the login fails, and tries again on the next call", async () => {
    const answers = [reply(500, []), reply(200, ["SESSION=s2"])];
    const { exchange, requests } = login(() => answers.shift() ?? expect.unreachable("a third login"));
    const auth = sessionAuth(tidepool, ADA);
    const failures = await Promise.allSettled(Array.from({ length: 100 }, () => headersOf(auth, exchange)));
    expect(failures.every((failure) => failure.status === "rejected" && failure.reason instanceof AuthError)).toBe(true);
    expect(requests).toHaveLength(1);
    expect((await headersOf(auth, exchange)).get("cookie")).toBe("SESSION=s2");
    expect(requests).toHaveLength(2);
  });

  test("A25 tries again after a login that was never answered", async () => {
    const answers = [() => Promise.reject(new TypeError("fetch failed")), () => reply(200, ["SESSION=s2"])];
    const { exchange } = login(() => answers.shift()?.() ?? expect.unreachable("a third login"));
    const auth = sessionAuth(tidepool, ADA);
    await expect(headersOf(auth, exchange)).rejects.toThrow("fetch failed");
    expect((await headersOf(auth, exchange)).get("cookie")).toBe("SESSION=s2");
  });

  test("A25 keeps the login that a retrying call began, whatever the calls still failing do", async () => {
    const answers = [reply(500, []), reply(200, ["SESSION=s2"])];
    const { exchange, requests } = login(() => answers.shift() ?? expect.unreachable("a third login"));
    const auth = sessionAuth(tidepool, ADA);
    const retry = async (): Promise<Headers> => headersOf(auth, exchange).catch(() => headersOf(auth, exchange));
    const cookies = await Promise.all(Array.from({ length: 20 }, async () => (await retry()).get("cookie")));
    expect(new Set(cookies)).toEqual(new Set(["SESSION=s2"]));
    expect(requests).toHaveLength(2);
  });

  test.each([
    ["a refusal", 401, []],
    ["a refusal with a cookie", 401, ["SESSION=s1"]],
    ["a reply without a cookie", 200, []],
    ["another cookie alone", 200, ["theme=dark"]],
    ["a cookie without a value", 302, ["SESSION=; Max-Age=0"]],
  ])("takes %s for a failed login", async (_, status, cookies) => {
    const { exchange } = login(() => reply(status, cookies));
    await expect(headersOf(sessionAuth(tidepool, ADA), exchange)).rejects.toThrow(AuthError);
  });

  test("says which login failed, and how", async () => {
    const { exchange } = login(() => reply(401, []));
    await expect(headersOf(sessionAuth(tidepool, ADA), exchange)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[AuthError: createSession (POST /login) answered 401 without the cookie SESSION or REMEMBER: check username and password.]`,
    );
    const bearerOnly: Contract = { ...tidepool, security: { bearerAuth: { type: "bearer" } } };
    await expect(headersOf(sessionAuth(bearerOnly, ADA), exchange)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: The contract has no session login: use another kind of auth.]`,
    );
  });

  test.each([[{ username: "", password: "p" }], [{ username: "u", password: "" }]])("refuses the credentials %j", (credentials) => {
    expect(() => sessionAuth(tidepool, credentials)).toThrow(ConfigError);
  });

  test("A31 repeats neither password nor cookie in the error of a failed login", async () => {
    const secrets = fc.string({ unit: "binary", minLength: 1 }).map((text) => `hunter2${text}`);
    await fc.assert(
      fc.asyncProperty(secrets, async (password) => {
        const { exchange } = login((request) => {
          const cookie = `theme=hunter2${request.method}`;
          return reply(403, [cookie, "SESSION=hunter2"]);
        });
        const error: unknown = await headersOf(sessionAuth(tidepool, { username: "ada", password }), exchange).catch((reason) => reason);
        expect(error).toBeInstanceOf(AuthError);
        expect([inspect(error, { depth: 10, showHidden: true }), JSON.stringify(error), (error as Error).stack].join()).not.toContain(
          "hunter2",
        );
      }),
      { numRuns: 200 },
    );
  });
});

/** The headers that an auth sets on an empty request. */
async function headersOf(auth: Auth, exchange: LoginExchange = login(() => expect.unreachable("a login")).exchange): Promise<Headers> {
  const headers = new Headers();
  await auth(headers, exchange);
  return headers;
}

function login(answer: (request: Request) => Response | Promise<Response>): { exchange: LoginExchange; requests: Request[] } {
  const { fetch, requests } = observeFetch(answer);
  return { exchange: { fetch, urlOf: (operation) => `https://api.test${operation.path}` }, requests };
}

function reply(status: number, cookies: readonly string[], headers: Record<string, string> = {}): Response {
  return new Response(status === 302 ? null : "{}", {
    status,
    headers: [...Object.entries(headers), ...cookies.map((cookie): [string, string] => ["set-cookie", cookie])],
  });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function errorOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

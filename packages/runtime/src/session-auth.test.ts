import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCharacter } from "../test/any-character.ts";
import { observeFetch } from "../test/observed-fetch.ts";
import { type TidepoolPaths, tidepool, tidepoolJsonLogin } from "../test/tidepool.ts";
import type { Contract } from "./contract.ts";
import { createClient } from "./create-client.ts";
import { AuthError, ConfigError, NetworkError } from "./errors.ts";
import { sessionAuth } from "./session-auth.ts";

const ADA = { username: "ada", password: "hunter2" };

describe("the login", () => {
  test("fills the form that the contract describes, and gives the cookies it names", async () => {
    const { call, logins, cookies } = session(() =>
      reply(200, ["SESSION=s1; Path=/; HttpOnly", "theme=dark; Path=/", "REMEMBER=r1; Max-Age=60; Expires=Wed, 01 Apr 2026 10:00:00 GMT"]),
    );
    await call();
    expect(cookies()).toEqual(["SESSION=s1; REMEMBER=r1"]);
    const [request] = logins();
    expect({ method: request?.method, url: request?.url, type: request?.headers.get("content-type") }).toEqual({
      method: "POST",
      url: "https://api.test/login",
      type: "application/x-www-form-urlencoded",
    });
    expect(await request?.text()).toBe("ajax=true&user=ada&pass=hunter2");
  });

  test("sends JSON where the contract says so", async () => {
    const { call, logins } = session(() => reply(200, ["SESSION=s1"]), withLoginOf(tidepoolJsonLogin));
    await call();
    expect(await logins()[0]?.json()).toEqual({ ajax: true, user: "ada", pass: "hunter2" });
    expect(logins()[0]?.headers.get("content-type")).toBe("application/json");
  });

  test("A20 reads the cookie from a redirect itself and does not follow it", async () => {
    const { call, logins, cookies } = session(() => reply(302, ["SESSION=s1; HttpOnly"], { location: "https://evil.test/" }));
    await call();
    expect(cookies()).toEqual(["SESSION=s1"]);
    expect(logins().map((request) => request.redirect)).toEqual(["manual"]);
  });

  test("A20 takes no cookie from a redirect to another place than the login's own", async () => {
    const contract = { ...tidepool, security: { sessionCookie: { ...tidepool.security.sessionCookie, redirect: "/login/done" } } };
    for (const location of ["/login/done", "https://acme.tidepool.test/login/done?x=1"]) {
      const { call, cookies } = session(() => reply(302, ["SESSION=s1"], { location }), contract);
      await call();
      expect(cookies()).toEqual(["SESSION=s1"]);
    }
    const unmoved = session(() => reply(200, ["SESSION=s1"]), contract);
    await unmoved.call();
    expect(unmoved.cookies()).toEqual(["SESSION=s1"]);
    for (const location of ["/login/fail?login_error=1", "https://acme.tidepool.test/", "http://["]) {
      const { call, cookies } = session(() => reply(302, ["SESSION=s1"], { location }), contract);
      await expect(call()).rejects.toThrow(/another place than \/login\/done: check username and password/);
      expect(cookies()).toEqual([]);
    }
  });

  test("takes the last of two cookies of one name, as a browser does", async () => {
    const { call, cookies } = session(() => reply(302, ["SESSION=anonymous", "SESSION=s1", "REMEMBER="]));
    await call();
    expect(cookies()).toEqual(["SESSION=s1"]);
  });

  test("reads a cookie whatever white space stands in it (RFC 6265, section 5.2)", async () => {
    const { call, cookies } = session(() => reply(302, [" SESSION = s1 ; Path=/"]));
    await call();
    expect(cookies()).toEqual(["SESSION=s1"]);
  });

  test.each([
    ["a refusal", 401, []],
    ["a refusal with a cookie", 401, ["SESSION=s1"]],
    ["the faintest refusal with a cookie", 400, ["SESSION=s1"]],
    ["a reply without a cookie", 200, []],
    ["another cookie alone", 200, ["theme=dark"]],
    ["a cookie without a value", 302, ["SESSION=; Max-Age=0"]],
    ["a cookie without an equals sign", 302, ["SESSION"]],
    ["a cookie without an equals sign, and an attribute of its name", 302, ["theme; SESSION=s1"]],
  ])("fails on %s, and nothing is sent without it", async (_, status, set) => {
    const { call, cookies } = session(() => reply(status, set));
    const error: unknown = await call().catch((reason) => reason);
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ status });
    expect(cookies()).toEqual([]);
  });

  test("says which login failed, and how", async () => {
    await expect(session(() => reply(401, [])).call()).rejects.toThrow(
      /createSession \(POST https:\/\/api.test\/login\) answered 401 without the cookie SESSION or REMEMBER: check username and password/,
    );
    await expect(session(() => reply(500, [])).call()).rejects.toThrow(/answered 500.*try again later/);
    await expect(session(() => reply(499, [])).call()).rejects.toThrow(/answered 499.*check username and password/);
  });

  test("needs a contract that describes one", async () => {
    const bearerOnly: Contract = { ...tidepool, security: { bearerAuth: { type: "bearer" } } };
    await expect(session(() => reply(200, []), bearerOnly).call()).rejects.toThrow(ConfigError);
    const scheme = { ...tidepool.security.sessionCookie, login: "nowhere" };
    await expect(session(() => reply(200, []), { ...tidepool, security: { scheme } }).call()).rejects.toThrow(ConfigError);
  });

  test.each([[{ username: "", password: "p" }], [{ username: "u", password: "" }], [undefined]])("needs more than %j", (credentials) => {
    expect(() => sessionAuth(tidepool, credentials as typeof ADA)).toThrow(ConfigError);
  });

  test("is refused where cookies are out of a script's reach, as in a browser", async () => {
    const { call, logins } = session(() => reply(302, ["SESSION=s1"]));
    const NodeRequest = globalThis.Request;
    globalThis.Request = class extends NodeRequest {
      constructor(input: RequestInfo | URL, init?: RequestInit) {
        super(input, init);
        this.headers.delete("cookie");
      }
    };
    try {
      const error: unknown = await call().catch((reason) => reason);
      expect(error).toBeInstanceOf(ConfigError);
      expect(String(error)).toMatch(/browser.*cookies/);
    } finally {
      globalThis.Request = NodeRequest;
    }
    expect(logins()).toEqual([]);
  });
});

describe("the session", () => {
  test("A22 is begun once for 100 calls at once, and kept for those after them", async () => {
    const { call, logins, cookies } = session(async () => {
      await pause();
      return reply(200, ["SESSION=s1"]);
    });
    await Promise.all(Array.from({ length: 100 }, call));
    await call();
    expect(cookies()).toEqual(Array.from({ length: 101 }, () => "SESSION=s1"));
    expect(logins()).toHaveLength(1);
  });

  test("A25 gives all waiting calls a typed error when the login fails, and begins on the next call", async () => {
    const answers = [reply(500, []), reply(200, ["SESSION=s2"])];
    const { call, logins, cookies } = session(() => answers.shift() ?? expect.unreachable("a third login"));
    const failures = await Promise.allSettled(Array.from({ length: 100 }, call));
    expect(failures.every((failure) => failure.status === "rejected" && failure.reason instanceof AuthError)).toBe(true);
    expect(logins()).toHaveLength(1);
    await call();
    expect(cookies()).toEqual(["SESSION=s2"]);
    expect(logins()).toHaveLength(2);
  });

  test("A25 B47 begins again, within the same call, after a login that was never answered", async () => {
    const answers = [() => Promise.reject(new TypeError("fetch failed")), () => reply(200, ["SESSION=s2"])];
    const { call, cookies } = session(() => answers.shift()?.() ?? expect.unreachable("a third login"));
    await call();
    expect(cookies()).toEqual(["SESSION=s2"]);
  });

  test("A25 keeps the login that a retrying call began, whatever the calls still failing do", async () => {
    const answers = [reply(500, []), reply(200, ["SESSION=s2"])];
    const { call, logins, cookies } = session(() => answers.shift() ?? expect.unreachable("a third login"));
    await Promise.all(Array.from({ length: 20 }, () => call().catch(call)));
    expect(new Set(cookies())).toEqual(new Set(["SESSION=s2"]));
    expect(logins()).toHaveLength(2);
  });
});

test("A31 repeats neither password nor cookie in the error of a failed login", async () => {
  const secrets = fc.string({ unit: anyCharacter, minLength: 1 }).map((text) => `hunter2${text}`);
  const failures = fc.constantFrom(401, 403, 500, 0);
  await fc.assert(
    fc.asyncProperty(secrets, failures, async (password, status) => {
      const { call } = session(
        (request) => {
          if (status === 0) throw Object.assign(new TypeError("fetch failed"), { request, headers: { cookie: "SESSION=hunter2" } });
          return reply(status, [`theme=hunter2${request.method}`, "SESSION=hunter2"]);
        },
        tidepool,
        { username: "ada", password },
      );
      const error: unknown = await call().catch((reason) => reason);
      expect(error).toBeInstanceOf(status === 0 ? NetworkError : AuthError);
      expect([inspect(error, { depth: 10, showHidden: true }), JSON.stringify(error), (error as Error).stack].join()).not.toContain(
        "hunter2",
      );
    }),
    { numRuns: 50 },
  );
});

test("A31 repeats no password in the error of a login whose fetch says what it sent", async () => {
  const { call } = session(async (request) => {
    throw new TypeError(`fetch failed: ${request.method} ${request.url} ${await request.text()}`);
  });
  const error: unknown = await call().catch((reason) => reason);
  expect(error).toBeInstanceOf(NetworkError);
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain("hunter2");
});

test("A31 repeats no password in whatever form a body has it", async () => {
  const password = 'hun"ter 2 & é';
  const around = `<${password}>`;
  const spellings = [around, JSON.stringify(around), new URLSearchParams({ p: around }).toString(), encodeURIComponent(around)];
  const { call } = session(
    () => {
      throw new TypeError(spellings.join(" | "));
    },
    tidepool,
    { username: "ada", password },
  );
  const error = (await call().catch((reason) => reason)) as { cause: Error };
  expect(error.cause.message).toBe('<[redacted]> | "<[redacted]>" | p=%3C[redacted]%3E | %3C[redacted]%3E');
});

/** A client that logs in, and what it sent. */
function session(logIn: (request: Request) => Response | Promise<Response>, contract: Contract = tidepool, credentials = ADA) {
  const { fetch, requests } = observeFetch((request) => (request.url.endsWith("/login") ? logIn(request) : Response.json([])));
  // A login that the network kept away is tried again at once.
  const options = { baseUrl: "https://api.test/base", fetch, random: () => 0 };
  const client = createClient<TidepoolPaths>(contract, options, sessionAuth(contract, credentials));
  const isLogin = ({ url }: Request): boolean => url.endsWith("/login");
  return {
    call: () => client.GET("/stations"),
    logins: () => requests.filter(isLogin),
    /** Cookies of the calls that followed a login. */
    cookies: () => requests.filter((request) => !isLogin(request)).map(({ headers }) => headers.get("cookie")),
  };
}

/** The contract of tidepool with the login of another one. */
function withLoginOf({ operations }: Contract): Contract {
  return { ...tidepool, operations: { ...tidepool.operations, ...operations } };
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

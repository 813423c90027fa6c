import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFakeClock } from "../test/fake-clock.ts";
import { observeFetch } from "../test/observed-fetch.ts";
import { type TidepoolPages, type TidepoolPaths, tidepool } from "../test/tidepool.ts";
import { type Auth, basicAuth, bearerAuth } from "./auth.ts";
import type { Client } from "./client-types.ts";
import { createClient } from "./create-client.ts";
import { ContractError, HttpError, NetworkError } from "./errors.ts";
import type { ClientEvent } from "./events.ts";
import { redactHeaders, redactText, redactUrl, safeCause } from "./redact.ts";
import { unwrap } from "./result.ts";
import { sessionAuth } from "./session-auth.ts";

type Tidepool = Client<TidepoolPaths, TidepoolPages>;

/** A way to fail: what comes in answer to a request whose credential is given, and the call that it fails. */
interface Failure {
  answer?: (credential: string, request: Request) => Response | Promise<Response>;
  call?: (client: Tidepool, secret: string) => Promise<unknown>;
}

const list = (client: Tidepool): Promise<unknown> => unwrap(client.GET("/stations"));
const failures: Record<string, Failure> = {
  "a network error that holds the request": {
    answer: (credential, request) => {
      const init = { headers: { authorization: credential, cookie: credential } };
      throw Object.assign(new TypeError("fetch failed"), { request, init, config: init, [Symbol("headers")]: request.headers });
    },
  },
  "a network error that says the credential": {
    answer: (credential) => {
      throw new TypeError(`fetch failed with ${credential}`);
    },
  },
  "a network error with causes": {
    answer: (credential, request) => {
      const deepest = Object.assign(new Error(`refused ${credential}`), { code: "ECONNREFUSED", headers: { credential } });
      const several = new AggregateError([new Error(credential)], "several", { cause: deepest });
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("connect", { cause: several }), { request, credential }) });
    },
  },
  "a network error whose cause is no error": {
    answer: (credential) => {
      throw new TypeError("fetch failed", { cause: { credential } });
    },
  },
  "a network error that causes itself": {
    answer: (credential) => {
      const error = new TypeError(`fetch failed with ${credential}`);
      error.cause = error;
      throw error;
    },
  },
  "a thrown text": {
    answer: (credential) => Promise.reject(`no ${credential}`),
  },
  "a thrown object": {
    answer: (credential) => Promise.reject({ credential }),
  },
  "junk in place of a reply": {
    answer: (credential) => ({ credential }) as unknown as Response,
  },
  "a page that repeats the credential": {
    answer: (credential) => new Response(`<html>${credential}</html>`, { headers: { "content-type": "text/html" } }),
  },
  "a refusal that repeats the credential": {
    answer: (credential) => Response.json({ reason: credential }, { status: 401 }),
  },
  "a fault that repeats the credential": {
    answer: (credential) => new Response(`bad ${credential}`, { status: 500 }),
  },
  "a rate limit": {
    answer: (credential) => new Response(credential, { status: 429, headers: { "retry-after": "99999" } }),
  },
  "a body that is no JSON": {
    answer: (credential) => new Response(`{"token": ${credential}`, { headers: { "content-type": "application/json" } }),
  },
  "a body in another charset": {
    answer: (credential) =>
      new Response(new Uint8Array([...new TextEncoder().encode(credential), 0xff]), { headers: { "content-type": "application/json" } }),
  },
  "a body that breaks off": {
    answer: (credential, request) => {
      const start = (controller: ReadableStreamDefaultController): void =>
        controller.error(Object.assign(new TypeError(`terminated ${credential}`), { request }));
      return new Response(new ReadableStream({ start }), { headers: { "content-type": "application/json" } });
    },
  },
  "a body that is too large": {
    answer: (credential) => Response.json(`${credential}${"x".repeat(20_000)}`),
  },
  "a timeout": {
    answer: () => new Promise(() => {}),
  },
  "an abort": {
    answer: () => new Promise(() => {}),
    call: (client) => client.GET("/stations", { signal: AbortSignal.abort() }),
  },
  "a redirect with a token": {
    answer: (credential) => Response.redirect(`https://evil.test/?token=${encodeURIComponent(credential)}`),
  },
  "a next link with a token": {
    answer: (credential) =>
      Response.json({
        data: [],
        paging: { next: `https://evil.test/${encodeURIComponent(credential)}?token=${encodeURIComponent(credential)}` },
      }),
    call: async (client) => {
      for await (const _ of client.paginate("/tides"));
    },
  },
  "a query with a token": {
    answer: () => new Response(null, { status: 404 }),
    call: (client, secret) =>
      unwrap(client.GET("/stations", { params: { query: { access_token: secret, api_key: [secret, secret] } as object } })),
  },
  "a call that cannot be sent": {
    call: (client) => client.GET("/stations", { params: { query: { q: {} as string } } }),
  },
  "a call that the contract does not know": {
    call: (client) => client.GET("/nowhere" as "/stations"),
  },
};

const auths: Record<string, (secret: string) => Auth> = {
  "a token": (secret) => bearerAuth(secret),
  "the token of a function": (secret) => bearerAuth(async () => ({ token: secret, expiresIn: 3600 })),
  "a password": (secret) => basicAuth({ username: "ada", password: secret }),
  "a session": (secret) => sessionAuth(tidepool, { username: "ada", password: secret }),
};

// RFC 6750, section 2.1, and long enough that no error says it by chance.
const secrets = fc.stringMatching(/^[A-Za-z0-9._~+/-]{8,40}={0,2}$/);

describe("a secret", () => {
  const cases = Object.keys(failures).flatMap((failure) => Object.keys(auths).map((auth) => [failure, auth] as const));
  test.each(cases)("A31 is in no error and no event of %s, where it is %s", async (failure, auth) => {
    const told = await fail(failures[failure] ?? {}, auths[auth] ?? bearerAuth, "hunter2~+/hunter2==");
    expect(told).not.toMatch(/hunter2/i);
    expect(told).not.toContain(btoa("ada:hunter2~+/hunter2=="));
  });

  test("A31 is in no error and no event, whatever it is", async () => {
    const kinds = fc.tuple(fc.constantFrom(...Object.values(failures)), fc.constantFrom(...Object.values(auths)));
    await fc.assert(
      fc.asyncProperty(secrets, kinds, async (secret, [failure, auth]) => {
        const told = await fail(failure, auth, secret);
        expect(told).not.toContain(secret);
        expect(told).not.toContain(encodeURIComponent(secret));
        expect(told).not.toContain(btoa(`ada:${secret}`));
      }),
      { numRuns: 100 },
    );
  });

  test("A31 is in no error where it holds the signs that part the members of a header", async () => {
    for (const secret of ["hun;ter;2hu;nte;r2", "a,b;c,d;e,f;g,h", "x=hunter2=hunter2", '"hunter2"'])
      expect(await fail(failures["a network error that says the credential"] ?? {}, bearerAuth, secret)).not.toContain(secret);
  });

  test("A31 is in no event where a reply repeats it in a header", async () => {
    const answer = (credential: string): Response => {
      const headers = { location: "/base/stations?token=hunter2", "x-echo": credential };
      return new Response(null, { status: 404, headers });
    };
    expect(await fail({ answer }, bearerAuth, "hunter2hunter2")).not.toContain("hunter2");
  });

  test("A31 is in no error of a token function that holds the request of its own", async () => {
    const auth = (): Auth =>
      bearerAuth(() =>
        Promise.reject(Object.assign(new Error("no"), { config: { body: "client_secret=hunter2" }, request: { a: "hunter2" } })),
      );
    expect(await fail({}, auth, "hunter2")).not.toContain("hunter2");
  });

  test("A31 is in no excerpt of a body that repeats it, and not cut in two at its end", async () => {
    for (const length of [0, 185, 199, 1990]) {
      const { fetch } = observeFetch(() => new Response(`${"x".repeat(length)}hunter2hunter2hunter2`, { status: 500 }));
      const client = createClient<TidepoolPaths>(
        tidepool,
        { baseUrl: BASE_URL, fetch, retry: { maxRetries: 0 } },
        bearerAuth("hunter2hunter2hunter2"),
      );
      const error: unknown = await unwrap(client.GET("/stations")).catch((reason) => reason);
      expect(error).toBeInstanceOf(HttpError);
      expect((error as HttpError).excerpt).not.toMatch(/hun/);
      expect((error as HttpError).excerpt.length).toBeLessThanOrEqual(200);
    }
  });
});

describe("redaction covers", () => {
  const names = [
    "authorization",
    "proxy-authorization",
    "cookie",
    "set-cookie",
    "x-api-key",
    "api-key",
    "apikey",
    "x-auth-token",
    "ss-id",
    "ss-pid",
    "x-ss-id",
    "JSESSIONID",
    "x-csrf-token",
    "x-client-secret",
    "x-amz-security-token",
  ];
  test.each(names.flatMap((name) => [[name], [name.toUpperCase()]]))("A32 the header %s", (name) => {
    expect(redactHeaders(new Headers({ [name]: "hunter2" }), { headers: new Headers() })).toEqual({ [name.toLowerCase()]: "[redacted]" });
  });

  test("A32 each of several headers, and leaves the others and the names", () => {
    const headers = new Headers([
      ["set-cookie", "a=hunter2"],
      ["set-cookie", "b=hunter2"],
      ["accept", "text/csv"],
      ["x-trace", "1"],
    ]);
    expect(redactHeaders(headers, { headers })).toEqual({ "set-cookie": "[redacted]", accept: "text/csv", "x-trace": "1" });
  });

  test.each(["token", "access_token", "api_key", "client_secret", "Token", "ACCESS_TOKEN", "apiKey", "refresh_token", "password"])(
    "A32 the query key %s",
    (key) => {
      expect(redactUrl(`https://api.test/x?a=1&${key}=hunter2&${key}=hunter2=&b=2`)).toBe(
        `https://api.test/x?a=1&${key}=[redacted]&${key}=[redacted]&b=2`,
      );
      expect(redactUrl(`https://api.test/x?${key}=hunter2`)).toBe(`https://api.test/x?${key}=[redacted]`);
    },
  );

  test("A32 no other part of a URL", () => {
    for (const url of ["https://api.test/x", "https://api.test/token=1/x?q=token", "https://api.test/x?a=1&b=&c"])
      expect(redactUrl(url)).toBe(url);
  });

  test("A32 any header that the auth of a client names", async () => {
    const auth = (secret: string): Auth => ({ header: "x-harbour", credential: () => ({ value: secret }) });
    for (const failure of ["a fault that repeats the credential", "a network error that says the credential"])
      expect(await fail(failures[failure] ?? {}, auth, "hunter2hunter2")).not.toContain("hunter2");
  });
});

describe("redactText", () => {
  test.each([
    [{ authorization: "Bearer hunter2" }],
    [{ authorization: "Basic hunter2" }],
    [{ cookie: "theme=dark; SESSION=hunter2" }],
    [{ "x-api-key": "hunter2", accept: "text/csv" }],
  ])("A31 replaces the credential of %j, with and without what stands beside it in the header", (headers) => {
    const text = `sent ${Object.values(headers)[0]}, or hunter2 alone`;
    expect(redactText(text, { headers: new Headers(headers) })).not.toContain("hunter2");
  });

  test.each([
    ["a=hunter2; b=hunter2-and-more", "hunter2-and-more"],
    ["a=basic-hunter2", "basic-hunter2"],
    ["a=hunter2-basic", "hunter2-basic"],
    ["a=hun ter 2", "hun ter 2"],
  ])("A31 replaces the whole of a value of the cookies %j", (cookie, secret) => {
    expect(redactText(`sent ${secret} twice`, { headers: new Headers({ cookie }) })).toBe("sent [redacted] twice");
  });

  test("leaves words that tell nothing: schemes, short ones, and those of other headers", () => {
    const headers = new Headers({ authorization: "Bearer hunter2", cookie: "a=b; c=; d; e=fgh", accept: "text/csv" });
    const text = "needs Bearer or Basic, a b c d fgh, not text/csv";
    expect(redactText(text, { headers })).toBe(text);
  });
});

describe("safeCause", () => {
  test("keeps the causes of a copy, six errors in all, and gives it none of its own", () => {
    const chain = (depth: number): Error => new Error(`hunter2 ${depth}`, depth === 1 ? {} : { cause: chain(depth - 1) });
    const messages: string[] = [];
    let copy: unknown = safeCause(chain(9), { headers: new Headers({ authorization: "Bearer hunter2" }) });
    for (; copy instanceof Error; copy = copy.cause) {
      messages.push(copy.message);
      expect(Object.hasOwn(copy, "cause")).toBe(messages.length < 6);
    }
    expect(messages).toEqual([9, 8, 7, 6, 5, 4].map((depth) => `[redacted] ${depth}`));
  });

  test("copies an error that has no stack", () => {
    const error = new Error("hunter2");
    Reflect.deleteProperty(error, "stack");
    expect(safeCause(error, { headers: new Headers({ cookie: "a=hunter2" }) })).toMatchObject({ message: "[redacted]", stack: "" });
  });

  test("gives an error that holds nothing else as it is, its causes and code included", () => {
    const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED", errno: -111, syscall: "connect", port: 1 });
    const error = new TypeError("fetch failed", { cause });
    expect(safeCause(error, { headers: new Headers({ authorization: "Bearer hunter2" }) })).toBe(error);
  });

  test("copies name, message, code and the place of the fault of any other error", () => {
    const error = Object.assign(new TypeError("fetch failed with hunter2"), { code: "ECONNRESET", request: {} });
    const copy = safeCause(error, { headers: new Headers({ authorization: "Bearer hunter2" }) }) as Error & { code: string };
    expect([copy.name, copy.message, copy.code]).toEqual(["TypeError", "fetch failed with [redacted]", "ECONNRESET"]);
    expect(copy.stack).toContain("redact.test.ts");
    expect(copy).not.toHaveProperty("request");
    expect(error.message).toBe("fetch failed with hunter2");
  });

  test("copies no object, even where a plain value is at home", () => {
    const error = Object.assign(new TypeError("fetch failed"), { code: { request: "hunter2" }, port: ["hunter2"] });
    const copy = safeCause(error, { headers: new Headers() });
    expect(inspect(copy, { depth: 10, showHidden: true })).not.toContain("hunter2");
    expect(copy).toBeInstanceOf(Error);
  });

  test.each([[undefined], [null], ["hunter2"], [{ message: "hunter2" }]])("tells nothing of %j, which is no error", (cause) => {
    expect(safeCause(cause, { headers: new Headers() })).toBeUndefined();
  });

  test("is the cause of a NetworkError", async () => {
    const cause = new TypeError("fetch failed");
    const { fetch } = observeFetch(() => Promise.reject(cause));
    const client = createClient<TidepoolPaths>(tidepool, { baseUrl: BASE_URL, fetch, retry: { maxRetries: 0 } }, bearerAuth("hunter2"));
    const error: unknown = await client.GET("/stations").catch((reason) => reason);
    expect(error).toBeInstanceOf(NetworkError);
    expect((error as Error).cause).toBe(cause);
  });
});

const BASE_URL = "https://api.test/base";

/** Let a call fail, and give all that its error and its events tell. */
async function fail(
  { answer = () => Response.json([]), call = list }: Failure,
  auth: (secret: string) => Auth,
  secret: string,
): Promise<string> {
  const clock = createFakeClock();
  const events: ClientEvent[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    if (request.url.endsWith("/login"))
      return new Response(null, { status: 302, headers: { "set-cookie": `SESSION=${secret}; HttpOnly` } });
    const { headers } = request;
    return answer(headers.get("authorization") ?? headers.get("cookie") ?? headers.get("x-harbour") ?? "", request);
  };
  const options = {
    baseUrl: BASE_URL,
    fetch,
    clock,
    random: () => 0.5,
    maxResponseBytes: 10_000,
    onEvent: (event: ClientEvent) => events.push(event),
  };
  const client = createClient<TidepoolPaths, TidepoolPages>(tidepool, options, auth(secret));
  const error: unknown = await clock.run(
    call(client, secret).then(
      (value) => expect.unreachable(`it gave ${inspect(value)}`),
      (reason: unknown) => reason,
    ),
  );
  expect(error).toBeInstanceOf(ContractError);
  return [inspect([error, events], { depth: 10, showHidden: true }), JSON.stringify([error, events]), causesOf(error)].join("\n");
}

/** The stacks of an error and of its causes. */
function causesOf(error: unknown, depth = 10): string {
  return error instanceof Error && depth > 0 ? `${error.stack}\n${error.message}\n${causesOf(error.cause, depth - 1)}` : "";
}

import { expect, test } from "vitest";
import { type Auth, bearerAuth, type ClientOptions, type Finding, type Middleware, sessionAuth, unwrap } from "../src/index.ts";
import { tidepool } from "./tidepool.ts";
import { brokenReply, connectionError, createTrial, fault, hang, reply, STATION, type Trial } from "./trial.ts";

const NO_RETRY = { maxRetries: 0 };
const LIST = "listStations (GET https://api.test/stations)";
const GET = "getStation (GET https://api.test/stations/s1)";
const CREATE = "createStation (POST https://api.test/stations)";
const TIDES = "listTides (GET https://api.test/tides)";
const LOGIN = "createSession (POST https://api.test/login)";
const MISSING: Finding = { pointer: "/body/name", message: "is missing", kind: "invalid" };
const JSON_TYPE = { "content-type": "application/json" };

const ofPages: [what: string, page: object | null, options: object, message: string][] = [
  ["a number of pages", {}, { maxPages: 0 }, 'Option "maxPages" is out of range: pass a whole number from 1.'],
  [
    "more pages",
    linked("?offset=1"),
    { maxPages: 1 },
    `${TIDES} has more than 1 pages: raise "maxPages", or go on from the error's "resume".`,
  ],
  ["a page that comes twice", linked("?"), {}, `${TIDES} has a next link to a page that was read before: the provider repeats it.`],
  [
    "a link to another origin",
    linked("https://evil.test/tides?token=a"),
    {},
    `${TIDES} has a next link to https://evil.test, not to https://api.test: nothing was sent there.`,
  ],
  [
    "a link that is no URL",
    linked("https://["),
    {},
    `${TIDES} has a next link to no URL, not to https://api.test: nothing was sent there.`,
  ],
  ["a link to another path", linked("/x"), {}, `${TIDES} has a next link to another path than /tides: it is not followed.`],
  ["a link that is no text", linked(7), {}, `${TIDES} answered with a next link that is none: /body/paging/next must be a string or null.`],
  ["a page without items", { data: {} }, {}, `${TIDES} answered with a page without items: /body/data must be an array.`],
  ["a page that is no object", null, {}, `${TIDES} answered with a page without items: /body/data must be an array.`],
];

test.each(ofPages)("says of %s why a walk cannot go on", async (_, page, options, message) => {
  const { client } = createTrial(() => Response.json(page));
  const walk = async (): Promise<void> => {
    for await (const _ of client.paginate("/tides", options));
  };
  expect(messageOf(await fault(walk()))).toBe(message);
});

test("says of a list without pages what to call", async () => {
  const { client } = createTrial(() => reply(200));
  const walk = async (): Promise<unknown> => client.paginate("/stations" as "/tides");
  expect(messageOf(await fault(walk()))).toBe("The contract knows no pages of /stations: call GET.");
});

interface Outcome {
  answer: Parameters<typeof createTrial>[0];
  call?: (trial: Trial) => Promise<unknown>;
  options?: ClientOptions;
  auth?: Auth;
}

const list = ({ client }: Trial): Promise<unknown> => unwrap(client.GET("/stations"));
const post = ({ client }: Trial): Promise<unknown> => unwrap(client.POST("/stations", { body: { name: "Brest" } }));
const session = (): Auth => sessionAuth(tidepool, { username: "ada", password: "hunter2" });
const refused = (): Promise<never> => Promise.reject(connectionError("ECONNREFUSED"));

const ofOutcomes: [what: string, outcome: Outcome, message: string][] = [
  ["no reply", { answer: refused }, `${LIST} got no reply: try again later.`],
  [
    "no reply to several attempts",
    { answer: refused, options: { retry: { maxRetries: 2 } } },
    `${LIST} got no reply: try again later. It was sent 3 times.`,
  ],
  [
    "no reply to a write",
    { answer: refused, call: post },
    `${CREATE} got no reply: it may have been carried out, so look before you send it again.`,
  ],
  ["a reply that breaks off", { answer: brokenReply }, `${LIST} got a reply that broke off: try again later.`],
  [
    "a reply that ends early",
    { answer: () => reply(200, { "content-length": "9" }), call: post },
    `${CREATE} got a reply that broke off: it may have been carried out, so look before you send it again.`,
  ],
  [
    "a fetch that gives none",
    { answer: hang, options: { fetch: async () => ({}) as Response } },
    `${LIST} got no Response from option "fetch": let it resolve to one.`,
  ],
  [
    "a reply that is too large",
    { answer: () => Response.json([1, 2]), options: { maxResponseBytes: 4 } },
    `${LIST} got more than 4 bytes: ask for less, or raise "maxResponseBytes".`,
  ],
  [
    "timeoutMs",
    { answer: hang, options: { timeoutMs: 300 } },
    `${LIST} took too long (timeoutMs, 300 ms): try again later, or allow more.`,
  ],
  [
    "totalTimeoutMs",
    { answer: hang, options: { totalTimeoutMs: 300 } },
    `${LIST} took too long (totalTimeoutMs, 300 ms): try again later, or allow more.`,
  ],
  [
    "an abort",
    { answer: hang, call: ({ client }) => client.GET("/stations", { signal: AbortSignal.abort() }) },
    `${LIST} was aborted by its signal.`,
  ],
  ["401", { answer: () => reply(401) }, `${LIST} answered 401: check the credentials.`],
  ["429", { answer: () => reply(429) }, `${LIST} answered 429: wait for .retryAfterMs, or a while.`],
  ["another failure", { answer: () => reply(404) }, `${LIST} answered 404: see .error.`],
  ["another success", { answer: () => reply(202), call: post }, `${CREATE} answered 202, which the contract does not know: see .error.`],
  [
    "a redirect",
    { answer: () => reply(302, { location: "https://evil.test/a?b" }) },
    `${LIST} answered 302 with a redirect to https://evil.test: none is followed, so correct the path or the server.`,
  ],
  [
    "a redirect to its own path with a slash",
    { answer: () => reply(301, { location: "/stations/" }) },
    `${LIST} answered 301 with a redirect to https://api.test, whose path differs in its trailing slash alone: none is followed, so correct the path or the server.`,
  ],
  [
    "a redirect to nowhere",
    { answer: () => reply(302, { location: "" }) },
    `${LIST} answered 302 with a redirect to a hidden place: none is followed, so correct the path or the server.`,
  ],
  [
    "a page",
    { answer: () => reply(200, { "content-type": "text/html" }) },
    `${LIST} answered 200 with text/html, not application/json: see .excerpt, which may be a proxy's.`,
  ],
  [
    "a body that is no JSON",
    { answer: () => new Response("{", { headers: JSON_TYPE }) },
    `${LIST} answered 200 with a body that is not JSON: see .excerpt.`,
  ],
  [
    "a body in another charset",
    { answer: () => new Response(new Uint8Array([255]), { headers: JSON_TYPE }) },
    `${LIST} answered with a body that is not utf-8: see .excerpt.`,
  ],
  [
    "numbers that would be rounded",
    { answer: () => new Response("[1e999,9007199254740993]", { headers: JSON_TYPE }), options: { numbers: "error" } },
    `${LIST} answered with numbers that would be rounded, at /0, /1: see option "numbers".`,
  ],
  [
    "a reply that breaks the schema",
    { answer: () => reply(200), options: validating({ response: MISSING }) },
    `${LIST} answered: /body/name is missing.`,
  ],
  [
    "a request that breaks the schema",
    { answer: hang, call: post, options: validating({ request: MISSING }) },
    `${CREATE} The request breaks the contract: /body/name is missing.`,
  ],
  [
    "a token function that fails",
    { answer: hang, auth: bearerAuth(() => Promise.reject(new Error("no"))) },
    `${LIST} got no credentials, since the function of option "token" failed: see .cause.`,
  ],
  [
    "a token function that gives no token",
    { answer: hang, auth: bearerAuth(async () => "") },
    `${LIST} Option "token" is missing: pass it to the client.`,
  ],
  [
    "a token function that hangs",
    { answer: hang, options: { timeoutMs: 300, totalTimeoutMs: 400 }, auth: bearerAuth(hang) },
    `${LIST} The function of option "token" took too long (timeoutMs, 300 ms): try again later, or allow more.`,
  ],
  [
    "a login without an answer",
    { answer: hang, options: { timeoutMs: 300, rateLimit: "spec" }, auth: session() },
    `${LOGIN} took too long (timeoutMs, 300 ms): try again later, or allow more.`,
  ],
  ["a login without a connection", { answer: refused, auth: session() }, `${LOGIN} got no reply: try again later.`],
  [
    "a login without a cookie",
    { answer: () => reply(200), auth: session() },
    `${LOGIN} answered 200 without the cookie SESSION or REMEMBER: check username and password.`,
  ],
  [
    "a login that is throttled",
    { answer: () => reply(429), auth: session() },
    `${LOGIN} answered 429 without the cookie SESSION or REMEMBER: the provider cannot log anybody in now, so try again later.`,
  ],
  [
    "a login that is refused with a cookie",
    { answer: () => reply(400, { "set-cookie": "SESSION=a" }), auth: session() },
    `${LOGIN} answered 400 and set a cookie all the same: check username and password.`,
  ],
  [
    "a login that gives a page",
    { answer: () => reply(200, { "set-cookie": "SESSION=a", "content-type": "text/html" }), auth: session() },
    `${LOGIN} answered 200 with a page: check username and password.`,
  ],
  [
    "a session that ends again",
    {
      answer: (_, { url }) => (url.endsWith("login") ? reply(302, { "set-cookie": "SESSION=a" }) : reply(302, { location: "/login" })),
      auth: session(),
    },
    `${LIST} answered 302 with the way to its login: check the credentials. It was sent 2 times.`,
  ],
  [
    "a session that ends at a write",
    {
      answer: (_, { url }) => (url.endsWith("login") ? reply(302, { "set-cookie": "SESSION=a" }) : reply(302, { location: "/login" })),
      call: post,
      auth: session(),
    },
    `${CREATE} answered 302 with the way to its login: it may have been carried out, so look before you send it again.`,
  ],
  [
    "a contract without a login",
    { answer: hang, auth: sessionAuth({ ...tidepool, security: {} }, { username: "ada", password: "hunter2" }) },
    `${LIST} The contract has no session login: use another kind of auth.`,
  ],
];

test.each(ofOutcomes)("says of %s which call ended so, and what to do", async (_, { answer, call = list, options, auth }, message) => {
  const trial = createTrial(answer, { retry: NO_RETRY, ...options }, auth);
  expect(messageOf(await trial.clock.run(fault(call(trial))))).toBe(message);
});

const ofMiddlewares: [what: string, middleware: Middleware, message: string][] = [
  ["fails", { onRequest: refused }, `${GET} Middleware 1 (onRequest) failed: correct or eject it.`],
  [
    "gives no Request",
    { name: "tracer", onRequest: () => "x" as never },
    `${GET} Middleware tracer (onRequest) gave something else than a Request or Response: correct or eject it.`,
  ],
  [
    "gives no Response",
    { name: "tracer", onResponse: () => "x" as never },
    `${GET} Middleware tracer (onResponse) gave something else than a Response: correct or eject it.`,
  ],
  [
    "changes the origin",
    { onRequest: () => new Request("https://evil.test") },
    `${GET} A middleware changed the origin, which must not have the credentials: make another client for it.`,
  ],
  [
    "changes the method",
    { onRequest: ({ request }) => new Request(request.url, { method: "DELETE" }) },
    `${GET} A middleware changed the method: call that one.`,
  ],
  ["hangs", { onRequest: hang }, `${GET} took too long (totalTimeoutMs, 300 ms): look at its middlewares.`],
];

test.each(ofMiddlewares)("says of a middleware that %s how to mend it", async (_, middleware, message) => {
  const { client, clock } = createTrial(() => reply(200), { totalTimeoutMs: 300 });
  client.use(middleware);
  expect(messageOf(await clock.run(fault(client.GET("/stations/{stationId}", STATION))))).toBe(message);
  expect(clock.pending()).toBe(0);
});

function messageOf(error: unknown): string {
  return (error as Error).message;
}

function linked(next: unknown): object {
  return { data: [], paging: { next } };
}

function validating({ request, response }: { request?: Finding; response?: Finding }): ClientOptions {
  const validator = { request: () => (request ? [request] : []), response: () => (response ? [response] : []) };
  return { validate: "throw", validator };
}

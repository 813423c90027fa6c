import { expect, test } from "vitest";
import { basicAuth, bearerAuth, type ClientOptions, type Contract, createClient } from "../src/index.ts";
import { tidepool } from "./tidepool.ts";
import { createTrial, fault, reply, STATION } from "./trial.ts";

type Untyped = Record<"GET" | "POST", (path: string, init?: object) => Promise<unknown>>;

const LIST = "listStations (GET https://api.test/stations)";
const GET = "getStation (GET https://api.test/stations/{stationId})";
const CREATE = "createStation (POST https://api.test/stations)";
const PICTURE = "setPicture (POST https://api.test/stations/{stationId}/picture)";
const BODY = { body: { name: "Brest" } };

const ofOptions: [what: string, act: () => unknown, message: string][] = [
  ["a token that is missing", () => bearerAuth(""), 'Option "token" is missing: pass it to the client.'],
  [
    "a token with its scheme",
    () => bearerAuth("Bearer t0ken"),
    'Option "token" holds a space, a line break or a letter outside ASCII: pass the token alone, without "Bearer".',
  ],
  ["a user name that is missing", () => basicAuth({} as never), 'Option "username" is missing: pass it to the client.'],
  ["a password that is missing", () => basicAuth({ username: "a" } as never), 'Option "password" is missing: pass it to the client.'],
  [
    "a user name with a colon",
    () => basicAuth({ username: "a:b", password: "c" }),
    'Option "username" holds a colon, which basic authentication cannot carry: use a session.',
  ],
  ["a time limit", () => create({ timeoutMs: 0 }), 'Option "timeoutMs" is out of its range: pass a number from 1 to 2147483647.'],
  [
    "a number of retries",
    () => create({ retry: { maxRetries: -1 } }),
    'Option "maxRetries" is out of its range: pass a whole number from 0 to 2147483647.',
  ],
  [
    "a rate limit that the contract lacks",
    () => create({ rateLimit: "spec" }, { ...tidepool, rateLimit: undefined } as never),
    'Option "rateLimit" is out of its range: pass { limit, windowMs }, since the contract names none.',
  ],
  [
    "a word for validate",
    () => create({ validate: "loud" as "warn" }),
    'Option "validate" is out of its range: pass "off", "warn" or "throw".',
  ],
  [
    "a word for numbers",
    () => create({ numbers: "exact" as "warn" }),
    'Option "numbers" is out of its range: pass "off", "warn" or "error".',
  ],
  [
    "a validator that is missing",
    () => create({ validate: "warn" }),
    'Option "validate" needs a validator: import it from the "validate" entry of the provider\'s package.',
  ],
  ["a base URL that is none", () => create({ baseUrl: "api" }), 'The baseUrl is no http(s) URL: pass one like "https://api.example".'],
  [
    "a base URL with a query",
    () => create({ baseUrl: "https://api.test?a" }),
    "The baseUrl carries credentials, a query or a fragment: pass scheme, host and path alone.",
  ],
  [
    "a base URL in the clear",
    () => create({ baseUrl: "http://api.test" }),
    "The baseUrl is plain http: pass https, or allowInsecure: true where nobody can listen.",
  ],
  [
    "a server of the spec in the clear",
    () => createClient(serverOf({ url: "http://api.test" }), {}, bearerAuth("t0ken")),
    "The server URL is plain http: pass https, or allowInsecure: true where nobody can listen.",
  ],
  [
    "a contract without a server",
    () => createClient({ ...tidepool, servers: [] }, {}, bearerAuth("t0ken")),
    "The contract names no server: pass baseUrl.",
  ],
  [
    "a server of no such name",
    () => createClient(tidepool, { server: "moon" } as object, bearerAuth("t0ken")),
    'There is no server "moon": pass one of production, staging, or baseUrl.',
  ],
  [
    "a server variable that is missing",
    () => createClient(tidepool, {}, bearerAuth("t0ken")),
    'Option "organization" is missing: it stands in https://{organization}.tidepool.test/api/{version}, so pass letters, digits, dots and dashes.',
  ],
  [
    "a server variable that is no name",
    () => createClient(tidepool, { organization: "a/b" } as object, bearerAuth("t0ken")),
    'Option "organization" is not a plain name: it stands in https://{organization}.tidepool.test/api/{version}, so pass letters, digits, dots and dashes.',
  ],
  [
    "a server variable that is none of its values",
    () =>
      createClient(
        serverOf({ url: "https://{a}.test", variables: { area: { name: "a", default: "x", enum: ["b", "c"] } } }),
        {},
        bearerAuth("t0ken"),
      ),
    'Option "area" is none that https://{a}.test knows: pass one of b, c, or baseUrl.',
  ],
  [
    "a header of another option",
    () => create({ headers: { Cookie: "a" } }),
    'Header "Cookie" cannot be set by hand: pass the credentials to the client as its own options.',
  ],
];

test.each(ofOptions)("says of %s what is wrong with the options, and how to mend it", async (_, act, message) => {
  expect(messageOf(await fault(Promise.resolve().then(act)))).toBe(message);
});

const ofArguments: [what: string, act: (client: Untyped) => Promise<unknown>, message: string][] = [
  ["a path", (client) => client.GET("/moons"), "The contract has no GET /moons: pass a path of the spec, with its {places} unfilled."],
  [
    "a path parameter that is missing",
    (client) => client.GET("/stations/{stationId}"),
    `${GET} Path parameter "stationId" of /stations/{stationId} is missing: pass a string or number that can stand as one path segment.`,
  ],
  [
    "a path parameter that is a list",
    (client) => client.GET("/stations/{stationId}", { params: { path: { stationId: [1] } } }),
    `${GET} Path parameter "stationId" of /stations/{stationId} is Array: pass a string or number that can stand as one path segment.`,
  ],
  [
    "a path parameter that leads up",
    (client) => client.GET("/stations/{stationId}", { params: { path: { stationId: ".." } } }),
    `${GET} Path parameter "stationId" of /stations/{stationId} is "..": pass a string or number that can stand as one path segment.`,
  ],
  [
    "a query",
    (client) => client.GET("/stations", { params: { query: { q: {} } } }),
    `${LIST} Query parameter "q" holds a value that a query cannot: pass a string, a finite number, a boolean, a valid Date or a list of them.`,
  ],
  [
    "the name of a header",
    (client) => client.GET("/stations", { headers: { "a b": "1" } }),
    `${LIST} "a b" is not the name of a header: correct it.`,
  ],
  [
    "a header",
    (client) => client.GET("/stations", { headers: { "x-trace": "1\n" } }),
    `${LIST} Header "x-trace" holds a line break or another character that no header can carry: remove or encode it.`,
  ],
  [
    "an Accept of its own",
    (client) => client.GET("/stations", { headers: { Accept: "text/csv" } }),
    `${LIST} Header "Accept" cannot be set by hand: pass option "accept" to the call.`,
  ],
  [
    "a Content-Type of its own",
    (client) => client.POST("/stations", { ...BODY, headers: { "content-type": "text/csv" } }),
    `${CREATE} Header "content-type" cannot be set by hand: pass option "contentType" to the call.`,
  ],
  [
    "an Authorization of its own",
    (client) => client.GET("/stations", { headers: { Authorization: "mine" } }),
    `${LIST} Header "Authorization" cannot be set by hand: pass the credentials to the client as its own options.`,
  ],
  [
    "a field of JSON",
    (client) => client.POST("/stations", { body: { name: 1n } }),
    `${CREATE} Field "name" holds what JSON cannot: pass text, finite numbers, booleans, valid dates, or lists of them.`,
  ],
  [
    "a body that is no JSON",
    (client) => client.POST("/stations", { body: { toJSON: () => undefined } }),
    `${CREATE} Field "" holds what JSON cannot: pass text, finite numbers, booleans, valid dates, or lists of them.`,
  ],
  [
    "a body with a cycle",
    (client) => {
      const body: { self?: object } = {};
      body.self = body;
      return client.POST("/stations", { body });
    },
    `${CREATE} The body cannot be written as JSON: pass plain data without cycles.`,
  ],
  [
    "a body of another type",
    (client) => client.POST("/stations", { body: {}, contentType: "text/csv" }),
    `${CREATE} A text/csv body cannot be made of this value: pass a string, a Blob or bytes, which can be sent again.`,
  ],
  [
    "a form that is none",
    (client) => client.POST("/stations/{stationId}/picture", { ...STATION, body: "caption=a" }),
    `${PICTURE} The body is no form: pass an object of its fields, a FormData or a URLSearchParams.`,
  ],
  [
    "a field of a form",
    (client) => client.POST("/stations/{stationId}/picture", { ...STATION, body: { caption: {} } }),
    `${PICTURE} Field "caption" holds what a form cannot: pass text, finite numbers, booleans, valid dates, or lists of them.`,
  ],
  [
    "a file in a form of text",
    (client) =>
      client.POST("/stations/{stationId}/picture", {
        ...STATION,
        body: { image: new Blob(["a"]) },
        contentType: "application/x-www-form-urlencoded",
      }),
    `${PICTURE} Field "image" is a file: pass contentType: "multipart/form-data", since a url-encoded form carries none.`,
  ],
  [
    "an empty idempotency key",
    (client) => client.POST("/tides", { body: { height: 1 }, idempotencyKey: "" }),
    "createTide (POST https://api.test/tides) The idempotencyKey is empty: pass one, or leave it out for a new one.",
  ],
  [
    "an idempotency key of no use",
    (client) => client.POST("/stations", { ...BODY, idempotencyKey: "k" }),
    `${CREATE} The contract documents no idempotency key here: leave idempotencyKey out.`,
  ],
];

test.each(ofArguments)("says of %s which argument of a call cannot be sent, and how to mend it", async (_, act, message) => {
  const { client, requests } = createTrial(() => reply(200));
  expect(messageOf(await fault(act(client as unknown as Untyped)))).toBe(message);
  expect(requests).toEqual([]);
});

function messageOf(error: unknown): string {
  return (error as Error).message;
}

function create(options: ClientOptions, contract: Contract = tidepool): unknown {
  return createClient(contract, { baseUrl: "https://api.test", ...options }, bearerAuth("t0ken"));
}

function serverOf(server: Partial<Contract["servers"][number]>): Contract {
  return { ...tidepool, servers: [{ url: "", variables: {}, ...server }] };
}

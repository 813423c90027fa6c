import { readFileSync } from "node:fs";
import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import { expect, test } from "vitest";
import { connectTidepool, type TidepoolOptions, tidepoolValidator } from "../test/fixtures/tidepool-client.ts";
import type { ConnectOptions, UntypedClient, World } from "./contract.ts";
import type { AcceptedCase, RefusedCase } from "./derive-cases.ts";
import type { DocumentedReply } from "./documented-reply.ts";
import { createExchangeJudge } from "./exchange-judge.ts";
import type { RequestPlan } from "./request-plan.ts";
import { runAccepted, runCall, runRefused, runReply, runUnsent } from "./run-case.ts";

const document = JSON.parse(readFileSync(new URL("../test/fixtures/tidepool.json", import.meta.url), "utf8")) as OpenApiDocument;
const judge = createExchangeJudge(document);
const [listStations, createStation, deleteStation] = listOperations(document) as [Operation, Operation, Operation];

const least = { path: {}, query: {}, header: {}, contentType: undefined, body: undefined, accept: undefined } as const;
const credentials = { scheme: "bearerAuth" } as const;
const listPlan: RequestPlan = { ...least, header: { "Tide-Zone": "north" }, credentials };

const accepted = (plan: Partial<RequestPlan> = {}): AcceptedCase => ({
  ...{ kind: "accepted", operation: listStations, title: "", plan: { ...listPlan, ...plan } },
});
const refused = (parts: Partial<RefusedCase>): RefusedCase => ({
  ...{ kind: "refused", operation: listStations, title: "", plan: { ...listPlan, query: { limit: 101 } } },
  ...{ places: ["/query/limit"], judges: ["mock", "validator", "client"], isRaw: false, rule: undefined },
  ...parts,
});

/** What a test says of the world; the rest is a client that does nothing wrong, and a mock that answers each request with an empty list. */
interface WorldParts extends Partial<World> {
  reply?: () => Response;
  change?: (options: TidepoolOptions) => UntypedClient;
}

/** A world, the requests that reach its mock, and the options that its client was connected with. */
function worldOf({ reply = () => Response.json([]), change, ...parts }: WorldParts = {}) {
  const seen: Request[] = [];
  const connected: (Omit<ConnectOptions, "fetch"> & { scheme: string | undefined })[] = [];
  const world: World = {
    ...{ document, validator: tidepoolValidator, mock: { url: "http://mock.test", failure: () => undefined } },
    connect: ({ fetch, ...options }, scheme) => {
      connected.push({ ...options, scheme });
      return (change ?? (connectTidepool as (options: TidepoolOptions) => UntypedClient))({ ...options, fetch });
    },
    fetch: async (input) => {
      seen.push(input as Request);
      return reply();
    },
    ...parts,
  };
  return { world, seen, connected };
}

/** A client that sends each read once more. */
function sendsTwice(options: TidepoolOptions): UntypedClient {
  const { GET } = connectTidepool(options);
  return {
    GET: async (path, init) => {
      await GET(path, init);
      return GET(path, init);
    },
  };
}

/** What Prism says of a request that it refuses. */
function refusal(location: string[], message: string, status = 422): () => Response {
  return () => Response.json({ validation: [{ location, message }] }, { status });
}

test("lets an allowed request pass that the client sends as it is and the mock grants", async () => {
  const { world, seen, connected } = worldOf();
  const { faults, exchanges } = await runAccepted(world, judge, accepted({ query: { near: "a b" }, accept: "text/csv" }));
  expect([faults, exchanges.length]).toEqual([[], 1]);
  expect([seen[0]?.url, seen[0]?.headers.get("accept")]).toEqual(["http://mock.test/stations?near=a%20b", "text/csv"]);
  expect(connected).toEqual([{ baseUrl: "http://mock.test", retry: { maxRetries: 0 }, scheme: "bearerAuth" }]);
});

test("tells of an allowed request that is refused, by the mock or by the client's validation", async () => {
  const { world } = worldOf({ reply: () => Response.json({ error: "no" }, { status: 500 }) });
  expect((await runAccepted(world, judge, accepted())).faults).toEqual(['the answer is 500: {"error":"no"}']);
  const strict = worldOf({ validator: { request: () => [{ pointer: "/query/limit", message: "must be small" }] } });
  expect((await runAccepted(strict.world, judge, accepted())).faults).toEqual(["the client refuses /query/limit: must be small"]);
  const prism = worldOf({ reply: refusal(["query", "limit"], "must be <= 1") });
  expect((await runAccepted(prism.world, judge, accepted())).faults).toEqual(["query.limit: must be <= 1"]);
});

test("tells of an allowed request that is granted with a status that the contract does not have", async () => {
  const { world } = worldOf({ reply: () => new Response(null, { status: 202 }) });
  expect((await runAccepted(world, judge, accepted())).faults).toEqual(["the answer is 202: "]);
});

test("sends without the client what no client sends: a request without credentials", async () => {
  const { world, seen, connected } = worldOf();
  await runAccepted(world, judge, accepted({ credentials: "none" }));
  expect([connected, seen[0]?.headers.get("authorization")]).toEqual([[], null]);
  // Where the contract asks for none, the client sends as ever.
  await runAccepted(world, judge, { ...accepted({ path: { name: "a" }, credentials: "none" }), operation: deleteStation });
  expect(connected).toHaveLength(1);
});

test("lets a refused request pass that every judge refuses at its place", async () => {
  const { world, seen, connected } = worldOf({ reply: refusal(["request", "query", "LIMIT"], "must be <= 100") });
  expect((await runRefused(world, judge, refused({}))).faults).toEqual([]);
  expect(seen[0]?.url).toBe("http://mock.test/stations?limit=101");
  expect(connected[0]).toMatchObject({ validate: "off" });
});

test("tells of each judge that refuses another place, or none, and of an answer that is no 4xx", async () => {
  const blind = worldOf({ validator: { request: () => [{ pointer: "/query/near", message: "must be short" }] } });
  const one = refused({ plan: { ...listPlan, query: { limit: 5 } } });
  expect((await runRefused(blind.world, judge, one)).faults).toEqual([
    "the mock does not refuse /query/limit: it says nothing (the reply was 200)",
    "the independent validator does not refuse /query/limit: it says nothing (the reply was 200)",
    "the client's validation does not refuse /query/limit: it says must be short",
    "the mock answered 200 instead of a 4xx",
  ]);
});

test("tells of a server's error, which is no refusal", async () => {
  const { world } = worldOf({ reply: refusal(["query", "limit"], "must be <= 100", 500) });
  expect((await runRefused(world, judge, refused({}))).faults).toEqual(["the mock answered 500 instead of a 4xx"]);
});

test("tells of a judge that was said to read over a rule, and refuses", async () => {
  const { world } = worldOf({ reply: refusal(["query", "limit"], "must be <= 100") });
  expect((await runRefused(world, judge, refused({ judges: [] }))).faults).toEqual(
    ["the mock", "the independent validator", "the client's validation"].map(
      (name) => `${name} refuses /query/limit now, which it was known to read over: add it to the judges of this rule.`,
    ),
  );
});

test("takes any of several places, and a header's name in any case but no other name", async () => {
  const twice = refused({ places: ["/body/ids", "/body/ids/1"], judges: ["mock"] });
  const { world } = worldOf({ reply: refusal(["body", "ids", "1"], "must not be there twice"), validator: undefined });
  expect((await runRefused(world, judge, twice)).faults).toEqual([]);
  const upper = worldOf({ reply: refusal(["body", "IDS"], "must not be there twice"), validator: undefined });
  expect((await runRefused(upper.world, judge, twice)).faults).toEqual([
    "the mock does not refuse /body/ids: it says body.IDS: must not be there twice",
  ]);
  const header = refused({ plan: { ...listPlan, header: {} }, places: ["/header/Tide-Zone"] });
  const prism = worldOf({ reply: refusal(["header"], "Request header must have required property 'tide-zone'") });
  expect((await runRefused(prism.world, judge, header)).faults).toEqual([]);
});

test("lets a request that the validation refuses not leave the client, and tells of one that does", async () => {
  const { world, seen, connected } = worldOf();
  expect(await runUnsent(world, refused({}))).toEqual({ faults: [], exchanges: [] });
  expect([seen, connected[0]?.validate]).toEqual([[], "throw"]);
  const heedless = worldOf({ change: ({ validate: _, ...options }) => connectTidepool(options) as UntypedClient });
  expect((await runUnsent(heedless.world, refused({}))).faults).toEqual([
    "the client sent something, though its validation refuses /query/limit",
  ]);
  const broken = worldOf({ change: () => ({}) });
  await expect(runUnsent(broken.world, refused({}))).rejects.toThrow("The client has no GET.");
  expect(await runUnsent(worldOf({ validator: undefined }).world, refused({}))).toEqual({ faults: [], exchanges: [] });
});

test.each<[string, object, RequestPlan["credentials"], Record<string, string>]>([
  ["a token", { type: "http", scheme: "bearer" }, "none", {}],
  ["a token", { type: "http", scheme: "bearer" }, "empty", { authorization: "Bearer" }],
  ["a token", { type: "http", scheme: "bearer" }, "foreign", { authorization: "Basic bm90LWE6cmVhbC1vbmU=" }],
  ["a password", { type: "http", scheme: "Basic" }, "empty", { authorization: "Basic" }],
  ["a password", { type: "http", scheme: "Basic" }, "foreign", { authorization: "Bearer not-a-real-token" }],
  ["a password", { type: "http", scheme: "basic" }, credentials, { authorization: "Basic bm90LWE6cmVhbC1vbmU=" }],
  ["a key", { type: "apiKey", in: "header", name: "Tide-Key" }, "empty", { "tide-key": "" }],
  ["a key", { type: "apiKey", in: "header", name: "Tide-Key" }, credentials, { "tide-key": "bm90LWE6cmVhbC1vbmU=" }],
  ["a cookie", { type: "apiKey", in: "cookie", name: "sid" }, credentials, { cookie: "sid=bm90LWE6cmVhbC1vbmU=" }],
])("sends a raw request whose credentials by %s (%j) are %j", async (_, scheme, proof, headers) => {
  const components = { ...document.components, securitySchemes: { bearerAuth: scheme as Record<string, unknown> } };
  const { world, seen, connected } = worldOf({ document: { ...document, components } });
  await runRefused(
    world,
    judge,
    refused({ plan: { ...listPlan, credentials: proof }, places: ["/security"], judges: ["mock"], isRaw: true }),
  );
  const [request] = seen;
  const sent = ["authorization", "tide-key", "cookie"]
    .map((name) => [name, request?.headers.get(name)])
    .filter(([, value]) => value !== null);
  expect([connected, Object.fromEntries(sent)]).toEqual([[], headers]);
});

const one: DocumentedReply = {
  ...{ status: "200", code: "200", mediaType: "application/json", example: { name: "one", value: [{ name: "pier" }] } },
  ...{ schema: undefined, headers: {} },
};

test("asks for a certain reply, and compares what the client reads with the contract's example", async () => {
  const { world, seen } = worldOf({ reply: () => Response.json([{ name: "pier" }]) });
  expect((await runReply(world, judge, listStations, listPlan, one)).faults).toEqual([]);
  expect([seen[0]?.headers.get("prefer"), seen[0]?.headers.get("accept")]).toEqual(["code=200, example=one", "application/json"]);
  const other = worldOf();
  expect((await runReply(other.world, judge, listStations, listPlan, one)).faults).toEqual([
    "the client gives something else than the contract's example: []",
  ]);
});

test("asks for a refusal with no wish for its media type, and reads it as an error", async () => {
  const unauthorized: DocumentedReply = {
    ...one,
    status: "4XX",
    code: "400",
    mediaType: "application/problem+json",
    example: { name: "no", value: { error: "no" } },
  };
  const { world, seen } = worldOf({
    reply: () => Response.json({ error: "no" }, { status: 400, headers: { "content-type": "application/problem+json" } }),
  });
  expect((await runReply(world, judge, listStations, { ...listPlan, accept: "text/csv" }, unauthorized)).faults).toEqual([]);
  expect([seen[0]?.headers.get("prefer"), seen[0]?.headers.get("accept")]).toEqual(["code=400, example=no", "application/json"]);
});

test("asks for a reply without a body, and tells of another status", async () => {
  const gone: DocumentedReply = { ...one, status: "204", code: "204", mediaType: undefined, example: undefined };
  const { world, seen } = worldOf({ reply: () => new Response(null, { status: 204 }) });
  const plan = { ...listPlan, path: { name: "a" } };
  expect((await runReply(world, judge, deleteStation, plan, gone)).faults).toEqual([]);
  expect(seen[0]?.headers.get("prefer")).toBe("code=204");
  const other = worldOf({ reply: () => new Response("gone", { status: 404 }) });
  expect((await runReply(other.world, judge, deleteStation, plan, gone)).faults).toEqual([
    "the mock was asked for 204 and answered 404: gone",
  ]);
});

test("runs a call of the table, and lets a write be repeated by the client alone", async () => {
  const { world, connected } = worldOf({ reply: () => Response.json({ name: "pier" }, { status: 201 }) });
  const call = (client: unknown) =>
    (client as UntypedClient)["POST"]?.("/stations", { body: { name: "pier" } }) ?? Promise.reject(new Error("none"));
  expect((await runCall(world, judge, createStation, call)).faults).toEqual([]);
  expect(connected).toEqual([{ baseUrl: "http://mock.test", retry: {}, scheme: "bearerAuth" }]);
});

test("tells of a call that sends none of the operation's requests, or several", async () => {
  const { world } = worldOf();
  const elsewhere = runCall(world, judge, createStation, (client) => (client as UntypedClient)["GET"]?.("/other", {}) as never);
  await expect(elsewhere).rejects.toThrow("The call is not one of createStation: it must send POST /stations, and sent GET /other.");
  const nothing = runCall(world, judge, createStation, async () => ({ response: new Response() }));
  await expect(nothing).rejects.toThrow("and sent nothing.");
  const twice = worldOf({
    change: sendsTwice,
  });
  await expect(runAccepted(twice.world, judge, accepted())).rejects.toThrow("The call sent 2 requests of listStations");
  const none = worldOf({ change: () => ({}) });
  await expect(runAccepted(none.world, judge, accepted())).rejects.toThrow("The client has no GET.");
});

test("takes one more request with a new credential where the mock refuses the first", async () => {
  const unauthorized: DocumentedReply = { ...one, status: "401", code: "401", example: { name: "no", value: { error: "no" } } };
  const { world, seen } = worldOf({ change: sendsTwice, reply: () => Response.json({ error: "no" }, { status: 401 }) });
  expect((await runReply(world, judge, listStations, listPlan, unauthorized)).faults).toEqual([]);
  expect(seen).toHaveLength(2);
});

/** A provider that answers everything with one status. */
function providerOf(status: number, body: object = { error: "who?" }): World {
  const reply = (): Response => Response.json(body, { status, headers: { location: "/login" } });
  return worldOf({ isProvider: true, credentials: ["TIDES_USERNAME", "TIDES_PASSWORD"], reply }).world;
}

test("holds a provider to what it documents, and not to the mock's words", async () => {
  const open = { ...listStations, security: [] };
  expect((await runAccepted(providerOf(401), judge, { ...accepted(), operation: open })).faults).toEqual([]);
  expect((await runAccepted(providerOf(401, { why: "who?" }), judge, { ...accepted(), operation: open })).faults).toEqual([
    'body: breaks required ["error"] (/components/responses/Unauthorized/content/application~1json/schema/required)',
  ]);
  const unknown = worldOf({ isProvider: true, reply: () => new Response("somebody's data", { status: 418 }) });
  expect((await runAccepted(unknown.world, judge, accepted())).faults).toEqual(["the answer is 418, which the contract does not document"]);
});

test.each([401, 403])(
  "takes a provider's %i to a request with credentials for no answer, and names the variables to set",
  async (status) => {
    const faults = [`answered ${status}: set TIDES_USERNAME and TIDES_PASSWORD to what is allowed to do this`];
    expect((await runAccepted(providerOf(status), judge, accepted())).faults).toEqual(faults);
    expect((await runRefused(providerOf(status), judge, refused({}))).faults).toEqual(faults);
    expect((await runRefused(providerOf(status), judge, refused({ judges: ["validator"] }))).faults).toEqual(faults);
    const call = (client: unknown) =>
      (client as UntypedClient)["GET"]?.("/stations", { params: { header: { "Tide-Zone": "a" } } }) as never;
    expect((await runCall(providerOf(status), judge, listStations, call)).faults).toEqual(faults);
  },
);

test.each([429, 500, 503])("takes a provider's %i for no answer", async (status) => {
  const faults = [`answered ${status}, which proves nothing: try again later`];
  expect((await runAccepted(providerOf(status), judge, accepted({ credentials: "none" }))).faults).toEqual(faults);
  expect((await runRefused(providerOf(status), judge, refused({}))).faults).toEqual(faults);
});

test("takes a provider's 4xx for a refusal, and nothing else", async () => {
  expect((await runRefused(providerOf(400), judge, refused({}))).faults).toEqual([]);
  expect((await runRefused(providerOf(422), judge, refused({}))).faults).toEqual([]);
  expect((await runRefused(providerOf(200), judge, refused({}))).faults).toEqual(["the server answered 200 instead of a 4xx"]);
  expect((await runRefused(providerOf(200), judge, refused({ judges: ["validator", "client"] }))).faults).toEqual([]);
});

test.each([
  [401, true],
  [403, true],
  [302, true],
  [200, false],
  [404, false],
  [429, false],
  [500, false],
])("takes a provider's %i for a refusal of credentials: %s", async (status, isRefusal) => {
  const plan: RequestPlan = { ...listPlan, credentials: "none" };
  const { faults } = await runRefused(providerOf(status), judge, refused({ plan, places: ["/security"], judges: ["mock"], isRaw: true }));
  expect(faults).toEqual(isRefusal ? [] : [`the server answered ${status} instead of 401, 403 or a redirect`]);
});

test("sends below the path of a base URL, and at the origin what has servers of its own", async () => {
  const mock = { url: "http://mock.test/api/v2", failure: () => undefined };
  const { world, seen } = worldOf({ mock });
  expect((await runAccepted(world, judge, accepted())).faults).toEqual([]);
  const login = { ...listStations, servers: [{ url: "https://tides.example" }] };
  const anonymous = { ...accepted({ credentials: "none" }), operation: login };
  expect((await runAccepted(world, judge, anonymous)).faults).toEqual([]);
  expect(seen.map(({ url }) => url)).toEqual(["http://mock.test/api/v2/stations", "http://mock.test/stations"]);
});

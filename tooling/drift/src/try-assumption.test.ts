import { expect, test } from "vitest";
import type { Assumption, Probe } from "./assumption.ts";
import { declaredNames } from "./observation.ts";
import { createOperationCaller } from "./operation-caller.ts";
import { serveTides, TIDES, tidesPlan } from "./tides-fixture.ts";
import { type AssumptionVerdict, tryAssumption } from "./try-assumption.ts";

const status = (code: number): object => ({ properties: { status: { const: code } }, required: ["status"] });
const listing: Probe = { operation: "listStations", confirms: status(200), refutes: status(404) };

type Change = Parameters<typeof serveTides>[0];

async function tried(
  probe: Probe | undefined,
  { change, allowWrites = false, env = {} }: { change?: Change; allowWrites?: boolean; env?: Record<string, unknown> } = {},
): Promise<AssumptionVerdict & { stations: number; sent: string[] }> {
  const { fetch, stations } = serveTides(change);
  const caller = createOperationCaller(tidesPlan as never, TIDES, { baseUrl: "https://tides.example", fetch });
  const assumption: Assumption = { id: "a", believe: "Tides rise.", ...(probe === undefined ? {} : { probe }) };
  const variableName = (name: string): string => `TIDES_${name}`;
  const settings = {
    caller,
    document: TIDES,
    names: declaredNames(TIDES),
    allowWrites,
    variable: (name: string) => env[name],
    variableName,
  };
  const verdict = await tryAssumption(assumption, settings);
  return { ...verdict, stations: stations.size, sent: caller.exchanges.map(({ method, url }) => `${method} ${new URL(url).pathname}`) };
}

test("confirms by an answer that fits, refutes by one that contradicts, and cannot decide by any other", async () => {
  expect(await tried(listing)).toMatchObject({ state: "confirmed", because: "200, a list of 3: { id: integer, name: string }" });
  const gone = { change: () => new Response(null, { status: 404 }) };
  expect(await tried(listing, gone)).toMatchObject({ state: "refuted", because: "404 without a body" });
  const broken = { change: () => new Response("no", { status: 500 }) };
  expect(await tried(listing, broken)).toMatchObject({ state: "undecided", because: "the answer says neither: 500, string" });
  expect(await tried({ ...listing, refutes: status(200) })).toMatchObject({ state: "undecided" });
  expect(await tried(undefined)).toMatchObject({ state: "undecided", because: "it has no probe" });
});

test("says no value of an answer, and no name that the contract does not have", async () => {
  const change = (): Response => Response.json({ hunter1: "hunter2", name: { list: [["hunter3"]] } });
  const { because } = await tried({ ...listing, confirms: {} }, { change });
  expect(because).toBe("200, { name: { 1 more }, 1 more }");
});

// Written so that no reader takes it for a template.
const MADE = "$" + "{made}";
const LETTERS = "$" + "{LETTERS}";

const station = { id: 7, name: "probe" };
const writing: Probe = {
  before: [{ operation: "createStation", body: station, take: { made: "/body/id" } }],
  operation: "getStation",
  params: { path: { id: MADE } },
  after: [{ operation: "deleteStation", params: { path: { id: MADE } } }],
  confirms: {
    properties: { body: { properties: { id: { const: MADE }, name: { const: `pr${LETTERS}` } }, required: ["id", "name"] } },
  },
  refutes: status(404),
};

test("writes only where that is allowed, passes on what was answered, and cleans up", async () => {
  expect(await tried(writing, { env: { LETTERS: "obe" } })).toMatchObject({ state: "undecided", sent: [] });
  const allowed = await tried(writing, { allowWrites: true, env: { LETTERS: "obe" } });
  expect(allowed).toMatchObject({ state: "confirmed", stations: 3, sent: ["POST /stations", "GET /stations/7", "DELETE /stations/7"] });
});

test("cleans up although a variable is missing, and says which", async () => {
  const { state, because, stations } = await tried(writing, { allowWrites: true });
  expect({ state, because, stations }).toEqual({ state: "undecided", because: "set TIDES_LETTERS to try it", stations: 3 });
});

test("cleans up what the probe itself made", async () => {
  const probe: Probe = {
    operation: "createStation",
    body: station,
    take: { made: "/body/id" },
    after: [{ operation: "deleteStation", params: { path: { id: MADE } } }],
    confirms: status(201),
    refutes: status(200),
  };
  expect(await tried(probe, { allowWrites: true })).toMatchObject({ state: "confirmed", stations: 3 });
  const change = (reply: Response, { method }: Request): Response => (method === "POST" ? new Response("{}", { status: 400 }) : reply);
  expect((await tried(probe, { allowWrites: true, change })).sent).toEqual(["POST /stations"]);
});

test("cannot decide where a call before it fails", async () => {
  const change = (reply: Response, { method }: Request): Response => (method === "POST" ? new Response(null, { status: 400 }) : reply);
  const { because } = await tried(writing, { allowWrites: true, env: { LETTERS: "obe" }, change });
  expect(because).toBe("createStation had to succeed first, and answered 400 without a body");
});

test("asks as often as the probe wants, and takes one refutation for enough", async () => {
  expect((await tried({ ...listing, times: 3 })).sent).toHaveLength(3);
  let asked = 0;
  const change = (reply: Response): Response => (++asked === 2 ? new Response(null, { status: 404 }) : reply);
  expect(await tried({ ...listing, times: 3 }, { change })).toMatchObject({ state: "refuted", sent: ["GET /stations", "GET /stations"] });
});

test("goes without credentials where the probe wants that", async () => {
  expect(await tried({ ...listing, credentials: "none", confirms: status(401) })).toMatchObject({ state: "confirmed" });
});

test("cannot decide where nobody answers", async () => {
  const change = (): never => {
    throw Object.assign(new TypeError("fetch failed: hunter2"), { code: "ECONNREFUSED" });
  };
  const { state, because } = await tried(listing, { change });
  expect([state, because]).toEqual(["undecided", "listStations got no answer (TypeError ECONNREFUSED)"]);
});

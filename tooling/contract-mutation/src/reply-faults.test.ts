import type { OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { listReplyFaults } from "./reply-faults.ts";
import { deepFreeze, TIDEPOOL } from "./tidepool-fixture.ts";

const faults = listReplyFaults(deepFreeze(structuredClone(TIDEPOOL)));

const PAGE = JSON.stringify({ items: [{ id: 1, name: "North Pier", kind: "harbour", depth: 12 }], paging: { hasMore: true } });

const JSON_HEADERS = { "content-type": "application/json" };

/** What a client reads in place of a reply, by default to a list of stations. */
async function read(
  id: string,
  reply: () => Response = () => new Response(PAGE, { headers: JSON_HEADERS }),
  url = "/stations?kind=river",
): Promise<Response> {
  const fault = faults.find((candidate) => candidate.id === id) ?? expect.fail(`no ${id} among\n${faults.map((one) => one.id).join("\n")}`);
  return fault.wrap(async () => reply())(`https://tidepool.test${url}`, { headers: { accept: "application/json" } });
}

const textOf = async (...how: Parameters<typeof read>): Promise<string> => (await read(...how)).text();

const refusal = (): Response => new Response('{"error":"Who is there?"}', { status: 401, headers: JSON_HEADERS });

test("names each fault once, in the same order in every run", () => {
  const ids = faults.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(listReplyFaults(structuredClone(TIDEPOOL)).map(({ id }) => id)).toEqual(ids);
});

test("lists the faults that an operation's replies can have, and no others", () => {
  const namesOf = (operation: string): string[] =>
    faults.filter(({ operations }) => operations.includes(operation)).map(({ id }) => id.split(" ")[0] ?? "");
  expect(namesOf("deleteReading")).toEqual([
    ...["wrong-status", "wrong-error-status", "error-html-body", "error-truncated-json", "error-empty-body"],
    ...["error-wrong-type", "error-missing-field"],
  ]);
  expect(namesOf("createSession").filter((name) => name.startsWith("error-"))).toEqual([]);
  expect([...new Set(faults.map(({ id }) => id.split(" ")[0]))]).toHaveLength(23);
});

test("leaves the replies to other operations, and other kinds of replies, as they are", async () => {
  expect(await textOf("empty-body createStation")).toBe(PAGE);
  expect(await textOf("empty-body listStations", refusal)).toBe('{"error":"Who is there?"}');
  expect(await textOf("error-empty-body listStations")).toBe(PAGE);
  const csv = (): Response => new Response("name\n", { headers: { "content-type": "text/csv" } });
  expect(await textOf("truncated-json listStations", csv)).toBe("name\n");
});

test("keeps the URL and the headers of a reply, but for a length that is no longer true", async () => {
  const reply = (): Response =>
    Object.defineProperty(new Response(PAGE, { headers: { ...JSON_HEADERS, "content-length": "9", "tide-count": "1" } }), "url", {
      value: "https://tidepool.test/stations",
    });
  const { url, headers } = await read("empty-body listStations", reply);
  expect([url, headers.get("content-length"), headers.get("tide-count")]).toEqual(["https://tidepool.test/stations", null, "1"]);
});

test("answers a status that is not documented", async () => {
  expect((await read("wrong-status listStations")).status).toBe(202);
  expect((await read("wrong-error-status listStations", refusal)).status).toBe(418);
  const fault = faults.find(({ id }) => id === "wrong-status deleteReading");
  const gone = fault?.wrap(async () => new Response(null, { status: 204 }));
  expect((await gone?.("https://tidepool.test/stations/a/readings/b", { method: "DELETE" }))?.status).toBe(200);
});

test("breaks a header", async () => {
  const counted = (): Response => new Response(PAGE, { headers: { ...JSON_HEADERS, "tide-count": "1" } });
  expect((await read("drop-header listStations Tide-Count", counted)).headers.has("tide-count")).toBe(false);
  expect((await read("header-no-number listStations Tide-Count", counted)).headers.get("tide-count")).toBe("soon");
  expect((await read("header-no-number listStations Tide-Count")).headers.has("tide-count")).toBe(false);
});

test("breaks a body as a whole", async () => {
  const html = await read("html-body listStations");
  expect([html.headers.get("content-type"), await html.text()]).toEqual([
    "text/html; charset=utf-8",
    expect.stringMatching(/^<!doctype html>/),
  ]);
  expect(await textOf("truncated-json listStations")).toBe(PAGE.slice(0, Math.ceil(PAGE.length / 2)));
  expect(await textOf("empty-body listStations")).toBe("");
  expect((await read("wrong-content-type listStations")).headers.get("content-type")).toBe("text/plain");
  expect(JSON.parse(await textOf("foreign-body listStations"))).toHaveProperty("name", "North Pier");
  const csv = (): Response => new Response("name\nNorth Pier\n", { headers: { "content-type": "text/csv" } });
  expect(await textOf("csv-as-json listStations", csv)).toBe('["name","North Pier",""]');
});

test("sends Latin-1 under the name of UTF-8", async () => {
  const reply = await read("wrong-charset listStations");
  expect(reply.headers.get("content-type")).toBe("application/json; charset=utf-8");
  const bytes = new Uint8Array(await reply.arrayBuffer());
  expect(Buffer.from(bytes).toString("latin1")).toContain('"name":"éorth Pier"');
  expect(Buffer.from(bytes).toString("utf8")).toContain('"name":"\uFFFDorth Pier"');
});

test("breaks a member", async () => {
  const stationOf = async (id: string): Promise<unknown> => JSON.parse(await textOf(id)).items[0];
  expect(await stationOf("wrong-type listStations items.0.id")).toHaveProperty("id", "1");
  expect(JSON.parse(await textOf("missing-field listStations items"))).not.toHaveProperty("items");
  expect(JSON.parse(await textOf("null-field listStations items"))).toHaveProperty("items", null);
  expect(JSON.parse(await textOf("extra-field listStations items"))).toHaveProperty("undocumented", "added");
  expect(await stationOf("unlisted-value listStations items.0.kind")).toHaveProperty("kind", "not listed");
  expect(await textOf("duplicate-key listStations items.0.id")).toContain(
    '{"id":1,"name":"North Pier","kind":"harbour","depth":12,"id":2}',
  );
  expect(await textOf("big-number listStations items.0.id")).toContain('{"id":9007199254740993,');
  expect(await textOf("error-missing-field listStations error", refusal)).toBe("{}");
});

test("leaves a page without the member as it is", async () => {
  const other = '{"paging":{"hasMore":false}}';
  expect(await textOf("big-number listStations items.0.id", () => new Response(other, { headers: JSON_HEADERS }))).toBe(other);
  const empty = '{"items":[],"paging":{"hasMore":false}}';
  expect(await textOf("big-number listStations items.0.id", () => new Response(empty, { headers: JSON_HEADERS }))).toBe(empty);
});

test("takes a foreign body of another schema, and a status that no range of statuses documents", async () => {
  const reply = (type: string, value: unknown): object => ({
    description: "A value.",
    content: { "application/json": { schema: { type }, examples: { one: { value } } } },
  });
  const get = (operationId: string, type: string, value: unknown): object => ({
    get: { operationId, responses: { "200": reply(type, value), "4XX": reply("string", "no") } },
  });
  const document = {
    ...{ openapi: "3.1.1", info: { title: "Tides", version: "0.1.0" } },
    paths: { "/a": get("getA", "integer", 1), "/b": get("getB", "integer", 2), "/c": get("getC", "string", "c") },
  } as unknown as OpenApiDocument;
  const own = listReplyFaults(document).filter(({ operations }) => operations.includes("getA"));
  expect(own.map(({ id }) => id)).not.toContain("wrong-error-status getA");
  const foreign = own.find(({ id }) => id === "foreign-body getA");
  const replied = foreign?.wrap(async () => new Response("1", { headers: JSON_HEADERS }))("https://tidepool.test/a");
  expect(await (await replied)?.text()).toBe('"c"');
});

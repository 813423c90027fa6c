import { expect, test } from "vitest";
import { listDoubts, namePlace, reasonOf } from "./doubts.ts";
import type { Evidence } from "./evidence.ts";
import type { OpenApiDocument } from "./openapi-document.ts";
import type { Assumption, Source } from "./registers.ts";
import { resolveEvidence } from "./resolve-evidence.ts";
import { formatShare, summarizeTrust } from "./trust.ts";

const SOURCES: Source[] = [
  { id: "table", title: "Tide table", url: "https://tides.test/table", captured: "unknown" },
  { id: "almanac", title: "Almanac", url: null, captured: "unknown" },
];

const assumption = (id: string): Assumption => ({
  id,
  believe: `${id}.`,
  because: "b",
  confirmedBy: "c",
  refutedBy: "d",
  probe: { operation: "listTides" },
});

const evidence = (grade: Evidence["grade"], more: Partial<Evidence> = {}): { "x-evidence": Evidence } => ({
  "x-evidence": { source: "table", grade, ...more },
});

const documentOf = (parts: Record<string, unknown>): OpenApiDocument =>
  ({ openapi: "3.1.1", info: { title: "Tides", version: "0.1.0" }, paths: {}, ...parts }) as unknown as OpenApiDocument;

const schemas = (Tide: object): Record<string, unknown> => ({ components: { schemas: { Tide } } });

test("resolves a source at its place, and the address only where it is known", () => {
  const document = documentOf(
    schemas({ ...evidence("documented", { note: "n" }), properties: { on: evidence("inferred", { source: "almanac" }) } }),
  );
  const resolved = resolveEvidence(document, SOURCES, []);
  expect(resolved.components?.schemas?.Tide).toEqual({
    "x-evidence": { source: "table", title: "Tide table", url: "https://tides.test/table", grade: "documented", note: "n" },
    properties: { on: { "x-evidence": { source: "almanac", title: "Almanac", grade: "inferred" } } },
  });
  expect(document.components?.schemas?.Tide?.["x-evidence"]).toEqual({ source: "table", grade: "documented", note: "n" });
});

test("calls an assumption observed since its first observation where all evidence that names it is, and open elsewhere", () => {
  const observed = (assumption: string, observedAt: string): object => evidence("observed", { assumption, observedAt });
  const document = documentOf(
    schemas({
      ...observed("seen", "2026-02-01"),
      properties: {
        a: observed("seen", "2026-01-31"),
        b: observed("half", "2026-01-31"),
        c: evidence("inferred", { assumption: "half" }),
      },
    }),
  );
  const resolved = resolveEvidence(document, SOURCES, ["seen", "half", "unnamed"].map(assumption));
  expect(resolved["x-assumptions"]).toMatchObject({
    seen: { believe: "seen.", state: "observed", observedAt: "2026-01-31" },
    half: { state: "open" },
    unnamed: { state: "open" },
  });
  expect(JSON.stringify(resolved)).not.toContain("probe");
  expect(summarizeTrust(resolved).assumptions.map(({ id, facts }) => [id, facts])).toEqual([
    ["seen", 2],
    ["half", 2],
    ["unnamed", 0],
  ]);
});

test("keeps a property called __proto__ or x-evidence", () => {
  const properties = JSON.parse('{"__proto__":{"type":"string"},"x-evidence":{"type":"object"}}') as object;
  const resolved = resolveEvidence(documentOf(schemas({ properties })), SOURCES, []);
  expect(JSON.stringify(resolved.components?.schemas?.Tide)).toBe(JSON.stringify({ properties }));
});

test("counts facts by grade, what inherits with what it inherits from, and lists evidence of one wording once", () => {
  const document = documentOf(
    schemas({
      ...evidence("documented"),
      properties: { a: {}, b: evidence("inferred"), c: evidence("inferred"), d: evidence("imported") },
    }),
  );
  const { facts, grades, doubts } = summarizeTrust(resolveEvidence(document, SOURCES, []));
  expect({ facts, ...grades }).toEqual({ facts: 5, documented: 2, observed: 0, contradicted: 0, inferred: 2, imported: 1, none: 0 });
  expect(doubts.map(({ places, evidence: { grade }, facts: resting }) => [places, grade, resting])).toEqual([
    [["Tide.b", "Tide.c"], "inferred", 2],
    [["Tide.d"], "imported", 1],
  ]);
});

test("lists doubts where a reader looks: inherited at each operation, parameter and property, own at the rest", () => {
  const document = documentOf({
    "x-rate-limit": { limit: 20, ...evidence("contradicted") },
    paths: {
      "/tides": {
        get: {
          operationId: "listTides",
          ...evidence("inferred"),
          parameters: [{ name: "port", in: "query", schema: evidence("contradicted") }],
          responses: {
            200: { content: { "application/json": { schema: { type: "array", items: evidence("imported") } } } },
            401: evidence("observed"),
          },
        },
      },
    },
    ...schemas({ ...evidence("inferred"), properties: { plain: evidence("documented"), height: { items: evidence("contradicted") } } }),
  });
  const doubts = listDoubts(resolveEvidence(document, SOURCES, []));
  expect(doubts.map(({ pointer, part, evidence: { grade } }) => [namePlace(document, pointer), part, grade].join(", "))).toEqual([
    "listTides, , inferred",
    "listTides query port, , inferred",
    "listTides 401, , observed",
    "Tide, , inferred",
    "Tide.height, , inferred",
    "listTides query port, , contradicted",
    "listTides 200, application/json items, imported",
    "Tide.height, items, contradicted",
  ]);
});

test("says why a fact is read so by its note, else by what is assumed, else not at all", () => {
  const document = documentOf({ "x-assumptions": { utc: { believe: "Times are\n UTC." } } });
  expect(reasonOf(document, { source: "table", grade: "inferred", note: "The page ends.", assumption: "utc" })).toBe("The page ends.");
  expect(reasonOf(document, { source: "table", grade: "inferred", assumption: "utc" })).toBe("Times are UTC.");
  expect(reasonOf(document, { source: "table", grade: "inferred", assumption: "constructor" })).toBe("");
});

test.each([
  [0, 9, "0 %"],
  [1, 900, "1 %"],
  [899, 900, "99 %"],
  [900, 900, "100 %"],
  [1, 3, "33 %"],
  [0, 0, "0 %"],
])("writes %i of %i as %s", (count, total, share) => {
  expect(formatShare(count, total)).toBe(share);
});

test.each([
  ["/servers/0/variables/host", "servers 0 variables host"],
  ["/paths/~1tides/servers/0", "/tides servers 0"],
  ["/components/headers/X-Limit", "X-Limit"],
  ["/components/schemas/Tide/properties/schema/items/properties/a", "Tide.schema[].a"],
  ["/paths/~1tides/get/requestBody/content/text~1csv", "listTides requestBody text/csv"],
])("names %s as %s", (pointer, name) => {
  expect(namePlace(documentOf({ paths: { "/tides": { get: { operationId: "listTides" } } } }), pointer)).toBe(name);
});

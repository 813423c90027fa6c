import fc from "fast-check";
import { expect, test } from "vitest";
import { compareSkeletons } from "./compare-skeletons.ts";
import { skeletonOf } from "./skeleton.ts";
import { type Baseline, baselineOf, mergeBaselines, readBaseline, writeBaseline } from "./skeleton-baseline.ts";
import { anyExchange, type ExchangeParts, exchangeOf, TIDES } from "./skeleton-fixture.ts";

const recordings = fc.array(
  anyExchange.map((exchange) => skeletonOf(exchange, TIDES)),
  { maxLength: 4 },
);

function record(...exchanges: ExchangeParts[]): Baseline {
  return baselineOf(exchanges.map((parts) => skeletonOf(exchangeOf(parts), TIDES)));
}

test("writes the same text whatever the order, however often, and in however many parts it is recorded", () => {
  fc.assert(
    fc.property(recordings, recordings, (some, others) => {
      const text = writeBaseline(baselineOf([...some, ...others]));
      expect(writeBaseline(baselineOf([...others, ...some].reverse()))).toBe(text);
      expect(writeBaseline(mergeBaselines(baselineOf(others), baselineOf(some)))).toBe(text);
      expect(writeBaseline(mergeBaselines(readBaseline(text), baselineOf(some)))).toBe(text);
    }),
    { numRuns: 25 },
  );
});

test("reads what it wrote, and finds no change in what a baseline holds already", () => {
  fc.assert(
    fc.property(recordings, recordings, (some, others) => {
      const baseline = baselineOf([...some, ...others]);
      expect(readBaseline(writeBaseline(baseline))).toEqual(baseline);
      expect(compareSkeletons(baseline, baselineOf(some))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("writes an entry for each operation and status, with short lists in one line", () => {
  const post = { method: "POST", url: "https://tides.example/v1/stations/Pier", body: { name: "Pier" } };
  const baseline = record({ body: { total: 2 } }, { status: 404 }, post, { url: "https://tides.example/v1/other" });
  expect(Object.entries(baseline).map(([operation, replies]) => [operation, Object.keys(replies)])).toEqual([
    ["listStations", ["200", "404"]],
    ["changeStation", ["200"]],
  ]);
  expect(writeBaseline(record({ body: { total: 2 } }))).toMatchInlineSnapshot(`
    "{
      "note": "Shapes of replies: types, formats, lengths, and names and values of the contract's. Nothing else that was sent is in here.",
      "replies": {
        "listStations": {
          "200": {
            "properties": {
              "bodyKind": {
                "enum": ["json"],
                "type": ["string"]
              },
              "headers": {
                "type": ["object"]
              },
              "json": {
                "properties": {
                  "total": {
                    "type": ["integer"]
                  }
                },
                "required": ["total"],
                "type": ["object"]
              },
              "mediaType": {
                "enum": ["application/json"],
                "type": ["string"]
              }
            },
            "required": ["bodyKind", "headers", "json", "mediaType"],
            "type": ["object"]
          }
        }
      }
    }
    "
  `);
});

test("breaks a list that a line does not hold", () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `word-${index + 10}`);
  const written = (count: number): string => writeBaseline({ listStations: { 200: { type: ["string"], enum: words(count) } } });
  expect(written(9)).toContain(`"enum": ["${words(9).join('", "')}"],\n`);
  expect(written(20)).toContain('"enum": [\n');
});

test("says what to do with a text that is no baseline", () => {
  expect(() => readBaseline("<<<<<<< ours\n{}")).toThrow(/no JSON.*record it anew/s);
  for (const text of ["[]", "{}", '{ "replies": { "listStations": [] } }', '{ "replies": { "listStations": { "200": {} } } }'])
    expect(() => readBaseline(text)).toThrow(/no shapes of replies.*record it anew/s);
});

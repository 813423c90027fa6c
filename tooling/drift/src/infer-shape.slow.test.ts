import fc from "fast-check";
import { expect, test } from "vitest";
import { inferFromSkeletons, inferShape, joinShapes, type Shape } from "./infer-shape.ts";
import { seeExchange, skeletonOf } from "./skeleton.ts";
import { anyExchange, TIDES } from "./skeleton-fixture.ts";
import { describeValue, type SeenValue, skeletonOfValue } from "./skeleton-node.ts";

const station = [{ $ref: "#/components/schemas/Station" }];
const look = (value: SeenValue) => describeValue(TIDES, value);

function inferStations(...values: unknown[]): Shape {
  return inferShape(
    values.map((value) => ({ value, schemas: station })),
    look,
  );
}

test("infers from skeletons, written and read, what it infers from the exchanges", () => {
  fc.assert(
    fc.property(fc.array(anyExchange, { maxLength: 4 }), (exchanges) => {
      const skeletons = exchanges.map((exchange) => JSON.parse(JSON.stringify(skeletonOf(exchange, TIDES))));
      const seen = exchanges.map((exchange) => seeExchange(exchange, TIDES));
      for (const side of ["request", "response"] as const)
        expect(inferFromSkeletons(skeletons.map((skeleton) => skeleton[side]))).toEqual(
          inferShape(
            seen.map((exchange) => exchange[side]),
            look,
          ),
        );
    }),
    { numRuns: 40 },
  );
});

test("joins shapes in any order and grouping to the same, and a shape with itself to itself", () => {
  const shape = anyExchange.map((exchange) => inferShape([seeExchange(exchange, TIDES).response], look));
  fc.assert(
    fc.property(shape, shape, shape, (a, b, c) => {
      expect(joinShapes(a, a)).toEqual(a);
      expect(joinShapes(a, b)).toEqual(joinShapes(b, a));
      expect(joinShapes(joinShapes(a, b), c)).toEqual(joinShapes(a, joinShapes(b, c)));
    }),
    { numRuns: 40 },
  );
});

test("tells types, formats, listed values, and which members are there every time", () => {
  const id = "7d444840-9dc0-11d1-b245-5ffdce74fad2";
  expect(inferStations({ id, name: "Pier", state: "open", length: 12 }, { id: "", name: "Old pier", state: null })).toEqual({
    type: ["object"],
    properties: {
      id: { type: ["string"], format: ["empty", "uuid"], length: [0, 63] },
      name: { type: ["string"], format: ["text"], length: [4, 15] },
      state: { type: ["null", "string"], enum: ["open"] },
      length: { type: ["integer"], enum: [12] },
    },
    required: ["id", "name", "state"],
  });
});

test("tells how many members an object has that nobody knows, and of what kind the members of maps are", () => {
  expect(inferStations({ a: 1, b: null, labels: { Jane: 1 } }, { labels: {} }, {})).toEqual({
    type: ["object"],
    properties: { labels: { type: ["object"], additionalProperties: { type: ["integer"] } } },
    undocumented: { count: [0, 2], shape: { type: ["integer", "null"] } },
  });
});

test("asks no member of what is no object, and no item of an empty list", () => {
  expect(inferStations({ near: [] }, null)).toEqual({
    type: ["null", "object"],
    properties: { near: { type: ["array"] } },
    required: ["near"],
  });
});

test("takes a whole number for a number where the contract has fractions, and for an integer elsewhere", () => {
  expect(inferStations({ depth: 4, near: [{ length: 5 }] })).toMatchObject({
    properties: { depth: { type: ["number"] }, near: { items: { properties: { length: { type: ["integer"] } } } } },
  });
});

test("keeps apart objects that have other numbers of unknown members, since the least and the greatest are told", () => {
  const seen = { value: { near: [{ a: "x" }, { a: "x", b: "x" }, { a: "xyz" }] }, schemas: station };
  const skeleton = skeletonOfValue(TIDES, seen);
  expect(skeleton).toMatchObject({ members: { near: { items: [{ count: 2 }, { count: 1 }] } } });
  expect(inferFromSkeletons([skeleton]).properties?.["near"]?.items?.undocumented?.count).toEqual([1, 2]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { compareSkeletons, formatShapeChange } from "./compare-skeletons.ts";
import { skeletonOf } from "./skeleton.ts";
import { baselineOf, writeBaseline } from "./skeleton-baseline.ts";
import { anyExchange, type ExchangeParts, exchangeOf, MARK, TIDES } from "./skeleton-fixture.ts";
import type { ValueSkeleton } from "./skeleton-node.ts";

function membersOf(skeleton: ValueSkeleton | undefined): Record<string, ValueSkeleton> {
  return skeleton?.type === "object" ? skeleton.members : {};
}

function bodyOf(parts: ExchangeParts): ValueSkeleton | undefined {
  const { json, csv } = membersOf(skeletonOf(exchangeOf(parts), TIDES).response);
  return json ?? csv;
}

test("keeps nothing of anybody's data in a skeleton, a baseline or a comparison", () => {
  fc.assert(
    fc.property(anyExchange, anyExchange, (one, other) => {
      const skeletons = [one, other].map((exchange) => skeletonOf(exchange, TIDES));
      expect(JSON.stringify(skeletons)).not.toMatch(MARK);
      const [before, now] = skeletons.map((skeleton) => baselineOf([{ ...skeleton, operation: "listStations", status: 200 }]));
      expect(writeBaseline(before ?? {})).not.toMatch(MARK);
      expect(
        compareSkeletons(before ?? {}, now ?? {})
          .map(formatShapeChange)
          .join("\n"),
      ).not.toMatch(MARK);
    }),
    { numRuns: 60 },
  );
});

test("gives the same for the same exchange, whatever the order of members and items, and is JSON", () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned).reverse();
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, member]) => [name, turned(member)] as const)
        .reverse(),
    );
  };
  fc.assert(
    fc.property(anyExchange, (exchange) => {
      const text = JSON.stringify(skeletonOf(exchange, TIDES));
      expect(JSON.parse(text)).toEqual(skeletonOf(exchange, TIDES));
      const body = exchange.body.startsWith("{") ? JSON.stringify(turned(JSON.parse(exchange.body))) : exchange.body;
      expect(JSON.stringify(skeletonOf({ ...exchange, body }, TIDES))).toBe(text);
    }),
    { numRuns: 40 },
  );
});

test("keeps names and listed values of the contract's, and of all else the kind, the length and the number", () => {
  const items = [
    { name: "Pier", state: "open", depth: 4, labels: { Jane: "x" }, hidden: 1 },
    { name: "Quay", state: "open", depth: 4.5, labels: { John: "y" }, secret: 2 },
    { name: "2026-01-31", state: "sunk" },
  ];
  const text = { type: "string", class: "text" };
  expect(bodyOf({ body: { items, total: null } })).toEqual({
    type: "object",
    members: {
      items: {
        type: "array",
        items: [
          {
            count: 2,
            shape: {
              type: "object",
              members: {
                depth: { type: "number" },
                labels: { type: "object", members: {}, entries: [{ count: 1, shape: { ...text, length: [1, 1] } }], undocumented: [] },
                name: { ...text, length: [4, 7] },
                state: { type: "string", value: "open" },
              },
              ...{ entries: [], undocumented: [{ count: 1, shape: { type: "integer" } }] },
            },
          },
          {
            count: 1,
            shape: {
              type: "object",
              members: { name: { type: "string", class: "date", length: [8, 15] }, state: { ...text, length: [4, 7] } },
              ...{ entries: [], undocumented: [] },
            },
          },
        ],
      },
      total: { type: "null" },
    },
    ...{ entries: [], undocumented: [] },
  });
});

test("keeps of a CSV the columns that the contract names, their number and what is in them", () => {
  const body = 'name,Jane Doe,state\r\n"Pier, ""old""",1.5,open\r\nQuay,2.5,closed,more\r\n';
  const list = bodyOf({ headers: { "content-type": "text/csv" }, body });
  const [first, second] = list?.type === "array" ? list.items.map(({ shape }) => shape) : [];
  expect(membersOf(second)).toEqual({
    name: { type: "string", class: "text", length: [8, 15] },
    state: { type: "string", value: "open" },
  });
  expect(second).toMatchObject({ undocumented: [{ count: 1, shape: { class: "decimal" } }] });
  expect(first).toMatchObject({ undocumented: [{ shape: { class: "decimal" } }, { shape: { class: "text" } }] });
});

test("counts the columns of a CSV that has no row, and those of one name", () => {
  const list = bodyOf({ headers: { "content-type": "text/csv" }, body: "name,name,Jane\n" });
  const empty = { type: "string", class: "empty", length: [0, 0] };
  const shape = { type: "object", members: { name: empty }, entries: [], undocumented: [{ count: 2, shape: empty }] };
  expect(list).toEqual({ type: "array", items: [{ count: 1, shape }] });
});

test("tells apart members that have a name of the skeleton's own, and does not take what every object inherits for named", () => {
  const near: object[] = [{ length: 12 }, { length: "x" }, { toString: 1 }];
  const list = membersOf(bodyOf({ body: { items: near } }))["items"];
  expect(list?.type === "array" && list.items.map(({ count }) => count)).toEqual([1, 1, 1]);
  expect(JSON.stringify(list)).not.toContain("toString");
});

test("knows the replies of a range of statuses, and the parts of a request", () => {
  const { operation, request, response } = skeletonOf(
    exchangeOf({
      ...{ method: "POST", url: "https://tides.example/v1/stations/Pier", status: 201, body: { state: "open" } },
      ...{ requestHeaders: { "content-type": "application/json" }, requestBody: '{"state":"closed"}' },
    }),
    TIDES,
  );
  expect(operation).toBe("changeStation");
  expect(membersOf(response)["json"]).toMatchObject({ members: { state: { value: "open" } } });
  expect(membersOf(request)).toMatchObject({
    json: { members: { state: { value: "closed" } } },
    path: { members: { name: { class: "text", length: [4, 7] } } },
  });
});

test("reads the fields of a form", () => {
  const { request } = skeletonOf(
    exchangeOf({ requestHeaders: { "content-type": "application/x-www-form-urlencoded" }, requestBody: "Jane=1&Jane=2" }),
    TIDES,
  );
  expect(membersOf(request)["form"]).toMatchObject({ members: {}, entries: [{ count: 1, shape: { items: [{ count: 2 }] } }] });
});

test("tells a body by what it is, and a media type that nobody knows only as one", () => {
  const told = (media: string, body: string) => {
    const { mediaType, bodyKind } = membersOf(skeletonOf(exchangeOf({ headers: { "content-type": media }, body }), TIDES).response);
    return [mediaType, bodyKind].map((node) => (node !== undefined && "value" in node ? node.value : "unknown"));
  };
  expect(told("Text/CSV; charset=utf-8", "name\nPier")).toEqual(["text/csv", "csv"]);
  expect(told("text/csv", "[]")).toEqual(["text/csv", "json"]);
  expect(told("text/csv", "<html><body>")).toEqual(["text/csv", "html"]);
  expect(told("application/json", "oops")).toEqual(["application/json", "text"]);
  expect(told("application/json", "")).toEqual(["application/json", "empty"]);
  expect(told("application/x.mine", "<?xml version='1.0'?>")).toEqual(["unknown", "xml"]);
});

test("counts headers and query keys that the contract does not name, and leaves out what HTTP brings along", () => {
  const { request, response } = skeletonOf(
    exchangeOf({
      url: "https://tides.example/v1/stations?order=depth&who=Jane",
      headers: { "Tide-Mode": "neap", date: "x", "x-own": "1" },
      requestHeaders: { "tide-zone": "north", authorization: "Jane" },
    }),
    TIDES,
  );
  const digit = { count: 1, shape: { type: "string", class: "digits", length: [1, 1] } };
  expect(membersOf(response)["headers"]).toEqual({
    type: "object",
    members: { "tide-mode": { type: "string", value: "neap" } },
    ...{ entries: [], undocumented: [digit] },
  });
  expect(membersOf(request)["query"]).toMatchObject({ members: { order: { value: "depth" } }, undocumented: [{ count: 1 }] });
  expect(membersOf(request)["headers"]).toMatchObject({ members: { "tide-zone": { value: "north" } }, entries: [{ count: 1 }] });
});

test("names no operation and no member where the contract has neither", () => {
  const skeleton = skeletonOf(exchangeOf({ url: "https://tides.example/v1/other", body: { name: "Pier" } }), TIDES);
  expect(skeleton.operation).toBeNull();
  expect(membersOf(skeleton.response)["json"]).toMatchObject({ members: {}, entries: [{ count: 1 }] });
});

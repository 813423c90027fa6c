import { expect, test } from "vitest";
import { compareSkeletons, formatShapeChange } from "./compare-skeletons.ts";
import { skeletonOf } from "./skeleton.ts";
import { type Baseline, baselineOf } from "./skeleton-baseline.ts";
import { type ExchangeParts, exchangeOf, TIDES } from "./skeleton-fixture.ts";

function record(...exchanges: ExchangeParts[]): Baseline {
  return baselineOf(exchanges.map((parts) => skeletonOf(exchangeOf(parts), TIDES)));
}

function changes(before: ExchangeParts, ...now: ExchangeParts[]): string[] {
  return compareSkeletons(record(before), record(...now)).map(formatShapeChange);
}

function stationChanges(before: object, now: object): string[] {
  return changes({ body: { items: [before] } }, { body: { items: [now] } });
}

const ITEM = "listStations 200 /response/body/items/[]";

test.each([
  ["another type", { name: "Pier" }, { name: 5 }, "/name: type: was string, is integer"],
  ["a text in place of a number", { name: 5 }, { name: "Pier" }, "/name: type: was integer, is string"],
  ["an object in place of a number", { near: [5] }, { near: [{ name: "Pier" }] }, "/near/[]: type: was integer, is object"],
  ["null where there was none", { name: "Pier" }, { name: null }, "/name: nullability: was never null, is null"],
  ["a member that is gone", { name: "Pier", depth: 1 }, { name: "Pier" }, "/depth: presence: was always there, is missing"],
  ["a member that is new", { name: "Pier" }, { name: "Pier", depth: 1 }, "/depth: presence: was never there, is there"],
  ["another format", { id: "2026-01-31" }, { id: "soon" }, "/id: format: was date, is text"],
  ["another listed value", { state: "open" }, { state: "closed" }, "/state: enum-value: was open, is closed too"],
  [
    "a value that is not listed",
    { state: "open" },
    { state: "sunk" },
    "/state: enum-value: was one of the contract's values, is another (text)",
  ],
  [
    "more members that nobody knows",
    { name: "Pier", a: 1 },
    { name: "Pier", a: 1, b: 1 },
    ": presence: had at most 1 members that the contract does not know, has 2",
  ],
  ["another type in a map", { labels: { Jane: "x" } }, { labels: { John: 1 } }, "/labels/{}: type: was string, is integer"],
])("finds %s", (_, before, now, line) => {
  expect(stationChanges(before, now)).toEqual([ITEM + line]);
});

test.each([
  ["a free text that looks like a date", { name: "Pier" }, { name: "2026-01-31" }],
  ["an integer among numbers", { labels: { a: 1.5 } }, { labels: { a: 1 } }],
  ["a value where there was null alone", { state: null }, { state: "open" }],
  ["a text of another length", { name: "Pier" }, { name: "The old pier" }],
  ["a listed value where there was another text", { state: "sunk" }, { state: "open" }],
  ["an empty list", { near: [{ name: "Pier" }] }, { near: [] }],
])("finds nothing in %s", (_, before, now) => {
  expect(stationChanges(before, now)).toEqual([]);
});

test("finds another status, and an operation that was never recorded", () => {
  expect(changes({}, { status: 404 })).toEqual(["listStations 404 /response/status: status: was 200, is 404"]);
  const post = { method: "POST", url: "https://tides.example/v1/stations/Pier" };
  expect(changes({}, post)).toEqual(["changeStation 200 /response: operation: the baseline has no reply to it: record it anew."]);
});

test("finds another media type or kind of body once, and not what follows from it", () => {
  const json = { body: { items: [] } };
  const media = "listStations 200 /response/headers/content-type: media-type: was application/json, is";
  const html = "<!doctype html><p>Sorry</p>";
  expect(changes(json, { headers: { "content-type": "text/html" }, body: html })).toEqual([`${media} text/html`]);
  expect(changes(json, { headers: { "content-type": "text/x-own" }, body: html })).toEqual([
    `${media} one that the contract does not know`,
  ]);
  expect(changes(json, { body: html })).toEqual(["listStations 200 /response/body: body-kind: was json, is html"]);
  expect(changes(json, { body: "" })).toEqual(["listStations 200 /response/body: body-kind: was json, is empty"]);
});

test("compares bodies of each kind with those of their kind", () => {
  const csv = { headers: { "content-type": "text/csv" }, body: "name,state\nPier,open\n" };
  const before = record({ body: { items: [{ name: "Pier" }] } }, csv);
  const now = record({ body: [] }, { ...csv, body: "name\nPier\n" });
  expect(compareSkeletons(before, now).map(formatShapeChange)).toEqual([
    "listStations 200 /response/body: type: was object, is array",
    "listStations 200 /response/body/[]/state: presence: was always there, is missing",
  ]);
});

test("finds a documented header that is gone", () => {
  expect(changes({ headers: { "tide-mode": "neap" } }, {})).toEqual([
    "listStations 200 /response/headers/tide-mode: presence: was always there, is missing",
  ]);
});

import { expect, test } from "vitest";
import { readDriftEvents } from "./read-events.ts";
import { TIDES } from "./tides-fixture.ts";

const line = (findings: object[], rest: object = {}): string =>
  JSON.stringify({ type: "drift", message: "response", operationId: "listStations", findings, ...rest });

test.each([
  ["/status", "must be a documented status", "undocumented-status", "/response/status"],
  ["/headers/x-tide", "is not documented", "header", "/response/headers/x-tide"],
  ["/body/0/name", "is required", "missing-required", "/response/body/[]/name"],
  ["/body/12/new", "is not documented", "undocumented-property", "/response/body/[]/new"],
  ["/body/0/state", "must be one of 3 listed values", "enum-value", "/response/body/[]/state"],
  ["/body/0/depth", "must be at least 0", "bound", "/response/body/[]/depth"],
  ["/body", "must be application/json or text/csv", "undocumented-media-type", "/response/body"],
  ["/body/0/id", "must be integer or null", "wrong-type", "/response/body/[]/id"],
  ["/body/0/at", "must be a date-time", "format", "/response/body/[]/at"],
])("reads %s, which %s, as %s", (pointer, message, category, at) => {
  const [finding] = readDriftEvents(line([{ pointer, message }]), TIDES).findings;
  expect(finding).toMatchObject({ category, at, operation: "listStations" });
});

test("says once what several events say, and leaves out what is no drift of a reply", () => {
  const same = line([{ pointer: "/body/0/name", message: "is required" }]);
  const lines = [same, same, line([{ pointer: "/query/max", message: "must be integer" }], { message: "request" }), '{"type":"retry"}', ""];
  expect(readDriftEvents(lines.join("\n"), TIDES)).toMatchObject({ findings: [{}], events: 3 });
});

test("says which line is no event", () => {
  expect(() => readDriftEvents("{}\nnot json", TIDES)).toThrow("Line 2 of the events is no JSON object");
});

test("passes on no word of the file but names that the contract has", () => {
  const { findings } = readDriftEvents(line([{ pointer: "/body/0/jane@pier.example", message: "must be string, is hunter2" }]), TIDES);
  expect(findings).toMatchObject([{ at: "/response/body/[]/{}", message: "is of another type" }]);
});

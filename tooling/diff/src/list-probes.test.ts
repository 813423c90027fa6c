import { expect, test } from "vitest";
import { tidesContract } from "../test/tides-contract.ts";
import { readTypeBreaks } from "./find-type-breaks.ts";
import { listProbes } from "./list-probes.ts";
import { listUnlisted } from "./list-unlisted.ts";
import { findUses, usesAt } from "./uses.ts";

test("asks about each part of an operation once", () => {
  const parts = listProbes(tidesContract(), tidesContract()).filter(({ operation }) => operation === "getStation");
  expect(parts.map(({ part }) => part)).toEqual([
    "call",
    "200 application/json",
    "200 text/csv",
    "404 application/json",
    "5XX application/json",
    "data",
    "error",
  ]);
  expect(parts.every(({ type }) => type !== undefined)).toBe(true);
});

test("asks the compiler nothing of what is gone", () => {
  const after = tidesContract();
  delete after.paths["/status"];
  const gone = listProbes(tidesContract(), after).filter(({ type }) => type === undefined);
  expect(gone).toEqual([{ operation: "getStatus", part: "" }]);
  expect(readTypeBreaks({ file: "consumer.ts", probes: gone }, [])).toEqual([
    { operation: "getStatus", part: "", names: [], kind: "gone" },
  ]);
});

test("reads each break out of what the compiler says, and takes what is too complex for it for broken", () => {
  const probes = [
    { operation: "listTides", part: "data", type: "A" },
    { part: "servers", type: "B" },
  ];
  const said = {
    file: "consumer.ts",
    line: 8,
    code: 2322,
    message: `Type '"#data\\t*\\theight\\ttype" | "#total\\tgone"' is not assignable to type 'never'.`,
  };
  expect(readTypeBreaks({ file: "consumer.ts", probes }, [said, { ...said, line: 9, code: 2589, message: "Too deep." }])).toEqual([
    { operation: "listTides", part: "data", names: ["data", "*", "height"], kind: "type" },
    { operation: "listTides", part: "data", names: ["total"], kind: "gone" },
    { part: "servers", names: [], kind: "type" },
  ]);
});

test("finds the operations that hold a component, directly or through others", () => {
  const uses = findUses(tidesContract());
  const named = (pointer: string): string[] =>
    usesAt(tidesContract(), uses, pointer).map(({ operation, part, side }) => `${operation} ${part} ${side}`);
  expect(named("/components/schemas/Calm/properties/state")).toEqual([
    "listTides 200 reply",
    "createTide body request",
    "createTide 201 reply",
  ]);
  expect(named("/paths/~1tides/get/parameters/0/schema")).toEqual(["listTides query skip request"]);
  expect(named("/paths/~1stations~1{stationId}/parameters/0")).toEqual([
    "getStation path stationId request",
    "replaceStation path stationId request",
    "deleteStation path stationId request",
  ]);
  expect(named("/paths/~1status/get/responses/200/description")).toEqual(["getStatus 200 reply"]);
  expect(named("/components/schemas/Buoy")).toEqual([]);
  expect(named("/servers/0")).toEqual([]);
});

test("lists what Redocly lists nothing of, and nothing where all is as it was", () => {
  const moved = tidesContract();
  moved.servers?.reverse();
  expect(listUnlisted([], tidesContract(), moved).map(({ typeName }) => typeName)).toEqual(["ServerList"]);
  expect(listUnlisted([], tidesContract(), tidesContract())).toEqual([]);
});

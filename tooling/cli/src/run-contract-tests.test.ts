import { expect, test } from "vitest";
import { readDirectOptions, vitestArguments } from "./run-contract-tests.ts";

test("runs the contract tests alone only where an option asks for it", () => {
  expect(readDirectOptions({})).toBeUndefined();
  expect(readDirectOptions({ shard: "2/3" })).toMatchObject({ shard: "2/3" });
  expect(readDirectOptions({ annotate: true })).toMatchObject({ annotate: true });
});

test("writes to no server without being told to", () => {
  const url = "https://api.tides.example/v1";
  expect(() => readDirectOptions({ "base-url": url })).toThrow(
    "The tests create, change and delete at https://api.tides.example/v1: pass --only read, or --allow-writes if that is meant.",
  );
  expect(readDirectOptions({ "base-url": url, only: "read" })).toMatchObject({ baseUrl: url, only: "read" });
  expect(readDirectOptions({ "base-url": url, "allow-writes": true })).toMatchObject({ baseUrl: url, only: undefined });
});

test.each([
  [{ "base-url": "api.tides.example", only: "read" }, '"api.tides.example" is no base URL: pass one such as https://api.example.com/v1.'],
  [{ only: "write" }, '"write" is no choice of operations: pass --only read.'],
  [{ shard: "0/3" }, '"0/3" is no shard: pass one such as 1/3.'],
])("says what is wrong with %j", (values, message) => {
  expect(() => readDirectOptions(values)).toThrow(message);
});

test("tells people, JUnit and GitHub, as it is asked to", () => {
  expect(vitestArguments({ name: "tides" }, {})).toEqual(["run", "test/contract.test.ts", "--reporter=default"]);
  expect(vitestArguments({ name: "tides" }, { junit: "/reports", annotate: true })).toEqual([
    ...["run", "test/contract.test.ts", "--reporter=default", "--reporter=junit", "--reporter=github-actions"],
    "--outputFile.junit=/reports/tides.xml",
  ]);
});

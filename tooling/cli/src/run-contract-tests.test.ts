import { expect, test } from "vitest";
import { contractVariables, demandCredentials, readDirectOptions, vitestArguments, type WrittenOptions } from "./run-contract-tests.ts";
import { UsageError } from "./verb.ts";

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

const url = "https://api.tides.example/v1";

test.each<[WrittenOptions, string]>([
  [{ "base-url": "api.tides.example", only: "read" }, "--base-url is no http(s) URL"],
  [{ "base-url": "https://keeper:word@api.tides.example", only: "read" }, "--base-url carries credentials"],
  [{ "base-url": "http://api.tides.example", only: "read" }, "--base-url is plain http"],
  [{ only: "write" }, "--only knows no such choice of operations: pass --only read."],
  [{ shard: "0/3" }, "--shard names no part"],
  [{ shard: "4/3" }, "--shard names no part"],
  [{ "base-url": url, only: "read", "allow-writes": true }, "--only read and --allow-writes exclude each other"],
  [{ "allow-writes": true }, "--allow-writes is about a server"],
  [{ slow: true, annotate: true }, "--slow and --annotate exclude each other"],
])("says what is wrong with %j", (values, message) => {
  expect(() => readDirectOptions(values)).toThrow(UsageError);
  expect(() => readDirectOptions(values)).toThrow(message);
});

test("tells the contract tests what they may do, and keeps from them what the user's own environment has", () => {
  expect(contractVariables({ baseUrl: url, allowsWrites: true, shard: "1/3" })).toEqual({
    ...{ CONTRACT_BASE_URL: url, CONTRACT_ALLOW_WRITES: "1", CONTRACT_SHARD: "1/3", CONTRACT_ONLY: undefined },
  });
  expect(contractVariables({ only: "read" })).toMatchObject({ CONTRACT_ONLY: "read", CONTRACT_ALLOW_WRITES: undefined });
});

test("goes to no server without the credentials that it wants", () => {
  const plan = { credentials: ["TIDES_USERNAME", "TIDES_PASSWORD"] };
  expect(() => demandCredentials(plan, { TIDES_USERNAME: "keeper", TIDES_PASSWORD: "" })).toThrow(
    new UsageError("The environment lacks TIDES_PASSWORD: set it, or leave out --base-url to test against the mock."),
  );
  expect(() => demandCredentials(plan, { TIDES_USERNAME: "keeper", TIDES_PASSWORD: "word" })).not.toThrow();
});

test("tells people, JUnit and GitHub, as it is asked to", () => {
  expect(vitestArguments({ name: "tides" }, {})).toEqual(["run", "test/contract.test.ts", "--reporter=default"]);
  expect(vitestArguments({ name: "tides" }, { junit: "/reports", annotate: true })).toEqual([
    ...["run", "test/contract.test.ts", "--reporter=default", "--reporter=junit", "--reporter=github-actions"],
    "--outputFile.junit=/reports/tides.xml",
  ]);
});

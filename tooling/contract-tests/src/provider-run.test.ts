import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { plainError, providerAt, writeProviderCoverage } from "./provider-run.ts";

test("goes to no provider without its credentials", () => {
  const plan = { credentials: ["TIDES_USERNAME", "TIDES_PASSWORD"] };
  expect(() => providerAt("https://api.tides.example", plan, { TIDES_USERNAME: "keeper" })).toThrow(
    "The environment lacks TIDES_PASSWORD: ",
  );
  const env = { TIDES_USERNAME: "keeper", TIDES_PASSWORD: "word" };
  expect(providerAt("https://api.tides.example", plan, env)).toMatchObject({ url: "https://api.tides.example", pid: 0 });
});

test("keeps of an error its message alone", () => {
  const error = Object.assign(new Error("The reply is not JSON.", { cause: new Error("sam") }), { excerpt: "sam" });
  const plain = plainError(error);
  expect([plain.message, plain.cause, Object.keys(plain)]).toEqual(["The reply is not JSON.", undefined, []]);
  expect(plainError({ excerpt: "sam" }).message).toBe("Something that is no error was thrown.");
});

test("writes what a provider has shown into the reports of its package, and nothing of what a mock has", () => {
  const folder = mkdtempSync(join(tmpdir(), "provider-run-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const mock of ["http://127.0.0.1:4011", "http://localhost:4011/api", "http://[::1]:4011"])
    writeProviderCoverage(folder, mock, ["listStations"]);
  expect(readdirSync(folder)).toEqual([]);
  writeProviderCoverage(folder, "https://api.tides.example/v1", ["listStations"]);
  writeProviderCoverage(folder, "https://api.tides.example/v1", ["listStations", "path /stations"]);
  expect(JSON.parse(readFileSync(join(folder, ".reports/provider-coverage.json"), "utf8"))).toEqual(["listStations", "path /stations"]);
});

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Mock, startMock } from "@tooling/mock";
import { afterAll, beforeAll, expect, test } from "vitest";

const PROVIDERS = ["revnue", "valomnia", "evovoice"];
const mocks: Mock[] = [];
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  const documents = PROVIDERS.map((name) => fileURLToPath(import.meta.resolve(`@contracts/${name}/openapi.json`)));
  mocks.push(...(await Promise.all(documents.map((document) => startMock({ document })))));
  env = { ...process.env, ...Object.fromEntries(mocks.map((mock, index) => [`${PROVIDERS[index]?.toUpperCase()}_URL`, mock.url])) };
});
afterAll(() => Promise.all(mocks.map((mock) => mock.stop())));

async function run(...args: string[]): Promise<string> {
  const script = fileURLToPath(new URL("../src/export-customers.ts", import.meta.url));
  return (await promisify(execFile)(process.execPath, [script, "--mock", ...args], { env })).stdout;
}

test("prints one table of the customers of all three providers", async () => {
  const lines = (await run()).trimEnd().split("\n");
  expect(lines[0]).toMatch(/^provider +id +name$/);
  expect([...new Set(lines.slice(1).map((line) => line.split(" ")[0]))]).toEqual(PROVIDERS);
});

test("prints the same rows as JSON and as CSV", async () => {
  const rows = JSON.parse(await run("--format", "json")) as { provider: string; id: string; name: string }[];
  const csv = (await run("--format", "csv")).trimEnd().split("\r\n");
  expect(csv[0]).toBe("provider,id,name");
  expect(csv).toHaveLength(rows.length + 1);
  expect(rows.every((row) => row.id !== "" && row.name !== "")).toBe(true);
});

test("says which formats there are where it is asked for another", async () => {
  await expect(run("--format", "xml")).rejects.toMatchObject({
    code: 1,
    stderr: 'There is no format "xml": there are table, csv, json.\n',
  });
});

test("names the setting that is missing, and calls nobody, without --mock", async () => {
  const script = fileURLToPath(new URL("../src/export-customers.ts", import.meta.url));
  await expect(promisify(execFile)(process.execPath, [script], { env: { ...env, EVOVOICE_USERNAME: undefined } })).rejects.toMatchObject({
    code: 1,
    stderr: "EVOVOICE_USERNAME is not set: set it, or pass --mock to call the mocks of `npm start`.\n",
  });
});

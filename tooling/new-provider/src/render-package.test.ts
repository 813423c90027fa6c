import { expect, test } from "vitest";
import type { ClientAuth } from "./client-auth.ts";
import { type PackagePlan, renderPackage } from "./render-package.ts";

const BEARER: ClientAuth = { schemes: ["oauth"], kind: "bearer" };
const KEY: ClientAuth = { schemes: ["key", "oldKey"], kind: "apiKey", header: "X-Key", option: "apiKey" };

function plan(auths: readonly ClientAuth[], more: Partial<PackagePlan> = {}): PackagePlan {
  const names = { name: "low-tide", type: "LowTide", variable: "lowTide", environment: "LOW_TIDE" };
  const example = { method: "GET", path: "/tides", init: "", result: "tides" };
  return { names, title: "Low Tide", auths, example, origin: "of a test", operations: 1, calls: undefined, hasCanaries: false, ...more };
}

test("makes a client whose one way to authenticate is an option of its own", () => {
  const { "src/index.ts": client, "test/contract-plan.ts": table } = renderPackage(plan([KEY]));
  expect(client).toContain('createClient<paths, Pages>(contract, options, apiKeyAuth("X-Key", options?.apiKey))');
  expect(table).toContain('readPlanCredentials({ LOW_TIDE_API_KEY: "not-a-real-key" })');
});

test("makes a client of several ways to authenticate, and a table that goes the one that an operation asks for", () => {
  const { "src/index.ts": client, "test/contract-plan.ts": table } = renderPackage(plan([BEARER, KEY]));
  expect(client).toContain("export type LowTideCredentials = { token: TokenOption } | { apiKey: string };");
  expect(client).toContain('if ("token" in options) return bearerAuth(options.token);');
  expect(table).toContain('if (scheme === "key" || scheme === "oldKey") return { apiKey: credentials.LOW_TIDE_API_KEY };');
});

test("makes a client without credentials where there are none", () => {
  const { "src/index.ts": client, "test/contract-plan.ts": table } = renderPackage(plan([]));
  expect(client).toContain("createLowTideClient(options: LowTideClientOptions = {})");
  expect(table).not.toContain("credentials");
});

test("G140 lets no title end a comment, begin a tag, or be read as Markdown", () => {
  const files = renderPackage(plan([], { title: "a */ b @throws [x](javascript:y) `z`\nc" }));
  expect(files["src/index.ts"]?.match(/\*\//g)?.length).toBe(files["src/index.ts"]?.match(/\/\*\*/g)?.length);
  expect(files["src/index.ts"]).not.toContain("@throws [x]");
  expect(files["README.md"]).toContain("\\[x\\](javascript:y) \\`z\\` c");
});

test("G140 lets no path end the comment that shows it", () => {
  const example = { method: "GET", path: "/a*/process.exit()//", init: "", result: "result" };
  const { "src/index.ts": client } = renderPackage(plan([], { example }));
  expect(client).toContain(' * const result = await unwrap(lowTide.GET("/a*\\/process.exit()//"));');
});

test("names as many operations as are tried, where not all of them are", () => {
  const { "test/contract-plan.ts": table } = renderPackage(plan([], { sample: { operations: 50, seed: 1 } }));
  expect(table).toContain("sample: { operations: 50, seed: 1 },");
  expect(table).toContain("calls: { ...derivedCalls<operations, LowTideClient>(document) },");
});

test("makes a client for each way to authenticate of the tarball's consumers, and says how to become one", () => {
  const { "test/consumer.ts": consumer, "README.md": readme } = renderPackage(plan([BEARER, KEY]));
  expect(consumer).toContain('  bearer: (baseUrl) => createLowTideClient({ baseUrl, token: "not-a-real-token" }),');
  expect(consumer).toContain('  apiKey: (baseUrl) => createLowTideClient({ baseUrl, apiKey: "not-a-real-apikey" }),');
  expect(readme).toContain("npm install ./*-runtime-*.tgz ./*-low-tide-*.tgz\n");
  expect(readme).toContain('const lowTide = createLowTideClient({ baseUrl: "http://127.0.0.1:4010", token: "any" });');
  expect(renderPackage(plan([]))["test/consumer.ts"]).toContain("  none: (baseUrl) => createLowTideClient({ baseUrl }),");
});

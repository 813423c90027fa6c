import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importProvider, NewProviderError, newProvider } from "../src/index.ts";
import { compile, createWorkspace } from "./workspace.ts";

/** Longest time in milliseconds that a refusal may take. */
const MAX_REFUSAL_MS = 1_000;

const { root, remove } = createWorkspace();
let hits = 0;
const server = createServer((_, reply) => {
  hits++;
  reply.end("{}");
});
let address = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The first judgement of a pattern starts what judges them all.
  await refusalOf(describing({ type: "string", pattern: "^(b+)+$" }));
}, 30_000);
afterAll(() => {
  server.close();
  remove();
});

function describing(schema: object, more: object = {}): string {
  return JSON.stringify({
    openapi: "3.0.3",
    info: { title: "Tides", version: "1" },
    servers: [{ url: "https://tides.example" }],
    paths: { "/tides": { get: { responses: { "200": { description: "Tides.", content: { "application/json": { schema } } } } } } },
    ...more,
  });
}

async function refusalOf(text: string | Uint8Array): Promise<{ message: string; ms: number }> {
  const file = join(root, "description.yaml");
  writeFileSync(file, text);
  const start = performance.now();
  const error: unknown = await importProvider(root, "hostile", file, {}).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const ms = performance.now() - start;
  expect(error).toBeInstanceOf(NewProviderError);
  return { message: (error as Error).message, ms };
}

/** Nine levels of aliases, each of nine of the one before. */
const BOMB = [
  "openapi: 3.0.3",
  "l0: &l0 [x]",
  ...Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(", ")}]`),
].join("\n");
const ITSELF = { components: { schemas: { Tide: { allOf: [{ $ref: "#/components/schemas/Tide" }] } } } };

test.for([
  {
    title: "G136 a reference to a network, which it does not ask",
    text: () => describing({ $ref: `${address}/tide.json` }),
    says: "no-remote-ref",
  },
  {
    title: "G137 a reference out of the description's folder",
    text: () => describing({ $ref: "../../etc/hostname" }),
    says: "no-outside-ref",
  },
  { title: "G137 a reference to a file of the machine", text: () => describing({ $ref: "/etc/hostname" }), says: "no-outside-ref" },
  { title: "G138 a YAML alias bomb", text: () => BOMB, says: "no-alias-bomb" },
  { title: "G139 a key that stands twice", text: () => describing({}).replace('"info"', '"info":{},"info"'), says: "no-duplicate-keys" },
  {
    title: "G142 a schema that is nothing but itself",
    text: () => describing({ $ref: "#/components/schemas/Tide" }, ITSELF),
    says: "no-ref-cycle",
  },
  {
    title: "G143 a pattern that takes exponential time",
    text: () => describing({ type: "string", pattern: "^(a+)+$" }),
    says: "exponential time",
  },
  { title: "a text that nests without end", text: () => `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`, says: "nesting-depth" },
  { title: "what is no UTF-8", text: () => Uint8Array.of(0xff, 0xfe, 0), says: "text-encoding" },
  { title: "what is no OpenAPI", text: () => "tides: high", says: /is no OpenAPI description: pass a description that begins with/ },
  {
    title: "Swagger 2.0, with what to do about it",
    text: () => "swagger: '2.0'",
    says: /convert it, for example with `npx swagger2openapi/,
  },
  { title: "a version that is not known", text: () => "openapi: 4.0.0", says: /is openapi "4.0.0": pass/ },
  { title: "a description without paths", text: () => describing({}, { paths: {} }), says: "describes no paths" },
  { title: "one without a whole server, with what to pass", text: () => describing({}, { servers: [{ url: "/v1" }] }), says: "--server" },
])("refuses $title, within a second, and writes nothing", async ({ text, says }) => {
  const { message, ms } = await refusalOf(text());
  expect(message).toMatch(says);
  expect(message).not.toMatch(/^ {4}at /m);
  expect(ms).toBeLessThan(MAX_REFUSAL_MS);
  expect(hits).toBe(0);
  expect(readdirSync(join(root, "specs"))).toEqual([]);
  expect(readdirSync(join(root, "packages"))).toEqual([]);
  expect(existsSync(join(root, "node_modules/.cache")) ? readdirSync(join(root, "node_modules/.cache")) : []).toEqual([]);
});

test("refuses a taken name before it reads the description", async () => {
  await newProvider(root, "low-tide", { title: "Low Tide", server: "https://tides.example", auth: "none" });
  await expect(importProvider(root, "low-tide", join(root, "nowhere.yaml"), {})).rejects.toThrow(/There is a specs\/low-tide already/);
});

test.for([
  { title: "*/ process.exit()" },
  { server: "tides.example" },
  { server: "https://tides.example/?a=1" },
  { docs: "javascript:alert(1)" },
  { auth: "apiKey" as const, header: "X Key" },
])("refuses the answer %j, and writes nothing", async (answer) => {
  const beginning = { title: "High Tide", server: "https://tides.example", auth: "none" as const, ...answer };
  await expect(newProvider(root, "high-tide", beginning)).rejects.toThrow(NewProviderError);
  expect(existsSync(join(root, "specs/high-tide"))).toBe(false);
});

test("G140 G141 makes of any words a client that compiles, and of none of them code", async () => {
  const words = `*/ \`\${process.exit(1)}\` " ' </script> \\ \n __proto__`;
  const properties = JSON.parse('{ "__proto__": { "type": "string" }, "constructor": { "type": "string" } }') as Record<string, object>;
  properties[words] = { type: "string", description: words, enum: [words] };
  const operation = {
    ...{ operationId: words, summary: words, description: words, tags: [words] },
    responses: { "200": { description: words, content: { "application/json": { schema: { type: "object", properties } } } } },
  };
  const paths = { '/a/`${x}`*/"{i*/d}': { get: operation } };
  writeFileSync(join(root, "words.json"), describing({}, { info: { title: words, version: "1" }, paths }));
  await importProvider(root, "words", join(root, "words.json"), {});
  expect(compile(root, "words")).toBe("");
  const source = readFileSync(join(root, "packages/words/src/index.ts"), "utf8");
  expect(source).not.toMatch(/^\s*process\.exit/m);
  expect(readFileSync(join(root, "packages/words/src/generated/schema.ts"), "utf8")).toMatch(/["']__proto__["']|__proto__\??:/);
});

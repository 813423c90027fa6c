import { join } from "node:path";
import { expect, test } from "vitest";
import { loadSpec } from "./load-spec.ts";
import { LoadedSpecResolver } from "./redocly-resolver.ts";
import { rootWithSchema, writeFiles } from "./spec-fixture.ts";

test("gives Redocly the loaded text and a copy of the loaded value", async () => {
  const spec = loadSpec(join(writeFiles({ "openapi.yaml": rootWithSchema("{ type: string }") }), "openapi.yaml"));
  const loaded = spec.files.get(spec.entry);
  const document = await new LoadedSpecResolver(spec).resolveDocument(null, spec.entry, true);
  expect(document).toMatchObject({ source: { absoluteRef: spec.entry, body: loaded?.text }, parsed: loaded?.value });
  expect((document as { parsed: unknown }).parsed).not.toBe(loaded?.value);
});

test("reads neither a file beside the spec nor an address", async () => {
  const folder = writeFiles({ "openapi.yaml": rootWithSchema("{ type: string }"), "Unused.yaml": "type: string\n" });
  const resolver = new LoadedSpecResolver(loadSpec(join(folder, "openapi.yaml")));
  await expect(resolver.resolveDocument(null, join(folder, "Unused.yaml"))).rejects.toThrow("is not part of the spec");
  await expect(resolver.resolveDocument(null, "http://127.0.0.1:1/tide.yaml")).rejects.toThrow("is not part of the spec");
});

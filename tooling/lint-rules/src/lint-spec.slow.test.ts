import { join, relative } from "node:path";
import { stringifyYaml } from "@redocly/openapi-core";
import { loadSpec } from "@tooling/spec";
import { expect, test } from "vitest";
import { writeFiles } from "./lint-fixture.ts";
import { lintFiles, TIDES } from "./tides-fixture.ts";

test("never throws, whatever value of a spec is replaced by another kind", async () => {
  const folder = writeFiles(TIDES);
  const values: unknown[] = [null, 5, "text", [], {}, [null], { $ref: 5 }, { constructor: null }];
  const texts: Record<string, string>[] = [];
  for (const { path, value } of loadSpec(join(folder, "openapi.yaml")).files.values()) {
    const name = relative(folder, path);
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      const parent = node as Record<string, unknown>;
      for (const [key, child] of Object.entries(parent)) {
        parent[key] = values[texts.length % values.length];
        texts.push({ ...TIDES, [name]: stringifyYaml(value) });
        parent[key] = child;
        visit(child);
      }
    };
    visit(value);
  }
  expect(texts.length).toBeGreaterThan(100);
  for (const files of texts) {
    for (const problem of await lintFiles(files)) expect(problem).toMatch(/^[\w/.-]+:\d+ [\w/-]+ ./);
  }
});

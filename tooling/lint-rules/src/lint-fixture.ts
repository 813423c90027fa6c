import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { createConfig, getLineColLocation, lint } from "@redocly/openapi-core";
import { loadSpec } from "@tooling/spec";
import { LoadedSpecResolver } from "@tooling/spec/redocly-resolver";
import { onTestFinished } from "vitest";
import contractsPlugin from "./plugin.ts";

/** Write files into a temporary folder, which is removed after the running test. */
export function writeFiles(files: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "lint-")));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Write a `sources.yaml` with the ids given, one to a line. */
export function sourcesYaml(...ids: string[]): string {
  return ids.map((id) => `- { id: ${id}, title: Tide table, url: null, captured: unknown }\n`).join("");
}

/** Write an `assumptions.yaml` with the ids given, one to a line. */
export function assumptionsYaml(...ids: string[]): string {
  return ids
    .map(
      (id) =>
        `- { id: ${id}, believe: a, because: b, confirmedBy: c, refutedBy: d, probe: { operation: listTides, confirms: {}, refutes: {} } }\n`,
    )
    .join("");
}

/** Lint a small spec by the rules given and no other; lists what they find as `file:line rule message`. */
export async function lintFixture(files: Record<string, string>, rules: Record<string, unknown>): Promise<string[]> {
  const folder = writeFiles(files);
  const spec = loadSpec(join(folder, "openapi.yaml"));
  const config = await createConfig({ plugins: [contractsPlugin()], rules: rules as Record<string, "error"> });
  const problems = await lint({ ref: spec.entry, config, externalRefResolver: new LoadedSpecResolver(spec) });
  return problems.flatMap(({ location, ruleId, message }) =>
    location.map((place) => `${relative(folder, place.source.absoluteRef)}:${getLineColLocation(place).start.line} ${ruleId} ${message}`),
  );
}

/** Write the root of a spec whose one path item is the YAML given; the path item starts at line 5. */
export function rootWithPathItem(pathItem: string): string {
  const lines = pathItem.trimEnd().split("\n");
  return [
    "openapi: 3.1.1",
    "info: { title: Tides, version: 0.1.0 }",
    "paths:",
    "  /tides:",
    ...lines.map((line) => `    ${line}`),
    "",
  ].join("\n");
}

/** Write the root of a spec whose one schema is the YAML given; the schema starts at line 7. */
export function rootWithSchema(schema: string): string {
  const lines = schema.trimEnd().split("\n");
  const head = ["openapi: 3.1.1", "info: { title: Tides, version: 0.1.0 }", "paths: {}", "components:", "  schemas:", "    Tide:"];
  return [...head, ...lines.map((line) => `      ${line}`), ""].join("\n");
}

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenApiDocument } from "@tooling/spec";
import { onTestFinished } from "vitest";

const ok = { responses: { 200: { description: "Well.", content: { "application/json": { schema: { type: "object" } } } } } };

/** The contract of an invented provider, whose login stands at the origin. */
export const DOCUMENT: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Tides", version: "0.1.0" },
  servers: [{ url: "https://tides.test/api" }],
  paths: {
    "/login": { servers: [{ url: "https://tides.test" }], post: { operationId: "createSession", security: [], ...ok } },
    "/stations": { get: { operationId: "listStations", ...ok }, post: { operationId: "createStation", ...ok } },
  },
  components: { securitySchemes: { cookie: { type: "apiKey", in: "cookie", name: "sid", "x-session": { login: "createSession" } } } },
};

/** Write workflows into the folder of a spec, which is removed after the running test; each is the YAML below its id. */
export function writeWorkflows(workflows: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "workflows-")));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "workflows"));
  for (const [name, yaml] of Object.entries(workflows)) {
    const head = [
      "arazzo: 1.0.1",
      "info: { title: Tides, version: 0.1.0 }",
      "sourceDescriptions: [{ name: tides, type: openapi, url: ../openapi.yaml }]",
      "workflows:",
      `  - workflowId: ${name}`,
    ];
    const lines = yaml.trim().split("\n");
    writeFileSync(join(folder, "workflows", `${name}.arazzo.yaml`), [...head, ...lines.map((line) => `    ${line}`), ""].join("\n"));
  }
  return folder;
}

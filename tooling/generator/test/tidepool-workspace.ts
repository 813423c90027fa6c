import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Names whose order differs from one language to another: Estonian puts z before t, Danish aa after z. */
const PARAMETERS = ["zone", "tone", "aalborg", "umlaut", "Zone", "ärger"];

const ROOT = `openapi: 3.1.1
info: { title: Tidepool, version: 0.1.0 }
servers:
  - url: https://{organization}.tidepool.test/api
    variables:
      organization: { default: your-organization, description: Sub-domain., x-required: true }
security:
  - bearerAuth: []
tags:
  - { name: Stations, description: Where tides are read. }
paths:
  /stations: { $ref: paths/stations.yaml }
components:
  securitySchemes:
    bearerAuth: { type: http, scheme: bearer, x-evidence: { source: tide-table, grade: documented } }
`;

const STATIONS = `get:
  operationId: listStations
  tags: [Stations]
  summary: List stations
  description: Lists the stations.
  x-evidence: { source: tide-table, grade: inferred, assumption: bare-list }
  parameters:
${PARAMETERS.map((name) => `    - { name: ${name}, in: query, description: Filter., schema: { type: string } }`).join("\n")}
    - { name: since, in: query, description: First moment., schema: { type: string, format: date-time, default: "2026-03-01T00:00:00Z" } }
  responses:
    "200":
      description: The stations.
      content:
        application/json:
          schema: { type: array, items: { $ref: ../schemas/Station.yaml } }
`;

const STATION = `type: object
description: A place where tides are read.
x-evidence: { source: almanac, grade: documented }
properties:
  zulu: { type: string, description: Last. }
  tango: { type: string, description: Before. }
  aalborg: { type: string, description: First, or last in Danish. }
  __proto__: { type: string, description: A property like any other. }
  opened: { type: string, format: date, description: First day., examples: [2026-03-01] }
`;

const SOURCES = `- { id: tide-table, title: Tide table, url: https://tides.test/table, captured: unknown }
- { id: almanac, title: Almanac, url: null, captured: unknown }
`;

const ASSUMPTIONS = `- id: bare-list
  believe: The list is a bare array.
  because: The page shows one station.
  confirmedBy: listStations answers an array.
  refutedBy: listStations answers an object.
`;

/** A repository in small: one spec, and the package of its client. */
export interface Workspace {
  /** Folder of the spec. */
  spec: string;
  /** Folder of the client's package. */
  package: string;
  /** Read a file of the package; undefined where there is none. */
  read: (path: string) => string | undefined;
  /** Write a file of the spec. */
  writeSpec: (path: string, text: string) => void;
}

/** Create a workspace with the spec of an invented provider in a temporary folder, which is removed after the running test. */
export function createWorkspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), "generator-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const spec = join(root, "specs/tidepool");
  const packageFolder = join(root, "packages/tidepool");
  const writeSpec = (path: string, text: string): void => {
    mkdirSync(dirname(join(spec, path)), { recursive: true });
    writeFileSync(join(spec, path), text);
  };
  writeSpec("openapi.yaml", ROOT);
  writeSpec("paths/stations.yaml", STATIONS);
  writeSpec("schemas/Station.yaml", STATION);
  writeSpec("sources.yaml", SOURCES);
  writeSpec("assumptions.yaml", ASSUMPTIONS);
  mkdirSync(join(packageFolder, "node_modules/@specs"), { recursive: true });
  symlinkSync(spec, join(packageFolder, "node_modules/@specs/tidepool"), "dir");
  return {
    spec,
    package: packageFolder,
    read: (path) => {
      try {
        return readFileSync(join(packageFolder, path), "utf8");
      } catch {
        return undefined;
      }
    },
    writeSpec,
  };
}

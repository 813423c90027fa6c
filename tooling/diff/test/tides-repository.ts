import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";
import { onTestFinished } from "vitest";

/** Settings of a package, wherever it stands. */
const TSCONFIG = JSON.stringify({ extends: join(REPOSITORY, "tooling/config/tsconfig.base.json"), include: ["src", "test"] });

/** A repository in small: one provider, its client, and a package that calls it. */
const FILES: Record<string, string> = {
  ".gitignore": "node_modules/\n",
  "specs/tides/package.json": '{\n  "name": "@specs/tides",\n  "version": "0.1.0"\n}\n',
  "specs/tides/openapi.yaml": `openapi: 3.1.1
info: { title: Tides, version: 0.1.0 }
paths:
  /tides:
    $ref: paths/tides.yaml
`,
  "specs/tides/paths/tides.yaml": `get:
  operationId: listTides
  description: Lists tides.
  responses:
    "200":
      description: Tides.
      content:
        application/json:
          schema: { type: array, items: { $ref: ../schemas/Tide.yaml } }
`,
  "specs/tides/schemas/Tide.yaml": `type: object
required: [kind, height]
properties:
  kind: { type: string, enum: [high, low] }
  height: { type: number }
`,
  "packages/tides/package.json":
    '{\n  "name": "@contracts/tides",\n  "version": "0.1.0",\n  "type": "module",\n  "exports": { ".": "./src/index.ts" }\n}\n',
  "packages/tides/tsconfig.json": TSCONFIG,
  "packages/tides/src/index.ts": `import type { Client } from "@contracts/runtime";
import type { Pages } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";
export type { components } from "./generated/schema.ts";
export { unwrap } from "@contracts/runtime";
export type TidesClient = Client<paths, Pages>;
`,
  "packages/tides/src/generated/schema.ts": "export interface paths {}\nexport interface components {}\n",
  "packages/tides/src/generated/operations.ts": "export interface Pages {}\n",
  "packages/tides/test/client.test-d.ts": `import type { components } from "../src/index.ts";
export const height = (tide: components["schemas"]["Tide"]): number => tide.height;
// @ts-expect-error there is no such property
export const depth = (tide: components["schemas"]["Tide"]): number => tide.depth;
`,
  "packages/app/package.json": '{ "name": "app", "type": "module", "dependencies": { "@contracts/tides": "workspace:*" } }',
  "packages/app/tsconfig.json": TSCONFIG,
  "packages/app/src/app.ts": `import { type TidesClient, unwrap } from "@contracts/tides";
const broken: number = "as it always was";
export async function describe(tides: TidesClient): Promise<string[]> {
  return (await unwrap(tides.GET("/tides"))).map(({ kind }): string => {
    switch (kind) {
      case "high":
        return \`rises \${broken}\`;
      case "low":
        return "falls";
    }
  });
}
`,
};

/** A repository that a test may change. */
export interface TidesRepository {
  /** Absolute path. */
  folder: string;
  /** Run Git in it, and give what it says. */
  git: (...args: string[]) => string;
  write: (path: string, text: string) => void;
  /** Replace a text in a file, which must be there. */
  edit: (path: string, from: string, to: string) => void;
}

/** Make a temporary repository with one commit; it is removed after the running test. */
export function createTidesRepository(files: Record<string, string> = FILES): TidesRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "repository-")));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const repository = openRepository(folder);
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  link(join(REPOSITORY, "packages/runtime"), join(folder, "packages/tides/node_modules/@contracts/runtime"));
  link(join(folder, "packages/tides"), join(folder, "packages/app/node_modules/@contracts/tides"));
  repository.git("init", "--quiet", "--initial-branch", "main");
  repository.git("add", ".");
  repository.git("commit", "--quiet", "--message", "Begin");
  return repository;
}

/** Act on a repository that is there. */
export function openRepository(folder: string): TidesRepository {
  const identity = { GIT_AUTHOR_NAME: "T", GIT_AUTHOR_EMAIL: "t@tides.test", GIT_COMMITTER_NAME: "T", GIT_COMMITTER_EMAIL: "t@tides.test" };
  const env = { ...process.env, ...identity, GIT_CONFIG_GLOBAL: join(folder, "no-such-file"), GIT_CONFIG_NOSYSTEM: "1" };
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  return {
    folder,
    git: (...args) => execFileSync("git", args, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim(),
    write,
    edit: (path, from, to) => {
      const text = readFileSync(join(folder, path), "utf8");
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}.`);
      write(path, text.replace(from, to));
    },
  };
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, "junction");
}

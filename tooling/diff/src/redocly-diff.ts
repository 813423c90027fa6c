import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";
import type { OpenApiDocument } from "@tooling/spec";
import { DiffError } from "./diff-error.ts";

/** One structural change, as `redocly diff` tells it: what two references lead to is told once, where it is first used. */
export interface Edit {
  /** JSON Pointer of the place, references followed, as a reader walks there. */
  path: string;
  /** Kind of object that stands there, by OAS: `Parameter`, `Schema`, `Response`, `SpecExtension` … */
  typeName: string;
  kind: "added" | "removed" | "modified";
  /** The bump that Redocly asks for. */
  impact: "patch" | "minor" | "major";
  /** The member that is another, where the object was modified; `key` for its own name. */
  property: string;
  /** What Redocly's rules say of it; nothing where it breaks nobody by them. */
  verdicts: readonly { ruleId: string; message: string }[];
  /** Where it stood, and what it was; nothing of what was added. */
  before: Side | undefined;
  /** Where it stands, and what it is; nothing of what was removed. */
  after: Side | undefined;
}

/** One side of a change: a JSON Pointer into the bundled document, and the value. */
export interface Side {
  pointer: string;
  value: unknown;
}

interface Report {
  changes: (Omit<Edit, "property" | "before" | "after"> & { property?: string; base?: Side; revision?: Side })[];
}

/** JSON Pointer of the object that was changed, on one side: that of a member where it has the member. */
export function holderOf({ property }: Edit, { pointer, value }: Side): string {
  return property === "" || property === "key" || value === undefined ? pointer : pointer.slice(0, pointer.lastIndexOf("/"));
}

const REDOCLY = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");

/**
 * Ask `redocly diff` what changed between two bundled documents.
 *
 * @throws {DiffError} Where it could not tell.
 */
export async function listEdits(before: OpenApiDocument, after: OpenApiDocument): Promise<Edit[]> {
  const folder = mkdtempSync(join(tmpdir(), "diff-"));
  try {
    writeFileSync(join(folder, "before.json"), JSON.stringify(before));
    writeFileSync(join(folder, "after.json"), JSON.stringify(after));
    // Without a configuration of its own it would read one from the folder that this was started in.
    writeFileSync(join(folder, "redocly.yaml"), "extends: [diff-recommended]\n");
    const { changes } = JSON.parse(await runRedocly(folder)) as Report;
    return changes.map(readEdit);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readEdit({ path, typeName, kind, impact, property = "", verdicts, base, revision }: Report["changes"][number]): Edit {
  const side = (given: Side | undefined): Side | undefined => given && { pointer: given.pointer.slice(1), value: given.value };
  return { path: path.slice(1), typeName, kind, impact, property, verdicts, before: side(base), after: side(revision) };
}

async function runRedocly(folder: string): Promise<string> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("REDOCLY_"));
  const env = { ...Object.fromEntries(own), REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const args = [REDOCLY, "diff", "before.json", "after.json", "--config", "redocly.yaml", "--format", "json", "--fail-on", "none"];
  const options = { cwd: folder, env, maxBuffer: 2 ** 28, timeout: 120_000 };
  const ended = promisify(execFile)(process.execPath, args, options);
  return ended.then(
    ({ stdout }) => stdout,
    (error: Error & { stdout?: string; stderr?: string }) => {
      // Where one of the documents has a fault of its own, it fails and reports all the same.
      if (error.stdout?.startsWith("{") === true) return error.stdout;
      const words = stripVTControlCharacters(error.stderr ?? error.message).trim();
      throw new DiffError(`redocly diff could not compare the two contracts: lint them first. It says:\n${words}`);
    },
  );
}

import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderOperations, renderSchema } from "@tooling/generator";
import type { OpenApiDocument } from "@tooling/spec";
import { attachTypeBreaks } from "./attach-type-breaks.ts";
import type { Change, Impact } from "./change.ts";
import { compile } from "./compile.ts";
import { describeEdits } from "./describe-edits.ts";
import { CALLER_CONFIG, type ChangedTypes, type Consumer, type ContractTypes, readTypeBreaks, writeConsumer } from "./find-type-breaks.ts";
import { listProbes } from "./list-probes.ts";
import { listUnlisted } from "./list-unlisted.ts";
import { type Edit, listEdits } from "./redocly-diff.ts";

/** Two bundled documents of one contract. */
export interface ContractPair {
  name: string;
  before: OpenApiDocument;
  after: OpenApiDocument;
  /** Tells `file:line` of a place on one side. @default no place is told */
  at?: (side: "before" | "after", pointer: string) => string;
}

/** What came of comparing two documents. */
export interface Comparison {
  /** The gravest first. */
  changes: Change[];
  /** The structural changes, as `redocly diff` rates them. */
  edits: Edit[];
  /** The generated types of both sides, where they differ. */
  types?: ChangedTypes;
}

const GRAVITY: readonly Impact[] = ["breaking", "compatible", "docs"];

/** Compare contracts on the wire and in the types, in one run of the compiler. */
export async function diffContracts(pairs: readonly ContractPair[]): Promise<Comparison[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "diff-")));
  try {
    const edits: Edit[][] = [];
    const consumers: (Consumer | undefined)[] = [];
    const types: (ChangedTypes | undefined)[] = [];
    for (const [index, { before, after }] of pairs.entries()) {
      edits.push(isSame(before, after) ? [] : await listEdits(before, after));
      const changed = renderChangedTypes(before, after);
      types.push(changed);
      consumers.push(changed && writeConsumer(join(folder, String(index)), changed, listProbes(before, after)));
    }
    const files = consumers.flatMap((consumer) => consumer?.file ?? []);
    // As in the packages: without it each file would be a CommonJS module.
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ ...CALLER_CONFIG, files }));
    const diagnostics = files.length === 0 ? [] : await compile(folder);
    return pairs.map(({ before, after, at }, index) => {
      const consumer = consumers[index];
      const breaks = consumer === undefined ? [] : readTypeBreaks(consumer, diagnostics);
      const listed = edits[index] ?? [];
      const described = describeEdits([...listed, ...listUnlisted(listed, before, after)], before, after, at);
      const changes = sortChanges(attachTypeBreaks(described, breaks, before, after));
      return { changes, edits: listed, ...(types[index] !== undefined && { types: types[index] }) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function renderChangedTypes(before: OpenApiDocument, after: OpenApiDocument): ChangedTypes | undefined {
  if (isSame(before, after)) return undefined;
  const types = { before: renderTypes(before), after: renderTypes(after) };
  return types.before.schema === types.after.schema && types.before.operations === types.after.operations ? undefined : types;
}

function renderTypes(document: OpenApiDocument): ContractTypes {
  // Evidence is for readers, and stands unresolved in a bundle.
  const plain = JSON.parse(
    JSON.stringify(document, (key, value: unknown) => (key === "x-evidence" ? undefined : value)),
  ) as OpenApiDocument;
  return { schema: renderSchema(plain), operations: renderOperations(plain) };
}

function isSame(before: OpenApiDocument, after: OpenApiDocument): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

/** What a spec says goes to terminals and into changelogs: nothing in it may steer them. */
function withoutControls(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ");
}

function sortChanges(changes: readonly Change[]): Change[] {
  const told = changes.map((change) => ({ ...change, place: withoutControls(change.place), reasons: change.reasons.map(withoutControls) }));
  return told.toSorted((a, b) => GRAVITY.indexOf(a.impact) - GRAVITY.indexOf(b.impact));
}

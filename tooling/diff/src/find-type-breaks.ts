import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { REPOSITORY } from "@tooling/spec/providers";
import type { Diagnostic } from "./compile.ts";
import type { Probe } from "./list-probes.ts";

/** Where callers that compiled no longer compile. */
export interface TypeBreak {
  /** operationId before; nothing for what belongs to no operation. */
  operation?: string;
  /** Part of it: `query`, `body application/json`, `200 text/csv`, `data`, `servers` … */
  part: string;
  /** Names that lead to the place within the part, `*` for items and values of maps. */
  names: readonly string[];
  /** What of it: `gone`, `required`, `optional`, `type`, `lost <value>` or `new <value>`. */
  kind: string;
}

/** The generated modules of one contract. */
export interface ContractTypes {
  schema: string;
  operations: string;
}

/** The generated modules of both sides. */
export interface ChangedTypes {
  before: ContractTypes;
  after: ContractTypes;
}

/** A consumer that the compiler is asked about. */
export interface Consumer {
  file: string;
  probes: readonly Probe[];
}

/** Settings of a caller as strict as the code of this repository, who sees the runtime as the clients do. */
export const CALLER_CONFIG = {
  extends: join(REPOSITORY, "tooling/config/tsconfig.base.json"),
  compilerOptions: {
    typeRoots: [join(REPOSITORY, "tooling/config/node_modules/@types")],
    paths: { "@contracts/runtime": [join(REPOSITORY, "packages/runtime/src/index.ts")] },
  },
} as const;

const HEADER = `import type { DataOf, ErrorOf, ReadView, WriteView } from "@contracts/runtime";
import type * as After from "./after/schema.ts";
import type * as AfterFacts from "./after/operations.ts";
import type * as Before from "./before/schema.ts";
import type * as BeforeFacts from "./before/operations.ts";
import type { CallOf, ContentOf, NameBreaks, ReplyBreaks, ReplyOf, RequestBreaks } from "./type-breaks.ts";
type Show<Break> = Break extends string ? \`#\${Break}\` : never;
`;

/** Write a caller who uses all that the contract had before, one part a line, each against what the contract has now. */
export function writeConsumer(folder: string, types: ChangedTypes, probes: readonly Probe[]): Consumer {
  for (const [side, { schema, operations }] of Object.entries(types)) {
    mkdirSync(join(folder, side), { recursive: true });
    writeFileSync(join(folder, side, "schema.ts"), schema);
    writeFileSync(join(folder, side, "operations.ts"), operations);
  }
  copyFileSync(join(dirname(fileURLToPath(import.meta.url)), "type-breaks.ts"), join(folder, "type-breaks.ts"));
  const file = join(folder, "consumer.ts");
  const compiled = probes.filter(({ type }) => type !== undefined);
  // The annotation is what makes the compiler say the whole union.
  const lines = compiled.map(({ type }, index) => `export const part${index}: never = null! as Show<${type}>;\n`);
  writeFileSync(file, HEADER + lines.join(""));
  return { file, probes };
}

/** Where the compiler gives up, nothing says that the types still fit. */
const TOO_COMPLEX = new Set([2589, 2590]);

/** Read what the compiler says of a consumer. */
export function readTypeBreaks({ file, probes }: Consumer, diagnostics: readonly Diagnostic[]): TypeBreak[] {
  const gone = probes.filter(({ type }) => type === undefined).map((probe) => readBreak(probe, "gone"));
  const compiled = probes.filter(({ type }) => type !== undefined);
  const firstLine = HEADER.split("\n").length;
  const found = diagnostics
    .filter((diagnostic) => diagnostic.file === file)
    .flatMap(({ line, code, message }) => {
      const probe = compiled[line - firstLine];
      if (probe !== undefined && TOO_COMPLEX.has(code)) return [readBreak(probe, "type")];
      const texts = message.match(/"#(?:[^"\\]|\\.)*"/g)?.map((text) => (JSON.parse(text) as string).slice(1));
      if (probe === undefined || texts === undefined) throw new Error(`The compiler says of line ${line}: ${message}`);
      return texts.map((text) => readBreak(probe, text));
    });
  return [...gone, ...found];
}

function readBreak({ operation, part }: Probe, text: string): TypeBreak {
  const names = text.split("\t");
  const kind = names.pop() ?? "";
  return { ...(operation !== undefined && { operation }), part, names, kind };
}

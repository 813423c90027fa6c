import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OpenApiDocument } from "@tooling/spec";
import ts from "typescript";
import { compareTypes, type TypeDifference } from "./compare-types.ts";
import { renderProbe } from "./render-probe.ts";
import { generateSecondTypes } from "./second-generator.ts";

/** What was compared of a contract, by name, and where it differs. */
export interface Comparison {
  name: string;
  differences: TypeDifference[];
  /** Whether the whole can stand in the other's place: ours for theirs, theirs for ours. */
  fits: { ours: boolean; theirs: boolean };
}

/** Folder below which the probes are written: inside this package, so that they resolve as it does. */
const PROBES = fileURLToPath(new URL("../.reports", import.meta.url));

const VIEWS = fileURLToPath(new URL("../../../packages/runtime/src/client-types.ts", import.meta.url));

/** Compare the types that callers see of a contract with those that the second generator makes of the same document. */
export async function compareContract(document: string, schema: string): Promise<Comparison[]> {
  mkdirSync(PROBES, { recursive: true });
  const folder = mkdtempSync(join(PROBES, "probe-"));
  try {
    const theirs = await generateSecondTypes(document, join(folder, "theirs"));
    const names = new Set([...readFileSync(theirs, "utf8").matchAll(/^export type (\w+)/gm)].map(([, name = ""]) => name));
    const probe = join(folder, "probe.ts");
    const modules = { ours: schema, theirs, runtime: VIEWS };
    writeFileSync(probe, renderProbe(JSON.parse(readFileSync(document, "utf8")) as OpenApiDocument, modules, names));
    return compareProbe(probe);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compareProbe(probe: string): Comparison[] {
  const program = ts.createProgram([probe], {
    ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, allowImportingTsExtensions: true, types: [] },
    ...{ target: ts.ScriptTarget.ES2023, lib: ["lib.es2023.d.ts", "lib.dom.d.ts"], module: ts.ModuleKind.NodeNext },
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(probe) as ts.SourceFile;
  // A type that does not resolve is `any`, which would differ from nothing.
  const refused = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  if (refused.length > 0) throw new Error(ts.formatDiagnostics(refused, FORMAT));
  const [ours, theirs] = ["Ours", "Theirs"].map((name) => {
    const declaration = source.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
    return checker.getTypeAtLocation(declaration as ts.Node);
  }) as [ts.Type, ts.Type];
  return checker.getPropertiesOfType(ours).map(({ name }) => {
    const [our, their] = [ours, theirs].map((type) => checker.getTypeOfSymbol(type.getProperty(name) as ts.Symbol)) as [ts.Type, ts.Type];
    const fits = { ours: checker.isTypeAssignableTo(our, their), theirs: checker.isTypeAssignableTo(their, our) };
    return { name, differences: compareTypes(checker, our, their), fits };
  });
}

const FORMAT: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => PROBES,
  getNewLine: () => "\n",
};

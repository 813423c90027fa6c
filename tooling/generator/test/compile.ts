import { createContext, runInContext } from "node:vm";
import * as fixtures from "@contracts/runtime/fixtures";
import * as validation from "@contracts/runtime/validation";
import ts from "typescript";

const RUNTIME =
  'declare module "@contracts/runtime" { export type Contract = object; export type ReadView<Value> = Value; export type WriteView<Value> = Value }';

/** The compiler's own libraries: parsing and binding them takes longer than all the rest. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/** Compile modules as a strict consumer would, and give what the compiler says of each. */
export function compile(modules: Readonly<Record<string, string>>): string[] {
  const texts: Record<string, string> = { ...modules, "runtime.d.ts": RUNTIME };
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  // Modules find their imports from here, wherever the tests were started.
  host.getCurrentDirectory = () => import.meta.dirname;
  const { fileExists, getSourceFile, readFile } = host;
  const textOf = (file: string): string | undefined => texts[file.replace(/^.*\//, "")];
  host.fileExists = (file) => textOf(file) !== undefined || fileExists(file);
  host.readFile = (file) => textOf(file) ?? readFile(file);
  host.getSourceFile = (file, version, ...rest) => {
    const text = textOf(file);
    if (text !== undefined) return ts.createSourceFile(file, text, version);
    const library = libraries.get(file) ?? getSourceFile(file, version, ...rest);
    libraries.set(file, library);
    return library;
  };
  const program = ts.createProgram(Object.keys(texts), options, host);
  // What modules import is checked where it is at home.
  const sources = Object.keys(modules).map((name) => program.getSourceFile(name));
  return sources
    .flatMap((source) => ts.getPreEmitDiagnostics(program, source))
    .map((diagnostic) => {
      const { file, start = 0, messageText } = diagnostic;
      const line = file === undefined ? 0 : ts.getLineAndCharacterOfPosition(file, start).line + 1;
      return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
}

/** Run a module in an empty world: what it exports, the globals it left behind, and whether it touched a prototype. */
export function evaluate(text: string): { exports: Record<string, unknown>; globals: string[]; touched: boolean } {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.CommonJS } });
  const exports: Record<string, unknown> = {};
  const world = createContext({ exports, module: { exports } });
  const names = (): string => String(runInContext(PROTOTYPES, world));
  const before = names();
  // A module's own names are no globals; at the top of a script they would be.
  const run = runInContext(`(require) => {${outputText}\n}`, world) as (require: typeof requireModule) => void;
  run(requireModule);
  const globals = Object.keys(world).filter((name) => name !== "exports" && name !== "module");
  return { exports, globals, touched: names() !== before };
}

/** Give a rendered module what it imports. */
export function requireModule(name: string): object {
  if (name === "@contracts/runtime/fixtures") return { ...fixtures };
  if (name !== "@contracts/runtime/validation") throw new Error(`A rendered module imports "${name}": give it here.`);
  // Read once: vitest gives undefined for an export that is read where the stack ends.
  return { ...validation };
}

const PROTOTYPES =
  "[Object, Function, Array, String].map(({ prototype }) => [...Reflect.ownKeys(prototype).map(String), prototype.toString]).join()";

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { loadSpec, locate, type OpenApiDocument, type Spec, SpecError } from "@tooling/spec";
import { bundleSpec } from "@tooling/spec/bundle";
import { DiffError } from "./diff-error.ts";

/** A contract with where its parts stand. */
export interface LoadedContract {
  document: OpenApiDocument;
  /** Tell `file:line` of a place of the document. */
  at: (pointer: string) => string;
}

/** Load the contract of the working tree. */
export async function loadContract(repository: string, folder: string): Promise<LoadedContract> {
  const spec = loadSpec(join(folder, "openapi.yaml"));
  return { document: await bundleSpec(spec), at: createTeller(spec, repository) };
}

/**
 * Load a contract as it was at a commit: its files are written into a folder first.
 *
 * @throws {DiffError} Where it does not load; nothing can be compared with it then.
 */
export async function loadContractAt(
  root: string,
  provider: string,
  files: ReadonlyMap<string, Buffer>,
  words: string,
): Promise<LoadedContract> {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  try {
    const spec = loadSpec(join(root, "specs", provider, "openapi.yaml"));
    return { document: await bundleSpec(spec), at: createTeller(spec, root) };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const problems = error.problems.map(({ file, line, message }) => `  ${relative(root, file)}:${line} ${message}`);
    const reason = `The spec of ${provider} cannot be read as it was (${words}), so that nothing can be compared with it: name another --base.`;
    throw new DiffError([reason, ...problems].join("\n"));
  }
}

function createTeller(spec: Spec, root: string): LoadedContract["at"] {
  return (pointer) => {
    const { file, line } = locate(spec, pointer);
    return `${relative(root, file).replaceAll("\\", "/")}:${line}`;
  };
}

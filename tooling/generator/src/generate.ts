import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadAssumptions, loadSources, loadSpec, resolveEvidence } from "@tooling/spec";
import { bundleSpec } from "@tooling/spec/bundle";
import { renderApiMarkdown } from "./render-api-md.ts";
import { renderFixtures } from "./render-fixtures.ts";
import { renderOperations } from "./render-operations.ts";
import { renderSchema } from "./render-schema.ts";
import { renderStandardSchemas } from "./render-standard-schemas.ts";
import { renderTanstackQuery } from "./render-tanstack-query.ts";
import { renderTrust } from "./render-trust.ts";
import { renderValidators } from "./render-validators.ts";

/** A generated file: its path in the provider's package, and its text. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/** Render every generated file of a provider from its spec; the same spec gives the same bytes on any machine. */
export async function generate(name: string, specFolder: string): Promise<GeneratedFile[]> {
  const bundle = await bundleSpec(loadSpec(join(specFolder, "openapi.yaml")));
  const document = resolveEvidence(bundle, loadSources(specFolder).entries, loadAssumptions(specFolder).entries);
  const banner = `Generated from specs/${name}. Do not edit: change the spec and run \`npm run contracts -- generate\`.`;
  return [
    { path: "api.md", text: `<!-- ${banner} -->\n\n${renderApiMarkdown(document)}` },
    { path: "src/generated/README.md", text: `${banner}\n` },
    { path: "src/generated/fixtures.ts", text: `// ${banner}\n\n${renderFixtures(document).text}` },
    { path: "src/generated/openapi.json", text: `${JSON.stringify(document, undefined, 2)}\n` },
    { path: "src/generated/operations.ts", text: `// ${banner}\n\n${renderOperations(document)}` },
    { path: "src/generated/schema.ts", text: `// ${banner}\n\n${renderSchema(document)}` },
    { path: "src/generated/schemas.ts", text: `// ${banner}\n\n${renderStandardSchemas(document)}` },
    { path: "src/generated/tanstack-query.ts", text: `// ${banner}\n\n${renderTanstackQuery(name)}` },
    { path: "src/generated/validators.ts", text: `// ${banner}\n\n${renderValidators(document)}` },
    { path: "trust.md", text: `<!-- ${banner} -->\n\n${renderTrust(document)}` },
  ];
}

/** Name the generated files in a package whose text is not what the spec gives. */
export function findStaleFiles(packageFolder: string, files: readonly GeneratedFile[]): string[] {
  return files.filter((file) => readIfThere(join(packageFolder, file.path)) !== file.text).map((file) => file.path);
}

/** Write the files of a package whose text is not what the spec gives; names them. */
export function writeStaleFiles(packageFolder: string, files: readonly GeneratedFile[]): string[] {
  const stale = findStaleFiles(packageFolder, files);
  for (const { path, text } of files.filter((file) => stale.includes(file.path))) {
    mkdirSync(dirname(join(packageFolder, path)), { recursive: true });
    writeFileSync(join(packageFolder, path), text);
  }
  return stale;
}

/** Name what lies in the generated folder though no spec gives it: the folder is only worth something without exceptions. */
export function findForeignFiles(packageFolder: string, files: readonly GeneratedFile[]): string[] {
  const folder = join(packageFolder, "src/generated");
  const known = new Set(files.map((file) => file.path));
  return (existsSync(folder) ? readdirSync(folder) : []).map((name) => `src/generated/${name}`).filter((path) => !known.has(path));
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

import type { OpenApiDocument } from "@tooling/spec";
import { listReachedSchemas, renderSchemaType, renderTypeImports } from "./reached-schemas.ts";
import { renderImport } from "./render-validator-names.ts";
import { type Entry, renderBlock } from "./render-validator-schema.ts";

const SOURCE = {
  module: "@contracts/runtime/validation",
  values: ["standardSchema"],
  types: ["StandardSchema"],
} as const;

/** Render `schemas.ts`: each schema that operations reach, over its check, as other libraries take schemas. */
export function renderStandardSchemas(document: OpenApiDocument): string {
  const schemas = listReachedSchemas(document);
  const types = schemas.map((schema) => `  ${JSON.stringify(schema.name)}: StandardSchema<${renderSchemaType(schema)}>;\n`);
  const members = schemas.map(({ name, side }): Entry => [name, `standardSchema(checks[${JSON.stringify(name)}], "${side}")`]);
  const code = [
    "/** The schemas of the contract by name, each as a Standard Schema. */\n",
    `export const schemas: {\n${types.join("")}} = ${renderBlock(members, "")};\n`,
  ].join("");
  if (schemas.length === 0) return "/** The schemas of the contract: it names none. */\nexport const schemas: object = {};\n";
  return `${renderTypeImports(schemas)}${renderImport(code, SOURCE)}import type { components } from "./schema.ts";\nimport { checks } from "./validators.ts";\n\n${code}`;
}

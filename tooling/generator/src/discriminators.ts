import { isJsonObject, type JsonObject, type OpenApiDocument } from "@tooling/spec";
import { type Addition, listOf } from "./merge-schemas.ts";

const SCHEMAS = "#/components/schemas/";

/** Find what discriminators demand of the schemas that they tell apart (OAS 3.1, section 4.8.25), as the types have it. */
export function findDiscriminators(document: OpenApiDocument): Addition {
  const additions = new Map<string, JsonObject>();
  const schemas = Object.entries(document.components?.schemas ?? {});
  const childrenOf = (parent: string): string[] =>
    schemas.flatMap(([name, schema]) =>
      listOf((schema as JsonObject).allOf).some((part) => referenceOf(part) === parent) ? [SCHEMAS + name] : [],
    );
  const visit = (node: unknown, reference: string | undefined): void => {
    if (typeof node !== "object" || node === null) return;
    const { discriminator, oneOf, anyOf } = node as JsonObject;
    if (isJsonObject(discriminator) && typeof discriminator.propertyName === "string") {
      const branches = [...listOf(oneOf), ...listOf(anyOf)].map(referenceOf);
      const told = branches.length > 0 ? branches : reference === undefined ? [] : childrenOf(reference);
      for (const branch of told) if (branch !== undefined && !additions.has(branch)) additions.set(branch, demandOf(discriminator, branch));
    }
    for (const child of Object.values(node)) visit(child, undefined);
  };
  for (const [name, schema] of schemas) visit(schema, SCHEMAS + name);
  visit(document.paths, undefined);
  return (reference) => additions.get(reference);
}

function demandOf({ propertyName, mapping }: JsonObject, branch: string): JsonObject {
  const name = branch.replace(/.*\//, "");
  const mapped = Object.entries(isJsonObject(mapping) ? mapping : {}).flatMap(([value, target]) =>
    target === branch || target === name ? [value] : [],
  );
  const property = String(propertyName);
  return { type: "object", required: [property], properties: { [property]: { enum: mapped.length > 0 ? mapped : [name] } } };
}

function referenceOf(node: unknown): string | undefined {
  return isJsonObject(node) && typeof node.$ref === "string" ? node.$ref : undefined;
}

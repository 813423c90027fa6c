import { listOperations, type OpenApiDocument } from "@tooling/spec";
import { reachableReferences } from "./render-validator-references.ts";

const SCHEMAS = "#/components/schemas/";

/** A component schema that operations reach. */
export interface ReachedSchema {
  name: string;
  reference: string;
  /** The messages that its values are part of; those of both are read as in replies. */
  side: "reply" | "request";
}

/** List the component schemas that operations reach, by name. */
export function listReachedSchemas(document: OpenApiDocument): ReachedSchema[] {
  const operations = listOperations(document);
  const inReplies = reachableReferences(
    document,
    operations.flatMap(({ responses }) => Object.values(responses)),
  );
  const inRequests = reachableReferences(
    document,
    operations.flatMap(({ parameters, requestBody }) => [...parameters, requestBody]),
  );
  return Object.keys(document.components?.schemas ?? {})
    .map((name): ReachedSchema => {
      const reference = SCHEMAS + name.replaceAll("~", "~0").replaceAll("/", "~1");
      return { name, reference, side: inReplies.has(reference) ? "reply" : "request" };
    })
    .filter(({ reference }) => inReplies.has(reference) || inRequests.has(reference))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Render the import of the types that {@link renderSchemaType} names. */
export function renderTypeImports(schemas: readonly ReachedSchema[]): string {
  const views = [...new Set(schemas.map(viewOf))].sort();
  return `import type { ${views.join(", ")} } from "@contracts/runtime";\n`;
}

/** Render the type of a schema's values. */
export function renderSchemaType(schema: ReachedSchema): string {
  return `${viewOf(schema)}<components["schemas"][${JSON.stringify(schema.name)}]>`;
}

function viewOf({ side }: ReachedSchema): string {
  return side === "reply" ? "ReadView" : "WriteView";
}

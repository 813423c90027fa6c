import { formatPointer, type OpenApiDocument } from "@tooling/spec";
import { listOperationPlaces, type OperationPlaces } from "./operation-places.ts";
import { listSchemaPlaces, type SchemaPlace } from "./schema-places.ts";
import { listServedValues, type ServedValue } from "./served-values.ts";
import { sharedComponents } from "./split-sides.ts";

/** What operators know of the document that they change, found out once. */
export interface MutationContext {
  document: OpenApiDocument;
  operations: OperationPlaces[];
  /** Schemas that operations reach. */
  schemas: SchemaPlace[];
  /** Values in what the mock serves, by the pointer of the schema that describes them. */
  served: Map<string, ServedValue[]>;
  /** The same by the pointer of the Media Type or Header Object that serves them. */
  servedBy: Map<string, ServedValue[]>;
  /** Names of the component schemas that requests and replies share. */
  shared: Set<string>;
}

/** Read a document for the operators. */
export function createMutationContext(document: OpenApiDocument): MutationContext {
  const schemas = listSchemaPlaces(document);
  const served = listServedValues(document);
  return {
    document,
    operations: listOperationPlaces(document),
    schemas,
    served: groupBy(served, ({ schema }) => schema),
    servedBy: groupBy(served, ({ holder }) => formatPointer(holder)),
    shared: sharedComponents(schemas),
  };
}

function groupBy(values: readonly ServedValue[], keyOf: (value: ServedValue) => string): Map<string, ServedValue[]> {
  const groups = new Map<string, ServedValue[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value)) ?? [];
    groups.set(keyOf(value), group);
    group.push(value);
  }
  return groups;
}

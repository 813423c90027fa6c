import { type JsonObject, listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import { createSchemaValidator, type SchemaValidator } from "@tooling/spec/schema-validator";
import { type Call, type CallTable, readDocument, type UntypedClient } from "./contract.ts";
import { listBodies } from "./derive-body.ts";
import { parameterExamples } from "./derive-parameters.ts";
import { sampleOperations } from "./sample-operations.ts";

/** Second argument of a call. */
export interface CallInit {
  params: { path?: JsonObject | undefined; query?: JsonObject | undefined; header?: JsonObject | undefined };
  body?: unknown;
  contentType?: string;
}

/**
 * Derive a call for each operation of a contract, with values that its schemas allow: the table of a contract that is larger than a
 * person writes down. Calls that are written by hand may stand beside it, and take the place of its own.
 *
 * @param file Path of the bundled OpenAPI document.
 */
export function derivedCalls<Operations extends object, Client>(file: string): CallTable<Operations, Client> {
  const document = readDocument({ document: file });
  const calls = listOperations(document).map((operation): [string, Call<Client>] => [
    operation.id,
    async (client) => {
      const method = (client as unknown as UntypedClient)[operation.method.toUpperCase()];
      if (method === undefined) throw new Error(`The client has no ${operation.method.toUpperCase()}.`);
      return await method(operation.path, await deriveInit(document, operation));
    },
  ]);
  // That it has each operation, the document says from which the type is generated.
  return Object.fromEntries(calls) as CallTable<Operations, Client>;
}

/** Derive what a call of an operation passes: its required parameters, and the least body that its schemas allow. */
export async function deriveInit(document: OpenApiDocument, operation: Operation): Promise<CallInit> {
  // A document of the one operation: a validator takes long to read a large one.
  const paths = pathsOf(document.paths, operation.path, operation.method);
  const own = sampleOperations({ ...document, paths }, { operations: 1, seed: 1 });
  const validator: SchemaValidator = createSchemaValidator(own);
  try {
    const [body] = await listBodies({ document: own, operation, validator });
    const [path, query, header] = (["path", "query", "header"] as const).map((place) => parameterExamples(own, operation, place, true));
    return { params: { path, query, header }, ...(body !== undefined && { body: body.minimal, contentType: body.contentType }) };
  } finally {
    validator.forget();
  }
}

function pathsOf(paths: Record<string, Record<string, unknown>>, path: string, method: string): Record<string, Record<string, unknown>> {
  const { parameters, servers, [method]: operation } = paths[path] ?? {};
  return { [path]: { ...(parameters !== undefined && { parameters }), ...(servers !== undefined && { servers }), [method]: operation } };
}

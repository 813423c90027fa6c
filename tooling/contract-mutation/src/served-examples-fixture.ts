import { dereference, formatPointer, listOperations, type MediaType, type OpenApiDocument, parsePointer, valueAt } from "@tooling/spec";
import { createSchemaValidator } from "@tooling/spec/schema-validator";

/** Examples as replies have them, each with the pointer of its schema. */
export function servedExamples(changed: OpenApiDocument): { schema: string; value: unknown }[] {
  return listOperations(changed).flatMap(({ path, method, responses }) =>
    Object.keys(responses).flatMap((status) => {
      const entry = ["paths", path, method, "responses", status];
      const reference = (valueAt(changed, entry) as { $ref?: string }).$ref;
      const place = reference === undefined ? entry : parsePointer(reference.slice(1));
      const content = (valueAt(changed, [...place, "content"]) ?? {}) as Record<string, MediaType>;
      return Object.entries(content).flatMap(([mediaType, { examples = {} }]) =>
        Object.values(examples).map((example) => ({
          schema: formatPointer([...place, "content", mediaType, "schema"]),
          value: dereference(changed, example).value,
        })),
      );
    }),
  );
}

/** List what is wrong with the examples of replies by the second validator, which judges the document itself first. */
export async function faultsOfExamples(changed: OpenApiDocument): Promise<string[]> {
  const { violations } = createSchemaValidator(changed);
  const judged = servedExamples(changed).map(async ({ schema, value }) =>
    (await violations(schema, value)).map(({ keyword }) => `${JSON.stringify(value)} breaks ${keyword}`),
  );
  return (await Promise.all(judged)).flat();
}

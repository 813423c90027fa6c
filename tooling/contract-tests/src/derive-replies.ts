import { dereference, isJsonObject, type JsonObject, listOperations, type OpenApiDocument, parsePointer, valueAt } from "@tooling/spec";
import { createSchemaValidator } from "@tooling/spec/schema-validator";
import { grow, shrink } from "./base-values.ts";
import { documentedReplies } from "./documented-reply.ts";
import { countChoices, exampleOf } from "./example-value.ts";
import { isJson } from "./exchange.ts";

/** Most examples that a reply gets for its alternatives: each takes all enums of a reply one value further. */
const MOST_CHOICES = 40;

/**
 * Give each JSON reply of a copy of the contract further examples, made from its schema: one with every property, one with the least,
 * and some that take each alternative and each listed value in turn.
 *
 * What a spec's authors show is what is usual; a client has to read all that is allowed.
 */
export async function withDerivedReplies(original: OpenApiDocument): Promise<OpenApiDocument> {
  const shown = withSampleReplies(original);
  const document = structuredClone(shown);
  const validator = createSchemaValidator(shown);
  const done = new Set<string>();
  for (const operation of listOperations(document))
    for (const { mediaType, schema } of documentedReplies(shown, operation)) {
      if (schema === undefined || mediaType === undefined || !isJson(mediaType) || done.has(schema)) continue;
      done.add(schema);
      const accepts = async (value: unknown): Promise<boolean> => (await validator.violations(schema, value)).length === 0;
      const media = valueAt(document, parsePointer(schema).slice(0, -1)) as { schema: unknown; examples: JsonObject };
      const named = Object.values(media.examples).map((node) => dereference(shown, node).value);
      const derived = await deriveValues(shown, media.schema, named, accepts);
      const known = new Set(named.map((value) => JSON.stringify(value)));
      for (const [name, value] of Object.entries(derived)) {
        if (known.has(JSON.stringify(value))) continue;
        known.add(JSON.stringify(value));
        media.examples[name] = { value };
      }
    }
  return document;
}

/** Give each body without an example one that is made from its schema: there is nothing else that a mock could be asked for. */
function withSampleReplies(original: OpenApiDocument): OpenApiDocument {
  const document = structuredClone(original);
  for (const { responses } of listOperations(document))
    for (const media of Object.values(responses).flatMap(({ content = {} }) => Object.values(content))) {
      if (Object.keys(media.examples ?? {}).length > 0) continue;
      const value = media.schema === undefined ? "x" : exampleOf(document, media.schema, { hidden: "writeOnly" });
      media.examples = { "derived-full": { value: value instanceof Blob ? "x" : value } };
    }
  return document;
}

async function deriveValues(
  document: OpenApiDocument,
  schema: unknown,
  named: readonly unknown[],
  accepts: (value: unknown) => Promise<boolean>,
): Promise<JsonObject> {
  const [richest] = named.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
  const make = async (choice: number | undefined): Promise<unknown> => {
    const made = exampleOf(document, schema, { hidden: "writeOnly", ...(choice === undefined ? {} : { choice }) });
    return (await accepts(made)) ? made : grow(richest, made, accepts);
  };
  const values: JsonObject = { "derived-full": await make(undefined), "derived-least": await shrink(richest, accepts) };
  const choices = Math.min(countChoices(document, schema), MOST_CHOICES);
  for (let choice = 0; choice < choices && choices > 1; choice++) values[`derived-choice-${choice + 1}`] = await make(choice);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isJsonObject(value) || Array.isArray(value)));
}

import { isJsonObject, type JsonObject, parsePointer } from "@tooling/spec";
import { createSchemaValidator, InvalidDocumentError } from "@tooling/spec/schema-validator";
import type { Fault } from "./probe-problems.ts";

/** A schema of a probe, and where it stands. */
export interface PlacedSchema {
  path: readonly (string | number)[];
  schema: JsonObject;
}

/** Keywords that lead out of the schema, to where nothing is. */
const REFERENCES = ["$ref", "$dynamicRef", "$id", "$schema", "$anchor", "$dynamicAnchor"];

/** List what keeps schemas from judging: what is no JSON Schema 2020-12, or refers to something. */
export async function findSchemaFaults(schemas: readonly PlacedSchema[]): Promise<Fault[]> {
  const references = schemas.flatMap(({ path, schema }) => findReferences(schema, path));
  if (references.length > 0) return references;
  const components = { schemas: Object.fromEntries(schemas.map(({ schema }, index) => [`s${index}`, fill(schema) as JsonObject])) };
  const validator = createSchemaValidator({ openapi: "3.1.1", info: { title: "Probes", version: "0" }, paths: {}, components });
  try {
    for (const index of schemas.keys()) await validator.violations(`/components/schemas/s${index}`, null);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidDocumentError)) throw error;
    return error.violations.map(({ instance, keyword }) => {
      // A star marks the name of a member rather than its value.
      const [, , name = "", ...rest] = parsePointer(instance.replace(/^\*/, ""));
      const path = [...(schemas[Number(name.slice(1))]?.path ?? []), ...rest];
      return { path, rule: "probe-schema", message: `What stands here is no JSON Schema (it breaks "${keyword}"): correct it.` };
    });
  } finally {
    validator.forget();
  }
}

/** Put a letter for each name within a text: a pattern is one once it is filled. */
function fill(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/(?<=.)\$\{\w+\}|\$\{\w+\}(?=.)/g, "x");
  if (Array.isArray(value)) return value.map(fill);
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, fill(child)])) : value;
}

function findReferences(value: unknown, path: readonly (string | number)[]): Fault[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const place = [...path, key];
    if (REFERENCES.includes(key) && typeof child === "string")
      return [
        { path: place, rule: "probe-schema", message: `A probe's schema is judged by itself, without ${key}: write out what it means.` },
      ];
    return findReferences(child, place);
  });
}

import { dereference, isJsonObject, type OpenApiDocument } from "@tooling/spec";

/** Formats whose texts hold no character that a URL or a form would have to encode. */
const PLAIN_FORMATS = new Set(["date", "uuid"]);

/** Whether every value of a schema is written into a URL or a form as it is, so that encoding it once more changes nothing. */
export function isWrittenAsItIs(document: OpenApiDocument, node: unknown): boolean {
  if (!isJsonObject(node)) return false;
  const schema = dereference(document, node);
  const values = Array.isArray(schema.enum) ? schema.enum : [schema.const].filter((value) => value !== undefined);
  if (values.length > 0) return values.every((value) => encodeURIComponent(String(value)) === String(value));
  for (const branches of [schema.allOf, schema.anyOf, schema.oneOf])
    if (Array.isArray(branches)) return branches.every((branch) => isWrittenAsItIs(document, branch));
  const types = [schema.type ?? "string"].flat() as string[];
  if (types.includes("array")) return isWrittenAsItIs(document, schema.items);
  return types.every((type) => !["string", "object"].includes(type)) || PLAIN_FORMATS.has(String(schema.format));
}

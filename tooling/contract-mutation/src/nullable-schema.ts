import type { JsonObject } from "@tooling/spec";

/** How to change a schema so that null is not allowed any more; undefined where it is no type or branch of its own. */
export function forbiddingNull(schema: JsonObject): ((changed: JsonObject) => JsonObject) | undefined {
  const isNull = (branch: unknown): boolean => (branch as JsonObject).type === "null";
  if (Array.isArray(schema.type)) {
    const types = schema.type.filter((type) => type !== "null");
    const values = Array.isArray(schema.enum) ? { enum: schema.enum.filter((value) => value !== null) } : {};
    return (changed) => ({ ...changed, type: types, ...values });
  }
  const union = Array.isArray(schema.anyOf) ? "anyOf" : "oneOf";
  const branches = schema[union];
  if (!Array.isArray(branches) || !branches.some(isNull)) return undefined;
  return (changed) => ({ ...changed, [union]: branches.filter((branch) => !isNull(branch)) });
}

/** How to change a schema so that null is allowed as well. */
export function allowingNull(schema: JsonObject): (changed: JsonObject) => JsonObject {
  const isPlain = schema.type !== undefined && ["anyOf", "oneOf", "allOf", "const"].every((keyword) => schema[keyword] === undefined);
  if (!isPlain) return (changed) => ({ anyOf: [changed, { type: "null" }] });
  const values = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
  return (changed) => ({ ...changed, type: [schema.type, "null"].flat(), ...values });
}

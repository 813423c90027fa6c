import type { JsonObject } from "@tooling/spec";

/** Say in words what a schema demands and openapi-typescript's comments leave out; undefined where it demands nothing. */
export function describeConstraints(schema: JsonObject): string | undefined {
  const sentences = [
    range("length", schema.minLength, schema.maxLength, (count) => `${count} ${count === 1 ? "character" : "characters"}`),
    range("items", schema.minItems, schema.maxItems, (count) => `${count} ${count === 1 ? "item" : "items"}`),
    range("value", schema.minimum, schema.maximum, String),
    schema.exclusiveMinimum === undefined ? undefined : `More than ${String(schema.exclusiveMinimum)}.`,
    schema.exclusiveMaximum === undefined ? undefined : `Less than ${String(schema.exclusiveMaximum)}.`,
    schema.multipleOf === undefined ? undefined : `A multiple of ${String(schema.multipleOf)}.`,
    schema.pattern === undefined ? undefined : `Matches \`${String(schema.pattern)}\`.`,
    schema.uniqueItems === true ? "No item twice." : undefined,
    ...Object.entries((schema.dependentRequired ?? {}) as Record<string, string[]>).map(
      ([name, needed]) => `\`${name}\` needs ${needed.map((other) => `\`${other}\``).join(", ")}.`,
    ),
  ].filter((sentence) => sentence !== undefined);
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

function range(what: "length" | "items" | "value", low: unknown, high: unknown, write: (bound: number) => string): string | undefined {
  if (typeof low === "number" && typeof high === "number")
    return what === "value" ? `From ${low} to ${high}.` : `From ${low} to ${write(high)}.`;
  if (typeof low === "number") return `At least ${write(low)}.`;
  return typeof high === "number" ? `At most ${write(high)}.` : undefined;
}

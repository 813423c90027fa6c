import { formatPointer, isJsonObject, type JsonObject, parsePointer } from "@tooling/spec";
import { requiredOf } from "../accepts.ts";
import { constrains } from "../constrains.ts";
import { objectAt } from "../object-at.ts";
import { IN_PLACE } from "../requirement.ts";
import { schemaOperator } from "../schema-operator.ts";
import { type Carrier, carrierBelow, isUnchecked } from "../schema-places.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** A property has another name; in replies it comes under that. */
export const renameProperty: SpecOperator = schemaOperator((at, side, { document }) => {
  const { place, schema, reach } = at;
  const enclosing = reach[side]?.enclosing.flat() ?? [];
  const judges = [schema, ...enclosing.map((pointer) => objectAt(document, parsePointer(pointer)))];
  return Object.entries((schema.properties ?? {}) as JsonObject).map(([name, property]) => {
    const renamed = `${name}Renamed`;
    const isNoticed = (carrier: Carrier): boolean =>
      judges.some((judge) => demands(judge, name)) ||
      constrains(document, property, carrierBelow(carrier)) ||
      // The mock leaves unknown fields out of a form before it judges it.
      (schema.additionalProperties !== undefined && carrier === "json");
    return {
      at: ["properties", name],
      title: `${name} of ${formatPointer(place)} is called ${renamed}`,
      change: (changed, around) => {
        for (const judge of [changed, ...around]) renameIn(judge, name, renamed);
      },
      serve: (value) => (isJsonObject(value) ? renameKey(value, name, renamed) : value),
      hidden: (carrier) => {
        if (isUnchecked(document, at, name)) return "The mock checks no readOnly property in a request.";
        return isNoticed(carrier) ? undefined : "The mock takes any value there, and under any name.";
      },
    };
  });
});

function renameIn(schema: unknown, name: string, renamed: string): void {
  if (!isJsonObject(schema)) return;
  const rename = (names: unknown): unknown => (Array.isArray(names) ? names.map((other) => (other === name ? renamed : other)) : names);
  if (schema.required !== undefined) schema.required = rename(schema.required);
  if (isJsonObject(schema.properties)) schema.properties = renameKey(schema.properties, name, renamed);
  if (isJsonObject(schema.dependentRequired)) {
    const needed = Object.entries(schema.dependentRequired).map(([key, names]) => [key, rename(names)]);
    schema.dependentRequired = renameKey(Object.fromEntries(needed), name, renamed);
  }
  for (const part of IN_PLACE.flatMap((keyword) => schema[keyword] ?? [])) renameIn(part, name, renamed);
}

function renameKey(object: JsonObject, name: string, renamed: string): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key === name ? renamed : key, value]));
}

function demands(schema: unknown, name: string): boolean {
  if (!isJsonObject(schema)) return false;
  return requiredOf(schema).includes(name) || IN_PLACE.flatMap((keyword) => schema[keyword] ?? []).some((part) => demands(part, name));
}

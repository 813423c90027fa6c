import { formatPointer, isJsonObject } from "@tooling/spec";
import { schemaOperator } from "../schema-operator.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** A property may come without those that it needs; in replies it does. */
export const dropDependency: SpecOperator = schemaOperator(({ place, schema }) => {
  const dependencies = isJsonObject(schema.dependentRequired) ? (schema.dependentRequired as Record<string, string[]>) : {};
  return Object.entries(dependencies).map(([name, needed]) => ({
    at: ["dependentRequired", name],
    title: `${name} of ${formatPointer(place)} needs no ${needed.join(", ")}`,
    change: (changed) => {
      const { [name]: _, ...others } = changed.dependentRequired as Record<string, unknown>;
      changed.dependentRequired = others;
    },
    serve: (value) => {
      if (!isJsonObject(value) || !Object.hasOwn(value, name)) return value;
      return Object.fromEntries(Object.entries(value).filter(([key]) => !needed.includes(key)));
    },
    hidden: () => "The mock checks no dependentRequired.",
  }));
});

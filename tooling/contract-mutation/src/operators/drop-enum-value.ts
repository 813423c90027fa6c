import { formatPointer } from "@tooling/spec";
import { isSame } from "../accepts.ts";
import { schemaOperator } from "../schema-operator.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** One of several values is no longer allowed; in replies another one comes in its place. */
export const dropEnumValue: SpecOperator = schemaOperator(({ place, schema }) => {
  const values: unknown[] = Array.isArray(schema.enum) && schema.enum.length > 1 ? schema.enum : [];
  return values.map((dropped, index) => ({
    at: ["enum", String(index)],
    title: `${formatPointer(place)} is never ${JSON.stringify(dropped)}`,
    change: (changed) => {
      changed.enum = values.filter((value) => !isSame(value, dropped));
    },
    serve: (value) => (isSame(value, dropped) ? values.find((other) => !isSame(other, dropped)) : value),
  }));
});

import { formatPointer } from "@tooling/spec";
import { schemaOperator } from "../schema-operator.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** A value beyond the listed ones is allowed: in requests any, since no test could guess which; in replies a new one is served. */
export const addEnumValue: SpecOperator = schemaOperator(({ place, schema }, side) => {
  const keyword = schema.enum === undefined ? "const" : "enum";
  const values: unknown[] = Array.isArray(schema.enum) ? schema.enum : [schema.const].filter((value) => value !== undefined);
  if (values.length === 0) return [];
  const added = values.some((value) => typeof value === "number") ? Number.MAX_SAFE_INTEGER : "added";
  return [
    {
      at: [keyword],
      title: `${formatPointer(place)} may be ${side === "request" ? "any value" : JSON.stringify(added)}, which is not listed`,
      change: (changed) => {
        delete changed[keyword];
        if (side === "reply") changed.enum = [...values, added];
      },
      serve: (value) => (value === null ? null : added),
    },
  ];
});

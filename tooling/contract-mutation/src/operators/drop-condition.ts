import { formatPointer, isJsonObject } from "@tooling/spec";
import { accepts, requiredOf } from "../accepts.ts";
import { schemaOperator } from "../schema-operator.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** A condition no longer asks for anything; replies that meet it lack what it asked for. */
export const dropCondition: SpecOperator = schemaOperator(({ place, schema }, _side, { document }) => {
  if (schema.if === undefined) return [];
  return [
    {
      at: ["if"],
      title: `${formatPointer(place)} asks for nothing more if its condition is met`,
      change: (changed) => {
        for (const keyword of ["if", "then", "else"]) delete changed[keyword];
      },
      serve: (value) => {
        const asked = accepts(document, schema.if, value) ? schema.then : schema.else;
        if (!isJsonObject(value) || !isJsonObject(asked)) return value;
        return Object.fromEntries(Object.entries(value).filter(([name]) => !requiredOf(asked).includes(name)));
      },
    },
  ];
});

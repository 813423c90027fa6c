import { formatPointer, isJsonObject } from "@tooling/spec";
import { accepts } from "../accepts.ts";
import { schemaOperator } from "../schema-operator.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** Values, made of one that a keyword allows, of which some break it. */
const BREAKING: Readonly<Record<string, (value: unknown, keyword: unknown) => unknown[]>> = {
  pattern: (value) => (typeof value === "string" ? ["", "~", "0", "a", `~${value}`, `${value}~`] : []),
  uniqueItems: (value) =>
    Array.isArray(value) && value.length > 0
      ? [
          [...value, value[0]],
          [value[0], ...value.slice(1), value[0]],
        ]
      : [],
  multipleOf: (value, divisor) => (typeof value === "number" ? [value + Number(divisor) / 2, value + 1] : []),
  exclusiveMinimum: (value) => (typeof value === "number" ? [Number.MIN_SAFE_INTEGER] : []),
  exclusiveMaximum: (value) => (typeof value === "number" ? [Number.MAX_SAFE_INTEGER] : []),
  additionalProperties: (value) => (isJsonObject(value) ? [{ ...value, undocumented: "added" }] : []),
};

/** A pattern, a uniqueness, a divisor, an open bound or the ban of further members is gone; replies break what it said. */
export const dropConstraint: SpecOperator = schemaOperator(({ place, schema }, _side, { document }) =>
  Object.entries(BREAKING).flatMap(([keyword, breaking]) => {
    const isThere = keyword === "additionalProperties" ? schema[keyword] === false : schema[keyword] !== undefined;
    if (!isThere) return [];
    const { [keyword]: _, ...changed } = schema;
    return [
      {
        at: [keyword],
        title: `${formatPointer(place)} has no ${keyword}`,
        change: (copy) => {
          delete copy[keyword];
        },
        serve: (value) => {
          const isShown = (other: unknown): boolean => !accepts(document, schema, other) && accepts(document, changed, other);
          const shown = breaking(value, schema[keyword]).find(isShown);
          return shown ?? value;
        },
        hidden: (carrier) =>
          keyword === "additionalProperties" && carrier === "form" ? "The mock leaves unknown fields out of a form." : undefined,
      },
    ];
  }),
);

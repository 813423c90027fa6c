import { formatPointer } from "@tooling/spec";
import { BOUNDS, type Bound } from "./bounds.ts";
import { isEmptyAbsent } from "./constrains.ts";
import { schemaOperator } from "./schema-operator.ts";
import type { Carrier } from "./schema-places.ts";
import type { SpecOperator } from "./spec-mutant.ts";

/** Make an operator that moves each bound by one. */
export function boundOperator(direction: "widen" | "narrow"): SpecOperator {
  return schemaOperator(({ place, schema }) =>
    Object.entries(BOUNDS).flatMap(([keyword, bound]) => {
      const before = schema[keyword];
      if (typeof before !== "number") return [];
      const after = before + (direction === "widen" ? bound.wider : -bound.wider);
      if (after < bound.lowest) return [];
      return [
        {
          at: [keyword],
          title: `${keyword} of ${formatPointer(place)} is ${after} instead of ${before}`,
          change: (changed) => {
            changed[keyword] = after;
          },
          serve: (value) => {
            const size = bound.measure(value);
            // What goes beyond the former bound shows a wider one; a narrower one is shown by what had to be cut.
            const isShown = size !== undefined && (direction === "widen" || (size - after) * bound.wider > 0);
            return isShown ? bound.resize(value, after) : value;
          },
          hidden: (carrier) => hiddenBound(bound, [before, after], carrier),
        },
      ];
    }),
  );
}

function hiddenBound({ lowest }: Bound, bounds: readonly number[], carrier: Carrier): string | undefined {
  const isEmpty = lowest === 0 && bounds.includes(0) && isEmptyAbsent(carrier);
  return isEmpty ? "The mock takes an empty value there as absent." : undefined;
}

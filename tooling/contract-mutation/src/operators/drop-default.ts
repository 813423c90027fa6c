import { formatPointer } from "@tooling/spec";
import { schemaOperator } from "../schema-operator.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** A schema tells of no default. */
export const dropDefault: SpecOperator = schemaOperator(({ place, schema }) =>
  schema.default === undefined
    ? []
    : [
        {
          at: ["default"],
          title: `${formatPointer(place)} has no default`,
          change: (changed) => {
            delete changed.default;
          },
          serve: (value) => value,
          hidden: () => "A default tells what the provider does with an absent value; the mock does nothing with it.",
        },
      ],
);

import { formatPointer } from "@tooling/spec";
import { checkedFormat } from "../checked-formats.ts";
import { schemaOperator } from "../schema-operator.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** A value needs no format; replies have none. */
export const dropFormat: SpecOperator = schemaOperator(({ place, schema }) => {
  const { format } = schema;
  if (typeof format !== "string") return [];
  const checked = checkedFormat(format);
  return [
    {
      at: ["format"],
      title: `${formatPointer(place)} need not be ${format}`,
      change: (changed) => {
        delete changed.format;
      },
      serve: (value) => (checked !== undefined && typeof value === typeof checked.breaking ? checked.breaking : value),
      hidden: () => (checked === undefined ? `The mock lets anything through as ${format}.` : undefined),
    },
  ];
});

import { formatPointer } from "@tooling/spec";
import { CHECKED_FORMATS, checkedFormat } from "../checked-formats.ts";
import { FORMATTED } from "../sample-value.ts";
import { schemaOperator } from "../schema-operator.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** A value has another format, which replies follow. */
export const changeFormat: SpecOperator = schemaOperator(({ place, schema }) => {
  const other = checkedFormat(schema.format)?.other;
  if (other === undefined) return [];
  const breaking = CHECKED_FORMATS[String(schema.format)]?.breaking;
  const [text] = FORMATTED[other] ?? [];
  return [
    {
      at: ["format"],
      title: `${formatPointer(place)} is ${other} instead of ${String(schema.format)}`,
      change: (changed) => {
        changed.format = other;
      },
      serve: (value) => {
        if (typeof value === "string") return text ?? value;
        // A wider range of numbers shows beyond the former one; a narrower one has every example already.
        return typeof value === "number" && schema.format === "int32" ? breaking : value;
      },
    },
  ];
});

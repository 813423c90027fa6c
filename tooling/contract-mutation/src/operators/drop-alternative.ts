import { formatPointer, isJsonObject, type JsonObject } from "@tooling/spec";
import { accepts } from "../accepts.ts";
import { constrains } from "../constrains.ts";
import { sampleValue } from "../sample-value.ts";
import { schemaOperator } from "../schema-operator.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** One of several alternatives is gone; replies that had it are of another one. */
export const dropAlternative: SpecOperator = schemaOperator(({ place, schema }, _side, { document }) =>
  ["anyOf", "oneOf"].flatMap((keyword) => {
    const branches: unknown[] = Array.isArray(schema[keyword]) ? schema[keyword] : [];
    const isNull = (branch: unknown): boolean => isJsonObject(branch) && branch.type === "null";
    // What is left of a choice between one schema and null is an operator of its own: flip-nullable.
    if (branches.filter((branch) => !isNull(branch)).length < 2) return [];
    return branches.flatMap((dropped, index) => {
      if (isNull(dropped)) return [];
      const others: JsonObject = { [keyword]: branches.filter((_, other) => other !== index) };
      return [
        {
          at: [keyword, String(index)],
          title: `${formatPointer(place)} is never of its alternative ${index + 1}`,
          change: (changed: JsonObject) => void Object.assign(changed, others),
          serve: (value: unknown) => (accepts(document, others, value) ? value : sampleValue(document, others)),
          hidden: (carrier: Parameters<typeof constrains>[2]) =>
            constrains(document, others, carrier) ? undefined : "The mock takes any value there by the other alternatives.",
        },
      ];
    });
  }),
);

import { formatPointer, isJsonObject, type JsonObject } from "@tooling/spec";
import { requiredOf } from "../accepts.ts";
import { isRequiredElsewhere } from "../requirement.ts";
import { sampleValue } from "../sample-value.ts";
import { schemaOperator } from "../schema-operator.ts";
import { isUnchecked } from "../schema-places.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** A property that may be left out must be there; in replies it always is. */
export const makeRequired: SpecOperator = schemaOperator((at, side, { document }) =>
  Object.entries((at.schema.properties ?? {}) as JsonObject)
    .filter(([name]) => !requiredOf(at.schema).includes(name))
    .map(([name, property]) => ({
      at: ["properties", name],
      title: `${name} of ${formatPointer(at.place)} must be there`,
      change: (changed) => {
        changed.required = [...requiredOf(changed), name];
      },
      serve: (value) =>
        isJsonObject(value) && !Object.hasOwn(value, name) ? { ...value, [name]: sampleValue(document, property) } : value,
      hidden: () => {
        if (isRequiredElsewhere(document, at, side, name)) return "Another schema of the same object asks for it already.";
        return isUnchecked(document, at, name) ? "The mock asks for no readOnly property in a request." : undefined;
      },
    })),
);

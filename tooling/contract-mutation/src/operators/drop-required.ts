import { formatPointer, isJsonObject } from "@tooling/spec";
import { requiredOf } from "../accepts.ts";
import { isRequiredElsewhere } from "../requirement.ts";
import { schemaOperator } from "../schema-operator.ts";
import { isUnchecked } from "../schema-places.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** A property that must be there may be left out; in replies it is. */
export const dropRequired: SpecOperator = schemaOperator((at, side, { document }) =>
  requiredOf(at.schema).map((name, index) => {
    const isStillRequired = isRequiredElsewhere(document, at, side, name);
    return {
      at: ["required", String(index)],
      title: `${name} of ${formatPointer(at.place)} may be left out`,
      change: (changed) => {
        changed.required = requiredOf(changed).filter((other) => other !== name);
      },
      serve: (value) => {
        if (!isJsonObject(value) || isStillRequired) return value;
        const { [name]: _, ...others } = value;
        return others;
      },
      hidden: () => {
        if (isStillRequired) return "Another schema of the same object asks for it too.";
        return isUnchecked(document, at, name) ? "The mock asks for no readOnly property in a request." : undefined;
      },
    };
  }),
);

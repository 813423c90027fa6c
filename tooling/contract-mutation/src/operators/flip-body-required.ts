import { formatPointer } from "@tooling/spec";
import { contentGroups } from "../content-groups.ts";
import { objectAt } from "../object-at.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** A request body that must be sent need not be, and the other way round. */
export const flipBodyRequired: SpecOperator = (context) =>
  contentGroups(context)
    .filter(({ side }) => side === "request")
    .map(({ place, operations }) => {
      const isRequired = objectAt(context.document, place).required === true;
      return documentMutant(context, {
        place: [...place, "required"],
        title: `the body of ${formatPointer(place)} ${isRequired ? "may be left out" : "must be sent"}`,
        operations,
        side: "request",
        change: (copy) => {
          objectAt(copy, place).required = !isRequired;
        },
      });
    });

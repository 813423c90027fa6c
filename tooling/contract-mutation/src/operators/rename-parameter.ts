import { formatPointer } from "@tooling/spec";
import { objectAt } from "../object-at.ts";
import { parameterGroups, unseenWithout } from "../parameter-groups.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** A query, header or cookie parameter has another name; of one in the path only the place is sent. */
export const renameParameter: SpecOperator = (context) =>
  parameterGroups(context)
    .filter(({ parameter }) => parameter.in !== "path")
    .map(({ parameter, target, operations }) =>
      documentMutant(context, {
        place: [...target, "name"],
        title: `${parameter.name} of ${formatPointer(target)} is called ${parameter.name}-renamed`,
        operations,
        side: "request",
        equivalent: unseenWithout(context.document, parameter),
        change: (copy) => {
          objectAt(copy, target).name = `${parameter.name}-renamed`;
        },
      }),
    );

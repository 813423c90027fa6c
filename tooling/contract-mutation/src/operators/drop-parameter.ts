import { formatPointer, valueAt } from "@tooling/spec";
import { parameterGroups, unseenWithout } from "../parameter-groups.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** A query, header or cookie parameter is gone; without one of its path an operation could not be described. */
export const dropParameter: SpecOperator = (context) =>
  parameterGroups(context)
    .filter(({ parameter }) => parameter.in !== "path")
    .map(({ parameter, target, entries, operations }) =>
      documentMutant(context, {
        place: target,
        title: `${parameter.name} of ${formatPointer(target)} is no parameter`,
        operations,
        side: "request",
        equivalent: unseenWithout(context.document, parameter),
        change: (copy) => {
          const lists = new Set(entries.map(({ list }) => list.join("\n")));
          for (const list of [...lists].map((text) => text.split("\n"))) {
            const dropped = entries.filter((entry) => entry.list.join() === list.join()).map(({ index }) => index);
            const parameters = valueAt(copy, list) as unknown[];
            parameters.splice(0, parameters.length, ...parameters.filter((_, index) => !dropped.includes(index)));
          }
        },
      }),
    );

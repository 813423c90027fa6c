import { formatPointer } from "@tooling/spec";
import { contentGroups } from "../content-groups.ts";
import { objectAt } from "../object-at.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** A reply comes without one of its headers. */
export const dropReplyHeader: SpecOperator = (context) =>
  contentGroups(context)
    .filter(({ side }) => side === "reply")
    .flatMap(({ place, operations }) =>
      Object.keys(objectAt(context.document, place).headers ?? {}).map((name) =>
        documentMutant(context, {
          place: [...place, "headers", name],
          title: `${formatPointer(place)} has no header ${name}`,
          operations,
          side: "reply",
          change: (copy) => {
            delete objectAt(copy, [...place, "headers"])[name];
          },
        }),
      ),
    );

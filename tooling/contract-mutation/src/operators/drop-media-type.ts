import { formatPointer } from "@tooling/spec";
import { contentGroups } from "../content-groups.ts";
import { objectAt } from "../object-at.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** A body of several media types is never of one of them. */
export const dropMediaType: SpecOperator = (context) =>
  contentGroups(context)
    .filter(({ mediaTypes }) => mediaTypes.length > 1)
    .flatMap(({ side, place, mediaTypes, operations }) =>
      mediaTypes.map((mediaType) =>
        documentMutant(context, {
          place: [...place, "content", mediaType],
          title: `${formatPointer(place)} is never ${mediaType}`,
          operations,
          side,
          change: (copy) => {
            delete objectAt(copy, [...place, "content"])[mediaType];
          },
        }),
      ),
    );

import { formatPointer } from "@tooling/spec";
import { contentGroups } from "../content-groups.ts";
import { objectAt } from "../object-at.ts";
import { isJson } from "../schema-places.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** A body of one media type is of another one. */
export const changeMediaType: SpecOperator = (context) =>
  contentGroups(context).flatMap(({ side, place, mediaTypes: [before, ...others], operations }) => {
    if (before === undefined || others.length > 0) return [];
    // The mock writes what is no text as JSON or XML and as nothing else, and takes any type with the suffix +json for JSON.
    const after = isJson(before) ? "application/xml" : "text/plain";
    return [
      documentMutant(context, {
        place: [...place, "content", before],
        title: `${formatPointer(place)} is ${after} instead of ${before}`,
        operations,
        side,
        change: (copy) => {
          const content = objectAt(copy, [...place, "content"]);
          content[after] = content[before];
          delete content[before];
        },
      }),
    ];
  });

import { dereference, isJsonObject, type JsonObject, parsePointer, type Reply, valueAt } from "@tooling/spec";
import { isSame } from "../accepts.ts";
import type { MutationContext } from "../mutation-context.ts";
import { objectAt } from "../object-at.ts";
import { isJson } from "../schema-places.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** A page does not have what `x-pagination` points to where it says: it is under another name there. */
export const breakPagination: SpecOperator = (context) =>
  context.operations.flatMap(({ operation, place, replies }) => {
    const facts = Object.entries((operation.object["x-pagination"] ?? {}) as JsonObject);
    const pointers = facts.filter((fact): fact is [string, string] => typeof fact[1] === "string" && /^\/./.test(fact[1]));
    return pointers.map(([fact, pointer]) => {
      const pages = replies
        .filter(({ status }) => status.startsWith("2"))
        .map(({ status, reply }) => ({ status, before: reply, after: withoutMember(context, reply, parsePointer(pointer)) }))
        .filter(({ before, after }) => !isSame(before, after));
      return documentMutant(context, {
        place: [...place, "x-pagination", fact],
        title: `pages of ${operation.id} have their ${fact} at ${pointer}Renamed instead of ${pointer}`,
        operations: [operation.id],
        side: "reply",
        equivalent: pages.length > 0 ? undefined : "The mock serves examples, and no example of a page has it.",
        change: (copy) => {
          for (const { status, after } of pages) objectAt(copy, [...place, "responses"])[status] = structuredClone(after);
        },
      });
    });
  });

/** A reply of its own for the operation, whose pages have the member under another name. */
function withoutMember({ document }: MutationContext, reply: Reply, segments: readonly string[]): Reply {
  const changed = structuredClone(reply);
  for (const [mediaType, media] of Object.entries(changed.content ?? {})) {
    const values = Object.entries(media.examples ?? {}).map(
      ([name, entry]) => [name, structuredClone(dereference(document, entry).value)] as const,
    );
    if (!isJson(mediaType) || values.every(([, value]) => valueAt(value, segments) === undefined)) continue;
    media.examples = Object.fromEntries(values.map(([name, value]) => [name, { value: renameAt(value, segments) }]));
    // The page's schema belongs to others too: here it says nothing, or the mock would refuse to serve the page.
    media.schema = {};
  }
  return changed;
}

function renameAt(value: unknown, [name = "", ...rest]: readonly string[]): unknown {
  if (!isJsonObject(value)) return value;
  const rename = ([key, member]: [string, unknown]): [string, unknown] => {
    if (key !== name) return [key, member];
    return rest.length === 0 ? [`${key}Renamed`, member] : [key, renameAt(member, rest)];
  };
  return Object.fromEntries(Object.entries(value).map(rename));
}

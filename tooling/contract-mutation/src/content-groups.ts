import { formatPointer } from "@tooling/spec";
import type { MutationContext } from "./mutation-context.ts";
import type { Side } from "./schema-places.ts";

/** A Request Body or Response Object with the media types in it. */
export interface ContentGroup {
  side: Side;
  /** Segments of the object. */
  place: string[];
  mediaTypes: string[];
  operations: Set<string>;
}

/** List the bodies of a document, one that several operations share once. */
export function contentGroups({ operations }: MutationContext): ContentGroup[] {
  const groups = new Map<string, ContentGroup>();
  const add = (side: Side, place: string[], content: object | undefined, operation: string): void => {
    const group = groups.get(formatPointer(place)) ?? { side, place, mediaTypes: Object.keys(content ?? {}), operations: new Set() };
    groups.set(formatPointer(place), group);
    group.operations.add(operation);
  };
  for (const { operation, requestBody, replies } of operations) {
    if (requestBody !== undefined) add("request", requestBody, operation.requestBody?.content, operation.id);
    for (const { reply, target } of replies) add("reply", target, reply.content, operation.id);
  }
  return [...groups.values()];
}

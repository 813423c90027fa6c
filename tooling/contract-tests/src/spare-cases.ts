import type { RefusedCase } from "./derive-cases.ts";
import type { DocumentedReply } from "./documented-reply.ts";

/**
 * The refused requests that the fast suite can do without: a place is tried with one wrong type, and a rule that stands
 * alike in several operations in one of them. Which one it is goes round.
 */
export function spareRequests(refused: readonly RefusedCase[]): Set<RefusedCase> {
  const types = allButOne(refused, ({ rule, operation, plan, places }) =>
    rule === "type" ? [operation.id, plan.contentType, ...places].join(" ") : undefined,
  );
  const left = refused.filter((one) => !types.has(one));
  // Who may call is a matter of each operation.
  const alike = allButOne(left, ({ title, places }) => (places[0] === "/security" ? undefined : title));
  return new Set([...types, ...alike]);
}

/** The replies that the fast suite can do without: of one that several operations share, each example but the fullest in all but one of them. */
export function spareReplies(replies: readonly DocumentedReply[]): Set<DocumentedReply> {
  const hasFullest = new Set(replies.flatMap(({ schema, example }) => (example?.name === "derived-full" ? [schema] : [])));
  return allButOne(replies, ({ schema, example }) =>
    hasFullest.has(schema) && example?.name !== "derived-full" ? `${schema} ${example?.name}` : undefined,
  );
}

/** The members of each group but one, first of the first group, second of the second, and so on; undefined is no group. */
function allButOne<Item>(items: readonly Item[], groupOf: (item: Item) => string | undefined): Set<Item> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groupOf(item);
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return new Set([...groups.values()].flatMap((group, turn) => group.filter((_, index) => index !== turn % group.length)));
}

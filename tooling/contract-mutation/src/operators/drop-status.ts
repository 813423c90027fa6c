import { objectAt } from "../object-at.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** An operation never answers with one of its statuses. */
export const dropStatus: SpecOperator = (context) =>
  context.operations.flatMap(({ operation, place, replies }) =>
    replies.length < 2
      ? []
      : replies.map(({ status, entry }) =>
          documentMutant(context, {
            place: entry,
            title: `${operation.id} never answers ${status}`,
            operations: [operation.id],
            side: "reply",
            change: (copy) => {
              delete objectAt(copy, [...place, "responses"])[status];
            },
          }),
        ),
  );

import { objectAt } from "../object-at.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** Statuses that may take a success's place: none of them is without a body. */
const SUCCESSES = ["200", "201", "202", "203"];

/** An operation that succeeds answers with a status that it does not document. */
export const changeStatus: SpecOperator = (context) =>
  context.operations.flatMap(({ operation, place, replies }) =>
    replies
      .filter(({ status }) => /^2\d\d$/.test(status))
      .flatMap(({ status, entry }) => {
        const other = SUCCESSES.find((candidate) => operation.responses[candidate] === undefined);
        if (other === undefined) return [];
        return [
          documentMutant(context, {
            place: entry,
            title: `${operation.id} answers ${other} instead of ${status}`,
            operations: [operation.id],
            side: "reply",
            change: (copy) => {
              const responses = objectAt(copy, [...place, "responses"]);
              responses[other] = responses[status];
              delete responses[status];
            },
          }),
        ];
      }),
  );

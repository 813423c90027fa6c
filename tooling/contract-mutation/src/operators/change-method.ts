import { type HttpMethod, valueAt } from "@tooling/spec";
import { objectAt } from "../object-at.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** Methods that may take another's place, the likeliest mistakes first. */
const METHODS = ["post", "put", "patch", "get", "delete"] as const satisfies readonly HttpMethod[];

/** An operation has another method, one that its path does not have yet. */
export const changeMethod: SpecOperator = (context) =>
  context.operations.flatMap(({ operation, place }) => {
    const method = METHODS.find((candidate) => valueAt(context.document, ["paths", operation.path, candidate]) === undefined);
    if (method === undefined) return [];
    return [
      documentMutant(context, {
        place,
        title: `${operation.id} is ${method.toUpperCase()} instead of ${operation.method.toUpperCase()}`,
        operations: [operation.id],
        side: "both",
        change: (copy) => {
          const pathItem = objectAt(copy, ["paths", operation.path]);
          pathItem[method] = pathItem[operation.method];
          delete pathItem[operation.method];
        },
      }),
    ];
  });

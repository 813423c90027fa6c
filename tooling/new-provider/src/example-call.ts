import { parameterExamples } from "@tooling/contract-tests/cases";
import { renderLiteral } from "@tooling/generator";
import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import type { ClientAuth } from "./client-auth.ts";
import type { ExampleCall } from "./render-client.ts";

/** Choose the call that shows best how a client is used: a read that needs little. */
export function exampleCallOf(document: OpenApiDocument, [auth]: readonly ClientAuth[]): ExampleCall {
  const takesFirst = ({ security }: Operation): boolean =>
    security.length === 0 || security.some((one) => Object.keys(one).every((name) => auth?.schemes.includes(name)));
  const effort = (operation: Operation): number => effortOf(operation) + (takesFirst(operation) ? 0 : 10_000);
  const [operation] = listOperations(document).toSorted((a, b) => effort(a) - effort(b)) as [Operation];
  const params = (["path", "query", "header"] as const).flatMap((place) => {
    const values = parameterExamples(document, operation, place, true);
    return Object.keys(values).length === 0 ? [] : [[place, values] as const];
  });
  const init = params.length === 0 ? "" : oneLine(renderLiteral({ params: Object.fromEntries(params) }));
  return { method: operation.method.toUpperCase(), path: operation.path, init, result: "result" };
}

function effortOf({ method, parameters, requestBody, responses }: Operation): number {
  const needed = parameters.filter(({ required }) => required === true).length;
  const isRead =
    method === "get" && Object.entries(responses).some(([status, { content }]) => status.startsWith("2") && content?.["application/json"]);
  return needed + (isRead ? 0 : 100) + (requestBody?.required === true ? 1000 : 0);
}

function oneLine(code: string): string {
  return code.replace(/\s*\n\s*/g, " ").replaceAll(", }", " }");
}

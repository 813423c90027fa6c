import { isJsonObject, type OpenApiDocument, type Operation } from "@tooling/spec";
import type { ClientExample } from "../client-example.ts";
import type { SampleOptions } from "./curl.ts";
import { quote, renderLiteral } from "./literal.ts";
import { listSuccessTypes, sampleCallOf } from "./sample-call.ts";

/** Render a call of an operation by the provider's client, as a module; a list is walked unless a media type is asked for. */
export function renderTypeScript(
  document: OpenApiDocument,
  operation: Operation,
  client: ClientExample,
  { accept }: SampleOptions = {},
): string {
  const call = renderCall(document, operation, client, { accept });
  if (accept === undefined && hasPages(operation)) return renderModule(client, renderWalk(call));
  const shown = listSuccessTypes(operation.responses).length > 0 ? "result.data" : "result.status";
  return renderModule(client, [
    `const result = await ${call};`,
    `if (result.ok) console.log(${shown});`,
    "else console.error(result.status, result.error);",
  ]);
}

/** Write the loop that walks a list. */
export function renderWalk(call: string): string[] {
  const loop = (list: string): string => `for await (const item of ${list}) console.log(item);`;
  return call.includes("\n") ? [`const items = ${call};`, loop("items")] : [loop(call)];
}

/** Whether the client can walk an operation's list page by page. */
export function hasPages({ method, object }: Operation): boolean {
  const pagination = object["x-pagination"];
  return method === "get" && isJsonObject(pagination) && pagination.style !== "none";
}

/** Write a module that creates the client and goes on with further lines; names beside the factory are imported too. */
export function renderModule(
  { package: name, factory, creation }: ClientExample,
  lines: readonly string[],
  names: readonly string[] = [],
): string {
  const imports = [...new Set([factory, ...names])].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).join(", ");
  return [`import { ${imports} } from ${quote(name)};`, "", creation, ...lines].join("\n");
}

/** What a call is written with beside the values of its sample. */
export interface CallSampleOptions extends SampleOptions {
  /** Further members of the call's second argument. @default none */
  init?: Record<string, unknown>;
  /** Further query parameters. @default none */
  query?: Record<string, unknown>;
  /** Whether a list that has pages is got as one page. @default false, unless a media type is asked for */
  isOnePage?: boolean;
}

/** Write the call alone: `paginate` for a list that has pages, else the method. */
export function renderCall(
  document: OpenApiDocument,
  operation: Operation,
  { variable }: ClientExample,
  { accept, init = {}, query = {}, isOnePage = accept !== undefined }: CallSampleOptions = {},
): string {
  const call = sampleCallOf(document, operation);
  const places = { path: call.path, query: { ...call.query, ...query }, header: call.header };
  const params = Object.fromEntries(Object.entries(places).filter(([, values]) => Object.keys(values).length > 0));
  const argument = {
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(call.body === undefined ? {} : { body: call.body.value }),
    ...(accept === undefined ? {} : { accept }),
    ...init,
  };
  const name = hasPages(operation) && !isOnePage ? "paginate" : operation.method.toUpperCase();
  const start = `${variable}.${name}(${quote(operation.path)}`;
  if (Object.keys(argument).length === 0) return `${start})`;
  // What stands before it: `const result = await `, and `);` behind it.
  return `${start}, ${renderLiteral(argument, "", start.length + 25)})`;
}

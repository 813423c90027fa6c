import { decodeText, type Exchange, type ExchangeJudge } from "@tooling/contract-tests/cases";
import { formatPointer, isJsonObject, type OpenApiDocument, type Operation, type Parameter, parameterPlace } from "@tooling/spec";
import type { Contradiction } from "./contradiction.ts";
import type { ObservedExchange } from "./observed-exchange.ts";

/** Statuses that say that the request itself is at fault. */
const REFUSALS = new Set([400, 422]);

/** List the query keys that a provider refuses although the request keeps to the contract: those that its error names. */
export async function judgeRefusal(
  document: OpenApiDocument,
  requests: ExchangeJudge,
  operation: Operation,
  exchange: ObservedExchange,
): Promise<Contradiction[]> {
  if (!REFUSALS.has(exchange.status)) return [];
  const named = sentParameters(operation, exchange).filter(([{ name }]) => wordIn(exchange.body, name));
  if (named.length === 0 || !(await keepsToContract(requests, operation, exchange))) return [];
  return named.map(([parameter]) => ({
    ...{ category: "query-refused", at: atQuery(parameter), pointer: formatPointer(parameterPlace(document, operation, parameter)) },
    message: `${operation.id} refuses the parameter ${parameter.name}, which the contract allows as it was sent`,
    proposal: `Take \`${parameter.name}\` out of the parameters of ${operation.id}, or narrow its schema to what is taken.`,
  }));
}

/** List the filters that a list was plainly not filtered by: rows that hold another value under the parameter's own name. */
export function judgeFilters(
  document: OpenApiDocument,
  operation: Operation,
  exchange: ObservedExchange,
  rows: readonly unknown[],
): Contradiction[] {
  const objects = rows.filter(isJsonObject);
  return sentParameters(operation, exchange).flatMap(([parameter, text]): Contradiction[] => {
    const { name } = parameter;
    const wanted = decodeText(document, parameter.schema ?? {}, text);
    if (!objects.some((row) => Object.hasOwn(row, name) && excludes(wanted, row[name]))) return [];
    return [
      {
        ...{ category: "query-ignored", at: atQuery(parameter), pointer: formatPointer(parameterPlace(document, operation, parameter)) },
        message: `${operation.id} answered with rows that the filter ${name} excludes`,
        proposal: `Say in the description of \`${name}\` what it filters by, or take it out of the parameters of ${operation.id}.`,
      },
    ];
  });
}

/** Place in the exchange of a query parameter. */
export function atQuery({ name }: Parameter): string {
  return formatPointer(["request", "query", name]);
}

function sentParameters(operation: Operation, { url }: ObservedExchange): [Parameter, string][] {
  const query = new URL(url).searchParams;
  return operation.parameters.flatMap((parameter): [Parameter, string][] => {
    const texts = parameter.in === "query" ? query.getAll(parameter.name) : [];
    return texts.length === 1 && texts[0] !== "" ? [[parameter, texts[0] as string]] : [];
  });
}

/** A text may be searched for rather than compared, and with wildcards: what contains its parts is no proof. */
function excludes(wanted: unknown, value: unknown): boolean {
  if (typeof wanted !== typeof value || typeof wanted === "object") return false;
  if (typeof wanted !== "string") return wanted !== value;
  const found = String(value).toLowerCase();
  return wanted
    .toLowerCase()
    .split(/[*%]/)
    .some((part) => !found.includes(part));
}

function wordIn(text: string, name: string): boolean {
  const word = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text);
}

async function keepsToContract(requests: ExchangeJudge, operation: Operation, observed: ObservedExchange): Promise<boolean> {
  const { method, url, requestHeaders, requestBody = "", status, headers, body } = observed;
  const exchange: Exchange = {
    ...{ method, url: new URL(url), requestHeaders, requestBody: new TextEncoder().encode(requestBody) },
    ...{ response: new Response(body, { status, headers }), responseText: body },
  };
  try {
    return (await requests.requestFindings(exchange, operation, true)).length === 0;
  } catch {
    // A body that cannot be read as what it says it is.
    return false;
  }
}

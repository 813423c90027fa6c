import {
  formatPointer,
  isJsonObject,
  type JsonObject,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  parameterPlace,
  parsePointer,
  valueAt,
} from "@tooling/spec";
import type { Contradiction } from "./contradiction.ts";
import type { DriftCategory } from "./finding.ts";
import { atQuery, judgeFilters } from "./judge-query.ts";
import type { ObservedExchange } from "./observed-exchange.ts";
import { typeName } from "./show-name.ts";

/** The value of `x-pagination`: names of query parameters, and JSON Pointers into the reply. */
interface Pagination {
  style: string;
  offset?: string;
  limit?: string;
  page?: string;
  size?: string;
  firstPage?: number;
  items?: string;
  total?: string;
  totalPages?: string;
  next?: string;
  hasMore?: string;
  simplified?: string;
}

/** A page of a list as it was asked for and answered. */
interface ListPage {
  document: OpenApiDocument;
  operation: Operation;
  exchange: ObservedExchange;
  rule: Pagination;
  body: unknown;
  query: URLSearchParams;
  rows: readonly unknown[];
}

/** Names of a number of all rows, where `x-pagination` names the number of pages alone. */
const COUNT = /^(?:total_?)?(?:count|items|records|results|rows|elements)$|^total$/i;

const BODY = "/response/body";

/** List how a page contradicts `x-pagination`: its envelope, or else its numbers, its link and what was asked for. */
export function judgePage(document: OpenApiDocument, operation: Operation, exchange: ObservedExchange, body: unknown): Contradiction[] {
  const rule = operation.object["x-pagination"] as Pagination | undefined;
  if (rule === undefined) return [];
  if (rule.style === "none") return Array.isArray(body) ? judgeFilters(document, operation, exchange, body) : [];
  const broken = envelopeOf(operation, rule, body);
  if (broken.length > 0) return broken;
  const items = valueAt(body, parsePointer(rule.items ?? ""));
  const rows = Array.isArray(items) ? items : [];
  const page: ListPage = { document, operation, exchange, rule, body, query: new URL(exchange.url).searchParams, rows };
  const ignored = [...judgeLimit(page), ...judgeFilters(document, operation, exchange, rows)];
  // Numbers and links that do not agree with a limit that was passed over say nothing new, nor do links that follow from wrong numbers.
  if (ignored.length > 0) return ignored;
  const numbers = [...judgeTotals(page), ...judgeNumbers(page)];
  const links = judgeLink(page);
  return links.length === 0 || numbers.some(({ at }) => at !== links[0]?.at) ? numbers : links;
}

function envelopeOf(operation: Operation, rule: Pagination, body: unknown): Contradiction[] {
  const { items = "", total, totalPages, next, hasMore } = rule;
  const pointers = [items, total, totalPages, next, hasMore].flatMap((pointer) => (pointer === undefined ? [] : [parsePointer(pointer)]));
  const broken = (path: readonly string[], kind: string): Contradiction[] => {
    const value = valueAt(body, path);
    const what = value === undefined ? "is missing" : `is ${typeName(value)}`;
    return [
      {
        ...{ category: "pagination-envelope", at: BODY + formatPointer(path), pointer: paginationPlace(operation) },
        message: `${what}, x-pagination has ${kind} there`,
        proposal: "Describe the envelope that was sent in `x-pagination` and in the schema of the reply.",
      },
    ];
  };
  for (const pointer of pointers)
    for (let length = 0; length < pointer.length; length++)
      if (!isJsonObject(valueAt(body, pointer.slice(0, length)))) return broken(pointer.slice(0, length), "an object");
  return Array.isArray(valueAt(body, parsePointer(items))) ? [] : broken(parsePointer(items), "the list");
}

function judgeLimit({ document, operation, rule, query, rows }: ListPage): Contradiction[] {
  const name = rule.limit ?? rule.size ?? "";
  const parameter = operation.parameters.find((candidate) => candidate.in === "query" && candidate.name === name);
  const limit = numberIn(query, name);
  if (parameter === undefined || limit === undefined || limit < 1 || rows.length <= limit) return [];
  return [
    {
      ...{ category: "query-ignored", at: atQuery(parameter), pointer: formatPointer(parameterPlace(document, operation, parameter)) },
      message: `${operation.id} answered with more rows than ${name} asks for`,
      proposal: `Say in the description of \`${name}\` when it holds, or take it out of \`x-pagination\` and the parameters.`,
    },
  ];
}

/** A total is a whole number from 0 on, whether its schema says so or not. */
function judgeTotals({ rule, body, operation }: ListPage): Contradiction[] {
  const pointers = [rule.total, rule.totalPages].filter((pointer) => pointer !== undefined);
  return pointers.flatMap((pointer): Contradiction[] => {
    const value = valueAt(body, parsePointer(pointer));
    if (typeof value !== "number" || (Number.isInteger(value) && value >= 0)) return [];
    const message = "is a number that counts nothing: a total is a whole number from 0 on";
    const proposal = "Take it out of `x-pagination`, or tell the provider: a client cannot count by it.";
    return [{ category: "wrong-type", at: BODY + pointer, pointer: paginationPlace(operation), message, proposal }];
  });
}

function judgeNumbers(page: ListPage): Contradiction[] {
  const { rule, query } = page;
  if (rule.style === "offset") return judgeOffset(page);
  if (rule.style !== "page" || (rule.simplified !== undefined && query.get(rule.simplified) === "true")) return [];
  return judgePages(page);
}

/** Numbers of one page by offset: one contradiction at most, since the others follow from it. */
function judgeOffset(page: ListPage): Contradiction[] {
  const { rule, query, rows } = page;
  const total = countAt(page, rule.total);
  const beside = (name: string | undefined): string | undefined =>
    rule.total === undefined || name === undefined ? undefined : siblingOf(rule.total, name);
  const asked = askedFor(page, rule.offset) ?? 0;
  const echo = beside(rule.offset);
  const echoed = countAt(page, echo);
  if (echo !== undefined && echoed !== undefined && echoed !== asked)
    return [arithmetic(page, echo, "is another offset than was asked for")];
  if (rule.total !== undefined && total !== undefined && rows.length > 0 && total < asked + rows.length)
    return [arithmetic(page, rule.total, "is less than the rows that were already seen")];
  const limitPlace = beside(rule.limit);
  const limit = countAt(page, limitPlace);
  const wanted = numberIn(query, rule.limit ?? "");
  if (limitPlace !== undefined && limit !== undefined && (limit < rows.length || (wanted !== undefined && limit > wanted)))
    return [arithmetic(page, limitPlace, "is another limit than was asked for or kept")];
  if (rule.next === undefined || total === undefined || rows.length === 0) return [];
  const next = valueAt(page.body, parsePointer(rule.next));
  const isLast = next === null || next === undefined || next === "";
  if (isLast !== asked + rows.length >= total)
    return [arithmetic(page, rule.next, isLast ? "ends the list before the total is reached" : "leads on where the total is reached")];
  return [];
}

function judgePages(page: ListPage): Contradiction[] {
  const { rule, rows } = page;
  const { totalPages = "", hasMore, firstPage = 0 } = rule;
  const pages = countAt(page, totalPages);
  const size = askedFor(page, rule.size);
  const number = (askedFor(page, rule.page) ?? firstPage) - firstPage;
  if (pages === undefined || number < 0) return [];
  const count = totalBeside(page, totalPages);
  if (count !== undefined && count.value < rows.length) return [arithmetic(page, count.pointer, "is less than the rows of this page")];
  if (
    count !== undefined &&
    size !== undefined &&
    size > 0 &&
    pages !== Math.ceil(count.value / size) &&
    !(count.value === 0 && pages === 1)
  )
    return [arithmetic(page, totalPages, "is another number of pages than the total and the page size give")];
  if (rows.length > 0 && number >= pages) return [arithmetic(page, totalPages, "is less than the pages that were already seen")];
  const more = hasMore === undefined ? undefined : valueAt(page.body, parsePointer(hasMore));
  if (hasMore === undefined || typeof more !== "boolean" || more === number + 1 < pages) return [];
  return [arithmetic(page, hasMore, "contradicts the number of pages")];
}

function totalBeside({ body }: ListPage, pointer: string): { pointer: string; value: number } | undefined {
  const siblings = valueAt(body, parsePointer(pointer).slice(0, -1)) as JsonObject;
  const [name, value] = Object.entries(siblings).find(([key, member]) => COUNT.test(key) && Number.isInteger(member)) ?? [];
  return name === undefined ? undefined : { pointer: siblingOf(pointer, name), value: value as number };
}

function judgeLink(page: ListPage): Contradiction[] {
  const { rule, exchange, operation, query, body } = page;
  const link = rule.next === undefined ? undefined : valueAt(body, parsePointer(rule.next));
  if (rule.next === undefined || typeof link !== "string" || link === "") return [];
  const fault = (message: string): Contradiction[] => [contradiction(page, "page-link", rule.next as string, message)];
  const here = new URL(exchange.url);
  const target = URL.canParse(link, here) ? new URL(link, here) : undefined;
  if (target?.origin !== here.origin) return fault("leads to another origin");
  const bare = (pathname: string): string => pathname.replace(/\/+$/, "");
  if (!bare(here.pathname).endsWith(bare(target.pathname)) || bare(target.pathname).length < bare(operation.path).length)
    return fault("leads to another operation");
  const name = rule.offset ?? rule.page ?? "";
  const start = rule.style === "page" ? (rule.firstPage ?? 0) : 0;
  const from = numberIn(query, name) ?? start;
  return (numberIn(target.searchParams, name) ?? start) > from ? [] : fault("does not lead on: it names this page or one before");
}

function arithmetic(page: ListPage, pointer: string, message: string): Contradiction {
  return contradiction(page, "page-arithmetic", pointer, message);
}

function contradiction({ operation }: ListPage, category: DriftCategory, pointer: string, message: string): Contradiction {
  const proposal = "Take it out of `x-pagination`, or say there what it counts from: a client walks the pages by it.";
  return { category, at: BODY + pointer, pointer: paginationPlace(operation), message, proposal };
}

function paginationPlace({ path, method }: Operation): string {
  return formatPointer(["paths", path, method, "x-pagination"]);
}

function siblingOf(pointer: string, name: string): string {
  return formatPointer([...parsePointer(pointer).slice(0, -1), name]);
}

function countAt({ body }: ListPage, pointer: string | undefined): number | undefined {
  const value = pointer === undefined ? undefined : valueAt(body, parsePointer(pointer));
  return typeof value === "number" ? value : undefined;
}

/** What a request asks for under a name, or leaves to the documented default. */
function askedFor({ operation, query }: ListPage, name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const parameter: Parameter | undefined = operation.parameters.find((candidate) => candidate.in === "query" && candidate.name === name);
  const fallback = parameter?.schema?.["default"];
  return numberIn(query, name) ?? (typeof fallback === "number" && !query.has(name) ? fallback : undefined);
}

function numberIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

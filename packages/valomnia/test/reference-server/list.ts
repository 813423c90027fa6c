import { type Handler, invalidType } from "./call.ts";
import { BASE, type Collection, render } from "./records.ts";
import { json, type Paging, Refusal, type WireRecord } from "./reply.ts";

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
};
const PAGING = ["max", "offset", "order", "sort"];
const DATES = ["dateCreated", "lastUpdated"].flatMap((field) => Object.keys(COMPARISONS).map((comparison) => `${field}_${comparison}`));

/** List a collection a page at a time, by filters that take `*` at either end. */
export function list(collection: Collection, filters: readonly string[]): Handler {
  return ({ query, state }) => {
    const unknown = [...query.keys()].filter((name) => ![...PAGING, ...DATES, ...filters].includes(name));
    if (unknown.length > 0)
      throw new Refusal(400, "invalid_param", `The parameters [${unknown.join(", ")}] you provided are not valid for this request.`);
    const max = wholeNumber(query, "max", 1, 100);
    const offset = wholeNumber(query, "offset", 0, 0);
    const tests = [...query].filter(([name]) => !PAGING.includes(name)).map(([name, wanted]) => testOf(name, wanted));
    const fitting = state.records[collection].filter((record) => tests.every((test) => test(record)));
    const matches = sorted(fitting, query);
    const linkTo = (start: number): string => linkOf(collection, query, max, start);
    const paging: Paging = {
      total: matches.length,
      max,
      offset,
      previous: offset > 0 ? linkTo(Math.max(0, offset - max)) : null,
      next: offset + max < matches.length ? linkTo(offset + max) : null,
    };
    return json(200, { paging, data: matches.slice(offset, offset + max).map((record) => render(state, collection, record, true)) });
  };
}

function linkOf(collection: Collection, query: URLSearchParams, max: number, offset: number): string {
  const { max: _, offset: __, sort = "dateCreated", order = "asc", ...filters } = Object.fromEntries(query);
  return `${BASE}/${collection}?${new URLSearchParams({ max: String(max), offset: String(offset), sort, order, ...filters })}`;
}

function wholeNumber(query: URLSearchParams, name: string, minimum: number, fallback: number): number {
  const text = query.get(name) ?? String(fallback);
  if (!/^\d+$/.test(text) || Number(text) < minimum) throw invalidType(name, "Integer");
  return Number(text);
}

function sorted(records: readonly WireRecord[], query: URLSearchParams): WireRecord[] {
  const order = query.get("order") ?? "asc";
  if (!["asc", "desc"].includes(order)) throw invalidType("order", "asc-desc");
  const field = query.get("sort") ?? "dateCreated";
  const direction = order === "asc" ? 1 : -1;
  return records.toSorted((a, b) => direction * compare(a[field], b[field]));
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [first, second] = [String(a ?? ""), String(b ?? "")];
  return first < second ? -1 : Number(first > second);
}

/** Read a filter as the test that records must pass. */
function testOf(name: string, wanted: string): (record: WireRecord) => boolean {
  if (DATES.includes(name)) return dateTestOf(name, wanted);
  if (name === "isActive" && !["true", "false"].includes(wanted)) throw invalidType(name, "Boolean");
  const pattern = patternOf(wanted);
  return (record) => pattern.test(String(record[name] ?? ""));
}

function dateTestOf(name: string, wanted: string): (record: WireRecord) => boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(wanted) || Number.isNaN(Date.parse(wanted)))
    throw new Refusal(400, "invalid_datetime_format", `Invalid datetime filter (not ISO-8601 formatted): [${wanted}]`);
  const [field = "", comparison = ""] = name.split("_");
  return (record) => COMPARISONS[comparison]?.(Date.parse(String(record[field])), Date.parse(wanted)) ?? false;
}

function patternOf(wanted: string): RegExp {
  const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return new RegExp(`^${wanted.split("*").map(literal).join(".*")}$`, "s");
}

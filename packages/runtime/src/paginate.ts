import { type Call, contextOf } from "./call.ts";
import type { OperationFacts, Pagination } from "./contract.ts";
import { ConfigError, ContractError, type ErrorContext, PageLimitError, PaginationLoopError, ValidationError } from "./errors.ts";
import { resolveNext } from "./next-link.ts";
import { type AnyResult, unwrap } from "./result.ts";

/** One page of a list. */
export interface Page<Item> {
  /** The items, as they came. */
  items: Item[];
  /** The reply that they came in, its body read. */
  response: Response;
  /** Position of the page after this one, to be kept and passed as `resume`; missing on the last page. */
  resume?: string;
}

/** A list that is read page by page as it is walked; each walk starts anew, and one that is left sends nothing more. */
export interface Paginated<Item> extends AsyncIterable<Item> {
  /** Walk the pages in place of their items. */
  pages: () => AsyncGenerator<Page<Item>, void, undefined>;
}

/** Options of a walk over pages. */
export interface PaginateOptions<Item> {
  /** Pages to read at most; a PageLimitError says that there are more. @default 10000 */
  maxPages?: number;
  /** Name of a member, or a function, that tells items apart: one that came before is left out, as rows may move between pages; one without a key never is. All keys are kept in memory. @default every item is given */
  dedupeBy?: keyof Item | ((item: Item) => unknown);
  /** Position to start from: the `resume` of a page or of an error. @default the first page */
  resume?: string;
}

/** What a walk needs of the client. */
export interface Walk {
  operation: OperationFacts;
  /** Query of the caller. */
  query: Readonly<Record<string, unknown>>;
  options: PaginateOptions<Item>;
  /** Get the page at a position: a query string, whose members win over the caller's. */
  get: (position: string) => Promise<PageReply>;
}

/** A page as it came, and the URL that it came from. */
export interface PageReply {
  result: AnyResult;
  call: Call;
  /** Path of the operation, filled in, below the base URL. */
  path: string;
}

type Item = Record<string, unknown>;

/**
 * Walk a list as its operation says (`x-pagination`).
 *
 * @throws {ConfigError} For an operation without pages, or a `maxPages` that is no whole number above 0.
 */
export function paginate(walk: Walk): Paginated<Item> {
  const { pagination, path } = walk.operation;
  const { maxPages = 10_000, dedupeBy } = walk.options;
  if (pagination === undefined) throw new ConfigError(`The contract knows no pages of ${path}: call GET.`);
  if (!Number.isInteger(maxPages) || maxPages < 1) throw new ConfigError('Option "maxPages" is out of range: pass a whole number from 1.');
  const pages = (): ReturnType<typeof readPages> => readPages(walk, pagination, maxPages);
  return {
    pages,
    async *[Symbol.asyncIterator]() {
      const keys = new Set<unknown>();
      for await (const { items } of pages()) {
        for (const item of items) {
          if (dedupeBy !== undefined) {
            const key = typeof dedupeBy === "function" ? dedupeBy(item) : item[dedupeBy];
            if (key !== undefined && keys.has(key)) continue;
            keys.add(key);
          }
          yield item;
        }
      }
    },
  };
}

async function* readPages(
  { query, options, get }: Walk,
  pagination: Pagination,
  maxPages: number,
): AsyncGenerator<Page<Item>, void, undefined> {
  const { style } = pagination;
  const first = style === "page" ? `${pagination.page}=${query[pagination.page] ?? pagination.firstPage}` : "";
  let position = options.resume ?? first;
  let pagesRead = 0;
  let context: ErrorContext = {};
  const seen = new Set<string>();
  const marked = (error: unknown): unknown =>
    error instanceof ContractError ? Object.assign(error, { resume: position, pagesRead }) : error;

  for (;;) {
    if (seen.has(position))
      throw marked(new PaginationLoopError("has a next link to a page that was read before: the provider repeats it.", context));
    if (pagesRead === maxPages)
      throw marked(new PageLimitError(`has more than ${maxPages} pages: raise "maxPages", or go on from the error's "resume".`, context));
    seen.add(position);
    let page: { items: Item[]; response: Response };
    let next: () => string | undefined;
    try {
      const reply = await get(position);
      context = contextOf(reply.call);
      // The first page's own query is known only now: a link back to it is a repeat too.
      seen.add(new URL(reply.call.url).search.slice(1));
      const data = await unwrap(reply.result);
      page = { items: itemsAt(data, pagination.items, context), response: reply.result.response };
      next = () => nextPosition(pagination, query, position, data, page.items.length, reply);
    } catch (error) {
      throw marked(error);
    }
    pagesRead++;
    let resume: string | undefined;
    let fault: unknown;
    try {
      resume = next();
    } catch (error) {
      fault = marked(error);
    }
    // The items of a page are good, whatever its link is like.
    yield resume === undefined ? page : { ...page, resume };
    if (fault !== undefined) throw fault;
    if (resume === undefined) return;
    position = resume;
  }
}

/** The position of the page after one; undefined where it was the last. */
function nextPosition(
  pagination: Pagination,
  query: Readonly<Record<string, unknown>>,
  position: string,
  data: unknown,
  length: number,
  { call, path }: PageReply,
): string | undefined {
  const at = (pointer: string | undefined): unknown => (pointer === undefined ? undefined : valueAt(data, pointer));
  const current = (parameter: string, start: number): number =>
    Number(new URLSearchParams(position).get(parameter) ?? query[parameter] ?? start);
  if (pagination.style === "page") {
    const { page, firstPage, totalPages, hasMore, simplified } = pagination;
    const number = current(page, firstPage) + 1;
    const total = at(totalPages);
    const isCounted = typeof total === "number" && !(simplified !== undefined && query[simplified] === true);
    // A short page is no sign of the end: rows may be filtered after they were counted.
    const hasNext = isCounted ? number - firstPage < total : length > 0 && at(hasMore) !== false;
    return hasNext ? `${page}=${number}` : undefined;
  }
  if (pagination.next === undefined) {
    const offset = current(pagination.offset, 0) + length;
    const total = at(pagination.total);
    return length > 0 && !(typeof total === "number" && offset >= total) ? `${pagination.offset}=${offset}` : undefined;
  }
  const link = at(pagination.next) ?? "";
  if (typeof link !== "string")
    throw new ValidationError(
      "answered with a next link that is none",
      [{ pointer: `/body${pagination.next}`, message: "must be a string or null", kind: "invalid" }],
      contextOf(call),
    );
  return link === "" ? undefined : resolveNext(link, call.url, path, contextOf(call));
}

function itemsAt(data: unknown, pointer: string, context: ErrorContext): Item[] {
  // Some providers leave a member out where its list is empty; a body that is no object at all is another matter.
  const items = data instanceof Object ? (valueAt(data, pointer) ?? []) : undefined;
  if (Array.isArray(items)) return items;
  throw new ValidationError(
    "answered with a page without items",
    [{ pointer: `/body${pointer}`, message: "must be an array", kind: "invalid" }],
    context,
  );
}

function valueAt(data: unknown, pointer: string): unknown {
  const keys = pointer.split("/").slice(1);
  return keys.reduce((value: unknown, key) => (value as Item | undefined | null)?.[key.replaceAll("~1", "/").replaceAll("~0", "~")], data);
}

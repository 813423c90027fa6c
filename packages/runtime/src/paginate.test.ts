import { expect, test } from "vitest";
import { type ObservedFetch, observeFetch } from "../test/observed-fetch.ts";
import { type Tide, type TidepoolPages, type TidepoolPaths, tidepool } from "../test/tidepool.ts";
import { bearerAuth, type Client, ConfigError, createClient, type OperationFacts, PageLimitError, ValidationError } from "./index.ts";

const BASE_URL = "https://api.test/base";

test("C65 stops after maxPages of a list that never ends, with the items so far given", async () => {
  const { client, searches } = tidesOf((url) => {
    const offset = Number(url.searchParams.get("offset"));
    return { data: [{ id: offset, height: 1 }], paging: { total: 1, next: `/base/tides?offset=${offset + 1}` } };
  });
  const ids: number[] = [];
  const error = await failureOf(async () => {
    for await (const { id } of client.paginate("/tides", { maxPages: 3 })) ids.push(id);
  });
  expect(error).toBeInstanceOf(PageLimitError);
  expect(error).toMatchObject({ operationId: "listTides", pagesRead: 3, resume: "offset=3" });
  expect(ids).toEqual([0, 1, 2]);
  expect(searches).toHaveLength(3);
});

test("C65 is content with as many pages as maxPages allows", async () => {
  const { client } = tidesOf((url) => tidePage(url, 4));
  expect(await idsOf(client.paginate("/tides", { maxPages: 2 }))).toEqual([0, 1, 2, 3]);
});

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "5"])("C65 refuses %j as maxPages", (maxPages) => {
  const { client } = tidesOf((url) => tidePage(url, 4));
  expect(() => client.paginate("/tides", { maxPages: maxPages as number })).toThrow(ConfigError);
});

test.each([
  ["null", { next: null }],
  ["missing", {}],
  ["empty", { next: "" }],
])("C67 ends where the next link is %s", async (_, paging) => {
  const { client, searches } = tidesOf(() => ({ data: [{ id: 1, height: 1 }], paging }));
  expect(await idsOf(client.paginate("/tides"))).toEqual([1]);
  expect(searches).toHaveLength(1);
});

test("C67 ends where what holds the next link is missing or null", async () => {
  for (const page of [{ data: [{ id: 1 }] }, { data: [{ id: 1 }], paging: null }]) {
    const { client } = tidesOf(() => page);
    expect(await idsOf(client.paginate("/tides"))).toEqual([1]);
  }
});

test.each([[5], [0], [true], [false], [{}], [["/base/tides?offset=2"]]])(
  "C67 refuses %j as a next link, with its page given",
  async (next) => {
    const { client } = tidesOf(() => ({ data: [{ id: 1, height: 1 }], paging: { total: 9, next } }));
    const ids: number[] = [];
    const error = await failureOf(async () => {
      for await (const { id } of client.paginate("/tides")) ids.push(id);
    });
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ operationId: "listTides", pagesRead: 1, findings: [{ pointer: "/body/paging/next", kind: "invalid" }] });
    expect(ids).toEqual([1]);
  },
);

test.each([[{ data: {} }], [{ data: "x" }], [{ data: 3 }]])("C67 refuses %j as a page", async (page) => {
  const { client } = tidesOf(() => page);
  const error = await failureOf(() => idsOf(client.paginate("/tides")));
  expect(error).toBeInstanceOf(ValidationError);
  expect(error).toMatchObject({ operationId: "listTides", pagesRead: 0, findings: [{ pointer: "/body/data", kind: "invalid" }] });
});

test("C67 does not take a page without a body for the end of the list", async () => {
  const { fetch } = observeFetch(({ url }) => (url.includes("offset=2") ? new Response(null) : Response.json(tidePage(new URL(url), 6))));
  const error = await failureOf(() => idsOf(createTidepool(fetch).paginate("/tides")));
  expect(error).toMatchObject({ operationId: "listTides", pagesRead: 1, resume: "offset=2&max=2" });
});

test("C68 starts at page 0, and is not ended by a short page but by totalPages", async () => {
  const { fetch, requests } = buoysOf([2, 1, 0, 2], (page) => ({ totalPages: 4, hasMorePages: page < 2 }));
  const ids = await idsOf(createTidepool(fetch).paginate("/buoys", { params: { query: { countPerPage: 2, zone: "a b" } } }));
  expect(ids).toEqual(["0.0", "0.1", "1.0", "3.0", "3.1"]);
  expect(searchesOf(requests)).toEqual([0, 1, 2, 3].map((page) => `?page=${page}&countPerPage=2&zone=a%20b`));
});

test("C68 walks simplified pages to the first one without items, whatever totalPages says", async () => {
  const { fetch, requests } = buoysOf([2, 1, 2], () => ({ totalPages: 1 }));
  const ids = await idsOf(createTidepool(fetch).paginate("/buoys", { params: { query: { simplifiedPaging: true } } }));
  expect(ids).toEqual(["0.0", "0.1", "1.0", "2.0", "2.1"]);
  expect(searchesOf(requests)).toEqual([0, 1, 2, 3].map((page) => `?page=${page}&simplifiedPaging=true`));
});

test("C68 counts pages where paging is said not to be simplified", async () => {
  const { fetch, requests } = buoysOf([2, 2, 2], () => ({ totalPages: 2 }));
  const ids = await idsOf(createTidepool(fetch).paginate("/buoys", { params: { query: { simplifiedPaging: false } } }));
  expect(ids).toHaveLength(4);
  expect(requests).toHaveLength(2);
});

test("C68 ends where hasMorePages is false, and does not believe it on a page without items", async () => {
  const stated = buoysOf([2, 2, 2], (page) => ({ hasMorePages: page < 1 }));
  expect(await idsOf(createTidepool(stated.fetch).paginate("/buoys"))).toHaveLength(4);
  expect(stated.requests).toHaveLength(2);
  const boastful = buoysOf([2], () => ({ hasMorePages: true }));
  expect(await idsOf(createTidepool(boastful.fetch).paginate("/buoys"))).toHaveLength(2);
  expect(boastful.requests).toHaveLength(2);
});

test("C68 starts at the page of the query, and takes missing items for none", async () => {
  const { fetch, requests } = observeFetch(({ url }) => Response.json(url.includes("page=5") ? { items: [{ id: "b" }] } : {}));
  const ids = await idsOf(createTidepool(fetch).paginate("/buoys", { params: { query: { page: 5 } } }));
  expect(ids).toEqual(["b"]);
  expect(searchesOf(requests)).toEqual(["?page=5", "?page=6"]);
});

test("C69 ends where the total shrinks or grows under way, and leaves nothing out", async () => {
  for (const totals of [
    [6, 4, 4],
    [3, 6, 6],
    [6, 5, 0],
  ]) {
    const { client, searches } = wavesOf((offset) => ({ data: wavesAt(offset, 6), total: totals[offset / 2] ?? 0 }));
    const ids = await idsOf(client.paginate("/waves"));
    expect(ids).toEqual([0, 1, 2, 3, 4, 5].slice(0, ids.length));
    expect(searches.every((search) => !search.includes("-"))).toBe(true);
  }
});

test("C69 asks for no page beyond a total that holds", async () => {
  const { client, searches } = wavesOf((offset) => ({ data: wavesAt(offset, 4), total: 4 }));
  expect(await idsOf(client.paginate("/waves"))).toEqual([0, 1, 2, 3]);
  expect(searches).toEqual(["", "?start=2"]);
});

test("C69 goes on to an empty page where no total is given, and starts where the query says", async () => {
  const { client, searches } = wavesOf((offset) => ({ data: wavesAt(offset, 6) }));
  expect(await idsOf(client.paginate("/waves", { params: { query: { start: 2, max: 2 } } }))).toEqual([2, 3, 4, 5]);
  expect(searches).toEqual(["?start=2&max=2", "?start=4&max=2", "?start=6&max=2"]);
});

test("C68 counts pages from the one that the contract calls the first", async () => {
  const pagination = { ...tidepool.operations.listBuoys.pagination, firstPage: 1 };
  const { fetch, requests } = buoysOf([0, 2, 2, 2], () => ({ totalPages: 2 }));
  expect(await idsOf(tidepoolWith({ pagination }, fetch).paginate("/buoys"))).toEqual(["1.0", "1.1", "2.0", "2.1"]);
  expect(searchesOf(requests)).toEqual(["?page=1", "?page=2"]);
});

test("C68 C69 believes no total that is not a number", async () => {
  const { fetch, requests } = buoysOf([1, 1], () => ({ totalPages: "1" }));
  expect(await idsOf(createTidepool(fetch).paginate("/buoys"))).toEqual(["0.0", "1.0"]);
  expect(requests).toHaveLength(3);
  const { client, searches } = wavesOf((offset) => ({ data: wavesAt(offset, 4), total: "2" }));
  expect(await idsOf(client.paginate("/waves"))).toEqual([0, 1, 2, 3]);
  expect(searches).toHaveLength(3);
});

test("C69 walks a list whose contract knows no total, and whose members have names that a JSON Pointer must escape", async () => {
  const pagination = { style: "offset", offset: "start", limit: "max", items: "/a~1b/c~01" } as const;
  const { fetch } = observeFetch(({ url }) => Response.json({ "a/b": { "c~1": url.includes("start=") ? [] : [{ id: 1 }] } }));
  expect(await idsOf(tidepoolWith({ pagination }, fetch).paginate("/buoys"))).toEqual([1]);
});

test("C63 knows the repeat of a link that stands beside the caller's own query", async () => {
  const { client, searches } = tidesOf(() => ({ data: [], paging: { next: "?offset=2" } }));
  const error = await failureOf(() => idsOf(client.paginate("/tides", { params: { query: { zone: "a" } } })));
  expect(error).toMatchObject({ name: "PaginationLoopError", pagesRead: 2 });
  expect(searches).toEqual(["?zone=a", "?offset=2&zone=a"]);
});

test("gives a last page that has no way to go on", async () => {
  const { client } = tidesOf((url) => tidePage(url, 2));
  for await (const page of client.paginate("/tides").pages()) expect(page).not.toHaveProperty("resume");
});

test("C74 leaves an error that is none of its own as it is", async () => {
  const fault = new TypeError("mine");
  const auth = { header: "x-key", credential: () => Promise.reject(fault) };
  const client = createClient<TidepoolPaths, TidepoolPages>(tidepool, { baseUrl: BASE_URL }, auth);
  expect(await failureOf(() => idsOf(client.paginate("/tides")))).toBe(fault);
  expect(fault).not.toHaveProperty("resume");
});

test("C71 gives every row, and with dedupeBy none twice, where one is put in between pages", async () => {
  // A row that came in front moves the last row of a page to the next one.
  const rows = ({ searchParams }: URL): object => {
    const offset = Number(searchParams.get("start"));
    return { data: offset === 0 ? wavesAt(0, 2) : wavesAt(offset - 1, 5), total: 6 };
  };
  const { client } = tidesOf(rows);
  expect(await idsOf(client.paginate("/waves"))).toEqual([0, 1, 1, 2, 3, 4]);
  expect(await idsOf(client.paginate("/waves", { dedupeBy: "id" }))).toEqual([0, 1, 2, 3, 4]);
  expect(await idsOf(client.paginate("/waves", { dedupeBy: ({ id }) => id % 3 }))).toEqual([0, 1, 2]);
});

test("C71 forgets the keys of a walk before the next one", async () => {
  const { client } = tidesOf((url) => tidePage(url, 4));
  const walk = client.paginate("/tides", { dedupeBy: "id" });
  expect(await idsOf(walk)).toEqual([0, 1, 2, 3]);
  expect(await idsOf(walk)).toEqual([0, 1, 2, 3]);
});

test("C71 gives every item that lacks the member of dedupeBy", async () => {
  const { client } = tidesOf(() => ({ data: [{ height: 1 }, { height: 2 }] }));
  const heights: number[] = [];
  for await (const { height } of client.paginate("/tides", { dedupeBy: "id" })) heights.push(height);
  expect(heights).toEqual([1, 2]);
});

test("C72 sends nothing more after break, return or throw", async () => {
  const { client, searches } = tidesOf((url) => tidePage(url, 100));
  for await (const { id } of client.paginate("/tides")) if (id === 1) break;
  expect(searches).toHaveLength(1);
  for await (const _ of client.paginate("/tides").pages()) break;
  expect(searches).toHaveLength(2);

  const returned = client.paginate("/tides")[Symbol.asyncIterator]();
  await returned.next();
  expect(await returned.return?.()).toEqual({ done: true, value: undefined });
  expect(await returned.next()).toEqual({ done: true, value: undefined });
  const unstarted = client.paginate("/tides").pages();
  await unstarted.return();
  expect((await unstarted.next()).done).toBe(true);
  const thrown = client.paginate("/tides").pages();
  await thrown.next();
  await expect(thrown.throw(new Error("enough"))).rejects.toThrow("enough");
  expect((await thrown.next()).done).toBe(true);
  expect(searches).toHaveLength(4);
});

test("C72 sends nothing before a walk starts, and no page before it is asked for", async () => {
  const { client, searches } = tidesOf((url) => tidePage(url, 100));
  const pages = client.paginate("/tides").pages();
  expect(searches).toHaveLength(0);
  const { value } = await pages.next();
  expect(value).toMatchObject({ items: [{ id: 0 }, { id: 1 }], resume: "offset=2&max=2", response: { status: 200, bodyUsed: true } });
  expect(searches).toHaveLength(1);
});

test("refuses to walk what the contract knows no pages of", () => {
  const { client } = tidesOf(() => ({}));
  expect(() => client.paginate("/stations" as "/tides")).toThrow(ConfigError);
  expect(() => client.paginate("/nowhere" as "/tides")).toThrow(ConfigError);
});

/** A page of at most two tides, with a link to the next as the provider writes it. */
function tidePage({ searchParams }: URL, total: number): object {
  const offset = Number(searchParams.get("offset"));
  const next = offset + 2 < total ? `/base/tides?offset=${offset + 2}&max=2` : null;
  return { data: wavesAt(offset, total), paging: { total, next } };
}

function wavesAt(offset: number, total: number): Tide[] {
  return [offset, offset + 1].filter((id) => id < total).map((id) => ({ id, height: 1 }));
}

function wavesOf(page: (start: number) => object): ReturnType<typeof tidesOf> {
  return tidesOf(({ searchParams }) => page(Number(searchParams.get("start"))));
}

function tidesOf(page: (url: URL) => object): { client: Client<TidepoolPaths, TidepoolPages>; searches: string[] } {
  const searches: string[] = [];
  const { fetch } = observeFetch(({ url }) => {
    searches.push(new URL(url).search);
    return Response.json(page(new URL(url)));
  });
  return { client: createTidepool(fetch), searches };
}

/** Serve pages of so many buoys each. */
function buoysOf(lengths: readonly number[], facts: (page: number) => object): ObservedFetch {
  return observeFetch(({ url }) => {
    const page = Number(new URL(url).searchParams.get("page"));
    const items = Array.from({ length: lengths[page] ?? 0 }, (_, at) => ({ id: `${page}.${at}` }));
    return Response.json({ items, ...facts(page) });
  });
}

function searchesOf(requests: readonly Request[]): string[] {
  return requests.map(({ url }) => new URL(url).search);
}

/** A client whose buoys have other facts. */
function tidepoolWith(facts: Partial<OperationFacts>, fetch: typeof globalThis.fetch): Client<TidepoolPaths, TidepoolPages> {
  const operations = { ...tidepool.operations, listBuoys: { ...tidepool.operations.listBuoys, ...facts } };
  return createClient<TidepoolPaths, TidepoolPages>({ ...tidepool, operations }, { baseUrl: BASE_URL, fetch }, bearerAuth("t0ken"));
}

function createTidepool(fetch: typeof globalThis.fetch): Client<TidepoolPaths, TidepoolPages> {
  return createClient<TidepoolPaths, TidepoolPages>(tidepool, { baseUrl: BASE_URL, fetch }, bearerAuth("t0ken"));
}

async function idsOf<Id>(items: AsyncIterable<{ id: Id }>): Promise<Id[]> {
  const ids: Id[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}

async function failureOf(task: () => Promise<unknown>): Promise<unknown> {
  return task().then(
    () => undefined,
    (error: unknown) => error,
  );
}

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  AbortError,
  bearerAuth,
  type Client,
  type ClientOptions,
  CrossOriginNextError,
  createClient,
  HttpError,
  type Page,
  PaginationError,
  PaginationLoopError,
  TimeoutError,
} from "../src/index.ts";
import { createFakeClock } from "./fake-clock.ts";
import { type ObservedFetch, observeFetch } from "./observed-fetch.ts";
import { type TidepoolPages, type TidepoolPaths, tidepool } from "./tidepool.ts";

const BASE_URL = "https://api.test/base";

test.each([
  ["A5", "https://evil.test/x"],
  ["A5", "https://api.test@evil.test/base/tides?offset=2"],
  ["A5", "http://api.test/base/tides?offset=2"],
  ["A5", "https://api.test:8443/base/tides?offset=2"],
  ["A6", "//evil.test/x"],
  ["A6", "\\\\evil.test\\base\\tides"],
  ["A6", "/\t/evil.test/base/tides"],
  ["A12", "javascript:alert(1)"],
  ["A12", "data:application/json,{}"],
  ["A12", "file:///etc/hostname"],
])("%s gives the page, then refuses its next link %j, with nothing sent there", async (_, next) => {
  const { fetch, requests } = tidesWithLink(next);
  const { ids, error } = await walk(createTidepool({ fetch }).paginate("/tides"));
  expect(error).toBeInstanceOf(CrossOriginNextError);
  expect(error).toMatchObject({ operationId: "listTides", method: "GET", pagesRead: 1 });
  expect(ids).toEqual([0, 1]);
  expect(requests.map(({ url }) => url)).toEqual([`${BASE_URL}/tides`]);
});

test("C63 gives a first page that links to itself once", async () => {
  const { fetch, requests } = observeFetch(() => Response.json({ data: [{ id: 1 }], paging: { next: "?zone=a" } }));
  const { ids, error } = await walk(createTidepool({ fetch }).paginate("/tides", { params: { query: { zone: "a" } } }));
  expect(error).toBeInstanceOf(PaginationLoopError);
  expect([ids, requests.length]).toEqual([[1], 1]);
});

test("A13 refuses a next link to another path of the same origin, with nothing sent there", async () => {
  const { fetch, requests } = tidesWithLink("/base/stations?offset=2");
  const { ids, error } = await walk(createTidepool({ fetch }).paginate("/tides"));
  expect(error).toBeInstanceOf(PaginationError);
  expect(ids).toEqual([0, 1]);
  expect(requests).toHaveLength(1);
});

test.each([
  "/base/tides?offset=2",
  "?offset=2",
  "tides?offset=2",
  "/api/v1.0/tides?offset=2",
  "/tides?offset=2",
  "https://api.test:443/base/tides?offset=2",
  "HTTPS://API.TEST/api/v1.0/tides?offset=2",
  "https://u:p@api.test/base/tides?offset=2",
])("A13 follows the next link %j at the base URL, with the credentials", async (next) => {
  const { fetch, requests } = tidesWithLink(next);
  const { ids, error } = await walk(createTidepool({ fetch }).paginate("/tides"));
  expect(error).toBeUndefined();
  expect(ids).toEqual([0, 1, 2, 3]);
  expect(requests.map(({ url }) => url)).toEqual([`${BASE_URL}/tides`, `${BASE_URL}/tides?offset=2`]);
  expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer t0ken", "Bearer t0ken"]);
});

test("A13 follows links of the production server on a mock of another origin without its base path", async () => {
  const { fetch, requests } = tidesWithLink("/api/v1.0/tides?offset=2");
  const { ids } = await walk(createTidepool({ fetch, baseUrl: "http://127.0.0.1:4010" }).paginate("/tides"));
  expect(ids).toEqual([0, 1, 2, 3]);
  expect(requests[1]?.url).toBe("http://127.0.0.1:4010/tides?offset=2");
});

test("A5 sends nothing but the operation's path of the base URL whatever the next link is", async () => {
  const prefix = fc.constantFrom(
    "",
    " ",
    "\t",
    "\\",
    "/",
    "//",
    "https:",
    "https:\\\\",
    "//api.test@",
    "https://api.test",
    "https://evil.test",
    "?x=",
  );
  const link = fc.tuple(prefix, fc.oneof(fc.string(), fc.domain()), fc.constantFrom("", "evil.test/x", "?offset=2", "/base/tides"));
  await fc.assert(
    fc.asyncProperty(link, async (parts) => {
      const { fetch, requests } = tidesWithLink(parts.join(""));
      const { error } = await walk(createTidepool({ fetch }).paginate("/tides", { maxPages: 3 }));
      expect(requests.every(({ url }) => new URL(url).origin === "https://api.test" && new URL(url).pathname === "/base/tides")).toBe(true);
      expect(error === undefined || error instanceof PaginationError).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("C63 stops at the first repeat of a next link", async () => {
  const { fetch, requests } = observeFetch(() => Response.json({ data: [{ id: 1 }], paging: { next: "/base/tides?offset=2" } }));
  const { ids, error } = await walk(createTidepool({ fetch }).paginate("/tides"));
  expect(error).toBeInstanceOf(PaginationLoopError);
  expect(error).toMatchObject({ operationId: "listTides", pagesRead: 2, resume: "offset=2" });
  expect(ids).toEqual([1, 1]);
  expect(requests).toHaveLength(2);
});

test("C63 stops where next links lead round in a circle", async () => {
  const { fetch, requests } = observeFetch(({ url }) => {
    const offset = (Number(new URL(url).searchParams.get("offset")) + 1) % 3;
    return Response.json({ data: [], paging: { next: `?offset=${offset}` } });
  });
  const { error } = await walk(createTidepool({ fetch }).paginate("/tides"));
  expect(error).toBeInstanceOf(PaginationLoopError);
  expect(requests.map(({ url }) => new URL(url).search)).toEqual(["", "?offset=1", "?offset=2", "?offset=0"]);
});

test("C74 asks for the page alone again that failed", async () => {
  const { fetch, requests } = failingTides("offset=4", 1);
  const clock = createFakeClock();
  const { ids, error } = await clock.run(walk(createTidepool({ fetch, clock }).paginate("/tides")));
  expect(error).toBeUndefined();
  expect(ids).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(searches(requests)).toEqual(["", "?offset=2", "?offset=4", "?offset=4", "?offset=6"]);
});

test("C74 says of a page that fails for good where to go on, which gives exactly what is left", async () => {
  const { fetch } = failingTides("offset=4", 3);
  const clock = createFakeClock();
  const client = createTidepool({ fetch, clock });
  const { ids, error } = await clock.run(walk(client.paginate("/tides")));
  expect(ids).toEqual([0, 1, 2, 3]);
  expect(error).toBeInstanceOf(HttpError);
  expect(error).toMatchObject({ status: 503, attempts: 3, pagesRead: 2, resume: "offset=4" });
  const kept = JSON.parse(JSON.stringify({ resume: (error as HttpError).resume })) as { resume: string };
  expect((await walk(client.paginate("/tides", kept))).ids).toEqual([4, 5, 6]);
});

test("C75 heeds the rate limit, the signal and the time limits on every page", async () => {
  const clock = createFakeClock();
  const start = clock.now();
  const paced = tides(7);
  await clock.run(walk(createTidepool({ ...paced, clock, rateLimit: { limit: 1, windowMs: 1_000 } }).paginate("/tides")));
  expect(clock.now() - start).toBeGreaterThanOrEqual(3_000);
  expect(paced.requests).toHaveLength(4);

  const controller = new AbortController();
  const aborted = tides(7);
  const pages = createTidepool(aborted).paginate("/tides", { signal: controller.signal }).pages();
  await pages.next();
  controller.abort();
  const error = await pages.next().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toMatchObject({ pagesRead: 1, resume: "offset=2" });
  expect(aborted.requests).toHaveLength(1);

  const hanging = observeFetch(({ url }) => (url.includes("offset") ? new Promise(() => {}) : tidesAt(url, 7)));
  const late = await clock.run(walk(createTidepool({ ...hanging, clock }).paginate("/tides", { timeoutMs: 50, retry: { maxRetries: 0 } })));
  expect(late.error).toBeInstanceOf(TimeoutError);
  expect(late.error).toMatchObject({ pagesRead: 1, resume: "offset=2", attempts: 1 });
});

test("C77 takes the query of a next link over the caller's, keeps the filters, and puts no token in the query", async () => {
  const { fetch, requests } = observeFetch(({ url }) => {
    const isFirst = new URL(url).searchParams.get("offset") === "0";
    return Response.json({ data: [{ id: isFirst ? 0 : 1 }], paging: { next: isFirst ? "/base/tides?max=1&offset=1" : null } });
  });
  await walk(createTidepool({ fetch }).paginate("/tides", { params: { query: { offset: 0, max: 5, zone: "north & south" } } }));
  expect(searches(requests)).toEqual(["?offset=0&max=5&zone=north%20%26%20south", "?max=1&offset=1&zone=north%20%26%20south"]);
  expect(requests.some(({ url }) => url.includes("t0ken"))).toBe(false);
});

test("C77 does not repeat a filter that a next link carries too, however it is written", async () => {
  const { fetch, requests } = observeFetch(({ url }) => {
    const isFirst = !url.includes("offset");
    return Response.json({ data: [], paging: { next: isFirst ? "/base/tides?zone=north+sea&offset=2" : null } });
  });
  await walk(createTidepool({ fetch }).paginate("/tides", { params: { query: { zone: "north sea" } } }));
  expect(searches(requests)).toEqual(["?zone=north%20sea", "?zone=north+sea&offset=2"]);
});

test("C77 gives every item once, in order, whatever the page size and wherever a walk is left and taken up again", async () => {
  const sizes = { total: fc.nat(30), size: fc.integer({ min: 1, max: 12 }), left: fc.nat(8), path: fc.constantFrom(...LISTS) };
  await fc.assert(
    fc.asyncProperty(fc.record(sizes), async ({ total, size, left, path }) => {
      const client = createTidepool(serveLists(total, size));
      const given: unknown[] = [];
      let resume: string | undefined;
      for (let pages = 0; pages === 0 || resume !== undefined; ) {
        const options = resume === undefined ? {} : { resume: JSON.parse(JSON.stringify(resume)) as string };
        resume = undefined;
        for await (const page of client.paginate(path, options).pages() as AsyncIterable<Page<{ id: unknown }>>) {
          given.push(...page.items.map(({ id }) => id));
          resume = page.resume;
          if (pages++ === left) break;
        }
      }
      expect(given).toEqual(Array.from({ length: total }, (_, id) => id));
    }),
    { numRuns: 60 },
  );
});

test("C77 starts each walk of one list anew, two at once included", async () => {
  const { fetch, requests } = tides(4);
  const list = createTidepool({ fetch }).paginate("/tides");
  const walks = await Promise.all([walk(list), walk(list)]);
  expect(walks.map(({ ids }) => ids)).toEqual([
    [0, 1, 2, 3],
    [0, 1, 2, 3],
  ]);
  expect(requests).toHaveLength(4);
});

const LISTS = ["/tides", "/buoys", "/waves"] as const;

/** Serve all three lists, each in its own way, in pages of a size that the provider chooses. */
function serveLists(total: number, size: number): ObservedFetch {
  const rows = (from: number): object[] =>
    Array.from({ length: Math.max(0, Math.min(size, total - from)) }, (_, at) => ({ id: from + at }));
  return observeFetch(({ url }) => {
    const { pathname, searchParams } = new URL(url);
    const page = Number(searchParams.get("page"));
    if (pathname.endsWith("/buoys")) return Response.json({ items: rows(page * size), totalPages: Math.ceil(total / size) });
    const start = Number(searchParams.get("start") ?? searchParams.get("offset"));
    const next = start + size < total ? `/tides?offset=${start + size}` : "";
    return Response.json({ data: rows(start), total, paging: { total, next } });
  });
}

/** Serve four tides in two pages, the first with a given link. */
function tidesWithLink(next: string): ObservedFetch {
  return observeFetch(({ url }) =>
    url.includes("offset=2")
      ? Response.json({ data: [{ id: 2 }, { id: 3 }], paging: { next: null } })
      : Response.json({ data: [{ id: 0 }, { id: 1 }], paging: { next } }),
  );
}

function tides(total: number): ObservedFetch {
  return observeFetch(({ url }) => tidesAt(url, total));
}

/** Serve seven tides, but fail at one page so many times. */
function failingTides(search: string, times: number): ObservedFetch {
  let left = times;
  return observeFetch(({ url }) => (url.includes(search) && left-- > 0 ? new Response("busy", { status: 503 }) : tidesAt(url, 7)));
}

function tidesAt(url: string, total: number): Response {
  const offset = Number(new URL(url).searchParams.get("offset"));
  const data = [offset, offset + 1].filter((id) => id < total).map((id) => ({ id }));
  return Response.json({ data, paging: { total, next: offset + 2 < total ? `/base/tides?offset=${offset + 2}` : null } });
}

function searches(requests: readonly Request[]): string[] {
  return requests.map(({ url }) => new URL(url).search);
}

async function walk(items: AsyncIterable<{ id: unknown }>): Promise<{ ids: unknown[]; error: unknown }> {
  const ids: unknown[] = [];
  try {
    for await (const { id } of items) ids.push(id);
    return { ids, error: undefined };
  } catch (error) {
    return { ids, error };
  }
}

function createTidepool(options: ClientOptions): Client<TidepoolPaths, TidepoolPages> {
  return createClient<TidepoolPaths, TidepoolPages>(tidepool, { baseUrl: BASE_URL, random: () => 0.5, ...options }, bearerAuth("t0ken"));
}

import { expect, test } from "vitest";
import { createDriftJudge, type DriftFinding, type ObservedExchange } from "./index.ts";
import { type ExchangeParts, exchangeOf, TIDE, tides } from "./judge-fixture.ts";

const judge = createDriftJudge(tides);
const STATION = { "x-station": "pier" };

async function found(exchange: ObservedExchange): Promise<string[]> {
  return (await judge.judge(exchange)).map(({ category, at }) => `${category} ${at}`);
}

const tide = (changes: object, parts: ExchangeParts = {}): ObservedExchange =>
  exchangeOf("/tides/1", { body: { ...TIDE, ...changes }, headers: STATION, ...parts });
const page = (paging: object, data: unknown = [TIDE], query = ""): ObservedExchange =>
  exchangeOf(`/tides${query}`, { body: { paging: { total: 1, max: 2, offset: 0, next: null, ...paging }, data } });
const stations = (body: object, query = ""): ObservedExchange => exchangeOf(`/stations${query}`, { body: { items: ["a"], ...body } });
const csv = (body: string, headers: Record<string, string> = {}): ObservedExchange =>
  exchangeOf("/tides.csv?key=not-a-real-key", { body, headers: { "content-type": "text/csv", ...headers } });

const DRIFTED: readonly [string, ObservedExchange, ...string[]][] = [
  ["another type", tide({ id: "1" }), "wrong-type /response/body/id"],
  ["a fraction for an integer", tide({ id: 1.5 }), "wrong-type /response/body/id"],
  ["another type than any alternative's", tide({ station: "Pier" }), "wrong-type /response/body/station"],
  ["another type inside an alternative", tide({ station: { name: 5 } }), "wrong-type /response/body/station/name"],
  [
    "the faults in that alternative, even in another, that the value is nearest to",
    tide({ mark: { kind: "light", period: "5 s", colour: 5 } }),
    ...["wrong-type /response/body/mark/period", "wrong-type /response/body/mark/colour"],
  ],
  ["another type than the enum's", tide({ kind: 5 }), "wrong-type /response/body/kind"],
  ["a fault of several items once", tide({ station: { name: "a", codes: [1, 2] } }), "wrong-type /response/body/station/codes/[]"],
  ["a fault in a map without its key", tide({ byHour: { "sam@x.example": "a" } }), "wrong-type /response/body/byHour/{}"],
  ["a list for an object once", exchangeOf("/tides/1", { body: [TIDE], headers: STATION }), "wrong-type /response/body"],
  ["null", tide({ harbour: null }), "nullability /response/body/harbour"],
  ["null for an enum", tide({ kind: null }), "nullability /response/body/kind"],
  ["a missing member", tide({ harbour: undefined }), "missing-required /response/body/harbour"],
  ["a missing member of an alternative", tide({ station: {} }), "missing-required /response/body/station/name"],
  ["an unknown member", tide({ depth: 1 }), "undocumented-property /response/body/depth"],
  ["an unknown member of an alternative", tide({ station: { name: "a", pier: 1 } }), "undocumented-property /response/body/station/pier"],
  ["an unknown member whose name may be data", tide({ "sam@x.example": 1 }), "undocumented-property /response/body/{}"],
  ["another value", tide({ kind: "storm" }), "enum-value /response/body/kind"],
  ["a broken format", tide({ at: "yesterday" }), "format /response/body/at"],
  ["a number beyond its format", tide({ berths: 2 ** 31 }), "format /response/body/berths"],
  ["a passed length", tide({ harbour: "x".repeat(21) }), "bound /response/body/harbour"],
  ["a passed minimum", tide({ height: -11 }), "bound /response/body/height"],
  ["two faults", tide({ id: "1", kind: "storm" }), "wrong-type /response/body/id", "enum-value /response/body/kind"],
  ["another status", tide({}, { status: 202 }), "undocumented-status /response/status"],
  ["a redirect", exchangeOf("/tides/1", { status: 302, headers: { location: "/login" } }), "redirect /response/status"],
  ["304 that was not asked for", exchangeOf("/tides/1", { status: 304 }), "undocumented-status /response/status"],
  [
    "another media type",
    exchangeOf("/tides/1", { body: "<!doctype html><p>", headers: { ...STATION, "content-type": "text/html" } }),
    "undocumented-media-type /response/headers/content-type",
  ],
  [
    "no media type",
    exchangeOf("/tides/latest", { body: TIDE, headers: { "content-type": "" } }),
    "undocumented-media-type /response/headers/content-type",
  ],
  ["HTML as JSON", tide({}, { body: "<html><p>" }), "body-kind /response/body"],
  ["JSON that ends early", tide({}, { body: '{"id":' }), "body-kind /response/body"],
  ["no body for JSON", exchangeOf("/tides/latest"), "body-kind /response/body"],
  ["a body where none is documented", exchangeOf("/tides", { method: "POST", status: 204, body: "{}" }), "body-kind /response/body"],
  ["JSON as CSV", csv('[{"id":1}]'), "body-kind /response/body"],
  ["HTML as CSV", csv("<html><body>"), "body-kind /response/body"],
  ["a header that is missing", tide({}, { headers: {} }), "header /response/headers/x-station"],
  ["a header that breaks its schema", tide({}, { headers: { "x-station": "5" } }), "header /response/headers/x-station"],
  ["a header with an item of another type", tide({}, { headers: { ...STATION, "x-depths": "1, b" } }), "header /response/headers/x-depths"],
  ["an unknown header", tide({}, { headers: { ...STATION, "X-Node": "7" } }), "header /response/headers/x-node"],
  [
    "an unknown header of a limit",
    tide({}, { headers: { ...STATION, "RateLimit-Reset": "7" } }),
    "rate-limit-header /response/headers/ratelimit-reset",
  ],
  [
    "a limit that is no number",
    tide({}, { headers: { ...STATION, "x-ratelimit-limit": "many" } }),
    "rate-limit-header /response/headers/x-ratelimit-limit",
  ],
  ["a wait that is missing", exchangeOf("/tides/1", { status: 429 }), "rate-limit-header /response/headers/retry-after"],
  ["no credentials", tide({}, { requestHeaders: {} }), "authentication-not-enforced /request/headers/authorization"],
  [
    "no session",
    exchangeOf("/tides.csv", { body: "a", headers: { "content-type": "text/csv" }, requestHeaders: { cookie: "lang=en" } }),
    "authentication-not-enforced /request/headers/authorization",
  ],
  ["a refused key", exchangeOf("/tides?max=1", { status: 400, body: { message: "max: unknown" } }), "query-refused /request/query/max"],
  ["more rows than asked for", page({ total: 2 }, [TIDE, TIDE], "?max=1"), "query-ignored /request/query/max"],
  ["rows that a filter excludes", page({}, [TIDE], "?harbour=South"), "query-ignored /request/query/harbour"],
  [
    "rows that a boolean filter excludes",
    page({}, [{ ...TIDE, isSpring: false }], "?isSpring=true"),
    "query-ignored /request/query/isSpring",
  ],
  ["a bare list", exchangeOf("/tides", { body: [TIDE] }), "pagination-envelope /response/body"],
  ["no numbers of the page", exchangeOf("/tides", { body: { data: [TIDE] } }), "pagination-envelope /response/body/paging"],
  ["another kind of list", page({}, { 1: TIDE }), "pagination-envelope /response/body/data"],
  ["a total of another type", page({ total: "1" }), "wrong-type /response/body/paging/total"],
  ["a total below zero", page({ total: -1 }, []), "wrong-type /response/body/paging/total"],
  ["a total below the rows", page({ total: 1 }, [TIDE, TIDE]), "page-arithmetic /response/body/paging/total"],
  [
    "another offset",
    page({ total: 9, offset: 0, next: "?offset=2" }, [TIDE, TIDE], "?offset=4"),
    "page-arithmetic /response/body/paging/offset",
  ],
  ["another limit", page({ total: 1, max: 50 }, [TIDE], "?max=1"), "page-arithmetic /response/body/paging/max"],
  ["a limit below the rows", page({ total: 2, max: 1 }, [TIDE, TIDE]), "page-arithmetic /response/body/paging/max"],
  ["a number of pages below its schema's bound", stations({ pages: -1 }), "bound /response/body/pages"],
  ["an end before the total", page({ total: 9 }, [TIDE, TIDE]), "page-arithmetic /response/body/paging/next"],
  ["a link behind the total", page({ total: 2, next: "?offset=2" }, [TIDE, TIDE]), "page-arithmetic /response/body/paging/next"],
  ["a link to another origin", page({ total: 9, next: "https://tides.invalid/v1/tides?offset=2" }), "page-link /response/body/paging/next"],
  ["a link to another operation", page({ total: 9, next: "/v1/stations?offset=2" }), "page-link /response/body/paging/next"],
  [
    "a link that stands still",
    page({ total: 9, offset: 2, next: "/v1/tides?offset=2" }, [TIDE], "?offset=2"),
    "page-link /response/body/paging/next",
  ],
  ["other pages than the total gives", stations({ totalCount: 3, pages: 5 }, "?size=1"), "page-arithmetic /response/body/pages"],
  ["fewer pages than were seen", stations({ pages: 1 }, "?page=2"), "page-arithmetic /response/body/pages"],
  ["a last page that is not", stations({ pages: 2, more: false }), "page-arithmetic /response/body/more"],
  ["an error of another shape", tide({}, { status: 404, body: { error: "gone" }, headers: {} }), "error-body /response/body/message"],
  [
    "an error with more in it",
    tide({}, { status: 404, body: { message: "gone", code: 5 }, headers: {} }),
    "error-body /response/body/code",
  ],
];

test.each(DRIFTED)("finds %s, and nothing that follows from it", async (_, exchange, ...expected) => {
  expect(await found(exchange)).toEqual(expected);
});

const CLEAN: readonly [string, ObservedExchange][] = [
  ["all that is documented", tide({ byHour: { "01": 2.5 }, notes: { any: 1 }, secret: "sent back" })],
  ["a null that is allowed", tide({ height: null, station: null })],
  ["optional members left out", exchangeOf("/tides/1", { body: { id: 1, harbour: "a" }, headers: STATION })],
  ["an integer written 1.0", tide({}, { body: '{"id":1.0,"harbour":"a"}' })],
  ["a byte order mark", tide({}, { body: '\uFEFF{"id":1,"harbour":"a"}' })],
  ["a media type with parameters in other case", tide({}, { headers: { ...STATION, "content-type": "Application/JSON; Charset=UTF-8" } })],
  ["null for the whole", exchangeOf("/tides/latest", { body: null, requestHeaders: {} })],
  [
    "HTTP's own headers",
    tide({}, { headers: { ...STATION, etag: 'W/"1"', "Strict-Transport-Security": "max-age=1", vary: "accept", "retry-after": "1" } }),
  ],
  ["an empty 204", exchangeOf("/tides", { method: "POST", status: 204 })],
  ["a status of a range", exchangeOf("/tides", { method: "POST", status: 503, body: { message: "later" } })],
  [
    "304 to a conditional request",
    exchangeOf("/tides/1", { status: 304, requestHeaders: { authorization: "Bearer x", "if-none-match": "1" } }),
  ],
  ["a range of media types", csv("binary", { "content-type": "image/png" })],
  ["CSV with a quoted tag in it", csv('id;note\n1;"<b>x</b>"\n')],
  ["rows of CSV where a list has a page too", exchangeOf("/tides", { body: "id\n1\n", headers: { "content-type": "text/csv" } })],
  ["an empty list", page({ total: 0 }, [])],
  ["one page of an empty list", stations({ items: [], totalCount: 0, pages: 1, more: false }, "?size=5")],
  ["a page in the middle", page({ total: 9, offset: 2, next: "/v1/tides?offset=4" }, [TIDE, TIDE], "?offset=2&max=2")],
  ["a page behind the end", page({ total: 1, offset: 5 }, [], "?offset=5")],
  ["a limit that is kept lower", page({ total: 1, max: 2 }, [TIDE], "?max=500")],
  ["rows that a wildcard fits", page({}, [TIDE], "?harbour=*ort%25")],
  ["rows that contain what is searched for", page({}, [TIDE], "?harbour=nor")],
  ["pages without a total, counted roughly", stations({ pages: 0, more: true }, "?fast=true")],
  ["no pages of an empty list", stations({ items: [], totalCount: 0, pages: 0, more: false })],
  ["a refusal of what is not allowed", exchangeOf("/tides?max=0", { status: 400, body: { message: "max is too low" } })],
  ["a refusal of a key that is not documented", exchangeOf("/tides?max=1&depth=1", { status: 400, body: { message: "depth, max" } })],
  ["a refusal that names no key", exchangeOf("/tides?max=1", { status: 400, body: { message: "maximal load" } })],
  ["an operation that nobody documents", exchangeOf("/boats", { body: "<html>" })],
  ["HEAD without a body", exchangeOf("/tides", { method: "HEAD" })],
];

test.each(CLEAN)("finds nothing in %s", async (_, exchange) => {
  expect(await found(exchange)).toEqual([]);
});

test("says nothing of credentials where they are not shown", async () => {
  const blind = createDriftJudge(tides, { credentialsAreShown: false });
  expect(await blind.judge(tide({}, { requestHeaders: {} }))).toEqual([]);
});

test("finds operations below a base URL in place of the servers", () => {
  const local = createDriftJudge(tides, { baseUrl: "http://127.0.0.1:80/x/" });
  expect(local.operationOf({ method: "get", url: "http://127.0.0.1/x/tides/latest" })?.id).toBe("getLatestTide");
  expect(local.operationOf(exchangeOf("/tides"))).toBeUndefined();
  expect(judge.operationOf({ method: "GET", url: "https://tides.invalid/v1/tides" })).toBeUndefined();
});

test("says what is contradicted, how that is known, and what would agree", async () => {
  const [finding] = await judge.judge(tide({ harbour: null }));
  expect(finding).toMatchInlineSnapshot(`
    {
      "at": "/response/body/harbour",
      "category": "nullability",
      "evidence": {
        "grade": "documented",
        "source": "harbour-page",
      },
      "message": "is null, documented is string",
      "operation": "getTide",
      "proposal": "Let it be null too: \`type: [string, "null"]\`.",
      "severity": "breaks",
      "spec": {
        "pointer": "/components/schemas/Tide/properties/harbour/type",
      },
    }
  `);
});

test("inherits evidence, in the end from the operation", async () => {
  const sourceOf = async (exchange: ObservedExchange): Promise<string | undefined> =>
    ((await judge.judge(exchange)) as [DriftFinding])[0].evidence?.source;
  expect(await sourceOf(tide({ id: "1" }))).toBe("tide-page");
  expect(await sourceOf(page({ total: "1" }))).toBe("tides-page");
  expect(await sourceOf(page({ total: 2 }, [TIDE, TIDE], "?max=1"))).toBe("max-page");
  expect(await sourceOf(tide({}, { status: 202 }))).toBeUndefined();
});

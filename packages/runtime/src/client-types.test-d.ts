// Compiled by `tsc`, never run: what must not compile stands under a `@ts-expect-error` of its own, on one line.
import type { Buoy, Station, TidepoolPages, TidepoolPaths, Tide as TidepoolTide } from "../test/tidepool.ts";
import type { Client, DataOf, ErrorOf, PathsWith, ReadView, WriteView } from "./client-types.ts";
import { unwrap } from "./result.ts";

interface Tide {
  id: { readonly $read: string };
  name: string;
  secret?: { readonly $write: string };
  parent?: Tide | null;
  children?: { readonly $read: Tide[] };
  readings: { at: { readonly $read: string }; height: number | null }[];
  token: { readonly $write: { value: string } };
}

interface Failure {
  code: "invalid" | "conflict";
}

interface Json<Body> {
  headers: { [name: string]: unknown };
  content: { "application/json": Body };
}

interface NoContent {
  headers: { [name: string]: unknown };
  content?: never;
}

interface NoParameters {
  query?: never;
  header?: never;
  path?: never;
  cookie?: never;
}

/** Written as openapi-typescript writes it, with `readWriteMarkers`. */
interface paths {
  "/tides": {
    parameters: NoParameters;
    get: {
      parameters: {
        query?: { max?: number; since?: string | Date; ids?: string[]; order?: "asc" | "desc" };
        header?: { "X-Trace"?: string };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": Tide[]; "text/csv": string } };
        400: Json<Failure>;
        "5XX": NoContent;
      };
    };
    put?: never;
    post: {
      parameters: NoParameters;
      requestBody: { content: { "application/json": Tide } };
      responses: { 201: Json<Tide>; 409: Json<Failure> };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/tides/{tideId}": {
    parameters: NoParameters;
    get: {
      parameters: { query: { company: number; page?: number }; header?: never; path: { tideId: number }; cookie?: never };
      requestBody?: never;
      responses: { 200: Json<Tide>; 404: NoContent };
    };
    delete: {
      parameters: { query?: never; header?: never; path: { tideId: number }; cookie?: never };
      requestBody?: never;
      responses: { 204: NoContent };
    };
    patch: {
      parameters: { query?: never; header?: never; path: { tideId: number }; cookie?: never };
      requestBody?: { content: { "application/json": { name?: string | null } } };
      responses: { 200: Json<Tide> };
    };
  };
  "/tides/{tideId}/picture": {
    post: {
      parameters: { query?: never; header?: never; path: { tideId: number }; cookie?: never };
      requestBody: {
        content: {
          "application/x-www-form-urlencoded": { caption: string };
          "multipart/form-data": { caption: string; image: Blob; extra?: Blob[] };
        };
      };
      responses: { 200: Json<{ stored: boolean }> };
    };
  };
}

declare const client: Client<paths>;
declare const tidepool: Client<TidepoolPaths, TidepoolPages>;

/** Says nothing of a request body, where openapi-typescript writes `requestBody?: never`. */
declare const terse: Client<{ "/status": { get: { responses: { 200: Json<{ up: boolean }> } } } }>;

/** Compiles where the value has exactly the expected type, not merely one that can be assigned to it. */
declare function expectExactly<Expected>(): <Actual>(
  value: Actual,
  ...proof: Same<Actual, Expected> extends true ? [] : ["the type is another one", Actual]
) => void;
/** A value of a type that no call above gives. */
declare function given<Type>(): Type;
type Same<Left, Right> = (<Probe>() => Probe extends Left ? 1 : 2) extends <Probe>() => Probe extends Right ? 1 : 2 ? true : false;

interface TideRead {
  id: string;
  name: string;
  parent?: TideRead | null;
  children?: TideRead[];
  readings: { at: string; height: number | null }[];
}

/** Paths and methods. */
export function knowsThePathsOfEachMethod(): void {
  client.GET("/tides");
  client.DELETE("/tides/{tideId}", { params: { path: { tideId: 1 } } });
  // @ts-expect-error no such path
  client.GET("/waves");
  // @ts-expect-error a path is passed with its places unfilled
  client.GET("/tides/1");
  // @ts-expect-error A17 a path is no URL
  client.GET("https://evil.test/x");
  // @ts-expect-error the path does not know the method
  client.PUT("/tides", { body: {} });
  // @ts-expect-error the path does not know the method, and does not even mention it
  client.PATCH("/tides/{tideId}/picture", {});
  // @ts-expect-error there is no such method
  client.FETCH("/tides");
  expectExactly<"/tides" | "/tides/{tideId}">()(given<PathsWith<paths, "GET">>());
  expectExactly<"/tides/{tideId}">()(given<PathsWith<paths, "DELETE">>());
  expectExactly<never>()(given<PathsWith<paths, "TRACE">>());
}

/** Query parameters. */
export function typesTheQuery(): void {
  client.GET("/tides", {});
  client.GET("/tides", { params: {} });
  client.GET("/tides", { params: { query: {} } });
  client.GET("/tides", { params: { query: { max: 5, ids: ["a"], order: "asc" } } });
  client.GET("/tides", { params: { query: { since: "2026-03-01T10:00:00Z" } } });
  client.GET("/tides", { params: { query: { since: new Date() } } });
  // @ts-expect-error D93 an unknown parameter
  client.GET("/tides", { params: { query: { maximum: 5 } } });
  // @ts-expect-error a parameter of the wrong type
  client.GET("/tides", { params: { query: { max: "5" } } });
  // @ts-expect-error a value that is none of the enum
  client.GET("/tides", { params: { query: { order: "up" } } });
  // @ts-expect-error only a date-time takes a Date
  client.GET("/tides", { params: { query: { ids: [new Date()] } } });
  // @ts-expect-error a place that the operation does not have
  client.GET("/tides", { params: { path: { tideId: 1 } } });
  // @ts-expect-error the required query is missing
  client.GET("/tides/{tideId}", { params: { path: { tideId: 1 } } });
  // @ts-expect-error the required parameter of the query is missing
  client.GET("/tides/{tideId}", { params: { path: { tideId: 1 }, query: { page: 1 } } });
  client.GET("/tides/{tideId}", { params: { path: { tideId: 1 }, query: { company: 1 } } });
}

/** Path parameters. */
export function demandsPathParameters(): void {
  // @ts-expect-error the second argument is missing
  client.DELETE("/tides/{tideId}");
  // @ts-expect-error params are missing
  client.DELETE("/tides/{tideId}", {});
  // @ts-expect-error the path parameters are missing
  client.DELETE("/tides/{tideId}", { params: {} });
  // @ts-expect-error D81 the parameter is missing
  client.DELETE("/tides/{tideId}", { params: { path: {} } });
  // @ts-expect-error D81 the parameter is undefined
  client.DELETE("/tides/{tideId}", { params: { path: { tideId: undefined } } });
  // @ts-expect-error a parameter of the wrong type
  client.DELETE("/tides/{tideId}", { params: { path: { tideId: "1" } } });
}

/** Headers, signal, and what a call does not take. */
export function typesTheOptionsOfACall(): void {
  client.GET("/tides", { headers: { "x-call": "1" }, signal: AbortSignal.timeout(1000) });
  client.GET("/tides", { params: { header: { "X-Trace": "1" } } });
  // @ts-expect-error an unknown header parameter
  client.GET("/tides", { params: { header: { "X-Other": "1" } } });
  // @ts-expect-error a header is text
  client.GET("/tides", { headers: { "x-call": 1 } });
  client.GET("/tides", { timeoutMs: 1000, retry: { maxRetries: 0, maxRetryAfterMs: 1 }, idempotencyKey: "k" });
  // @ts-expect-error a time is a number of milliseconds
  client.GET("/tides", { timeoutMs: "1s" });
  // @ts-expect-error an unknown option of a retry
  client.GET("/tides", { retry: { attempts: 3 } });
  // @ts-expect-error the time of all attempts belongs to the client
  client.GET("/tides", { totalTimeoutMs: 1 });
  // @ts-expect-error the sender belongs to the client
  client.GET("/tides", { fetch: globalThis.fetch });
  // @ts-expect-error A16 the base URL belongs to the client
  client.GET("/tides", { baseUrl: "https://evil.test" });
  // @ts-expect-error an unknown option
  client.GET("/tides", { querySerializer: () => "" });
}

/** Request bodies. */
export function typesTheBody(): void {
  client.POST("/tides", { body: { name: "a", readings: [{ height: null }], token: { value: "t" } } });
  client.POST("/tides", { body: { name: "a", readings: [], token: { value: "t" }, secret: "s" }, contentType: "application/json" });
  // @ts-expect-error the required body is missing
  client.POST("/tides");
  // @ts-expect-error the required body is missing from the options
  client.POST("/tides", {});
  // @ts-expect-error a required property is missing
  client.POST("/tides", { body: { readings: [], token: { value: "t" } } });
  // @ts-expect-error an unknown property
  client.POST("/tides", { body: { name: "a", readings: [], token: { value: "t" }, colour: "red" } });
  // @ts-expect-error a media type that the operation does not take
  client.POST("/tides", { body: { name: "a", readings: [], token: { value: "t" } }, contentType: "text/csv" });
  // @ts-expect-error D97 a GET has no body
  client.GET("/tides", { body: {} });
  terse.GET("/status");
  // @ts-expect-error the operation says nothing of a body
  terse.GET("/status", { body: {} });
  // @ts-expect-error the operation has no body
  client.DELETE("/tides/{tideId}", { params: { path: { tideId: 1 } }, body: {} });
  const params = { path: { tideId: 1 } };
  client.PATCH("/tides/{tideId}", { params });
  client.PATCH("/tides/{tideId}", { params, body: {} });
  client.PATCH("/tides/{tideId}", { params, body: { name: null } });
  // @ts-expect-error D99 undefined is not null
  client.PATCH("/tides/{tideId}", { params, body: { name: undefined } });
}

/** Files. */
export function takesABlobInAMultipartForm(): void {
  const params = { path: { tideId: 1 } };
  const image = new Blob();
  client.POST("/tides/{tideId}/picture", { params, body: { caption: "a" } });
  client.POST("/tides/{tideId}/picture", { params, body: { caption: "a", image: new Blob(), extra: [new File([], "a.png")] } });
  client.POST("/tides/{tideId}/picture", { params, body: { caption: "a", image: new Blob() }, contentType: "multipart/form-data" });
  client.POST("/tides/{tideId}/picture", { params, body: { caption: "a" }, contentType: "application/x-www-form-urlencoded" });
  // @ts-expect-error an url-encoded form carries no file
  client.POST("/tides/{tideId}/picture", { params, body: { caption: "a", image }, contentType: "application/x-www-form-urlencoded" });
  // @ts-expect-error the multipart form needs its file
  client.POST("/tides/{tideId}/picture", { params, body: { caption: "a" }, contentType: "multipart/form-data" });
  // @ts-expect-error a file is no text
  client.POST("/tides/{tideId}/picture", { params, body: { caption: "a", image: "pixels" } });
  // @ts-expect-error an unknown field of any form
  client.POST("/tides/{tideId}/picture", { params, body: { caption: "a", colour: "red" } });
  // @ts-expect-error a required field of every form
  client.POST("/tides/{tideId}/picture", { params, body: { image } });
  // @ts-expect-error the required body is missing, whatever its media type
  client.POST("/tides/{tideId}/picture", { params, contentType: "multipart/form-data" });
  // @ts-expect-error a media type that the operation does not take
  client.POST("/tides/{tideId}/picture", { params, body: { caption: "a" }, contentType: "application/json" });
}

/** readOnly and writeOnly. */
export function separatesWhatIsReadFromWhatIsWritten(): void {
  const body = { name: "a", readings: [], token: { value: "t" } };
  // @ts-expect-error a readOnly property is not sent
  client.POST("/tides", { body: { ...body, id: "1" } });
  // @ts-expect-error a readOnly property is not sent, however deep it lies
  client.POST("/tides", { body: { ...body, readings: [{ at: "now", height: 1 }] } });
  // @ts-expect-error a writeOnly property is required in a body
  client.POST("/tides", { body: { name: "a", readings: [] } });
  expectExactly<"name" | "secret" | "parent" | "readings" | "token">()(given<keyof WriteView<Tide>>());
  expectExactly<"id" | "name" | "parent" | "children" | "readings">()(given<keyof ReadView<Tide>>());
  expectExactly<string | undefined>()(given<WriteView<Tide>["secret"]>());
  expectExactly<{ value: string }>()(given<WriteView<Tide>["token"]>());
  expectExactly<{ gone: null; past?: null }>()(given<WriteView<{ gone: null; past?: null; id: { readonly $read: null } }>>());
  expectExactly<{ gone: null; past?: null }>()(given<ReadView<{ gone: null; past?: null; token: { readonly $write: null } }>>());
  expectExactly<Blob>()(given<WriteView<Blob>>());
  expectExactly<unknown>()(given<ReadView<unknown>>());
}

/** Replies. */
export async function typesTheReply(): Promise<void> {
  const tide = await client.GET("/tides/{tideId}", { params: { path: { tideId: 1 }, query: { company: 1 } } });
  if (tide.data !== undefined) {
    const read: TideRead = tide.data;
    expectExactly<string>()(tide.data.id);
    expectExactly<string | undefined>()(read.children?.[0]?.readings[0]?.at);
    // @ts-expect-error a writeOnly property is not read
    tide.data.token;
    // @ts-expect-error a writeOnly property is not read, however deep it lies
    tide.data.parent?.secret;
  }
  // @ts-expect-error there may be an error instead of data
  tide.data.id;

  const deleted = await client.DELETE("/tides/{tideId}", { params: { path: { tideId: 1 } } });
  expectExactly<undefined>()(deleted.data);

  expectExactly<undefined>()(given<DataOf<paths["/tides/{tideId}"]["delete"]>>());
  expectExactly<undefined>()(given<ErrorOf<paths["/tides/{tideId}"]["get"]>>());
  expectExactly<Failure>()(given<ErrorOf<paths["/tides"]["post"]>>());
}

/** Results narrow by `ok`. */
export async function narrowsResultsByOk(): Promise<void> {
  const list = await client.GET("/tides");
  expectExactly<Response>()(list.response);
  if (list.ok) {
    expectExactly<200>()(list.status);
    expectExactly<true>()(list.documented);
    expectExactly<string | undefined>()(list.data[0]?.id);
    expectExactly<undefined>()(list.error);
    // @ts-expect-error a success asks for no wait
    list.retryAfterMs;
  } else {
    expectExactly<undefined>()(list.data);
    expectExactly<number | undefined>()(list.retryAfterMs);
    // @ts-expect-error the reply may be one that the contract does not know
    list.error.code;
  }
  // @ts-expect-error there may be an error in place of data
  list.data[0];
  // @ts-expect-error 200 is the one success
  list.ok && list.status === 201;
}

/** Results narrow by `documented` and `status`. */
export async function narrowsResultsByStatus(): Promise<void> {
  const list = await client.GET("/tides");
  if (list.documented && list.status === 400) {
    expectExactly<"invalid" | "conflict">()(list.error.code);
    expectExactly<false>()(list.ok);
  }
  if (list.documented && list.status === 503) expectExactly<undefined>()(list.error);
  if (!list.documented) {
    expectExactly<number>()(list.status);
    expectExactly<unknown>()(list.error);
    expectExactly<false>()(list.ok);
    expectExactly<undefined>()(list.data);
  }
  // @ts-expect-error 404 is not documented
  list.documented && list.status === 404;
  // @ts-expect-error the body may be another one where the contract does not know it
  list.status === 400 && list.error.code;

  const created = await client.POST("/tides", { body: { name: "a", readings: [], token: { value: "t" } } });
  if (created.documented && !created.ok) expectExactly<Failure>()({ code: created.error.code });
  if (created.ok) expectExactly<201>()(created.status);
}

/** Ranges and the default reply. */
export async function narrowsRangesAndTheDefault(): Promise<void> {
  const list = await tidepool.GET("/stations");
  if (list.documented && list.status === 502) expectExactly<{ fault: string }>()(list.error);
  if (list.documented && list.status === 401) expectExactly<{ reason: string }>()(list.error);
  // @ts-expect-error 404 is in no documented range
  list.documented && list.status === 404;

  const station = await tidepool.GET("/stations/{stationId}", { params: { path: { stationId: 1 } } });
  if (station.ok) expectExactly<Station>()(station.data);
  if (station.documented && station.status === 503) expectExactly<{ fault: string }>()(station.error);
  if (station.documented && station.status === 302) expectExactly<{ fault: string }>()(station.error);
  // The default reply stands for what no other one does (OAS 3.1, Responses Object).
  if (station.documented && station.status === 404) expectExactly<{ reason: string }>()(station.error);
  // @ts-expect-error the default reply is no success
  station.documented && station.status === 201;
}

/** Replies without a body. */
export async function givesNoDataFor204AndHead(): Promise<void> {
  const params = { path: { stationId: 1 } };
  const gone = await tidepool.DELETE("/stations/{stationId}", { params });
  if (gone.ok) {
    expectExactly<204>()(gone.status);
    expectExactly<undefined>()(gone.data);
  }
  if (gone.documented && gone.status === 404) expectExactly<{ reason: string }>()(gone.error);
  const probed = await tidepool.HEAD("/stations/{stationId}", { params });
  if (probed.ok) expectExactly<undefined>()(probed.data);
  expectExactly<undefined>()(await unwrap(probed));
  // A HEAD has no body, whatever the contract documents.
  const head = await given<Client<{ "/x": { head: { responses: { 200: Json<Tide>; 404: Json<Failure> } } } }>>().HEAD("/x");
  if (head.ok) expectExactly<undefined>()(head.data);
  if (head.documented && !head.ok) expectExactly<undefined>()(head.error);
}

/** The three members of openapi-fetch's results. */
export async function takesResultsApartAsOpenapiFetchDoes(): Promise<void> {
  const { data, error, response } = await tidepool.GET("/stations");
  expectExactly<Response>()(response);
  if (data) expectExactly<string | undefined>()(data[0]?.id);
  if (error) given<(error: unknown) => void>()(error);
  // @ts-expect-error there may be none
  data.length;
}

/** What `unwrap()` gives. */
export async function unwrapsToTheDataOfSuccesses(): Promise<void> {
  expectExactly<Station[]>()(await unwrap(tidepool.GET("/stations")));
  expectExactly<Station[]>()(await unwrap(await tidepool.GET("/stations")));
  expectExactly<string>()(await unwrap(tidepool.GET("/stations", { accept: "text/csv" })));
  expectExactly<Station>()(await unwrap(tidepool.POST("/stations", { body: { name: "a" } })));
  expectExactly<undefined>()(await unwrap(tidepool.DELETE("/stations/{stationId}", { params: { path: { stationId: 1 } } })));
  expectExactly<string>()((await unwrap(client.GET("/tides/{tideId}", { params: { path: { tideId: 1 }, query: { company: 1 } } }))).id);
  // @ts-expect-error it takes results alone
  unwrap(new Response());
}

/** Lists with pages. */
export async function paginatesListsWithPagesAlone(): Promise<void> {
  for await (const tide of tidepool.paginate("/tides", { params: { query: { zone: "n", max: 5 } } })) expectExactly<TidepoolTide>()(tide);
  for await (const buoy of tidepool.paginate("/buoys")) expectExactly<Buoy>()(buoy);
  for await (const { items, response, resume } of tidepool.paginate("/buoys").pages()) {
    expectExactly<Buoy[]>()(items);
    expectExactly<Response>()(response);
    expectExactly<string | undefined>()(resume);
  }
  tidepool.paginate("/tides", { maxPages: 3, resume: "offset=5", timeoutMs: 5, signal: AbortSignal.timeout(5), headers: { "x-a": "1" } });
  tidepool.paginate("/tides", { dedupeBy: "id" });
  tidepool.paginate("/tides", { dedupeBy: ({ id, height }) => `${id} ${height}` });
  // @ts-expect-error the items have no such member
  tidepool.paginate("/tides", { dedupeBy: "name" });
  // @ts-expect-error the items of this list have no such member
  tidepool.paginate("/buoys", { dedupeBy: "height" });
  // @ts-expect-error D93 an unknown parameter
  tidepool.paginate("/tides", { params: { query: { colour: "red" } } });
  // @ts-expect-error an unknown option
  tidepool.paginate("/tides", { pages: 3 });
  // @ts-expect-error the list has no pages
  tidepool.paginate("/stations");
  // @ts-expect-error the operation is no list
  tidepool.paginate("/stations/{stationId}", { params: { path: { stationId: 1 } } });
  // @ts-expect-error there is no such path
  tidepool.paginate("/nowhere");
  // @ts-expect-error no list of this contract has pages
  client.paginate("/tides");
  // @ts-expect-error a walk is for `for await`
  for (const tide of tidepool.paginate("/tides")) given<(tide: unknown) => void>()(tide);
}

/** What every kind of client takes. */
export function typesMiddlewares(): void {
  client.use({ name: "a", onRequest: ({ request }) => request, onResponse: async ({ response }) => response }, {});
  client.use({ onRequest: async () => {}, onResponse: () => undefined });
  // @ts-expect-error a middleware gives requests and replies alone
  client.use({ onRequest: () => "https://evil.test" });
  // @ts-expect-error a reply does not become a request
  client.use({ onResponse: ({ request }) => request });
}

/** Media types of a reply. */
export async function typesTheReplyByTheMediaTypeAskedFor(): Promise<void> {
  const csv = await client.GET("/tides", { accept: "text/csv" });
  expectExactly<string | undefined>()(csv.data);
  const json = await client.GET("/tides", { accept: "application/json", params: { query: { max: 1 } } });
  if (json.data !== undefined) expectExactly<string | undefined>()(json.data[0]?.name);
  // @ts-expect-error without accept the reply is JSON
  const text: string | undefined = (await client.GET("/tides")).data;
  // @ts-expect-error a media type that the operation does not give
  client.GET("/tides", { accept: "application/xml" });
  // @ts-expect-error the operation gives JSON alone
  client.GET("/tides/{tideId}", { accept: "text/csv", params: { path: { tideId: 1 }, query: { company: 1 } } });
  // @ts-expect-error an operation without a body in its reply takes no accept
  client.DELETE("/tides/{tideId}", { accept: "text/csv", params: { path: { tideId: 1 } } });
  return void text;
}

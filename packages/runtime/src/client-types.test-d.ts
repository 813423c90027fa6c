// Compiled by `tsc`, never run: what must not compile stands under a `@ts-expect-error` of its own, on one line.
import type { Client, DataOf, ErrorOf, PathsWith, ReadView, WriteView } from "./client-types.ts";

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

  const list = await client.GET("/tides");
  expectExactly<Response>()(list.response);
  if (list.error !== undefined) expectExactly<"invalid" | "conflict">()(list.error.code);
  // A failure without a documented body has an undefined error, so only data tells success.
  if (list.data !== undefined) expectExactly<string | undefined>()(list.data[0]?.id);

  const created = await client.POST("/tides", { body: { name: "a", readings: [], token: { value: "t" } } });
  if (created.error) expectExactly<Failure>()({ code: created.error.code });

  const deleted = await client.DELETE("/tides/{tideId}", { params: { path: { tideId: 1 } } });
  expectExactly<undefined>()(deleted.data);

  expectExactly<undefined>()(given<DataOf<paths["/tides/{tideId}"]["delete"]>>());
  expectExactly<undefined>()(given<ErrorOf<paths["/tides/{tideId}"]["get"]>>());
  expectExactly<Failure>()(given<ErrorOf<paths["/tides"]["post"]>>());
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

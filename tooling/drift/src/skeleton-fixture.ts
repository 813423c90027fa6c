import type { OpenApiDocument } from "@tooling/spec";
import fc from "fast-check";
import type { ObservedExchange } from "./observed-exchange.ts";

const station = {
  type: "object",
  required: ["name"],
  properties: {
    id: { type: "string", format: "uuid" },
    name: { type: "string" },
    state: { anyOf: [{ enum: ["open", "closed"] }, { type: "null" }] },
    depth: { type: "number" },
    // A member of the contract's may have a name that skeletons use as well.
    length: { type: "integer", enum: [12, 24] },
    labels: { type: "object", additionalProperties: { type: "string" } },
    near: { type: "array", items: { $ref: "#/components/schemas/Station" } },
  },
};
const list = { type: "object", properties: { items: { type: "array", items: { $ref: "#/components/schemas/Station" } }, total: {} } };
const parameters = [
  { name: "order", in: "query", schema: { type: "string", enum: ["name", "depth"] } },
  { name: "Tide-Zone", in: "header", schema: { type: "string", enum: ["north"] } },
];

/** The contract of an invented provider: an operation with everything that a skeleton treats in a way of its own, and one with little. */
export const TIDES: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Tides", version: "0.1.0" },
  servers: [{ url: "https://tides.example/v1" }],
  paths: {
    "/stations": {
      get: {
        operationId: "listStations",
        parameters,
        responses: {
          200: {
            description: "Stations.",
            headers: { "Tide-Mode": { schema: { enum: ["spring", "neap"] } }, ETag: { schema: { type: "string" } } },
            content: { "application/json": { schema: list }, "text/csv": { schema: { type: "string" } } },
          },
        },
      },
    },
    "/stations/{name}": {
      post: {
        operationId: "changeStation",
        parameters: [{ name: "name", in: "path", required: true, schema: { type: "string" } }],
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Station" } } } },
        responses: {
          "2XX": { description: "Done.", content: { "application/json": { schema: { $ref: "#/components/schemas/Station" } } } },
        },
      },
    },
  },
  components: { schemas: { Station: station } },
};

/** What a test says of an exchange; all else is a plain reply to `listStations`. */
export interface ExchangeParts extends Partial<Omit<ObservedExchange, "headers" | "requestHeaders" | "body">> {
  headers?: Record<string, string>;
  requestHeaders?: Record<string, string>;
  /** Written as JSON where it is no text. */
  body?: unknown;
}

/** Make an exchange of its parts. */
export function exchangeOf({ headers = {}, requestHeaders = {}, body = "", ...rest }: ExchangeParts = {}): ObservedExchange {
  return {
    ...{ method: "GET", url: "https://tides.example/v1/stations", status: 200, ...rest },
    requestHeaders: new Headers(requestHeaders),
    headers: new Headers({ "content-type": "application/json", ...headers }),
    body: typeof body === "string" ? body : JSON.stringify(body),
  };
}

/** What every planted word has in it, and neither the contract nor a skeleton. */
export const MARK = /zq|7777/i;

const word = fc.stringMatching(/^zq[a-z]{1,30}$/);
const digits = fc.stringMatching(/^7777\d{1,20}$/);

/** Somebody's data, of every class that a skeleton tells. */
const secretText = fc.oneof(
  word,
  digits,
  word.map((name) => `${name}@tides.example`),
  word.map((name) => `https://tides.example/${name}?q=${name}`),
  word.map((name) => `/${name}`),
  word.map((name) => `two "${name}",\nlines`),
  fc.stringMatching(/^[0-9a-f]{8}-7777-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
  fc.stringMatching(/^7777-0[1-9]-1\d(T1\d:00:00(Z|\+02:00)?)?$/),
  fc.stringMatching(/^[0-9a-f]{12}7777$/),
);
const secretNumber = fc.integer({ min: 0, max: 9999 }).map((rest) => 77770000 + rest);
const plain = fc.constantFrom<unknown>(null, true, false, 1.5, 12, "", "open", "closed", "spring", "name");
const scalar = fc.oneof(
  secretText,
  secretNumber,
  secretNumber.map((number) => number + 0.5),
  plain,
);
const known = fc.constantFrom(...Object.keys(station.properties), ...Object.keys(list.properties));
const key = fc.oneof(
  { weight: 3, arbitrary: known },
  { weight: 1, arbitrary: fc.oneof(secretText, fc.constantFrom("__proto__", "toString")) },
);

const { value } = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie("value"), { maxLength: 4 }), tie("object")),
  object: fc.array(fc.tuple(key, tie("value")), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
}));

const cell = fc.oneof(secretText, fc.constantFrom("open", "12", "")).map((text) => `"${text.replaceAll('"', '""')}"`);
const csv = fc
  .array(fc.array(fc.oneof(cell, known), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((rows) => rows.map((cells) => cells.join(",")).join("\r\n"));
const body = fc.oneof(
  { weight: 4, arbitrary: value.map((json) => JSON.stringify(json)) },
  { weight: 2, arbitrary: fc.array(value, { maxLength: 4 }).map((items) => JSON.stringify({ items })) },
  csv,
  word.map((name) => `<!doctype html><p>${name}`),
  secretText,
);
const mediaType = fc.oneof(
  fc.constantFrom("application/json", "text/csv; charset=utf-8", "text/html"),
  word.map((name) => `text/${name}`),
);
const headers = fc.tuple(mediaType, word, word.map(encodeURIComponent)).map(([media, name, text]) => ({
  ...{ "content-type": media, "tide-mode": name.length % 2 === 0 ? "neap" : text, [`x-${name}`]: text, etag: `"${text}"`, server: text },
}));

/** Exchanges in which somebody's data is wherever data can be. */
export const anyExchange: fc.Arbitrary<ObservedExchange> = fc
  .record({
    ...{ method: fc.constantFrom("GET", "POST"), path: fc.constantFrom("stations", "stations/", "other/"), name: secretText },
    ...{ query: fc.dictionary(fc.oneof(word, fc.constant("order")), fc.oneof(secretText, fc.constant("depth")), { maxKeys: 3 }) },
    ...{ headers, requestHeaders: headers, requestBody: body, status: fc.constantFrom(200, 201, 404), body },
  })
  .map(({ path, name, query, ...rest }) => {
    const end = path.endsWith("/") ? encodeURIComponent(name) : "";
    return exchangeOf({ ...rest, url: `https://tides.example/v1/${path}${end}?${new URLSearchParams(query)}` });
  });

import type { OpenApiDocument } from "@tooling/spec";
import type { ObservedExchange } from "./observed-exchange.ts";

const tide = { $ref: "#/components/schemas/Tide" };
const reply = (schema: object, rest: object = {}): object => ({
  description: "A reply.",
  content: { "application/json": { schema } },
  ...rest,
});
const error = { $ref: "#/components/responses/Refused" };
const query = (name: string, schema: object): object => ({ name, in: "query", schema });
const evidence = (source: string): object => ({ "x-evidence": { source, grade: "documented" } });

/** The contract of an invented provider, with a place for every category of drift. */
export const tides: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Tides", version: "1" },
  servers: [{ url: "https://{harbour}.tides.example/v1", variables: { harbour: { default: "north" } } }],
  security: [{ token: [] }],
  paths: {
    "/tides": {
      get: {
        operationId: "listTides",
        "x-pagination": { style: "offset", offset: "offset", limit: "max", items: "/data", total: "/paging/total", next: "/paging/next" },
        parameters: [
          { $ref: "#/components/parameters/max" },
          query("offset", { type: "integer", minimum: 0, default: 0 }),
          query("harbour", { type: "string" }),
          query("isSpring", { type: "boolean" }),
        ],
        responses: {
          200: {
            description: "A page.",
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/TidePage" } },
              "text/csv": { schema: { type: "string" } },
            },
          },
          400: error,
        },
        ...evidence("tides-page"),
      },
      post: {
        operationId: "createTide",
        requestBody: { content: { "application/json": { schema: tide } } },
        responses: { 201: reply(tide), 204: { description: "Nothing new." }, "5XX": error },
      },
    },
    "/tides/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
      get: {
        operationId: "getTide",
        responses: {
          200: reply(tide, {
            headers: {
              "X-Station": { $ref: "#/components/headers/Station" },
              "X-Depths": { schema: { type: "array", items: { type: "integer" } } },
              "X-RateLimit-Limit": { schema: { type: "integer" } },
            },
          }),
          404: error,
          429: { description: "Later.", headers: { "Retry-After": { required: true, schema: { type: "integer" } } } },
        },
      },
    },
    "/tides/latest": {
      get: { operationId: "getLatestTide", security: [], responses: { 200: reply({ anyOf: [tide, { type: "null" }] }) } },
    },
    "/tides.csv": {
      get: {
        operationId: "exportTides",
        security: [{ session: [] }, { key: [] }],
        responses: { 200: { description: "Rows.", content: { "text/csv": { schema: { type: "string" } }, "image/*": {} } } },
      },
    },
    "/stations": {
      get: {
        operationId: "listStations",
        "x-pagination": {
          ...{ style: "page", page: "page", size: "size", firstPage: 1, items: "/items" },
          ...{ totalPages: "/pages", hasMore: "/more", simplified: "fast" },
        },
        parameters: [
          query("page", { type: "integer", default: 1 }),
          query("size", { type: "integer" }),
          query("fast", { type: "boolean" }),
        ],
        responses: {
          200: reply({
            type: "object",
            properties: {
              items: { type: "array", items: { type: "string" } },
              totalCount: { type: "integer" },
              pages: { type: "integer", minimum: 0 },
              more: { type: "boolean" },
            },
          }),
        },
      },
    },
  },
  components: {
    parameters: { max: { ...query("max", { type: "integer", minimum: 1, default: 2 }), ...evidence("max-page") } },
    headers: { Station: { required: true, schema: { type: "string", pattern: "^[a-z]+$" } } },
    responses: { Refused: reply({ $ref: "#/components/schemas/Refusal" }) as Record<string, unknown> },
    schemas: {
      Tide: {
        type: "object",
        required: ["id", "harbour", "secret"],
        properties: {
          id: { type: "integer", format: "int64" },
          harbour: { type: "string", maxLength: 20, ...evidence("harbour-page") },
          kind: { enum: ["spring", "neap"] },
          at: { type: "string", format: "date-time" },
          height: { type: ["number", "null"], minimum: -10 },
          berths: { type: "integer", format: "int32" },
          secret: { type: "string", writeOnly: true },
          station: { anyOf: [{ $ref: "#/components/schemas/Station" }, { type: "null" }] },
          byHour: { type: "object", additionalProperties: { type: "number" } },
          isSpring: { type: "boolean" },
          mark: { oneOf: [{ $ref: "#/components/schemas/Buoy" }, { anyOf: [{ $ref: "#/components/schemas/Light" }, { type: "null" }] }] },
          notes: { type: "object", additionalProperties: true },
        },
        ...evidence("tide-page"),
      },
      Station: {
        type: "object",
        required: ["name"],
        properties: { name: { type: "string" }, codes: { type: "array", items: { type: "string" } } },
      },
      Buoy: { type: "object", required: ["kind"], properties: { kind: { const: "buoy" }, depth: { type: "number" } } },
      Light: {
        type: "object",
        required: ["kind"],
        properties: { kind: { const: "light" }, period: { type: "number" }, colour: { type: "string" } },
      },
      TidePage: {
        type: "object",
        required: ["paging", "data"],
        properties: {
          paging: {
            type: "object",
            required: ["total", "next"],
            properties: {
              total: { type: "integer" },
              max: { type: "integer" },
              offset: { type: "integer" },
              next: { type: ["string", "null"], format: "uri-reference" },
            },
          },
          data: { type: "array", items: tide },
        },
      },
      Refusal: { type: "object", required: ["message"], properties: { message: { type: "string" } } },
    },
    securitySchemes: {
      token: { type: "http", scheme: "bearer" },
      session: { type: "apiKey", in: "cookie", name: "sid" },
      key: { type: "apiKey", in: "query", name: "key" },
    },
  },
};

/** A tide that keeps to its schema. */
export const TIDE = { id: 1, harbour: "North", kind: "spring", at: "2026-03-01T12:00:00+01:00", height: null, station: { name: "Pier" } };

/** What an exchange is, where it is not a granted GET of JSON. */
export interface ExchangeParts {
  method?: string;
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  requestHeaders?: Record<string, string>;
  requestBody?: string;
}

/** Make an exchange with the invented provider; a body that is no text is sent as JSON. */
export function exchangeOf(path: string, parts: ExchangeParts = {}): ObservedExchange {
  const {
    method = "GET",
    status = 200,
    body,
    headers = {},
    requestHeaders = { authorization: "Bearer not-a-real-token" },
    requestBody,
  } = parts;
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  return {
    ...{ method, url: `https://south.tides.example/v1${path}`, requestHeaders: new Headers(requestHeaders), requestBody, status },
    headers: new Headers({ ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers }),
    body: text,
  };
}

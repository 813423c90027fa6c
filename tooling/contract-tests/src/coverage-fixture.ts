import type { OpenApiDocument } from "@tooling/spec";
import type { Exchange } from "./exchange.ts";

/** An invented contract with something of every criterion. */
export const TIDEPOOL: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Tidepool", version: "0.1.0" },
  security: [{ basic: [] }, { session: [] }],
  paths: {
    "/stations": {
      get: {
        operationId: "listStations",
        security: [{ basic: [] }, { session: [] }, { session: [], key: [] }, {}],
        parameters: [
          { name: "order", in: "query", schema: { $ref: "#/components/schemas/Order" } },
          { name: "open", in: "query", schema: { type: "boolean" } },
          { name: "zone", in: "header", schema: { type: "string", enum: ["north", "south"] } },
          { name: "Authorization", in: "header", schema: { type: "string" } },
        ],
        responses: {
          200: {
            description: "Stations.",
            headers: { "Tide-Count": { schema: { type: "integer" } }, "Content-Type": { schema: { type: "string" } } },
            content: {
              "application/json; charset=utf-8": { schema: { type: "array", items: { $ref: "#/components/schemas/Station" } } },
              "text/csv": { schema: { type: "string" } },
            },
          },
          "5XX": { description: "Broken.", content: { "application/*": { schema: { properties: { detail: {} } } } } },
          default: { description: "Anything else." },
        },
      },
      post: {
        operationId: "createStation",
        requestBody: {
          content: {
            "application/json": { schema: { $ref: "#/components/schemas/Station" } },
            "multipart/form-data": { schema: { properties: { name: { type: "string" }, photo: { type: "string", format: "binary" } } } },
          },
        },
        responses: { 201: { description: "Created." }, 302: { description: "Elsewhere." }, 422: { description: "Refused." } },
      },
    },
    "/stations/{name}": {
      delete: {
        operationId: "deleteStation",
        security: [],
        parameters: [{ name: "name", in: "path", required: true, schema: { type: "string" } }],
        responses: { 204: { description: "Gone." } },
      },
    },
  },
  components: {
    securitySchemes: {
      basic: { type: "http", scheme: "Basic" },
      key: { type: "apiKey", in: "header", name: "Tide-Key" },
      session: { type: "apiKey", in: "cookie", name: "sid" },
    },
    schemas: {
      Order: { type: "string", enum: ["asc", "desc"] },
      Station: {
        type: "object",
        properties: {
          id: { type: "integer", readOnly: true },
          name: { type: "string" },
          pin: { type: "string", writeOnly: true },
          kind: { enum: ["pier", "buoy"] },
          open: { type: ["boolean", "null"] },
          neighbour: { $ref: "#/components/schemas/Station" },
        },
      },
    },
  },
};

/** What a test says of an exchange; the rest is an accepted GET without a body. */
export interface ExchangeParts {
  method?: string;
  target?: string;
  headers?: HeadersInit;
  body?: string | Uint8Array<ArrayBuffer>;
  status?: number;
  replyHeaders?: Record<string, string>;
  text?: string;
}

/** An exchange of the parts that a test gives. */
export function exchangeOf({
  method = "GET",
  target = "/stations",
  headers = {},
  body = "",
  status = 200,
  replyHeaders = {},
  text = "",
}: ExchangeParts): Exchange {
  return {
    method,
    url: new URL(target, "http://mock.test"),
    requestHeaders: new Headers(headers),
    requestBody: typeof body === "string" ? new TextEncoder().encode(body) : body,
    response: new Response(null, { status, headers: replyHeaders }),
    responseText: text,
  };
}

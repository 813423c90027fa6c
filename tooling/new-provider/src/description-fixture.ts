import type { JsonObject } from "@tooling/spec";

/** A description of OpenAPI 3.0 that nobody has: with what is written otherwise in 3.1, and what is no OpenAPI though tools read over it. */
export const HARBOUR: JsonObject = {
  openapi: "3.0.3",
  info: { title: "Harbour", version: "7" },
  servers: [{ url: "https://harbour.example/v1" }],
  security: [{ api_key: [] }, { legacy: [] }],
  paths: {
    "/berths": {
      get: {
        operationId: "berths/list",
        "x-pagination": { cursor: true },
        parameters: [{ $ref: "#/components/parameters/page-size" }, { name: "Accept", in: "header", schema: { type: "string" } }],
        responses: {
          "200": {
            description: "The berths.",
            content: {
              "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/berth" } }, example: [{ id: 1 }] },
            },
            links: { next: { operationId: "berths/list" } },
          },
        },
      },
      post: {
        requestBody: {
          content: { "application/json": { schema: { type: "object", properties: { name: { type: "string", nullable: true } } } } },
        },
        responses: { "201": { $ref: "#/components/responses/made" } },
        callbacks: { made: {} },
      },
    },
    "/berths/{berthId}/plan": {
      get: { responses: { "200": { description: "A plan.", content: { "image/png": { schema: { type: "string", format: "binary" } } } } } },
    },
  },
  components: {
    parameters: { "page-size": { name: "size", in: "query", schema: { type: "integer", minimum: 0, exclusiveMinimum: true } } },
    responses: {
      made: { description: "It was made.", content: { "application/json": { schema: { $ref: "#/components/schemas/berth" } } } },
    },
    schemas: {
      berth: {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "integer", required: true },
          boat: { $ref: "#/components/schemas/boat", nullable: true },
          size: { $ref: "#/components/schemas/boat/properties/length" },
          code: { type: "string", pattern: "^\\s+|\\s+$" },
          __proto__x: { type: "any" },
        },
      },
      boat: {
        oneOf: [{ $ref: "#/components/schemas/sail-boat" }],
        discriminator: { propertyName: "kind" },
        properties: { length: { type: "number" } },
      },
      "sail-boat": { type: "object", properties: { kind: { type: "string" } } },
      unused: { type: "string" },
    },
    securitySchemes: { api_key: { type: "apiKey", in: "header", name: "X-Harbour" }, legacy: { type: "apiKey", in: "query", name: "key" } },
  },
};

import type { OpenApiDocument } from "@tooling/spec";

const REPLIES = { 200: { description: "Done." } };

/** A contract of an invented provider that takes a password on every call, or a session. */
export const BUOYS: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Buoys", version: "1.0.0", description: "Of the bay.", termsOfService: "javascript:alert(1)" },
  servers: [{ url: "https://{host}/api", variables: { host: { default: "buoys.test" } } }],
  security: [{ password: [] }, { session: [] }],
  tags: [{ name: "Buoys" }, { name: "Sessions" }],
  externalDocs: { url: "javascript:alert(1)" },
  "x-assumptions": { deep: { believe: "The bay is deep." } },
  paths: {
    "/login": {
      servers: [{ url: "https://buoys.test" }],
      post: {
        operationId: "createSession",
        summary: "Log in",
        tags: ["Sessions"],
        security: [],
        requestBody: { content: { "application/x-www-form-urlencoded": { schema: { type: "object" } } } },
        responses: REPLIES,
      },
    },
    "/buoys/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", default: "x-1" } }],
      get: { operationId: "getBuoy", summary: "Get a buoy", tags: ["Buoys"], responses: REPLIES },
      put: {
        operationId: "replaceBuoy",
        summary: "Replace a buoy",
        tags: ["Buoys"],
        security: [{ session: [] }],
        "x-idempotency-key": "Idempotency-Key",
        "x-evidence": { source: "table" },
        parameters: [{ name: "X-Depth", in: "header", schema: { type: "integer" } }],
        requestBody: {
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/Buoy" },
              examples: { "x-red": { value: { "x-colour": "red", description: "<b>" } } },
            },
          },
        },
        responses: REPLIES,
      },
    },
  },
  components: {
    schemas: {
      Buoy: {
        type: "object",
        "x-evidence": { source: "table" },
        properties: { "x-colour": { type: "string", description: "Its colour.", examples: ["red"] }, description: { type: "string" } },
      },
    },
    securitySchemes: {
      password: { type: "http", scheme: "basic" },
      session: {
        type: "apiKey",
        in: "cookie",
        name: "SID",
        "x-session": { login: "createSession", cookies: ["SID"], username: "user", password: "pass", constants: { ajax: true } },
      },
    },
  },
};

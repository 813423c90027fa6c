import type { JsonObject, OpenApiDocument } from "@tooling/spec";

const FAULT = { description: "It failed.", content: { "application/json": { schema: { $ref: "#/components/schemas/Fault" } } } };
const STATION_ID = { name: "stationId", in: "path", required: true, schema: { type: "string" } };

/** The contract of an invented provider, with one of everything that a change can be about; each row of the table changes a copy. */
export function tidesContract(): OpenApiDocument {
  return {
    openapi: "3.1.1",
    info: { title: "Tides", version: "1.0.0", description: "Tides of the coast." },
    servers: [
      {
        url: "https://{region}.tides.test/v1",
        "x-server-name": "production",
        variables: {
          region: { default: "north", enum: ["north", "south"], description: "Region." },
          port: { default: "443", description: "Port." },
        },
      },
      { url: "https://staging.tides.test/v1", "x-server-name": "staging" },
    ],
    security: [{ bearer: [] }, { basic: [] }],
    tags: [{ name: "Tides", description: "High and low water." }],
    "x-rate-limit": { limit: 20, windowSeconds: 60, documented: [20] },
    paths: {
      "/tides": { get: listTides(), post: createTide() },
      "/stations/{stationId}": {
        parameters: [structuredClone(STATION_ID)],
        get: getStation(),
        put: { ...replaceStation() },
        delete: { operationId: "deleteStation", responses: { "204": { description: "Deleted." }, "404": structuredClone(FAULT) } },
      },
      "/tide-table": {
        get: {
          operationId: "getTideTable",
          responses: { "200": { description: "The table.", content: { "text/csv": { schema: { type: "string" } } } } },
        },
      },
      "/status": {
        get: {
          operationId: "getStatus",
          security: [],
          responses: { "200": json({ type: "object", properties: { up: { type: "boolean" } } }) },
        },
      },
    },
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        basic: { type: "http", scheme: "basic" },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "SESSION",
          "x-session": { login: "createTide", cookies: ["SESSION"], username: "user", password: "pass", constants: {} },
        },
      },
      schemas: schemas(),
    },
  };
}

function json(schema: JsonObject, extra: JsonObject = {}): JsonObject {
  return { description: "It worked.", ...extra, content: { "application/json": { schema } } };
}

function listTides(): JsonObject {
  const headers = { "X-Total": { required: true, schema: { type: "integer" } } };
  return {
    operationId: "listTides",
    tags: ["Tides"],
    summary: "List tides",
    description: "Lists the tides.",
    "x-pagination": { style: "offset", offset: "skip", limit: "take", items: "/data", total: "/total" },
    parameters: [
      { name: "skip", in: "query", description: "Tides to leave out.", schema: { type: "integer", minimum: 0, default: 0 } },
      { name: "take", in: "query", schema: { type: "integer", maximum: 100, default: 20 } },
      { name: "port", in: "query", required: true, schema: { type: "string", maxLength: 40 } },
      { name: "kind", in: "query", schema: { type: "string", enum: ["high", "low"] } },
      {
        name: "ids",
        in: "query",
        style: "form",
        explode: false,
        "x-list-format": "jsv",
        schema: { type: "array", items: { type: "string" } },
      },
      { name: "X-Trace", in: "header", schema: { type: "string" } },
    ],
    responses: { "200": json({ $ref: "#/components/schemas/TidePage" }, { headers }), "400": structuredClone(FAULT) },
  };
}

function createTide(): JsonObject {
  return {
    operationId: "createTide",
    "x-idempotency-key": "Idempotency-Key",
    requestBody: {
      required: true,
      content: {
        "application/json": { schema: { $ref: "#/components/schemas/TideInput" } },
        "application/x-www-form-urlencoded": {
          schema: { $ref: "#/components/schemas/TideInput" },
          encoding: { marks: { style: "form", explode: false } },
        },
      },
    },
    responses: { "201": json({ $ref: "#/components/schemas/Tide" }), "400": structuredClone(FAULT) },
  };
}

function getStation(): JsonObject {
  const content = {
    "application/json": { schema: { $ref: "#/components/schemas/Station" }, example: { id: "a", name: "Pier" } },
    "text/csv": { schema: { type: "string" } },
  };
  return {
    operationId: "getStation",
    responses: { "200": { description: "A station.", content }, "404": structuredClone(FAULT), "5XX": structuredClone(FAULT) },
  };
}

function replaceStation(): JsonObject {
  const requestBody = { content: { "application/json": { schema: { $ref: "#/components/schemas/Station" } } } };
  return { operationId: "replaceStation", requestBody, responses: { "200": json({ $ref: "#/components/schemas/Station" }) } };
}

function schemas(): Record<string, JsonObject> {
  return {
    Fault: { type: "object", required: ["reason"], properties: { reason: { type: "string" }, hint: { type: "string" } } },
    /** Only received. */
    TidePage: {
      type: "object",
      required: ["data", "total"],
      properties: { data: { type: "array", items: { $ref: "#/components/schemas/Tide" } }, total: { type: "integer" } },
    },
    /** Only received. */
    Tide: {
      type: "object",
      description: "High or low water.",
      required: ["id", "height", "kind"],
      properties: {
        id: { type: "integer" },
        height: { type: "integer", maximum: 30, description: "Height in metres." },
        kind: { type: "string", enum: ["high", "low"] },
        on: { type: "string", format: "date" },
        note: { type: ["string", "null"] },
        mood: { oneOf: [{ $ref: "#/components/schemas/Calm" }, { $ref: "#/components/schemas/Storm" }] },
        weather: {
          oneOf: [{ $ref: "#/components/schemas/Weather" }],
          discriminator: { propertyName: "sky", mapping: { sun: "#/components/schemas/Weather" } },
        },
        marks: { type: "object", additionalProperties: { type: "string" } },
      },
    },
    Weather: { type: "object", required: ["sky"], properties: { sky: { type: "string" } } },
    Calm: { type: "object", required: ["state"], properties: { state: { const: "calm" } } },
    Storm: { type: "object", required: ["state", "force"], properties: { state: { const: "storm" }, force: { type: "integer" } } },
    /** Only sent. */
    TideInput: {
      type: "object",
      required: ["height"],
      properties: {
        height: { type: "integer", maximum: 30 },
        kind: { type: "string", enum: ["high", "low"] },
        on: { type: "string", format: "date" },
        note: { type: ["string", "null"], maxLength: 200, default: "none" },
        mood: { oneOf: [{ $ref: "#/components/schemas/Calm" }, { $ref: "#/components/schemas/Storm" }] },
        marks: { type: "object", additionalProperties: { type: "string" } },
      },
    },
    /** Sent and received. */
    Station: {
      type: "object",
      required: ["name", "code"],
      properties: {
        id: { type: "string", readOnly: true },
        code: { type: "string", readOnly: true },
        name: { type: "string" },
        depth: { type: "number" },
        secret: { type: "string", writeOnly: true },
        parent: { $ref: "#/components/schemas/Station" },
      },
    },
    /** Used nowhere, and exported all the same. */
    Buoy: { type: "object", properties: { id: { type: "string" } } },
  };
}

import type { JsonObject, OpenApiDocument } from "@tooling/spec";

const ref = (section: string, name: string): { $ref: string } => ({ $ref: `#/components/${section}/${name}` });

const json = (schema: JsonObject, examples: Record<string, unknown>, shared: Record<string, JsonObject> = {}): JsonObject => ({
  "application/json": {
    schema,
    examples: { ...Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }])), ...shared },
  },
});

const NORTH = {
  ...{
    id: 1,
    name: "North Pier",
    kind: "harbour",
    opened: "2024-03-01",
    depth: 12,
    tags: ["a", "b"],
    place: { latitude: 54.5, longitude: 8.5, source: "gps" },
  },
  ...{ parent: null, owner: { email: "pier@tides.example" }, reading: 1.5, code: "AB" },
};

const PATHS: Record<string, JsonObject> = {
  "/stations": {
    parameters: [ref("parameters", "zone")],
    get: {
      operationId: "listStations",
      "x-pagination": { style: "page", page: "page", items: "/items", hasMore: "/paging/hasMore" },
      parameters: [
        ref("parameters", "page"),
        { name: "kind", in: "query", required: true, schema: ref("schemas", "Kind") },
        { name: "ids", in: "query", explode: false, schema: { type: "array", items: { type: "integer" } } },
        { name: "labels", in: "query", explode: false, schema: { type: "array", minItems: 0, items: { type: "string" } } },
        { name: "shape", in: "query", schema: { type: "array", items: { type: "string" } } },
        {
          name: "near",
          in: "query",
          style: "deepObject",
          schema: { type: "object", properties: { latitude: { type: "number" } } },
        },
        { name: "note", in: "query", schema: {} },
        { name: "Tide-Zone", in: "header", schema: { type: "string", minLength: 1 } },
        { name: "theme", in: "cookie", schema: { type: "string" } },
      ],
      responses: {
        "200": {
          description: "A page.",
          headers: { "Tide-Count": ref("headers", "Count") },
          content: {
            ...json(ref("schemas", "StationPage"), {
              first: { items: [NORTH], paging: { hasMore: true } },
              last: { items: [], paging: { hasMore: false } },
            }),
            "text/csv": { schema: { type: "string" }, examples: { one: { value: "name\nNorth Pier\n" } } },
          },
        },
        "401": ref("responses", "Unauthorized"),
        "5XX": ref("responses", "Unauthorized"),
      },
    },
    post: {
      operationId: "createStation",
      requestBody: {
        required: true,
        content: { "application/json": { schema: { allOf: [ref("schemas", "Station")], required: ["name", "kind"] } } },
      },
      responses: {
        "201": { description: "The station.", content: json(ref("schemas", "Station"), {}, { station: ref("examples", "north") }) },
        "401": ref("responses", "Unauthorized"),
      },
    },
  },
  "/stations/{id}": {
    patch: {
      operationId: "updateStation",
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
      requestBody: { content: { "application/json": { schema: ref("schemas", "Station") } } },
      responses: {
        "200": { description: "The station.", content: json(ref("schemas", "Place"), {}, { station: ref("examples", "place") }) },
      },
    },
  },
  "/stations/{id}/readings/{day}": {
    parameters: [
      { name: "id", in: "path", required: true, schema: { type: "string" } },
      { name: "day", in: "path", required: true, schema: { type: "string", format: "date" } },
    ],
    put: {
      operationId: "replaceReading",
      requestBody: ref("requestBodies", "Reading"),
      responses: { "204": { description: "Done." }, "401": ref("responses", "Unauthorized") },
    },
    delete: { operationId: "deleteReading", responses: { "204": { description: "Gone." }, "401": ref("responses", "Unauthorized") } },
  },
  "/sessions/": {
    post: {
      operationId: "createSession",
      security: [],
      requestBody: { content: { "application/x-www-form-urlencoded": { schema: ref("schemas", "Login") } } },
      responses: {
        "200": { description: "Open.", content: json(ref("schemas", "Node"), { tree: { value: "a", children: [{ value: "b" }] } }) },
      },
    },
  },
};

const SCHEMAS: Record<string, JsonObject> = {
  Kind: { type: "string", enum: ["harbour", "river", "buoy"] },
  Station: {
    type: "object",
    required: ["id", "name"],
    dependentRequired: { place: ["depth"] },
    properties: {
      id: { type: "integer", readOnly: true },
      name: { type: "string", minLength: 1, maxLength: 40 },
      kind: ref("schemas", "Kind"),
      opened: { type: "string", format: "date" },
      depth: { type: ["number", "null"], minimum: 0, maximum: 12 },
      tags: { type: "array", minItems: 1, maxItems: 3, uniqueItems: true, items: { type: "string" } },
      place: ref("schemas", "Place"),
      parent: { anyOf: [ref("schemas", "Place"), { type: "null" }] },
      owner: { type: "object", additionalProperties: false, properties: { email: { type: "string", format: "email" } } },
      reading: { anyOf: [{ type: "string", enum: ["low", "high"] }, { type: "number" }] },
      code: { type: "string", pattern: "^[A-Z]+$" },
      secret: { type: "string", format: "password", writeOnly: true },
    },
  },
  Place: {
    type: "object",
    required: ["latitude", "longitude"],
    properties: {
      latitude: { type: "number", exclusiveMinimum: -90, multipleOf: 0.5 },
      longitude: { type: "number" },
      source: { type: "string", enum: ["chart", "gps"], readOnly: true },
    },
  },
  StationPage: {
    type: "object",
    required: ["items", "paging"],
    properties: {
      items: { type: "array", items: ref("schemas", "Station") },
      paging: { type: "object", properties: { hasMore: { type: "boolean", default: false } } },
    },
  },
  Login: {
    type: "object",
    required: ["mode"],
    properties: {
      mode: { type: "string", const: "form" },
      user: { type: "string" },
      nick: { type: "string", minLength: 1 },
      born: { type: "string", format: "date" },
      age: { type: "integer", format: "int32" },
      remember: { type: "boolean", default: false },
    },
    if: { required: ["user"] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { required: ["age"] },
  },
  Node: {
    type: "object",
    properties: { value: { type: "string" }, children: { type: "array", items: ref("schemas", "Node") } },
    additionalProperties: { type: "integer" },
  },
  Error: { type: "object", required: ["error"], properties: { error: { type: "string" } } },
};

/** An invented contract with every part that an operator or a fault looks for. */
export const TIDEPOOL: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Tidepool", version: "0.1.0" },
  security: [{ bearerAuth: [] }, { session: [] }],
  paths: PATHS,
  components: {
    securitySchemes: { bearerAuth: { type: "http", scheme: "bearer" }, session: { type: "apiKey", in: "cookie", name: "sid" } },
    parameters: {
      page: { name: "page", in: "query", schema: { type: "integer", minimum: 1, default: 1 } },
      zone: { name: "zone", in: "query", schema: { type: "string" } },
    },
    examples: { north: { value: NORTH }, place: { value: { latitude: 54.5, longitude: 8.5 } } },
    headers: { Count: { schema: { type: "integer" }, example: 1 } },
    requestBodies: {
      Reading: {
        required: true,
        content: {
          "application/json": { schema: { type: "object", properties: { height: { type: "number" }, node: ref("schemas", "Node") } } },
          "multipart/form-data": { schema: { type: "object", properties: { picture: { type: "string", format: "binary" } } } },
        },
      },
    },
    responses: {
      Unauthorized: { description: "Who is there?", content: json(ref("schemas", "Error"), { unauthorized: { error: "Who is there?" } }) },
    },
    schemas: SCHEMAS,
  },
};

/** Make a value and everything in it unchangeable, so that a test sees whoever tries. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) for (const member of Object.values(value)) deepFreeze(member);
  return Object.freeze(value);
}

import type { OpenApiDocument } from "@tooling/spec";
import type { ClientExample } from "./client-example.ts";

/** The client of the invented provider. */
export const TIDES_CLIENT: ClientExample = {
  package: "@contracts/tides",
  factory: "createTidesClient",
  variable: "tides",
  creation: "const tides = createTidesClient({ token });",
  imports: ["createTidesClient"],
  program: 'import { createTidesClient } from "@contracts/tides";\n\nconst tides = createTidesClient({ token });',
};

const evidence = {
  source: "table",
  title: "Tide table",
  url: "https://tides.test/table",
  grade: "inferred",
  note: "The page ends before.",
};

const FAILURE = {
  description: "Nothing is known of it.",
  content: {
    "application/json": { schema: { $ref: "#/components/schemas/Failure" }, examples: { missing: { value: { detail: "No such port." } } } },
  },
};

/** A contract of an invented provider, small and with a bit of everything that its pages show. */
export const TIDES: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Tides", version: "0.1.0", summary: "When the water comes.", description: "# Tides\n\nHigh and low water." },
  servers: [{ url: "https://{host}/v1", variables: { host: { default: "tides.test" } } }],
  security: [{ token: [] }],
  tags: [{ name: "Ports", description: "Where ships lie." }],
  "x-rate-limit": { limit: 5, windowSeconds: 60, scope: "account", "x-evidence": { ...evidence, grade: "documented" } },
  paths: {
    "/ports": {
      get: {
        operationId: "listPorts",
        summary: "List the ports",
        description: "All of them.",
        tags: ["Ports"],
        "x-evidence": { ...evidence, grade: "documented" },
        "x-pagination": { style: "offset", offset: "offset", limit: "max", items: "/data", next: "/next" },
        parameters: [
          {
            name: "max",
            in: "query",
            description: "Ports of a page, 1 | 2.",
            schema: { type: "integer", minimum: 1, examples: [20] },
            "x-evidence": evidence,
          },
          { name: "offset", in: "query", description: "First port.", schema: { type: "integer" } },
        ],
        responses: {
          200: {
            description: "A page.",
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/PortList" }, examples: { one: { value: { data: [] } } } },
              "text/csv": { schema: { type: "string" }, examples: { one: { value: "id,name\n7,Ostende\n" } } },
            },
          },
        },
      },
      post: {
        operationId: "createPort",
        summary: "Open a port",
        description: "Opens it.",
        tags: ["Ports"],
        "x-evidence": { ...evidence, grade: "documented" },
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/Port" },
              examples: { it: { value: { name: "Saint-Malo's `port`" } } },
            },
          },
        },
        responses: { 204: { description: "Opened." }, 404: FAILURE, 409: FAILURE },
      },
    },
    "/ports/{id}": {
      get: {
        operationId: "getPort",
        summary: "Get a port",
        description: "Just one.",
        tags: ["Ports"],
        "x-evidence": { ...evidence, grade: "documented" },
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
        responses: {
          200: {
            description: "The port.",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Port" },
                examples: { it: { value: { id: 7, name: "Ostende" } } },
              },
            },
          },
          404: FAILURE,
          429: { description: "Too many calls." },
        },
      },
    },
  },
  components: {
    securitySchemes: { token: { type: "http", scheme: "bearer", description: "Ask the harbour master." } },
    schemas: {
      Failure: { type: "object", required: ["detail"], properties: { detail: { type: "string", description: "What went wrong." } } },
      PortList: {
        type: "object",
        properties: { data: { type: "array", items: { $ref: "#/components/schemas/Port" } }, next: { type: ["string", "null"] } },
      },
      Port: {
        type: "object",
        description: "A port.",
        required: ["name"],
        "x-evidence": { ...evidence, grade: "documented" },
        properties: {
          id: { type: "integer", readOnly: true, description: "Its number." },
          name: { type: "string", maxLength: 40, description: "Its name." },
          address: { type: "object", properties: { city: { type: "string", enum: ["Ostende", "Saint-Malo"] } } },
          berths: { type: "array", items: { type: "object", properties: { depth: { type: "number", "x-evidence": evidence } } } },
          parent: { $ref: "#/components/schemas/Port", description: "The port above." },
          fee: { anyOf: [{ type: "number", minimum: 0 }, { type: "string", maxLength: 9 }, { type: "null" }] },
        },
      },
    },
  },
};

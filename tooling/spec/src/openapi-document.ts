import { parsePointer, valueAt } from "./json-pointer.ts";

/** A JSON object whose members are not known yet. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is a JSON object, so neither a list nor null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** HTTP methods that a path item may hold, in the order of OAS 3.1, Path Item Object. */
export const HTTP_METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** A method of a path item. */
export type HttpMethod = (typeof HTTP_METHODS)[number];

/** A bundled OpenAPI 3.1 document: one object, every reference inside it. */
export interface OpenApiDocument extends JsonObject {
  openapi: string;
  info: JsonObject & { title: string; version: string; summary?: string; description?: string };
  servers?: ServerObject[];
  security?: SecurityRequirement[];
  tags?: { name: string; description?: string }[];
  paths: Record<string, JsonObject>;
  components?: Record<string, Record<string, JsonObject>>;
}

/** OAS 3.1, Server Object, with our extensions. */
export interface ServerObject extends JsonObject {
  url: string;
  description?: string;
  variables?: Record<string, ServerVariable>;
  "x-server-name"?: string;
}

/** OAS 3.1, Server Variable Object; `x-required` marks one whose default is only a placeholder. */
export interface ServerVariable extends JsonObject {
  default: string;
  enum?: string[];
  description?: string;
  "x-required"?: boolean;
}

/** OAS 3.1, Security Requirement Object. */
export type SecurityRequirement = Record<string, string[]>;

/** OAS 3.1, Parameter Object, its reference resolved. */
export interface Parameter extends JsonObject {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
  description?: string;
  schema?: JsonObject;
  style?: string;
  explode?: boolean;
}

/** OAS 3.1, Media Type Object. */
export interface MediaType extends JsonObject {
  schema?: JsonObject;
  examples?: Record<string, JsonObject>;
}

/** OAS 3.1, Request Body Object, its reference resolved. */
export interface RequestBody extends JsonObject {
  required?: boolean;
  description?: string;
  content: Record<string, MediaType>;
}

/** OAS 3.1, Response Object, its reference resolved. */
export interface Reply extends JsonObject {
  description: string;
  headers?: Record<string, JsonObject>;
  content?: Record<string, MediaType>;
}

/** An operation with what its path item and the root contribute to it. */
export interface Operation {
  id: string;
  method: HttpMethod;
  path: string;
  /** The Operation Object itself. */
  object: JsonObject;
  summary: string;
  tag: string;
  parameters: Parameter[];
  requestBody: RequestBody | undefined;
  responses: Record<string, Reply>;
  security: SecurityRequirement[];
  /** Servers of the operation or its path item, where they differ from the root's. */
  servers: ServerObject[] | undefined;
}

/** Follow a `#/…` reference inside a bundled document, through as many hops as it takes. */
export function dereference(document: OpenApiDocument, node: unknown): JsonObject {
  let current = node as JsonObject;
  for (let hops = 0; typeof current.$ref === "string"; hops++) {
    const target = valueAt(document, parsePointer(current.$ref.slice(1)));
    if (hops > 50 || typeof target !== "object" || target === null) throw new Error(`${String(current.$ref)} leads nowhere.`);
    current = target as JsonObject;
  }
  return current;
}

/** List the operations of a bundled document in the order of its paths. */
export function listOperations(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, pathItem]) =>
    HTTP_METHODS.filter((method) => pathItem[method] !== undefined).map((method) => describeOperation(document, path, method, pathItem)),
  );
}

function describeOperation(document: OpenApiDocument, path: string, method: HttpMethod, pathItem: JsonObject): Operation {
  const object = pathItem[method] as JsonObject;
  const parameters = new Map<string, Parameter>();
  for (const entry of [...listOf(pathItem.parameters), ...listOf(object.parameters)]) {
    const parameter = dereference(document, entry) as Parameter;
    parameters.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  const responses = Object.entries((object.responses ?? {}) as JsonObject);
  return {
    id: String(object.operationId),
    method,
    path,
    object,
    summary: String(object.summary ?? ""),
    tag: String(listOf(object.tags)[0] ?? ""),
    parameters: [...parameters.values()],
    requestBody: object.requestBody === undefined ? undefined : (dereference(document, object.requestBody) as RequestBody),
    responses: Object.fromEntries(responses.map(([status, reply]) => [status, dereference(document, reply) as Reply])),
    security: (object.security ?? document.security ?? []) as SecurityRequirement[],
    servers: (object.servers ?? pathItem.servers) as ServerObject[] | undefined,
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

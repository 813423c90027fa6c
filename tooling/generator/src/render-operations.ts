import {
  dereference,
  type JsonObject,
  listOperations,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type ServerObject,
} from "@tooling/spec";
import { RenderError } from "./render-error.ts";
import { renderDocComment, renderKey, renderLiteral } from "./render-literal.ts";

/** Names that the client's own options have taken; a server variable must be called otherwise. */
const CLIENT_OPTIONS = new Set([
  "baseUrl",
  "server",
  "fetch",
  "headers",
  "token",
  "apiKey",
  "username",
  "password",
  "auth",
  "timeoutMs",
  "totalTimeoutMs",
  "retry",
  "rateLimit",
  "maxResponseBytes",
  "validate",
  "validator",
  "numbers",
  "allowInsecure",
  "onEvent",
  "clock",
  "random",
]);

/**
 * Render `operations.ts`: what the runtime must know of each operation, server and security scheme.
 *
 * @throws {RenderError} For a server variable or a security scheme that a client cannot have.
 */
export function renderOperations(document: OpenApiDocument): string {
  const contract = {
    servers: (document.servers ?? []).map(describeServer),
    security: describeSecurity(document),
    operations: Object.fromEntries(listOperations(document).map((operation) => [operation.id, describeOperation(document, operation)])),
    rateLimit: describeRateLimit(document),
  };
  return [
    'import type { Contract } from "@contracts/runtime";\n\n',
    "/** What the runtime must know of this provider. */\n",
    `export const contract = ${renderLiteral(contract)} as const satisfies Contract;\n\n`,
    renderPages(document),
    renderServerOptions(document),
  ].join("");
}

/**
 * Turn the name of a server variable into the client option that sets it: `base_url` becomes `baseUrl`.
 *
 * @throws {RenderError} For a name that the client's own options have taken.
 */
export function optionName(variable: string): string {
  const name = variable.replace(/[^A-Za-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase());
  if (CLIENT_OPTIONS.has(name))
    throw new RenderError(`Server variable "${variable}" would become the client option "${name}", which is taken: call it otherwise.`);
  return name;
}

function describeServer(server: ServerObject): JsonObject {
  const variables = Object.entries(server.variables ?? {}).map(([name, variable]) => [
    optionName(name),
    { name, default: variable["x-required"] === true ? undefined : variable.default, enum: variable.enum },
  ]);
  return { name: server["x-server-name"], url: server.url.replace(/\/$/, ""), variables: Object.fromEntries(variables) };
}

function describeSecurity(document: OpenApiDocument): JsonObject {
  const schemes = Object.entries(document.components?.securitySchemes ?? {}).map(([name, node]) => {
    const scheme = dereference(document, node);
    if (scheme["x-session"] !== undefined) return [name, { type: "session", ...(scheme["x-session"] as JsonObject) }];
    if (scheme.type === "http" && (scheme.scheme === "bearer" || scheme.scheme === "basic")) return [name, { type: scheme.scheme }];
    // What an authorization server hands out is a bearer token, however it was had (RFC 6749, section 7.1).
    if (scheme.type === "oauth2" || scheme.type === "openIdConnect") return [name, { type: "bearer" }];
    if (scheme.type === "apiKey" && scheme.in === "header") return [name, { type: "apiKey", header: String(scheme.name) }];
    throw new RenderError(
      `Security scheme "${name}" is none that the runtime knows: use http bearer or basic, oauth2, openIdConnect, an apiKey in a header, or a cookie with x-session.`,
    );
  });
  return Object.fromEntries(schemes);
}

function describeOperation(document: OpenApiDocument, operation: Operation): JsonObject {
  const successes = Object.entries(operation.responses).filter(([status]) => status.startsWith("2"));
  const accept = [...new Set(successes.flatMap(([, reply]) => Object.keys(reply.content ?? {})))];
  const body = Object.keys(operation.requestBody?.content ?? {});
  const query = operation.parameters.flatMap((parameter) => {
    const style = queryStyle(document, parameter);
    return style === undefined ? [] : [[parameter.name, style] as const];
  });
  const pagination = operation.object["x-pagination"] as JsonObject | undefined;
  return {
    method: operation.method.toUpperCase(),
    path: operation.path,
    idempotent: operation.object["x-idempotent"],
    // An empty requirement asks for nothing; credentials go along where another one takes them.
    secured: operation.security.some((requirement) => Object.keys(requirement).length > 0) ? undefined : false,
    atOrigin: operation.servers === undefined ? undefined : true,
    accept: unlessJson(jsonFirst(accept)),
    replies: describeReplies(operation),
    idempotencyKey: operation.object["x-idempotency-key"],
    body: unlessJson(body),
    query: query.length > 0 ? Object.fromEntries(query) : undefined,
    pagination: pagination === undefined || pagination.style === "none" ? undefined : pagination,
  };
}

/** The documented statuses, by the media types that they come with: most operations of a provider then look alike. */
function describeReplies({ responses }: Operation): JsonObject {
  const replies: Record<string, (number | string)[]> = {};
  for (const [status, { content = {} }] of Object.entries(responses)) {
    const types = Object.keys(content).toSorted().join(",");
    replies[types] = [...(replies[types] ?? []), /^\d+$/.test(status) ? Number(status) : status];
  }
  return replies;
}

function renderPages(document: OpenApiDocument): string {
  const pages = listOperations(document).flatMap(({ method, path, object }) => {
    const pagination = object["x-pagination"] as JsonObject | undefined;
    return method !== "get" || pagination === undefined || pagination.style === "none"
      ? []
      : [`  ${renderKey(path)}: ${JSON.stringify(pagination.items)};\n`];
  });
  return `/** Lists that have pages, with the place of their items in the reply (JSON Pointer). */\nexport interface Pages {\n${pages.join("")}}\n\n`;
}

/** The first type is what a call asks for by default, and the types take that to be JSON where there is any. */
function jsonFirst(mediaTypes: string[]): string[] {
  return mediaTypes.toSorted((a, b) => Number(b === "application/json") - Number(a === "application/json"));
}

function unlessJson(mediaTypes: string[]): string[] | undefined {
  return mediaTypes.length === 0 || (mediaTypes.length === 1 && mediaTypes[0] === "application/json") ? undefined : mediaTypes;
}

function queryStyle(document: OpenApiDocument, parameter: Parameter): string | undefined {
  if (parameter.in !== "query" || dereference(document, parameter.schema ?? {}).type !== "array") return undefined;
  if (parameter["x-list-format"] === "jsv") return "jsv";
  return parameter.explode === false ? "comma" : undefined;
}

function describeRateLimit(document: OpenApiDocument): JsonObject | undefined {
  const rateLimit = document["x-rate-limit"] as { limit: number; windowSeconds: number } | undefined;
  return rateLimit === undefined ? undefined : { limit: rateLimit.limit, windowMs: rateLimit.windowSeconds * 1000 };
}

function renderServerOptions(document: OpenApiDocument): string {
  const members = new Map<string, string>();
  const variableOf = new Map<string, string>();
  for (const server of document.servers ?? []) {
    for (const [name, variable] of Object.entries(server.variables ?? {})) {
      const option = optionName(name);
      const namesake = variableOf.get(option) ?? name;
      if (namesake !== name)
        throw new RenderError(
          `Server variables "${namesake}" and "${name}" would both become the client option "${option}": call one of them otherwise.`,
        );
      variableOf.set(option, name);
      const required = variable["x-required"] === true;
      const type = variable.enum === undefined ? "string" : variable.enum.map((value) => JSON.stringify(value)).join(" | ");
      const words = required ? String(variable.description) : `${variable.description} @default ${JSON.stringify(variable.default)}`;
      members.set(option, `${renderDocComment(words, "  ")}  ${renderKey(option)}${required ? "" : "?"}: ${type};\n`);
    }
  }
  const names = (document.servers ?? []).flatMap((server) => server["x-server-name"] ?? []);
  if (names.length > 0) {
    const type = names.map((name) => JSON.stringify(name)).join(" | ");
    members.set("server", `${renderDocComment(`Which server to call. @default ${JSON.stringify(names[0])}`, "  ")}  server?: ${type};\n`);
  }
  return `/** Options that choose the server and fill the variables of its URL. */\nexport interface ServerVariables {\n${[...members.values()].join("")}}\n`;
}

import type { JsonObject, OpenApiDocument } from "@tooling/spec";
import { describe, expect, test } from "vitest";
import { compile, evaluate } from "../test/compile.ts";
import { HOSTILE_TEXTS, hostileDocument } from "../test/hostile.ts";
import { RenderError } from "./render-error.ts";
import { optionName, renderOperations } from "./render-operations.ts";

const JSON_REPLY = { 200: { description: "Done.", content: { "application/json": {} } } };

describe("renderOperations", () => {
  test("renders a module that compiles, with the contract and the options of the server", () => {
    const document = documentOf({
      servers: [
        {
          url: "https://{organization}.tidepool.test/{base_path}/",
          "x-server-name": "production",
          variables: {
            organization: { default: "your-organization", description: "Sub-domain of the organisation.", "x-required": true },
            base_path: { default: "v1", enum: ["v1", "v2"], description: "Version." },
          },
        },
        { url: "https://staging.tidepool.test", "x-server-name": "staging" },
      ],
      paths: { "/stations": { get: operation("listStations") } },
    });
    const text = renderOperations(document);
    expect(compile({ "operations.ts": text })).toEqual([]);
    expect(text).toMatchInlineSnapshot(`
      "import type { Contract } from "@contracts/runtime";

      /** What the runtime must know of this provider. */
      export const contract = {
        servers: [{
            name: "production",
            url: "https://{organization}.tidepool.test/{base_path}",
            variables: {
              organization: {
                name: "organization",
              },
              basePath: {
                name: "base_path",
                default: "v1",
                enum: ["v1", "v2"],
              },
            },
          }, {
            name: "staging",
            url: "https://staging.tidepool.test",
            variables: {},
          }],
        security: {},
        operations: {
          listStations: {
            method: "GET",
            path: "/stations",
            secured: false,
            replies: {
              "application/json": [200],
            },
          },
        },
      } as const satisfies Contract;

      /** Lists that have pages, with the place of their items in the reply (JSON Pointer). */
      export interface Pages {
      }

      /** Options that choose the server and fill the variables of its URL. */
      export interface ServerVariables {
        /** Sub-domain of the organisation. */
        organization: string;
        /** Version. @default "v1" */
        basePath?: "v1" | "v2";
        /** Which server to call. @default "production" */
        server?: "production" | "staging";
      }
      "
    `);
  });

  test("says of an operation whether sending it twice is safe, where the spec says otherwise than its method", () => {
    const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    const document = documentOf({
      paths: {
        "/a": Object.fromEntries(methods.map((method) => [method, operation(method)])),
        "/b": { post: operation("search", { "x-idempotent": true }), put: operation("append", { "x-idempotent": false }) },
      },
    });
    const { operations } = contractOf(document);
    const told = Object.entries(operations).flatMap(([id, { idempotent }]) => (idempotent === undefined ? [] : [[id, idempotent]]));
    expect(told).toEqual([
      ["append", false],
      ["search", true],
    ]);
    expect(operations.get?.method).toBe("GET");
  });

  test("says of an operation that it takes no credentials", () => {
    const document = documentOf({
      security: [{ bearerAuth: [] }],
      paths: {
        "/a": { get: operation("byRoot"), put: operation("none", { security: [] }) },
        "/b": { get: operation("empty", { security: [{}] }), put: operation("optional", { security: [{}, { bearerAuth: [] }] }) },
      },
    });
    const { operations } = contractOf(document);
    expect(Object.entries(operations).map(([id, { secured }]) => [id, secured])).toEqual([
      ["byRoot", undefined],
      ["none", false],
      ["empty", false],
      ["optional", undefined],
    ]);
  });

  test("groups the documented statuses by the media types of their replies, those without a body under none", () => {
    const json = { description: "-", content: { "application/json": {} } };
    const responses = {
      "200": { description: "-", content: { "text/csv": {}, "application/json": {} } },
      "204": { description: "-" },
      "400": json,
      "5XX": json,
      default: json,
    };
    const { operations } = contractOf(documentOf({ paths: { "/a": { get: operation("list", { responses }) } } }));
    expect(operations.list?.replies).toEqual({
      "application/json,text/csv": [200],
      "": [204],
      "application/json": [400, "5XX", "default"],
    });
  });

  test("names the header of an operation's idempotency key", () => {
    const document = documentOf({ paths: { "/a": { post: operation("create", { "x-idempotency-key": "Idempotency-Key" }) } } });
    expect(contractOf(document).operations.create?.idempotencyKey).toBe("Idempotency-Key");
  });

  test("lists the operations that have pages, with the place of their items", () => {
    const paged = { "x-pagination": { style: "offset", offset: "o", limit: "l", items: "/data" } };
    const document = documentOf({
      paths: {
        "/a": { get: operation("listA", paged) },
        "/b": { get: operation("listB", { "x-pagination": { style: "none" } }), post: operation("createB") },
      },
    });
    expect(renderOperations(document)).toContain('export interface Pages {\n  "/a": "/data";\n}\n');
  });

  test("marks operations whose own servers put them at the origin", () => {
    const servers = [{ url: "https://tidepool.test" }];
    const document = documentOf({
      paths: {
        "/a": { get: operation("below") },
        "/b": { servers, get: operation("byPath") },
        "/c": { get: operation("own", { servers }) },
      },
    });
    const { operations } = contractOf(document);
    expect(Object.entries(operations).map(([id, { atOrigin }]) => [id, atOrigin])).toEqual([
      ["below", undefined],
      ["byPath", true],
      ["own", true],
    ]);
  });

  test("names the media types of reply and body unless they are JSON alone", () => {
    const content = { "application/json": {}, "text/csv": {} };
    const document = documentOf({
      paths: {
        "/a": {
          get: operation("csv", {
            responses: { 200: { description: "", content }, 400: { description: "", content: { "text/plain": {} } } },
          }),
          post: operation("form", { requestBody: { content: { "multipart/form-data": {} } } }),
          put: operation("json", { requestBody: { content: { "application/json": {} } } }),
          delete: operation("nothing", { responses: { 204: { description: "" } } }),
        },
      },
    });
    const { operations } = contractOf(document);
    expect(Object.entries(operations).map(([id, { accept, body }]) => [id, accept, body])).toEqual([
      ["csv", ["application/json", "text/csv"], undefined],
      ["json", undefined, undefined],
      ["form", undefined, ["multipart/form-data"]],
      ["nothing", undefined, undefined],
    ]);
  });

  test("names the lists of the query that are not sent as OpenAPI's default style says", () => {
    const list = { type: "array", items: { type: "string" } };
    const document = documentOf({
      components: { schemas: { Ids: list }, parameters: { ids: { name: "ids", in: "query", explode: false, schema: list } } },
      paths: {
        "/a": {
          parameters: [{ $ref: "#/components/parameters/ids" }],
          get: operation("listStations", {
            parameters: [
              { name: "repeated", in: "query", schema: list },
              { name: "jsv", in: "query", "x-list-format": "jsv", schema: list },
              { name: "single", in: "query", explode: false, schema: { type: "string" } },
              { name: "x-ids", in: "header", explode: false, schema: list },
              { name: "named", in: "query", explode: false, schema: { $ref: "#/components/schemas/Ids" } },
            ],
          }),
          put: operation("plain"),
        },
        "/b": { get: operation("none") },
      },
    });
    const { operations } = contractOf(document);
    expect(operations.listStations?.query).toEqual({ ids: "comma", jsv: "jsv", named: "comma" });
    expect(operations.plain?.query).toEqual({ ids: "comma" });
    expect(operations.none).not.toHaveProperty("query");
  });

  test("takes pagination and rate limit from the spec", () => {
    const pagination = { style: "offset", offset: "offset", limit: "max", items: "/data" };
    const document = documentOf({
      "x-rate-limit": { limit: 20, windowSeconds: 60 },
      paths: {
        "/a": { get: operation("paged", { "x-pagination": pagination }) },
        "/b": { get: operation("whole", { "x-pagination": { style: "none", reason: "Always short." } }) },
      },
    });
    const { operations, rateLimit } = contractOf(document);
    expect(rateLimit).toEqual({ limit: 20, windowMs: 60_000 });
    expect(operations.paged?.pagination).toEqual(pagination);
    expect(operations.whole).not.toHaveProperty("pagination");
    expect(contractOf(documentOf({}))).not.toHaveProperty("rateLimit");
  });

  test("knows bearer, basic, and a session that the spec describes, also by reference", () => {
    const session = { login: "createSession", cookies: ["SESSION"], username: "user", password: "pass", constants: { ajax: true } };
    const document = documentOf({
      components: {
        securitySchemes: {
          bearerAuth: { type: "http", scheme: "bearer" },
          basicAuth: { type: "http", scheme: "basic" },
          granted: { type: "oauth2", flows: {} },
          key: { type: "apiKey", in: "header", name: "X-Key" },
          cookie: { $ref: "#/components/securitySchemes/shared" },
          shared: { type: "apiKey", in: "cookie", name: "SESSION", "x-session": session },
        },
      },
    });
    expect(contractOf(document).security).toEqual({
      bearerAuth: { type: "bearer" },
      basicAuth: { type: "basic" },
      granted: { type: "bearer" },
      key: { type: "apiKey", header: "X-Key" },
      cookie: { type: "session", ...session },
      shared: { type: "session", ...session },
    });
  });

  test("refuses what a client cannot have, and says what to change", () => {
    const apiKey = documentOf({ components: { securitySchemes: { key: { type: "apiKey", in: "query", name: "token" } } } });
    expect(() => renderOperations(apiKey)).toThrow(RenderError);
    expect(() => renderOperations(apiKey)).toThrowErrorMatchingInlineSnapshot(
      `[RenderError: Security scheme "key" is none that the runtime knows: use http bearer or basic, oauth2, openIdConnect, an apiKey in a header, or a cookie with x-session.]`,
    );
    const taken = documentOf({ servers: [{ url: "https://{base_url}", variables: { base_url: { default: "a" } } }] });
    expect(() => renderOperations(taken)).toThrowErrorMatchingInlineSnapshot(
      `[RenderError: Server variable "base_url" would become the client option "baseUrl", which is taken: call it otherwise.]`,
    );
    const twice = documentOf({
      servers: [{ url: "https://{api_host}/{api-host}", variables: { api_host: { default: "a" }, "api-host": { default: "b" } } }],
    });
    expect(() => renderOperations(twice)).toThrowErrorMatchingInlineSnapshot(
      `[RenderError: Server variables "api_host" and "api-host" would both become the client option "apiHost": call one of them otherwise.]`,
    );
  });

  test("gives a variable of several servers one option", () => {
    const variables = { region: { default: "eu", description: "Region." } };
    const text = renderOperations(
      documentOf({
        servers: [
          { url: "https://{region}.a.test", variables },
          { url: "https://{region}.b.test", variables },
        ],
      }),
    );
    expect(text.match(/region\?: string;/g)).toHaveLength(1);
  });

  test("G140 G141 compiles whatever the spec holds, runs nothing of it, and keeps every text as it is", () => {
    const document = hostileDocument();
    const text = renderOperations(document);
    expect(compile({ "operations.ts": text })).toEqual([]);
    const { exports, globals, touched } = evaluate(text);
    expect({ names: Object.keys(exports), globals, touched }).toEqual({ names: ["contract"], globals: [], touched: false });
    const { operations, servers, security } = exports.contract as ReturnType<typeof contractOf>;
    expect(Object.keys(operations)).toEqual(HOSTILE_TEXTS);
    expect(Object.values(operations).map(({ path }) => path)).toEqual(HOSTILE_TEXTS.map((hostile) => `/${hostile}`));
    expect(Object.keys(operations[HOSTILE_TEXTS[0] ?? ""]?.query ?? {})).toEqual(HOSTILE_TEXTS);
    expect(servers.map(({ name }) => name)).toEqual(HOSTILE_TEXTS);
    expect(servers.flatMap(({ variables }) => Object.values(variables)).map((variable) => variable.default)).toEqual(HOSTILE_TEXTS);
    expect(Object.keys(security.hostile?.constants ?? {})).toEqual(HOSTILE_TEXTS);
  });
});

describe("optionName", () => {
  test.each([
    ["host", "host"],
    ["base_path", "basePath"],
    ["api-version", "apiVersion"],
    ["Region", "Region"],
    ["v1.x", "v1X"],
  ])("turns %j into %j", (variable, option) => {
    expect(optionName(variable)).toBe(option);
  });

  test.each([["server"], ["base_url"], ["fetch"], ["headers"], ["token"], ["username"], ["password"], ["auth"]])(
    "refuses %j, which the client's own options have taken",
    (variable) => {
      expect(() => optionName(variable)).toThrow(RenderError);
    },
  );
});

/** The contract as a client would import it. */
function contractOf(document: OpenApiDocument): {
  servers: { name?: string; url: string; variables: Record<string, { name: string; default?: string }> }[];
  security: Record<string, JsonObject>;
  operations: Record<string, JsonObject>;
  rateLimit?: JsonObject;
} {
  return JSON.parse(JSON.stringify(evaluate(renderOperations(document)).exports.contract));
}

function documentOf(parts: JsonObject): OpenApiDocument {
  return { openapi: "3.1.1", info: { title: "Tidepool", version: "0.1.0" }, paths: {}, ...parts };
}

function operation(operationId: string, parts: JsonObject = {}): JsonObject {
  return { operationId, tags: ["Stations"], summary: "Do it", responses: JSON_REPLY, ...parts };
}

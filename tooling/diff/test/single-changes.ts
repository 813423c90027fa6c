import { type JsonObject, type OpenApiDocument, parsePointer, valueAt } from "@tooling/spec";

/** One change of a contract, with what it must be rated. */
export interface SingleChange {
  name: string;
  edit: (contract: OpenApiDocument) => void;
  /** Whether a deployed client breaks. */
  wire: boolean;
  /** Whether a consumer that compiled no longer does. */
  types: boolean;
  /** From 1.0.0 on. */
  bump: "none" | "patch" | "minor" | "major";
  /** Compared by itself, since nothing tells it from what changes beside it. */
  isAlone?: true;
}

type Edit = SingleChange["edit"];

const LIST = "/paths/~1tides/get";
const CREATE = "/paths/~1tides/post";
const GET = "/paths/~1stations~1{stationId}/get";
const PUT = "/paths/~1stations~1{stationId}/put";
const FETCH = "/paths/~1tide-table/get";
const SENT = "/components/schemas/TideInput";
const RECEIVED = "/components/schemas/Tide";
const BOTH = "/components/schemas/Station";

/** Set members of the object at a place; undefined deletes. */
const set =
  (place: string, members: JsonObject): Edit =>
  (contract) => {
    const target = valueAt(contract, parsePointer(place)) as JsonObject;
    for (const [name, value] of Object.entries(members)) {
      if (value === undefined) delete target[name];
      else target[name] = value;
    }
  };
const remove = (place: string): Edit => {
  const at = place.lastIndexOf("/");
  return set(place.slice(0, at), Object.fromEntries([[parsePointer(place.slice(at))[0] ?? "", undefined]]));
};
const rename =
  (place: string, name: string, to: string): Edit =>
  (contract) => {
    const target = valueAt(contract, parsePointer(place)) as JsonObject;
    const entries = Object.entries(target).map(([key, value]) => [key === name ? to : key, value] as const);
    for (const key of Object.keys(target)) delete target[key];
    Object.assign(target, Object.fromEntries(entries));
  };
const push =
  (place: string, ...values: unknown[]): Edit =>
  (contract) => {
    (valueAt(contract, parsePointer(place)) as unknown[]).push(...values);
  };
const drop =
  (place: string, index: number): Edit =>
  (contract) => {
    (valueAt(contract, parsePointer(place)) as unknown[]).splice(index, 1);
  };
const all =
  (...edits: Edit[]): Edit =>
  (contract) => {
    for (const edit of edits) edit(contract);
  };

const reply = (schema: JsonObject): JsonObject => ({ description: "It worked.", content: { "application/json": { schema } } });
const NEITHER = { wire: false, types: false };
const BREAKS = { wire: true, types: true, bump: "major" } as const;
const WIRE = { wire: true, types: false, bump: "major" } as const;
const TYPES = { wire: false, types: true, bump: "major" } as const;
const ADDS = { ...NEITHER, bump: "minor" } as const;
const WORDS = { ...NEITHER, bump: "patch" } as const;

/** The table: every kind of change once, in both directions where there are two. */
export const SINGLE_CHANGES: readonly SingleChange[] = [
  { name: "nothing", edit: () => undefined, ...NEITHER, bump: "none" },

  // Operations and paths
  {
    name: "operation added",
    edit: set("/paths/~1stations~1{stationId}", { head: { operationId: "probeStation", responses: { "200": { description: "Here." } } } }),
    ...ADDS,
  },
  { name: "operation removed", edit: remove(CREATE), ...BREAKS },
  { name: "path removed", edit: remove("/paths/~1status"), ...BREAKS, isAlone: true },
  { name: "path gains a closing slash", edit: rename("/paths", "/status", "/status/"), ...BREAKS, isAlone: true },
  {
    name: "path parameter renamed",
    edit: all(rename("/paths", "/stations/{stationId}", "/stations/{id}"), set("/paths/~1stations~1{id}/parameters/0", { name: "id" })),
    ...TYPES,
    isAlone: true,
  },
  { name: "operationId renamed", edit: set(LIST, { operationId: "listAllTides" }), ...TYPES },
  { name: "operation deprecated", edit: set(LIST, { deprecated: true }), ...ADDS },

  // Parameters
  {
    name: "optional parameter added",
    edit: push(`${LIST}/parameters`, { name: "since", in: "query", schema: { type: "string" } }),
    ...ADDS,
  },
  {
    name: "required parameter added",
    edit: push(`${LIST}/parameters`, { name: "since", in: "query", required: true, schema: { type: "string" } }),
    ...BREAKS,
  },
  {
    name: "required header parameter added",
    edit: push(`${LIST}/parameters`, { name: "X-Tenant", in: "header", required: true, schema: { type: "string" } }),
    ...BREAKS,
  },
  { name: "optional parameter removed", edit: drop(`${LIST}/parameters`, 3), ...BREAKS },
  { name: "query parameter renamed", edit: set(`${LIST}/parameters/3`, { name: "sort" }), ...BREAKS },
  { name: "parameter becomes required", edit: set(`${LIST}/parameters/3`, { required: true }), ...BREAKS },
  { name: "parameter becomes optional", edit: set(`${LIST}/parameters/2`, { required: undefined }), ...ADDS },
  { name: "parameter's type changes", edit: set(`${LIST}/parameters/2`, { schema: { type: "integer" } }), ...BREAKS },
  { name: "parameter takes one type more", edit: set(`${LIST}/parameters/2/schema`, { type: ["string", "integer"] }), ...ADDS },
  { name: "parameter takes one value more", edit: push(`${LIST}/parameters/3/schema/enum`, "neap"), ...ADDS },
  { name: "parameter takes one value less", edit: drop(`${LIST}/parameters/3/schema/enum`, 1), ...BREAKS },
  { name: "parameter's bound tightened", edit: set(`${LIST}/parameters/1/schema`, { maximum: 50 }), ...WIRE },
  { name: "parameter's bound loosened", edit: set(`${LIST}/parameters/1/schema`, { maximum: 200 }), ...ADDS },
  { name: "parameter's default changes", edit: set(`${LIST}/parameters/1/schema`, { default: 10 }), ...WIRE },
  { name: "parameter's default added", edit: set(`${LIST}/parameters/3/schema`, { default: "high" }), ...ADDS },
  { name: "parameter is written otherwise", edit: set(`${LIST}/parameters/4`, { explode: true }), ...WIRE },
  { name: "parameter moves from the query to a header", edit: set(`${LIST}/parameters/3`, { in: "header" }), ...BREAKS },
  { name: "parameter deprecated", edit: set(`${LIST}/parameters/3`, { deprecated: true }), ...ADDS },

  // Bodies
  { name: "body becomes required", edit: set(`${PUT}/requestBody`, { required: true }), ...BREAKS },
  { name: "body becomes optional", edit: set(`${CREATE}/requestBody`, { required: false }), ...ADDS },
  { name: "body removed", edit: remove(`${PUT}/requestBody`), ...BREAKS },
  {
    name: "optional body added",
    edit: set("/paths/~1stations~1{stationId}/delete", {
      requestBody: { content: { "application/json": { schema: { type: "object", properties: { why: { type: "string" } } } } } },
    }),
    ...ADDS,
  },
  {
    name: "required body added",
    edit: set("/paths/~1stations~1{stationId}/delete", {
      requestBody: {
        required: true,
        content: { "application/json": { schema: { type: "object", properties: { why: { type: "string" } } } } },
      },
    }),
    ...BREAKS,
  },
  { name: "media type of a body removed", edit: remove(`${CREATE}/requestBody/content/application~1x-www-form-urlencoded`), ...BREAKS },
  { name: "media type of a body added", edit: set(`${PUT}/requestBody/content`, { "text/csv": { schema: { type: "string" } } }), ...ADDS },

  // What is sent
  { name: "sent: optional property added", edit: set(`${SENT}/properties`, { depth: { type: "number" } }), ...ADDS },
  {
    name: "sent: required property added",
    edit: all(set(`${SENT}/properties`, { depth: { type: "number" } }), push(`${SENT}/required`, "depth")),
    ...BREAKS,
  },
  { name: "sent: property becomes required", edit: push(`${SENT}/required`, "kind"), ...BREAKS },
  { name: "sent: property becomes optional", edit: set(SENT, { required: undefined }), ...ADDS },
  { name: "sent: optional property removed", edit: remove(`${SENT}/properties/on`), ...TYPES },
  { name: "sent: property renamed", edit: rename(`${SENT}/properties`, "on", "day"), ...TYPES },
  { name: "sent: one value more", edit: push(`${SENT}/properties/kind/enum`, "neap"), ...ADDS },
  { name: "sent: one value less", edit: drop(`${SENT}/properties/kind/enum`, 1), ...BREAKS },
  { name: "sent: any value becomes one of a list", edit: set(`${SENT}/properties/on`, { enum: ["2026-01-31"] }), ...BREAKS },
  { name: "sent: integer becomes number", edit: set(`${SENT}/properties/height`, { type: "number" }), ...ADDS },
  { name: "sent: number becomes integer", edit: set(`${BOTH}/properties/depth`, { type: "integer" }), ...WIRE },
  { name: "sent: type changes", edit: set(`${SENT}/properties/height`, { type: "string", maximum: undefined }), ...BREAKS },
  { name: "sent: may no longer be null", edit: set(`${SENT}/properties/note`, { type: "string" }), ...BREAKS },
  { name: "sent: may be null", edit: set(`${SENT}/properties/on`, { type: ["string", "null"] }), ...ADDS },
  { name: "sent: bound tightened", edit: set(`${SENT}/properties/height`, { maximum: 20 }), ...WIRE },
  { name: "sent: bound loosened", edit: set(`${SENT}/properties/height`, { maximum: 40 }), ...ADDS },
  { name: "sent: format changes", edit: set(`${SENT}/properties/on`, { format: "date-time" }), ...WIRE },
  { name: "sent: pattern added", edit: set(`${SENT}/properties/on`, { pattern: "^2" }), ...WIRE },
  { name: "sent: default changes", edit: set(`${SENT}/properties/note`, { default: "some" }), ...WIRE },
  { name: "sent: unknown properties refused", edit: set(SENT, { additionalProperties: false }), ...WIRE },
  {
    name: "sent: values of a map change type",
    edit: set(`${SENT}/properties/marks`, { additionalProperties: { type: "integer" } }),
    ...BREAKS,
  },
  {
    name: "sent: names of properties bounded",
    edit: set(`${SENT}/properties/marks`, { patternProperties: { "^x": { type: "string", maxLength: 1 } } }),
    ...WIRE,
  },
  {
    name: "sent: form is encoded otherwise",
    edit: set(`${CREATE}/requestBody/content/application~1x-www-form-urlencoded/encoding/marks`, { explode: true }),
    ...WIRE,
  },
  { name: "sent: alternative added", edit: push(`${SENT}/properties/mood/oneOf`, { $ref: "#/components/schemas/Buoy" }), ...ADDS },
  { name: "sent: alternative removed", edit: drop(`${SENT}/properties/mood/oneOf`, 1), ...BREAKS },

  // What is received
  { name: "received: property added", edit: set(`${RECEIVED}/properties`, { depth: { type: "number" } }), ...ADDS },
  { name: "received: optional property removed", edit: remove(`${RECEIVED}/properties/on`), ...BREAKS },
  { name: "received: property renamed", edit: rename(`${RECEIVED}/properties`, "on", "day"), ...BREAKS },
  { name: "received: property becomes optional", edit: drop(`${RECEIVED}/required`, 1), ...BREAKS },
  { name: "received: property becomes required", edit: push(`${RECEIVED}/required`, "on"), ...ADDS },
  { name: "received: one value more", edit: push(`${RECEIVED}/properties/kind/enum`, "neap"), ...BREAKS },
  { name: "received: one value less", edit: drop(`${RECEIVED}/properties/kind/enum`, 1), ...TYPES },
  { name: "received: any value becomes one of a list", edit: set(`${RECEIVED}/properties/on`, { enum: ["2026-01-31"] }), ...ADDS },
  { name: "received: integer becomes number", edit: set(`${RECEIVED}/properties/height`, { type: "number" }), ...WIRE },
  { name: "received: type changes", edit: set(`${RECEIVED}/properties/height`, { type: "string", maximum: undefined }), ...BREAKS },
  { name: "received: may be null", edit: set(`${RECEIVED}/properties/on`, { type: ["string", "null"] }), ...BREAKS },
  { name: "received: is never null any more", edit: set(`${RECEIVED}/properties/note`, { type: "string" }), ...ADDS },
  { name: "received: bound loosened", edit: set(`${RECEIVED}/properties/height`, { maximum: 40 }), ...WIRE },
  { name: "received: bound tightened", edit: set(`${RECEIVED}/properties/height`, { maximum: 20 }), ...ADDS },
  { name: "received: format changes", edit: set(`${RECEIVED}/properties/on`, { format: "date-time" }), ...WIRE },
  { name: "received: text becomes binary", edit: set(`${RECEIVED}/properties/on`, { format: "binary" }), ...BREAKS },
  {
    name: "received: alternative added",
    edit: push(`${RECEIVED}/properties/mood/oneOf`, { $ref: "#/components/schemas/Buoy" }),
    ...BREAKS,
  },
  { name: "received: alternative removed", edit: drop(`${RECEIVED}/properties/mood/oneOf`, 1), ...TYPES },
  {
    name: "received: alternatives are told apart otherwise",
    edit: set(`${RECEIVED}/properties/weather/discriminator/mapping`, { rain: "#/components/schemas/Weather" }),
    ...BREAKS,
  },
  { name: "received: object takes any property", edit: set(RECEIVED, { additionalProperties: true }), ...ADDS },
  {
    name: "received: values of a map change type",
    edit: set(`${RECEIVED}/properties/marks`, { additionalProperties: { type: "integer" } }),
    ...BREAKS,
  },
  { name: "received: default changes", edit: set(`${RECEIVED}/properties/note`, { default: "some" }), ...ADDS },

  // What is sent and received
  { name: "property becomes readOnly", edit: set(`${BOTH}/properties/depth`, { readOnly: true }), ...BREAKS },
  { name: "property is no longer readOnly", edit: set(`${BOTH}/properties/id`, { readOnly: undefined }), ...ADDS },
  { name: "required property is no longer readOnly", edit: set(`${BOTH}/properties/code`, { readOnly: undefined }), ...BREAKS },
  { name: "property becomes writeOnly", edit: set(`${BOTH}/properties/depth`, { writeOnly: true }), ...BREAKS },
  { name: "property is no longer writeOnly", edit: set(`${BOTH}/properties/secret`, { writeOnly: undefined }), ...ADDS },
  { name: "schema renamed", edit: renameSchema("Fault", "Problem"), ...TYPES, isAlone: true },
  { name: "unused schema removed", edit: remove("/components/schemas/Buoy"), ...TYPES },
  { name: "unused schema added", edit: set("/components/schemas", { Raft: { type: "string" } }), ...ADDS },

  // Replies
  {
    name: "failure status added, of the same body",
    edit: set(`${LIST}/responses`, {
      "404": { description: "Gone.", content: { "application/json": { schema: { $ref: "#/components/schemas/Fault" } } } },
    }),
    ...ADDS,
  },
  {
    name: "failure status added, of another body",
    edit: set(`${LIST}/responses`, { "404": reply({ type: "object", properties: { code: { type: "integer" } } }) }),
    ...TYPES,
  },
  { name: "failure status removed", edit: remove(`${GET}/responses/404`), ...BREAKS },
  { name: "success status added", edit: set(`${CREATE}/responses`, { "202": reply({ $ref: "#/components/schemas/Tide" }) }), ...WIRE },
  { name: "success status added, without a body", edit: set(`${CREATE}/responses`, { "202": { description: "Later." } }), ...BREAKS },
  { name: "success status becomes another", edit: rename(`${CREATE}/responses`, "201", "200"), ...BREAKS },
  {
    name: "media type of a reply added",
    edit: set(`${LIST}/responses/200/content`, { "text/csv": { schema: { type: "string" } } }),
    ...ADDS,
  },
  { name: "media type of a reply removed", edit: remove(`${GET}/responses/200/content/text~1csv`), ...BREAKS },
  {
    name: "JSON added to a reply that had none",
    edit: set(`${FETCH}/responses/200/content`, {
      "application/json": { schema: { type: "object", properties: { up: { type: "boolean" } } } },
    }),
    ...TYPES,
  },
  { name: "reply header added", edit: set(`${LIST}/responses/200/headers`, { "X-Next": { schema: { type: "string" } } }), ...ADDS },
  { name: "reply header removed", edit: remove(`${LIST}/responses/200/headers`), ...WIRE },
  { name: "reply header may be missing", edit: set(`${LIST}/responses/200/headers/X-Total`, { required: false }), ...WIRE },

  // Security and servers
  { name: "credentials needed where none were", edit: set("/paths/~1status/get", { security: [{ bearer: [] }] }), ...WIRE },
  { name: "credentials no longer needed", edit: set(LIST, { security: [] }), ...ADDS },
  { name: "way to authenticate added", edit: push("/security", { session: [] }), ...ADDS },
  { name: "way to authenticate removed", edit: drop("/security", 1), ...WIRE },
  { name: "second credential needed beside the first", edit: set("/security/0", { session: [] }), ...WIRE },
  { name: "scheme changes", edit: set("/components/securitySchemes/bearer", { scheme: "basic" }), ...WIRE },
  { name: "login changes", edit: set("/components/securitySchemes/session/x-session", { username: "login" }), ...WIRE },
  { name: "server added", edit: push("/servers", { url: "https://beta.tides.test/v1", "x-server-name": "beta" }), ...ADDS },
  {
    name: "server added before the others",
    edit: (contract) => contract.servers?.unshift({ url: "https://beta.tides.test/v1", "x-server-name": "beta" }),
    ...WIRE,
  },
  { name: "server removed", edit: drop("/servers", 1), ...BREAKS },
  { name: "base path changes", edit: set("/servers/0", { url: "https://{region}.tides.test/v2" }), ...WIRE },
  { name: "servers change places", edit: (contract) => contract.servers?.reverse(), ...WIRE },
  { name: "server's name changes", edit: set("/servers/1", { "x-server-name": "sandbox" }), ...TYPES },
  { name: "server variable's default changes", edit: set("/servers/0/variables/region", { default: "south" }), ...WIRE },
  { name: "server variable must be given", edit: set("/servers/0/variables/port", { "x-required": true }), ...TYPES },
  { name: "server variable takes one value more", edit: push("/servers/0/variables/region/enum", "east"), ...ADDS },
  { name: "server variable takes one value less", edit: drop("/servers/0/variables/region/enum", 1), ...BREAKS },

  // How a client behaves
  {
    name: "pages added",
    edit: set("/paths/~1stations~1{stationId}/get", { "x-pagination": { style: "offset", offset: "skip", limit: "take", items: "/data" } }),
    ...ADDS,
  },
  { name: "pages removed", edit: set(LIST, { "x-pagination": undefined }), ...BREAKS },
  { name: "place of a page's items changes", edit: set(`${LIST}/x-pagination`, { items: "/tides" }), ...WIRE },
  { name: "pages tell their total no more", edit: set(`${LIST}/x-pagination`, { total: undefined }), ...WIRE },
  { name: "pages tell what is next", edit: set(`${LIST}/x-pagination`, { next: "/next" }), ...ADDS },
  { name: "call may be repeated", edit: set(CREATE, { "x-idempotent": true }), ...ADDS },
  { name: "call must not be repeated", edit: set(PUT, { "x-idempotent": false }), ...WIRE },
  { name: "idempotency key added", edit: set(PUT, { "x-idempotency-key": "Idempotency-Key" }), ...ADDS },
  { name: "idempotency key removed", edit: set(CREATE, { "x-idempotency-key": undefined }), ...WIRE },
  { name: "rate lowered", edit: set("/x-rate-limit", { limit: 10 }), ...WIRE },
  { name: "rate raised", edit: set("/x-rate-limit", { limit: 40 }), ...ADDS },
  { name: "lists in the query are quoted otherwise", edit: set(`${LIST}/parameters/4`, { "x-list-format": undefined }), ...WIRE },
  { name: "parameter is governed by the client", edit: set(`${LIST}/parameters/3`, { "x-governed-by": "session" }), ...TYPES },

  // Words
  { name: "description of an operation", edit: set(LIST, { description: "Lists all the tides." }), ...WORDS },
  { name: "description of a schema added", edit: set(SENT, { description: "A tide to be." }), ...WORDS },
  { name: "description removed", edit: remove(`${RECEIVED}/properties/height/description`), ...WORDS },
  { name: "description of a reply", edit: set(`${LIST}/responses/200`, { description: "Tides." }), ...WORDS },
  { name: "summary", edit: set(LIST, { summary: "List all tides" }), ...WORDS },
  {
    name: "example",
    edit: set(`${GET}/responses/200/content/application~1json`, { example: { id: "b", name: "Quay" } }),
    ...WORDS,
    isAlone: true,
  },
  {
    name: "examples added",
    edit: set(`${LIST}/responses/200/content/application~1json`, { examples: { none: { value: { data: [], total: 0 } } } }),
    ...WORDS,
  },
  { name: "evidence added", edit: set(RECEIVED, { "x-evidence": { source: "chart", grade: "documented" } }), ...WORDS },
  {
    name: "evidence of a parameter",
    edit: set(`${LIST}/parameters/0`, { "x-evidence": { source: "chart", grade: "inferred" } }),
    ...WORDS,
  },
  { name: "tag of an operation", edit: set(LIST, { tags: ["Water"] }), ...WORDS },
  { name: "description of a tag", edit: set("/tags/0", { description: "Water." }), ...WORDS },
  { name: "version", edit: set("/info", { version: "1.0.1" }), ...WORDS },
];

function renameSchema(from: string, to: string): Edit {
  return (contract) => {
    const text = JSON.stringify(contract).replaceAll(`"#/components/schemas/${from}"`, `"#/components/schemas/${to}"`);
    Object.assign(contract, JSON.parse(text));
    rename("/components/schemas", from, to)(contract);
  };
}

import type { Finding, ReplyToValidate, RequestToValidate, Validator } from "../validator.ts";
import { at, checkHeaders, type Fields } from "./headers.ts";
import { type Check, REPLY, REQUEST, type Run, report, reportAt } from "./run.ts";
import { isObject, type } from "./values.ts";

/** Checks by media type. */
export type Content = Readonly<Record<string, Check>>;

/** What the contract says of one operation. */
export interface OperationChecks {
  path?: Fields;
  query?: Fields;
  header?: Fields;
  body?: { required?: true; content: Content };
  /** By status, range of statuses (`4XX`) or `default`. */
  replies: Readonly<Record<string, ReplyChecks>>;
  /** Whether replies leave their documented body out, as those of HEAD do. */
  bodiless?: true;
}

/** What the contract says of one reply. */
export interface ReplyChecks {
  headers?: Fields;
  content?: Content;
}

/** Compare a request with its operation. */
export function checkRequest(operation: OperationChecks, request: RequestToValidate, run: Run): void {
  const header = Object.entries(request.header ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  checkFields("path", operation.path, request.path, run, false);
  checkFields("query", operation.query, request.query, run, true);
  checkFields("header", operation.header, Object.fromEntries(header), run, true);
  checkRequestBody(operation.body, request, run);
}

function checkFields(
  place: string,
  fields: Fields = {},
  values: Readonly<Record<string, unknown>> = {},
  run: Run,
  isClosed: boolean,
): void {
  run.path[run.depth++] = place;
  const given = new Map(Object.entries(values).flatMap(([name, value]) => (isSent(value) ? [[name, withoutGaps(value)]] : [])));
  for (const [name, { check, required }] of Object.entries(fields)) {
    if (given.has(name)) at(run, name, () => check(given.get(name), run));
    else if (required) reportAt(run, name, "broken", "is required");
  }
  for (const name of isClosed ? given.keys() : []) {
    if (!Object.hasOwn(fields, name)) reportAt(run, name, "broken", "is not documented");
  }
  run.depth--;
}

/** Whether the client sends a parameter or a form's field: undefined, null and empty lists are left out. */
function isSent(value: unknown): boolean {
  return Array.isArray(value) ? value.some((item) => isSent(item)) : value !== undefined && value !== null;
}

function withoutGaps(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((item) => item !== undefined && item !== null) : value;
}

function checkRequestBody(body: OperationChecks["body"], request: RequestToValidate, run: Run): void {
  const { contentType } = request;
  if (request.body === undefined) {
    if (body?.required) reportAt(run, "body", "broken", "is required");
  } else if (body === undefined) {
    reportAt(run, "body", "broken", "is not documented");
  } else {
    const check = contentType === undefined ? Object.values(body.content)[0] : lookUp(body.content, contentType);
    if (check !== undefined) at(run, "body", () => check(request.body, run));
    else at(run, "header", () => reportAt(run, "content-type", "broken", mediaTypeMessage(body.content)));
  }
}

/** A body that is sent as a form. */
export function form(check: Check): Check {
  return (value, run) => {
    if (!isObject(value)) return report(run, "broken", "must be object");
    const fields = Object.entries(value instanceof FormData || value instanceof URLSearchParams ? grouped(value) : value).flatMap(
      ([name, field]) => (isSent(field) ? [[name, withoutGaps(field)]] : []),
    );
    check(Object.fromEntries(fields), run);
  };
}

/** The fields of a form that is one already, those of one name as a list. */
function grouped(form: FormData | URLSearchParams): object {
  const fields: Record<string, unknown> = {};
  form.forEach((value: unknown, name: string) => {
    const all = form.getAll(name);
    fields[name] = all.length > 1 ? all : value;
  });
  return fields;
}

/** A body of which the client gives the text. */
export const plainText: Check = type("string");

/** Compare a reply with what its operation documents. */
export function checkReply(operation: OperationChecks, reply: ReplyToValidate, run: Run): void {
  const { replies } = operation;
  const keys = [String(reply.status), `${Math.floor(reply.status / 100)}XX`, "default"];
  const key = keys.find((name) => Object.hasOwn(replies, name));
  if (key === undefined) {
    reportAt(run, "status", "unknown", "must be a documented status");
    return;
  }
  const { headers = {}, content = {} } = replies[key] as ReplyChecks;
  at(run, "headers", () => checkHeaders(headers, reply.headers, run));
  if (reply.contentType === undefined) {
    if (Object.keys(content).length > 0 && !operation.bodiless) reportAt(run, "body", "broken", "is required");
    return;
  }
  const check = lookUp(content, reply.contentType);
  if (check !== undefined) at(run, "body", () => check(reply.body, run));
  else at(run, "headers", () => reportAt(run, "content-type", "unknown", mediaTypeMessage(content)));
}

function mediaTypeMessage(content: Content): string {
  const types = Object.keys(content);
  return types.length === 0 ? "is not documented: there is no body" : `must be ${types.join(" or ")}`;
}

function lookUp(content: Content, mediaType: string): Check | undefined {
  const name = mediaType.replace(/;.*/s, "").trim().toLowerCase();
  const key = [name, name.replace(/\/.*/s, "/*"), "*/*"].find((candidate) => Object.hasOwn(content, candidate));
  return key === undefined ? undefined : content[key];
}

/** Create the validator of a contract; each operation is built when it is first needed. */
export function createValidator(builders: Readonly<Record<string, () => OperationChecks>>): Validator {
  const built = new Map<string, OperationChecks>();
  const findings = (id: string, view: Run["view"], compare: (operation: OperationChecks, run: Run) => void): Finding[] => {
    const operation = built.get(id) ?? (Object.hasOwn(builders, id) ? builders[id]?.() : undefined);
    if (operation === undefined) return [{ pointer: "", message: "must belong to an operation of the contract", kind: "undocumented" }];
    built.set(id, operation);
    const run: Run = { view, path: [], depth: 0, faults: [] };
    try {
      compare(operation, run);
    } catch (error) {
      // The only error there is: the stack ended before the value did.
      if (!(error instanceof RangeError)) throw error;
      return [{ pointer: "/body", message: "must not be nested deeper than can be checked", kind: "invalid" }];
    }
    return run.faults.map(({ pointer, message, rank }) => ({ pointer, message, kind: rank === "broken" ? "invalid" : "undocumented" }));
  };
  return {
    request: (id, request) => findings(id, REQUEST, (operation, run) => checkRequest(operation, request, run)),
    response: (id, reply) => findings(id, REPLY, (operation, run) => checkReply(operation, reply, run)),
  };
}

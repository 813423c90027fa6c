import type { JsonRecord } from "./records.ts";

/** A reply before it is written in the format that was asked for. */
export interface Reply {
  status: number;
  headers: Headers;
  /** Undefined where the reply has no body. */
  body?: unknown;
  /** Media type of the body. */
  mediaType: string;
  /** Sent as the body, whatever `body` is. */
  text?: string;
}

/** A call that the service refuses. */
export class Refusal extends Error {
  readonly status: number;
  readonly errorCode: string;
  /** The field that is at fault, in the casing of the service's types. */
  readonly fieldName: string | undefined;

  constructor(status: number, errorCode: string, message: string, fieldName?: string) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
    this.fieldName = fieldName;
  }
}

/** Describe a refusal as the framework does. */
export function refusalBody({ errorCode, message, fieldName }: Refusal): JsonRecord {
  if (fieldName === undefined) return { responseStatus: { errorCode, message } };
  return { responseStatus: { errorCode, message, errors: [{ errorCode: "NotEmpty", fieldName, message }] } };
}

const FORMATS: Readonly<Record<string, string>> = { json: "application/json", csv: "text/csv", jsv: "text/jsv" };

/** Choose a reply's media type: `format` goes before `Accept`, and who names neither a known format nor a known type gets HTML. */
export function negotiate(request: Request, query: Query): string {
  const asked = query.format === undefined ? (request.headers.get("accept") ?? "") : (FORMATS[query.format] ?? "");
  const names = asked.split(",").map((entry) => entry.split(";")[0]?.trim().toLowerCase());
  return names.find((name) => name === "text/html" || Object.values(FORMATS).includes(name ?? "")) ?? "text/html";
}

/** The query by lower-case names; repeated keys are joined, and empty values are as if not sent. */
export type Query = Readonly<Record<string, string>>;

/** Read a query as the framework does. */
export function readQuery({ searchParams }: URL): Query {
  const query: Record<string, string> = {};
  for (const [key, value] of searchParams) {
    const name = key.toLowerCase();
    if (value !== "") query[name] = query[name] === undefined ? value : `${query[name]},${value}`;
  }
  return query;
}

/** Read an integer that is not below `least`. */
export function readInteger(query: Query, name: string, { least, fallback }: { least: number; fallback: number }): number {
  const text = query[name.toLowerCase()] ?? String(fallback);
  if (/^-?\d+$/.test(text) && Number(text) >= least) return Number(text);
  throw new Refusal(400, "SerializationException", `The value of ${name} cannot be read.`);
}

/** Read a boolean, false where it is not given. */
export function readBoolean(query: Query, name: string): boolean {
  const text = (query[name.toLowerCase()] ?? "false").toLowerCase();
  if (text === "true" || text === "false") return text === "true";
  throw new Refusal(400, "SerializationException", `The value of ${name} cannot be read.`);
}

/** Read a list in the framework's notation: commas, brackets at will, quotes around an item with a comma. */
export function readList(query: Query, name: string): string[] | undefined {
  const text = query[name.toLowerCase()]?.replace(/^\[(.*)\]$/s, "$1");
  if (text === undefined) return undefined;
  const items = text.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
  return items.map((item) => (item.startsWith('"') ? item.slice(1, -1).replaceAll('""', '"') : item));
}

/** Write a reply. */
export function writeReply({ status, headers, body, mediaType, text }: Reply): Response {
  if (body === undefined && text === undefined) return new Response(null, { status, headers });
  if (!headers.has("content-type"))
    headers.set("content-type", mediaType === "application/json" ? "application/json; charset=utf-8" : mediaType);
  return new Response(text ?? writeBody(body, mediaType), { status, headers });
}

function writeBody(body: unknown, mediaType: string): string {
  if (mediaType === "application/json") return JSON.stringify(body);
  if (mediaType === "text/csv") return writeCsv(Array.isArray(body) ? body : [body]);
  if (mediaType === "text/jsv") return writeJsv(body);
  return "<!doctype html><html><body><h1>Snapshot</h1></body></html>";
}

function writeCsv(rows: JsonRecord[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => names.map((name) => quoteCell(typeof row[name] === "string" ? row[name] : writeJsv(row[name]))));
  return [names, ...cells].map((line) => `${line.join(",")}\n`).join("");
}

function quoteCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function writeJsv(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(writeJsv).join(",")}]`;
  if (typeof value === "object")
    return `{${Object.entries(value)
      .map(([name, member]) => `${name}:${writeJsv(member)}`)
      .join(",")}}`;
  return /[",{}[\]\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
}

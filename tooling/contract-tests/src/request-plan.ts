import type { Operation, Parameter } from "@tooling/spec";
import { isJson } from "./exchange.ts";
import { formFields, isForm } from "./form-fields.ts";

/** How a request proves who sends it: by a security scheme of the contract, or not. */
export type Credentials = { scheme: string } | "none" | "empty" | "foreign";

/** A request as the contract speaks of it, before anybody writes it for the wire. */
export interface RequestPlan {
  path: Readonly<Record<string, unknown>>;
  query: Readonly<Record<string, unknown>>;
  header: Readonly<Record<string, unknown>>;
  /** Undefined for a request without a body. */
  contentType: string | undefined;
  /** A file in it is a Blob. */
  body: unknown;
  /** Undefined where any media type will do. */
  accept: string | undefined;
  credentials: Credentials;
}

/** Write a plan for the wire, by the letter of the contract and with none of the client's code, so that the two can be compared. */
export function writeRequest(operation: Operation, plan: RequestPlan, baseUrl: string, credentials: Record<string, string>): Request {
  const query = operation.parameters
    .filter(({ in: place, name }) => place === "query" && plan.query[name] !== undefined)
    .flatMap((parameter) => writeQuery(parameter, plan.query[parameter.name]));
  const headers = new Headers(credentials);
  for (const [name, value] of Object.entries(plan.header)) headers.set(name, String(value));
  headers.set("accept", plan.accept ?? "*/*");
  const body = writeBody(plan);
  // The multipart writer alone knows its boundary.
  if (plan.contentType !== undefined && !(body instanceof FormData)) headers.set("content-type", plan.contentType);
  const search = query.length > 0 ? `?${query.join("&")}` : "";
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(plan.path[name])));
  return new Request(`${baseUrl}${path}${search}`, { method: operation.method.toUpperCase(), headers, body, redirect: "manual" });
}

/** Write a query parameter in style `form` (OAS 3.1, Parameter Object), or in the list format that an extension names. */
function writeQuery({ name, explode = true, "x-list-format": listFormat }: Parameter, value: unknown): string[] {
  const key = encodeURIComponent(name);
  if (!Array.isArray(value)) return [`${key}=${encodeURIComponent(String(value))}`];
  const items = value.map((item) => (listFormat === "jsv" ? quoteJsv(String(item)) : String(item))).map(encodeURIComponent);
  return explode && listFormat === undefined ? items.map((item) => `${key}=${item}`) : [`${key}=${items.join(",")}`];
}

function quoteJsv(item: string): string {
  return /[",[\]{}\r\n]|^$/.test(item) ? `"${item.replaceAll('"', '""')}"` : item;
}

function writeBody({ contentType = "", body }: RequestPlan): string | Blob | URLSearchParams | FormData | null {
  if (body === undefined) return null;
  if (isJson(contentType)) return JSON.stringify(body);
  if (!isForm(contentType)) return body as string | Blob;
  const form = contentType === "multipart/form-data" ? new FormData() : new URLSearchParams();
  for (const [name, field] of formFields(body)) form.append(name, field as string);
  return form;
}

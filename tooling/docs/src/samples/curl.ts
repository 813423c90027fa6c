import { isJsonObject, listLogins, type OpenApiDocument, type Operation, type ServerObject } from "@tooling/spec";
import { acceptOf, isJson, type SampleCall, sampleCallOf } from "./sample-call.ts";

/** Options of a sample. */
export interface SampleOptions {
  /** Media type of the reply. @default JSON where there is any, else the first */
  accept?: string | undefined;
}

/** File in which the sample of a login keeps the session's cookies for the others. */
const COOKIE_JAR = "cookies.txt";

/** Render a call of an operation as a command of curl; what a shell would read in a value is quoted. */
export function renderCurl(document: OpenApiDocument, operation: Operation, { accept = acceptOf(operation) }: SampleOptions = {}): string {
  const call = sampleCallOf(document, operation);
  const { id, method, object } = operation;
  const login = listLogins(document).includes(id) ? [`--cookie-jar ${COOKIE_JAR}`] : [];
  const key =
    typeof object["x-idempotency-key"] === "string" ? [`--header ${quoteShell(`${object["x-idempotency-key"]}: `)}"$(uuidgen)"`] : [];
  const parts = [
    `curl${commandOf(method, call.body !== undefined)} ${quoteShell(urlOf(document, operation, call))}`,
    ...credentialsOf(document, operation),
    ...login,
    ...(accept === undefined ? [] : [header("Accept", accept)]),
    ...Object.entries(call.header).map(([name, value]) => header(name, String(value))),
    ...Object.entries(call.cookie).map(([name, value]) => `--cookie ${quoteShell(`${name}=${encodeURIComponent(String(value))}`)}`),
    ...key,
    ...bodyOf(call),
  ];
  return parts.join(" \\\n  ");
}

/** Quote text for a POSIX shell, which reads nothing between single quotes. */
export function quoteShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function commandOf(method: string, hasBody: boolean): string {
  if (method === "head") return " --head";
  return method === "get" && !hasBody ? "" : ` --request ${method.toUpperCase()}`;
}

function urlOf(document: OpenApiDocument, { path, parameters, servers = document.servers }: Operation, call: SampleCall): string {
  const filled = path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(call.path[name])));
  const query = parameters.flatMap(({ in: place, name, explode = true, "x-list-format": format }) => {
    const value = place === "query" ? call.query[name] : undefined;
    if (value === undefined) return [];
    const items = [value].flat().map((item) => encodeURIComponent(String(item)));
    const values = explode && format === undefined ? items : [items.join(",")];
    return values.map((text) => `${encodeURIComponent(name)}=${text}`);
  });
  return `${serverUrl(servers?.[0])}${filled}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

/** The URL of a server with the defaults of its variables. */
export function serverUrl({ url, variables = {} }: ServerObject = { url: "" }): string {
  return url.replace(/\{([^}]+)\}/g, (place, name: string) => variables[name]?.default ?? place).replace(/\/$/, "");
}

/** What the first alternative of an operation's security asks for. */
function credentialsOf(document: OpenApiDocument, { security }: Operation): string[] {
  const schemes = document.components?.["securitySchemes"] ?? {};
  return Object.keys(security[0] ?? {}).map((name) => {
    const scheme = schemes[name] ?? {};
    if (isJsonObject(scheme["x-session"])) return `--cookie ${COOKIE_JAR}`;
    if (scheme.type === "http" && scheme.scheme === "basic") return '--user "$USERNAME:$PASSWORD"';
    if (scheme.type !== "apiKey") return '--header "Authorization: Bearer $TOKEN"';
    const start = String(scheme.name);
    if (scheme.in === "header") return `--header ${quoteShell(`${start}: `)}"$API_KEY"`;
    return `--${scheme.in === "query" ? "url-query" : "cookie"} ${quoteShell(`${start}=`)}"$API_KEY"`;
  });
}

function bodyOf({ body }: SampleCall): string[] {
  if (body === undefined) return [];
  const { mediaType, value } = body;
  const fields = isJsonObject(value)
    ? Object.entries(value).flatMap(([name, field]) => [field].flat().map((item) => [name, item] as const))
    : [];
  const text = (item: unknown): string => (typeof item === "object" ? JSON.stringify(item) : String(item));
  if (mediaType === "application/x-www-form-urlencoded")
    return fields.map(([name, item]) => `--data-urlencode ${quoteShell(`${encodeURIComponent(name)}=${text(item)}`)}`);
  if (mediaType === "multipart/form-data")
    return fields.map(([name, item]) =>
      item instanceof Blob ? `--form ${quoteShell(`${name}=@file`)}` : `--form-string ${quoteShell(`${name}=${text(item)}`)}`,
    );
  if (value instanceof Blob) return [header("Content-Type", mediaType), "--data-binary @file"];
  // Plain --data would read a file where a text begins with @.
  const content = isJson(mediaType) ? JSON.stringify(value, null, 2) : text(value);
  return [header("Content-Type", mediaType), `--data-raw ${quoteShell(content)}`];
}

function header(name: string, value: string): string {
  return `--header ${quoteShell(`${name}: ${value}`.replace(/\s+/g, " "))}`;
}

import { type Check, type Run, reportAt } from "./run.ts";

/** A parameter or header. */
export interface Field {
  check: Check;
  required?: true;
  /** The types of a header, which travels as text. */
  types?: readonly string[];
}

/** Fields by name; those of headers are in lower case. */
export type Fields = Readonly<Record<string, Field>>;

/** Compare the headers of a reply with those that it documents. */
export function checkHeaders(fields: Fields, headers: Headers, run: Run): void {
  for (const [name, { check, required, types = [] }] of Object.entries(fields)) {
    const text = headers.get(name);
    if (text !== null) at(run, name, () => check(readHeader(text, types), run));
    else if (required) reportAt(run, name, "broken", "is required");
  }
  headers.forEach((_, name) => {
    if (!isStandard(name) && !Object.hasOwn(fields, name)) reportAt(run, name, "unknown", "is not documented");
  });
}

/** Read a header as what its schema asks for (OAS 3.1, Header Object, style `simple`); as text where it is none. */
function readHeader(text: string, types: readonly string[]): unknown {
  if (types.includes("string")) return text;
  const isNumber = types.includes("integer") || types.includes("number");
  if (isNumber && /^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return types.includes("array") ? text.split(",").map((item) => item.trim()) : text;
}

/** Fields that any server, proxy or cache may add: RFC 9110 to 9112, cookies, and what browsers and operators made customary. */
const STANDARD = new Set(
  (
    "accept-ranges age allow authentication-info cache-control connection content-encoding content-language content-length " +
    "content-location content-range content-type date etag expires keep-alive last-modified location pragma proxy-authenticate " +
    "proxy-authentication-info proxy-connection retry-after server trailer transfer-encoding upgrade vary via warning www-authenticate " +
    "accept-patch accept-post alt-svc content-disposition content-security-policy content-security-policy-report-only link " +
    "nel p3p permissions-policy priority referrer-policy refresh report-to reporting-endpoints server-timing set-cookie set-cookie2 " +
    "strict-transport-security timing-allow-origin traceparent tracestate x-cache x-cache-hits x-content-type-options " +
    "x-correlation-id x-dns-prefetch-control x-download-options x-frame-options x-permitted-cross-domain-policies x-powered-by " +
    "x-request-id x-robots-tag x-served-by x-timer x-ua-compatible x-xss-protection"
  ).split(" "),
);

function isStandard(name: string): boolean {
  return STANDARD.has(name) || /^(?:access-control|cross-origin|sec|cf)-/.test(name);
}

/** Do work one step further into the message. */
export function at(run: Run, step: string, work: () => void): void {
  run.path[run.depth++] = step;
  work();
  run.depth--;
}

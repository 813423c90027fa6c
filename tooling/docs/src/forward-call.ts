import { dereference, listOperations, type OpenApiDocument } from "@tooling/spec";

/** Headers of a call that reach the upstream server beside those that the contract names. */
const PASSED_ON = ["accept", "authorization", "content-type", "prefer"];

/** Headers of a reply that are of the connection, or that a browser would act upon in the portal's name: keep cookies, ask for a password, load or drop something. */
const WITHHELD = new RegExp(
  `^(${[
    ...["connection", "keep-alive", "proxy-.*", "te", "trailer", "transfer-encoding", "upgrade", "content-encoding", "content-length"],
    ...["set-cookie2?", "www-authenticate", "access-control-.*", "clear-site-data", "refresh", "link", "set-login", "alt-svc", "accept-ch"],
    ...["content-security-policy.*", "strict-transport-security", "report-to", "reporting-endpoints", "nel", "cache-control"],
  ].join("|")})$`,
);

/** Replies that have no body (Fetch standard, null body status). */
const WITHOUT_BODY = new Set([204, 205, 304]);

/** Longest time in milliseconds that a call may take. */
const TIMEOUT_MS = 30_000;

/** What a browser may do with a reply, even where it is opened as a page: nothing. */
const INERT = {
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};

/** A call to pass on. */
export interface ForwardedCall {
  request: Request;
  /** URL at the upstream server. */
  url: string;
  /** Names of the headers that are passed on, in lower case. */
  headers: readonly string[];
  /** Value of the `Cookie` header, of a session that is held here. @default none */
  cookie: string | undefined;
}

/** List the headers that a call of a contract may carry, in lower case. */
export function callHeaders(document: OpenApiDocument): string[] {
  const operations = listOperations(document);
  const parameters = operations.flatMap((operation) => operation.parameters.filter((parameter) => parameter.in === "header"));
  const schemes = Object.values(document.components?.["securitySchemes"] ?? {}).map((scheme) => dereference(document, scheme));
  const keys = schemes.filter((scheme) => scheme.in === "header");
  const idempotency = operations.flatMap(({ object }) => object["x-idempotency-key"] ?? []);
  const named = [...[...parameters, ...keys].map(({ name }) => name), ...idempotency].map((name) => String(name).toLowerCase());
  return [...new Set([...PASSED_ON, ...named])].filter((name) => name !== "cookie" && name !== "host");
}

/** Pass a call on, and its reply back: no redirect is followed, neither here nor in the browser, and nothing in it acts upon the browser. */
export async function forwardCall({ request, url, headers, cookie }: ForwardedCall, fetch: typeof globalThis.fetch): Promise<Response> {
  const sent = new Headers(
    headers.flatMap((name) => (request.headers.has(name) ? [[name, request.headers.get(name) ?? ""] as const] : [])),
  );
  if (cookie !== undefined) sent.set("cookie", cookie);
  const body = await request.arrayBuffer();
  const response = await fetch(url, {
    method: request.method,
    headers: sent,
    body: body.byteLength === 0 ? null : body,
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const { status } = response;
  const shown = new Headers([...response.headers].filter(([name]) => !WITHHELD.test(name)));
  const location = shown.get("location");
  if (location !== null && status >= 300 && status < 400) {
    shown.delete("location");
    shown.set("x-location", location);
  }
  for (const [name, value] of Object.entries(INERT)) shown.set(name, value);
  return new Response(WITHOUT_BODY.has(status) ? null : await response.arrayBuffer(), { status, headers: shown });
}

import createOpenApiFetch from "openapi-fetch";

/** A call as it is handed to openapi-fetch, which builds the request and reads the reply. */
export interface TransportCall {
  baseUrl: string;
  params: Record<string, unknown>;
  body: unknown;
  bodySerializer: (body: unknown) => BodyInit;
  querySerializer: (query: Record<string, unknown>) => string;
  headers: Record<string, string | null>;
  parseAs: "json" | "text";
  redirect: RequestRedirect;
  fetch: (request: Request) => Promise<Response>;
  signal: AbortSignal | undefined;
}

/** What openapi-fetch makes of a reply. */
export interface TransportResult {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** Send a call; this module is the only one that knows openapi-fetch. */
export type Transport = (method: string, path: string, call: TransportCall) => Promise<TransportResult>;

/** Create the transport of one client. */
export function createTransport(): Transport {
  const client = createOpenApiFetch<Record<string, never>>();
  // Paths are typed by our own Client; to openapi-fetch they are only strings.
  const request = client.request as unknown as (method: string, path: string, call: object) => Promise<TransportResult>;
  return (method, path, call) => request(method.toLowerCase(), path, call);
}

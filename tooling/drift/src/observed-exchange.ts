/** A request and the reply to it, as seen on the wire. */
export interface ObservedExchange {
  method: string;
  /** Absolute. */
  url: string;
  requestHeaders: Headers;
  /** Undefined for a request without a body. */
  requestBody?: string | undefined;
  status: number;
  headers: Headers;
  /** The body's text; empty where there is none. */
  body: string;
}

import { type Dispatcher, type RequestInit, fetch as undiciFetch } from "undici";

/** Send through a dispatcher of undici: a proxy, a pool, a mock. */
export function fetchThrough(dispatcher: Dispatcher): typeof fetch {
  // undici's types are those of Node, not of browsers; what a client passes and reads is in both.
  return (async (url: string, init: RequestInit) => undiciFetch(url, { ...init, dispatcher })) as unknown as typeof fetch;
}

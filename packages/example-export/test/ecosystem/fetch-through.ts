import { type Dispatcher, type RequestInit, fetch as undiciFetch } from "undici";

/** Send through a dispatcher of undici: a proxy, a pool, a mock. */
export function fetchThrough(dispatcher: Dispatcher): typeof fetch {
  const send = async (url: string, { body, headers, ...init }: RequestInit & { headers: Headers }) => {
    // A form of the platform's is no form to undici's own fetch, which would send its name: it gets the bytes.
    const form = body instanceof FormData ? new Response(body) : undefined;
    if (form !== undefined) headers.set("content-type", String(form.headers.get("content-type")));
    return undiciFetch(url, { ...init, headers, body: form === undefined ? (body ?? null) : await form.arrayBuffer(), dispatcher });
  };
  // undici's types are those of Node, not of browsers; what a client passes and reads is in both.
  return send as unknown as typeof fetch;
}

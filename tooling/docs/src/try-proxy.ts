import type { IncomingMessage, ServerResponse } from "node:http";
import { ContractError } from "@contracts/runtime";
import { isLoopback, type OpenApiDocument } from "@tooling/spec";
import { callHeaders, forwardCall } from "./forward-call.ts";
import type { DocsHandler } from "./serve-docs.ts";
import { MOCK_PATH } from "./try-document.ts";
import { holdSessions, loginContract, type Sessions } from "./try-session.ts";

/** Most bytes that the body of a request may have. */
const MAX_BODY_BYTES = 1_000_000;

/** Options of {@link createTryProxy}. */
export interface TryProxyOptions {
  /** Path of the provider's part of the portal, for example `/tidepool`. */
  path: string;
  /** The contract. */
  document: OpenApiDocument;
  /** URL of the one server that calls go to, for example a mock's. */
  upstream: string;
  /** Sends the calls. @default globalThis.fetch */
  fetch?: typeof fetch;
  /** Time in milliseconds. @default Date.now */
  now?: () => number;
}

/** Answers what the console asks of the local server. */
export type TryAnswer = (request: Request, port: number) => Promise<Response>;

/**
 * Make the console's way to a mock: its calls and sessions, of the portal's own pages alone.
 *
 * Without it, as on a static host, the console can only be read.
 */
export function createTryProxy(options: TryProxyOptions): DocsHandler {
  const answer = createTryAnswer(options);
  return (incoming, outgoing) => {
    const base = "http://portal.invalid";
    if (incoming.url === undefined || !URL.canParse(incoming.url, base)) return false;
    const url = new URL(incoming.url, base);
    if (!isTaken(url.pathname, options.path)) return false;
    reply(incoming, url, answer)
      .catch((error: unknown) => text(500, `The call could not be carried out: ${String(error)}`))
      .then((response) => write(response, outgoing))
      .catch(() => outgoing.destroy());
    return true;
  };
}

function isTaken(pathname: string, path: string): boolean {
  return [`${path}/${MOCK_PATH}`, `${path}/session`, `${path}/try.json`].includes(pathname) || pathname.startsWith(`${path}/${MOCK_PATH}/`);
}

/** Make what answers the requests below a provider's path. */
export function createTryAnswer({ path, document, upstream, fetch = globalThis.fetch, now }: TryProxyOptions): TryAnswer {
  const contract = loginContract(document);
  const sessions = contract && holdSessions({ contract, upstream, path, fetch, now });
  const headers = callHeaders(document);
  return async (request, port) => {
    const refusal = refusalOf(request.headers, port);
    if (refusal !== undefined) return text(403, refusal);
    const { pathname, search } = new URL(request.url);
    const route = pathname.slice(path.length + 1);
    const cookie = sessions?.find(request.headers.get("cookie"));
    if (route === "try.json") return Response.json({ mock: MOCK_PATH, session: cookie !== undefined }, { headers: UNCACHED });
    if (route === "session")
      return sessions === undefined ? text(404, "This contract knows no sessions.") : answerSession(request, sessions);
    const url = upstream.replace(/\/$/, "") + route.slice(MOCK_PATH.length) + search;
    return forwardCall({ request, url, headers, cookie }, fetch).catch((error: unknown) =>
      text(502, `The mock at ${upstream} does not answer (${String((error as Error).cause ?? error)}): start \`npm start\` again.`),
    );
  };
}

/**
 * Say why a request is refused, if it is.
 *
 * Any site can lead a browser to this server, under a host name of its own that leads to this machine (DNS rebinding), or by a form or script.
 */
function refusalOf(headers: Headers, port: number): string | undefined {
  const host = headers.get("host") ?? "";
  const own = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
  const isOwnHost = own !== undefined && isLoopback(own.hostname) && Number(own.port || 80) === port;
  const origin = headers.get("origin");
  const isOwnOrigin = origin === `http://${host}` || (origin === null && headers.get("sec-fetch-site") === "same-origin");
  // A reply is read by a script: nobody opens it as a page, runs it, or shows it.
  const isRead = (headers.get("sec-fetch-dest") ?? "empty") === "empty";
  if (isOwnHost && isOwnOrigin && isRead) return undefined;
  return `Only the pages of this portal may call its mock: open http://127.0.0.1:${port}/ and try the call there.`;
}

async function answerSession(request: Request, sessions: Sessions): Promise<Response> {
  const cookies = request.headers.get("cookie");
  if (request.method === "DELETE") return new Response(null, { status: 204, headers: { "set-cookie": sessions.close(cookies) } });
  if (request.method !== "POST") return text(405, "A session is opened by POST and ended by DELETE.");
  try {
    const { username, password } = (await request.json()) as { username: string; password: string };
    return new Response(null, { status: 204, headers: { "set-cookie": await sessions.open({ username, password }) } });
  } catch (error) {
    if (error instanceof ContractError) return text(401, error.message);
    return text(400, "A session is opened by a user name and a password, as JSON.");
  }
}

const UNCACHED = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

function text(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { ...UNCACHED, "content-type": "text/plain; charset=utf-8" } });
}

async function reply(incoming: IncomingMessage, url: URL, answer: TryAnswer): Promise<Response> {
  const { method = "GET", headersDistinct } = incoming;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct)) for (const value of values) headers.append(name, value);
  // A body of unknown length is one that no page of ours sends.
  if (headers.has("transfer-encoding")) return text(411, "A body needs its length: send it with Content-Length.");
  if (Number(headers.get("content-length")) > MAX_BODY_BYTES) return text(413, `A body may have ${MAX_BODY_BYTES} bytes here: send less.`);
  if (["CONNECT", "TRACE"].includes(method)) return text(405, `No ${method} is passed on.`);
  const body = method === "GET" || method === "HEAD" ? null : new Uint8Array(Buffer.concat(await incoming.toArray()));
  return answer(new Request(url, { method, headers, body }), incoming.socket.localPort ?? 0);
}

async function write(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

import { type Contract, type Credentials, createClient, sessionAuth } from "@contracts/runtime";
import { isJsonObject, listOperations, type OpenApiDocument } from "@tooling/spec";

/** Name of the cookie by which a browser owns a session; the session itself never comes to the browser. */
const COOKIE = "try-session";

/** Most sessions held at a time: a further one ends the oldest. */
const MAX_SESSIONS = 20;

/** Milliseconds without a call after which a session ends. */
const IDLE_MS = 30 * 60_000;

/** Longest time in milliseconds that a login may take. */
const LOGIN_TIMEOUT_MS = 10_000;

/** The operation of which the client is asked, so that it logs in; it is never sent. */
const AFTER_LOGIN = { method: "GET", path: "/", replies: { "": [204] } } as const;

/** Sessions at the upstream server, held in memory for the browsers that opened them. */
export interface Sessions {
  /** Log in, and give the value of the `Set-Cookie` header by which the browser owns the session. */
  open: (credentials: Credentials) => Promise<string>;
  /** Read the value of the `Cookie` header for the upstream server, if the browser that sent these cookies owns a session. */
  find: (cookies: string | null) => string | undefined;
  /** End the session of these cookies, and give the value of the `Set-Cookie` header that tells the browser. */
  close: (cookies: string | null) => string;
}

/** Options of {@link holdSessions}. */
export interface SessionOptions {
  contract: Contract;
  /** URL of the server that is logged in at. */
  upstream: string;
  /** Path to which the browser sends the cookie. */
  path: string;
  fetch: typeof fetch;
  /** Time in milliseconds. @default Date.now */
  now?: (() => number) | undefined;
}

/** Hold sessions at the upstream server for browsers, which keep no more than an unguessable name of theirs. */
export function holdSessions({ contract, upstream, path, fetch, now = Date.now }: SessionOptions): Sessions {
  const held = new Map<string, { cookie: string; until: number }>();
  const setCookie = (value: string): string => `${COOKIE}=${value}; Path=${path}; HttpOnly; SameSite=Strict`;
  const dropEnded = (): void => {
    for (const [id, { until }] of held) if (until <= now()) held.delete(id);
  };
  return {
    open: async (credentials) => {
      const cookie = await logIn(contract, upstream, credentials, fetch);
      dropEnded();
      for (const oldest of [...held.keys()].slice(0, Math.max(0, held.size - MAX_SESSIONS + 1))) held.delete(oldest);
      const id = crypto.randomUUID();
      held.set(id, { cookie, until: now() + IDLE_MS });
      return setCookie(id);
    },
    find: (cookies) => {
      dropEnded();
      const session = held.get(idIn(cookies));
      if (session !== undefined) session.until = now() + IDLE_MS;
      return session?.cookie;
    },
    close: (cookies) => {
      held.delete(idIn(cookies));
      return `${setCookie("")}; Max-Age=0`;
    },
  };
}

/** Read what a client must know of a contract to log in; undefined where no session is opened by a login. */
export function loginContract(document: OpenApiDocument): Contract | undefined {
  const schemes = Object.values(document.components?.["securitySchemes"] ?? {});
  const session = schemes.map((scheme) => scheme["x-session"]).find(isJsonObject) as Omit<SessionFacts, "type"> | undefined;
  const login = listOperations(document).find(({ id }) => id === session?.login);
  if (session === undefined || login === undefined) return undefined;
  const body = Object.keys(login.requestBody?.content ?? {});
  const facts = { method: login.method.toUpperCase(), path: login.path, secured: false, body, replies: {} } as const;
  return { servers: [], security: { session: { ...session, type: "session" } }, operations: { [login.id]: facts, AFTER_LOGIN } };
}

type SessionFacts = Extract<Contract["security"][string], { type: "session" }>;

/** Log in as the contract's own client does, and read the cookies of its next call. */
async function logIn(contract: Contract, baseUrl: string, credentials: Credentials, send: typeof fetch): Promise<string> {
  let cookie = "";
  const observe: typeof fetch = (input, init) => {
    const sent = new Headers(init?.headers).get("cookie");
    if (sent === null) return send(input, init);
    cookie = sent;
    return Promise.resolve(new Response(null, { status: 204 }));
  };
  const options = { baseUrl, fetch: observe, timeoutMs: LOGIN_TIMEOUT_MS, retry: { maxRetries: 0 } };
  const client = createClient<{ "/": { get: { responses: { 204: object } } } }>(contract, options, sessionAuth(contract, credentials));
  await client.GET("/");
  return cookie;
}

function idIn(cookies: string | null): string {
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(cookies ?? "")?.[1] ?? "";
}

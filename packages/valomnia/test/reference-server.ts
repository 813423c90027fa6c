import type { RequestHandler } from "@tooling/mock/serve-fetch";
import type { Call } from "./reference-server/call.ts";
import type { Deviation } from "./reference-server/deviation.ts";
import { DRIFTS } from "./reference-server/drifts.ts";
import { BASE, createState } from "./reference-server/records.ts";
import { REFUTATIONS } from "./reference-server/refutations.ts";
import { Refusal, type Reply, responseOf } from "./reference-server/reply.ts";
import { ROUTES, type Route } from "./reference-server/routes.ts";

export { DRIFTS } from "./reference-server/drifts.ts";

const LOGIN = "/j_spring_security_check";

/** Options of {@link createReferenceServer}. */
export interface ReferenceServerOptions {
  /** Ids of `DRIFTS` to switch on. @default none */
  drift?: readonly string[];
  /** Assumptions of the contract that do not hold, by id. @default all hold */
  assumptions?: Readonly<Record<string, "refuted">>;
  /** Milliseconds since 1970. @default Date.now */
  now?: () => number;
}

/**
 * Create what stands in for the live API: it remembers what it is told, logs in "user@example.example" with "not-a-real-password", and
 * behaves as the contract says but for what is switched on.
 *
 * @throws {Error} For an unknown drift or assumption.
 */
export function createReferenceServer(options: ReferenceServerOptions = {}): RequestHandler {
  const { drift = [], assumptions = {}, now = Date.now } = options;
  const deviations = [...drift.map((id) => deviationOf(DRIFTS, id)), ...Object.keys(assumptions).map((id) => deviationOf(REFUTATIONS, id))];
  const state = createState();
  return async (request) => {
    const url = new URL(request.url);
    const { route, ...key } = routeOf(request.method, url.pathname);
    if (route === undefined) return responseOf(new Refusal(404, "not_found", "There is nothing at this address.").reply);
    const [operation] = route;
    const active = deviations.filter(({ operations }) => operations.includes(operation));
    const query = new URLSearchParams(url.searchParams);
    for (const { query: change } of active) change?.(query);
    const isOpen = operation === "createSession" || active.some((deviation) => deviation.isOpen === true);
    const reply = structuredClone(await replyTo(route, { state, request, query, now: now(), ...key }, isOpen));
    for (const { reply: change } of active) change?.(reply, url.searchParams);
    return responseOf(reply);
  };
}

function deviationOf(deviations: Readonly<Record<string, Deviation>>, id: string): Deviation {
  const deviation = deviations[id];
  if (deviation !== undefined) return deviation;
  throw new Error(`There is no deviation "${id}": pass one of ${Object.keys(deviations).join(", ")}.`);
}

async function replyTo([, handle]: Route, call: Call, isOpen: boolean): Promise<Reply> {
  try {
    if (!isOpen && !hasSession(call)) throw new Refusal(401, "no_credentials", "Please log in first.");
    return await handle(call);
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    throw error;
  }
}

function hasSession({ request, state }: Call): boolean {
  const cookies = (request.headers.get("cookie") ?? "").split(";").map((cookie) => cookie.trim().split("="));
  return cookies.some(([name, value = ""]) => name === "JSESSIONID" && state.sessions.has(value));
}

/** Find the route of a path: below the API's base path, or for the login on the bare host. */
function routeOf(method: string, pathname: string): { route?: Route | undefined; id?: string; reference?: string } {
  if (!pathname.startsWith(`${BASE}/`)) return { route: pathname === LOGIN ? ROUTES[`${method} ${pathname}`] : undefined };
  const [collection, ...key] = pathname
    .slice(BASE.length + 1)
    .split("/")
    .map(decodeURIComponent);
  const [first = "", second = ""] = key;
  if (key.length === 0) return { route: collection === LOGIN.slice(1) ? undefined : ROUTES[`${method} /${collection}`] };
  if (key.length === 1) return { route: ROUTES[`${method} /${collection}/{id}`], id: first };
  return {
    route: key.length === 2 && first === "reference" ? ROUTES[`${method} /${collection}/reference/{reference}`] : undefined,
    reference: second,
  };
}

import type { RequestHandler } from "@tooling/mock/serve-fetch";
import { DRIFTS, type Drift, OPEN_ROUTES } from "./reference-server/drifts.ts";
import { Refusal, type Reply, writeReply } from "./reference-server/reply.ts";
import { ROUTES } from "./reference-server/routes.ts";
import { type Body, isObject } from "./reference-server/rules.ts";
import { createWorld, type World } from "./reference-server/world.ts";

export { DRIFTS, type Drift } from "./reference-server/drifts.ts";

/** How a reference server is to behave. */
export interface ReferenceServerOptions {
  /** Keys of `DRIFTS`: where it leaves its contract. @default nowhere */
  drift?: readonly string[];
  /** Assumptions that it refutes, by ID. @default none, all are confirmed */
  assumptions?: Readonly<Record<string, "refuted">>;
  /** Milliseconds since the epoch, for the rate limit. @default the system's clock */
  now?: () => number;
}

const BASE = "/api/v2";
const WINDOW_MS = 60_000;

/**
 * Create a server that behaves as the provider's reference says, below `/api/v2`. It knows the token `not-a-real-token`, the
 * companies 1 and 2, the countries 12 and 13, and template 54, which is for probes.
 *
 * @throws {Error} For a drift that it does not have.
 */
export function createReferenceServer({ drift = [], assumptions = {}, now = Date.now }: ReferenceServerOptions = {}): RequestHandler {
  const drifts = drift.map((id) => driftOf(id));
  const openRoutes = drift.flatMap((id) => OPEN_ROUTES[id] ?? []);
  const world = createWorld((assumption) => assumptions[assumption] === "refuted");
  const countCall = createCounter(now, world.isRefuted("lower-rate-limit") ? 10 : 20);

  async function answer(request: Request, route: string): Promise<Reply> {
    const { pathname, search } = new URL(request.url);
    if (world.isRefuted("one-host")) return movedTo(`https://api.revnue.example${pathname}${search}`);
    if (request.headers.get("authorization") !== "Bearer not-a-real-token" && !openRoutes.includes(route))
      throw new Refusal(401, { detail: "This token is not valid." });
    countCall();
    if (request.method === "GET" && world.isRefuted("reads-end-in-a-slash") && pathname.endsWith("/"))
      return movedTo(pathname.slice(0, -1) + search);
    return await answerRoute(world, request, route);
  }

  return async (request) => {
    const route = routeOf(request);
    const reply = await answer(request, route).catch((error: unknown) => replyOf(error, world));
    const isDrifting = ({ on, status = 200 }: Drift): boolean => (on === "*" || on === route) && status === reply.status;
    return writeReply(drifts.filter(isDrifting).reduce((changed, { change }) => change(changed), reply));
  };
}

function driftOf(id: string): Drift {
  const drift = DRIFTS[id];
  if (drift === undefined) throw new Error(`There is no drift "${id}": it is one of ${Object.keys(DRIFTS).join(", ")}.`);
  return drift;
}

/** Name a request's route as the table of routes does. */
function routeOf({ method, url }: Request): string {
  const { pathname } = new URL(url);
  const path = pathname.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) : "";
  return `${method} ${path.replace(/\/\d+(?=\/|$)/, "/{id}")}`;
}

/** Count calls by the minute. */
function createCounter(now: () => number, limit: number): () => void {
  let start = Number.NEGATIVE_INFINITY;
  let calls = 0;
  return () => {
    if (now() - start >= WINDOW_MS) [start, calls] = [now(), 0];
    if (++calls <= limit) return;
    const wait = Math.ceil((start + WINDOW_MS - now()) / 1000);
    throw new Refusal(429, { detail: `Request was throttled. Expected available in ${wait} seconds.` }, { "retry-after": String(wait) });
  };
}

async function answerRoute(world: World, request: Request, asked: string): Promise<Reply> {
  const { pathname, searchParams } = new URL(request.url);
  const route = world.isRefuted("reads-end-in-a-slash") && request.method === "GET" ? `${asked}/` : asked;
  const path = route.slice(route.indexOf(" "));
  const methods = Object.keys(ROUTES).flatMap((key) => (key.endsWith(path) ? key.slice(0, -path.length) : []));
  if (methods.length === 0) throw new Refusal(404, { detail: "Nothing exists under this ID." });
  const handle = ROUTES[route];
  const isLost = request.method === "PATCH" && world.isRefuted("customers-can-be-patched");
  if (handle === undefined || isLost) throw new Refusal(405, { detail: "This method is not offered here." }, { allow: methods.join(", ") });
  const id = Number(/\/(\d+)\/?$/.exec(pathname)?.[1]);
  const company = searchParams.get("company");
  const query = company === null ? {} : { company: /^-?\d+$/.test(company) ? Number(company) : company };
  return handle({ world, id, query, body: await readBody(request) });
}

async function readBody(request: Request): Promise<Body> {
  if (request.method === "GET" || request.method === "DELETE") return {};
  const body = await request.json().catch(() => undefined);
  if (!isObject(body)) throw new Refusal(400, { detail: "The body is no JSON object." });
  return body;
}

function movedTo(location: string): Reply {
  return { status: 308, headers: { location } };
}

function replyOf(error: unknown, { isRefuted }: World): Reply {
  if (!(error instanceof Refusal)) throw error;
  if (error.reply.status !== 404 || !isRefuted("one-error-shape")) return error.reply;
  return { status: 404, headers: { "content-type": "text/html" }, text: "<!doctype html><title>Not found</title>" };
}

import type { Auth, CredentialExchange } from "./auth.ts";
import { type Call, contextOf, type Replies } from "./call.ts";
import type { Client, Method } from "./client-types.ts";
import { MAX_MS } from "./clock.ts";
import type { Contract, OperationFacts } from "./contract.ts";
import { within } from "./deadline.ts";
import { ConfigError, type ErrorContext, TimeoutError } from "./errors.ts";
import { abortError, exchange } from "./exchange.ts";
import { type Middleware, type MiddlewareContext, runMiddlewares } from "./middleware.ts";
import { type PageReply, type PaginateOptions, paginate } from "./paginate.ts";
import { type CallInit, checkOwnHeaders, prepareCall, serializeBodyOf, type Target } from "./prepare-call.ts";
import { type Reply, readReply, send } from "./reply.ts";
import { type AnyResult, resultOf } from "./result.ts";
import { serverUrl } from "./server-url.ts";
import { type ClientOptions, readSettings, type Settings } from "./settings.ts";

const METHODS: readonly Method[] = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

/**
 * Create a client for a contract; without `auth`, calls carry no credentials.
 *
 * @throws {ConfigError} For options that lead to no server, headers that cannot be sent, or limits out of their range.
 */
export function createClient<Paths extends object, Pages = object>(
  contract: Contract,
  options: ClientOptions,
  auth?: Auth,
): Client<Paths, Pages> {
  const settings = readSettings(contract, options);
  const targets = listTargets(contract, serverUrl(contract, options));
  const credentials = credentialExchange(settings, targets);
  checkOwnHeaders(settings.headers);
  let middlewares: readonly Middleware[] = [];

  const reach = (target: Target, call: Call, init: CallInit): Promise<Reply> => {
    const { operationId, operation } = target;
    const send = (): Promise<Reply> => exchange(call, settings, operation.secured === false ? undefined : auth, credentials);
    if (middlewares.length === 0) return send();
    return reachThrough(middlewares, { schemaPath: operation.path, operationId, params: init.params ?? {} }, call, settings, send);
  };

  const perform = async (method: string, path: string, init: CallInit = {}): Promise<AnyResult> => {
    const target = targetOf(targets, method, path);
    const sent = init.body === undefined ? undefined : await inContextOf(target, () => serializeBodyOf(target, init));
    const call = inContextOf(target, () => prepareCall(target, init, sent, settings, ""));
    return resultOf(call, await reach(target, call, init), settings);
  };

  const getPage = async (path: string, init: CallInit, position: string): Promise<PageReply> => {
    const target = targetOf(targets, "GET", path);
    // Pages are read as JSON, whatever a caller without types asks for.
    const call = inContextOf(target, () => prepareCall(target, { ...init, accept: undefined }, undefined, settings, position));
    const filled = call.url.slice(target.baseUrl.length).split("?")[0] ?? "";
    return { result: resultOf(call, await reach(target, call, init), settings), call, path: filled };
  };

  const client = {
    ...Object.fromEntries(METHODS.map((method) => [method, (path: string, init?: CallInit) => perform(method, path, init)])),
    paginate: (path: string, init: CallInit & PaginateOptions<Record<string, unknown>> = {}) => {
      const { operation } = targetOf(targets, "GET", path);
      return paginate({ operation, query: init.params?.query ?? {}, options: init, get: (position) => getPage(path, init, position) });
    },
    use: (...added: Middleware[]) => {
      middlewares = [...middlewares, ...added];
    },
    eject: (...removed: Middleware[]) => {
      middlewares = middlewares.filter((middleware) => !removed.includes(middleware));
    },
  };
  // The paths are typed by the caller's generated types; here they are strings.
  return client as unknown as Client<Paths, Pages>;
}

function listTargets({ operations }: Contract, baseUrl: string): Map<string, Target> {
  const { origin } = new URL(baseUrl);
  const targets = Object.entries(operations).map(([operationId, operation]): [string, Target] => [
    `${operation.method} ${operation.path}`,
    { operationId, operation, replies: repliesOf(operation), baseUrl: operation.atOrigin ? origin : baseUrl },
  ]);
  return new Map(targets);
}

function repliesOf({ replies }: OperationFacts): Replies {
  const byStatus = new Map<number | string, string[]>();
  for (const [types, statuses] of Object.entries(replies))
    for (const status of statuses) byStatus.set(status, [...(byStatus.get(status) ?? []), ...types.split(",")]);
  return byStatus;
}

function targetOf(targets: ReadonlyMap<string, Target>, method: string, path: string): Target {
  const target = targets.get(`${method} ${path}`);
  if (target === undefined)
    throw new ConfigError(`The contract has no ${method} ${path}: pass a path of the spec, with its {places} unfilled.`);
  return target;
}

/** Run what reads the arguments of a call; its errors say which operation they are for. */
function inContextOf<Made>({ operationId, operation, baseUrl }: Target, read: () => Made): Made {
  const named = (error: unknown): never => {
    if (!(error instanceof ConfigError)) throw error;
    throw new ConfigError(error.message, { operationId, method: operation.method, url: baseUrl + operation.path }, error.cause);
  };
  try {
    const made = read();
    return made instanceof Promise ? (made.catch(named) as Made) : made;
  } catch (error) {
    return named(error);
  }
}

/** What a login or token exchange borrows of the client: it belongs to all calls, so no single one can abort it. */
function credentialExchange(settings: Settings, targets: ReadonlyMap<string, Target>): CredentialExchange {
  const { clock, timeoutMs, governor } = settings;
  const limited = <Value>(task: (signal: AbortSignal) => Promise<Value>, context?: ErrorContext): Promise<Value> => {
    const subject = context === undefined ? 'The function of option "token" ' : "";
    const late = (): TimeoutError =>
      new TimeoutError(`${subject}took too long (timeoutMs, ${timeoutMs} ms): try again later, or allow more.`, context);
    return within({ clock, ms: timeoutMs, late, aborted: late }, task);
  };
  return {
    clock,
    within: (task) => limited(task),
    send: async ({ method, path }, { body, contentType }, secrets) => {
      const target = targetOf(targets, method, path);
      const call: Call = {
        ...target,
        url: target.baseUrl + path,
        headers: new Headers({ accept: "application/json", "content-type": contentType }),
        secrets,
        body,
        accept: "",
        signal: undefined,
        limits: settings,
        isRepeatable: true,
        attempts: 0,
        totalDelayMs: 0,
      };
      await governor?.turn(new AbortController().signal, true);
      return { reply: await limited((signal) => send(call, settings, signal), contextOf(call)), call };
    },
  };
}

/** Send a call through the middlewares, which see it without its credentials; they too end with its signal and its time. */
function reachThrough(
  middlewares: readonly Middleware[],
  context: Omit<MiddlewareContext, "request">,
  call: Call,
  settings: Settings,
  reach: () => Promise<Reply>,
): Promise<Reply> {
  const { clock, governor } = settings;
  // A queue for the rate limit takes nothing of the call's time.
  const ms = governor === undefined ? call.limits.totalTimeoutMs : MAX_MS;
  const late = (): TimeoutError => new TimeoutError(`took too long (totalTimeoutMs, ${ms} ms): look at its middlewares.`, contextOf(call));
  return within({ clock, ms, signal: call.signal, late, aborted: (reason) => abortError(call, reason) }, async (signal) => {
    let reply: Reply | undefined;
    let shown: Response | undefined;
    const request = new Request(call.url, { method: call.operation.method, headers: call.headers, body: call.body ?? null });
    const response = await runMiddlewares(middlewares, { ...context, request }, async (sent) => {
      call.url = sent.url;
      call.headers = new Headers(sent.headers);
      if (sent !== request) call.body = sent.body === null ? undefined : await sent.arrayBuffer();
      reply = await reach();
      shown = showReply(reply);
      return shown;
    });
    return reply !== undefined && response === shown ? reply : readReply(call, response, settings, signal);
  });
}

/** Make a Response that can be read of one that was. */
function showReply({ response, bytes }: Reply): Response {
  const { status, statusText, headers } = response;
  // A redirect that a browser hides has no status.
  return status < 200 ? response : new Response(bytes.length === 0 ? null : bytes, { status, statusText, headers });
}

import { ConfigError } from "./errors.ts";
import { redactUrl } from "./redact.ts";

/** What a middleware is told of a call. */
export interface MiddlewareContext {
  /** The request, without the credentials, which are put on it later. */
  request: Request;
  /** Path of the spec, with its `{places}` unfilled. */
  schemaPath: string;
  /** Parameters of the call, by place. */
  params: Readonly<Record<string, unknown>>;
  /** operationId of the spec. */
  operationId: string;
}

/** Changes requests and replies; it runs once for a call, outside retries and credentials. */
export interface Middleware {
  /** Name for errors. @default its number, from 1 */
  name?: string;
  /** Runs in the order of `use`; a Request of the same origin is sent in place of the call's, a Response is taken for the reply and skips all that follows, `onResponse` included. */
  onRequest?: (
    context: MiddlewareContext,
  ) => Request | Response | undefined | void | Promise<Request | Response | undefined> | Promise<void>;
  /** Runs in the reverse order, on the reply of the last attempt; a Response replaces it. */
  onResponse?: (
    context: MiddlewareContext & { response: Response },
  ) => Response | undefined | void | Promise<Response | undefined> | Promise<void>;
}

/**
 * Run the middlewares around the sending of a request.
 *
 * @throws {ConfigError} For a middleware that throws, or gives something else than a Request or Response; the message names it.
 */
export async function runMiddlewares(
  middlewares: readonly Middleware[],
  context: MiddlewareContext,
  send: (request: Request) => Promise<Response>,
): Promise<Response> {
  const { operationId } = context;
  const about = { operationId, method: context.request.method, url: redactUrl(context.request.url) };
  const run = async <Hook extends "onRequest" | "onResponse">(
    hook: Hook,
    index: number,
    given: { request: Request; response?: Response },
  ): Promise<Request | Response | undefined> => {
    const middleware = middlewares[index];
    const place = `Middleware ${middleware?.name ?? index + 1} (${hook})`;
    let result: unknown;
    try {
      result = await middleware?.[hook]?.({ ...context, ...given } as never);
    } catch (cause) {
      throw new ConfigError(`${place} failed: correct or eject it.`, about, cause);
    }
    if (result === undefined) return undefined;
    if (
      (result instanceof Response || (hook === "onRequest" && result instanceof Request)) &&
      (!result.bodyUsed || result === given.response || result === given.request)
    )
      return result;
    throw new ConfigError(
      `${place} gave something else than a ${hook === "onRequest" ? "Request or " : ""}Response: correct or eject it.`,
      about,
    );
  };

  let { request } = context;
  for (let index = 0; index < middlewares.length; index++) {
    const result = await run("onRequest", index, { request });
    if (result instanceof Response) return result;
    request = result ?? request;
  }
  if (new URL(request.url).origin !== new URL(context.request.url).origin)
    throw new ConfigError("A middleware changed the origin, which must not have the credentials: make another client for it.", about);
  if (request.method !== context.request.method) throw new ConfigError("A middleware changed the method: call that one.", about);
  let response = await send(request);
  for (let index = middlewares.length - 1; index >= 0; index--)
    response = ((await run("onResponse", index, { request, response })) ?? response) as Response;
  return response;
}

import type { Auth, Credential, CredentialExchange } from "./auth.ts";
import { type Call, contextOf, eventOf } from "./call.ts";
import { MAX_MS } from "./clock.ts";
import { within } from "./deadline.ts";
import { AbortError, AuthError, ConfigError, ContractError, NetworkError, TimeoutError } from "./errors.ts";
import { isHtml } from "./media-type.ts";
import { type Reply, replyFacts, send } from "./reply.ts";
import { delayBeforeRetry } from "./retry.ts";
import type { Settings } from "./settings.ts";

/**
 * Carry out a call: with credentials, at the pace of the rate limit, within its time, and again where that is safe and may help.
 *
 * @throws {ContractError} Where no reply can be had.
 */
export async function exchange(call: Call, settings: Settings, auth: Auth | undefined, credentials: CredentialExchange): Promise<Reply> {
  const { clock, governor, emit } = settings;
  const { timeoutMs, totalTimeoutMs } = call.limits;
  let deadline = clock.now() + totalTimeoutMs;
  let isRenewed = false;

  const aborted = (reason: unknown): AbortError => abortError(call, reason);
  const limited = <Value>(ms: number, task: (signal: AbortSignal) => Promise<Value>): Promise<Value> => {
    const left = deadline - clock.now();
    const passed = left < ms ? `totalTimeoutMs, ${totalTimeoutMs}` : `timeoutMs, ${timeoutMs}`;
    const late = (): TimeoutError => new TimeoutError(`took too long (${passed} ms): try again later, or allow more.`, contextOf(call));
    return within({ clock, ms: Math.min(ms, left), signal: call.signal, late, aborted }, task);
  };

  // What waits for the rate limit is what the caller asked for: it takes nothing of the call's time.
  const uncounted = async <Value>(task: (signal: AbortSignal) => Promise<Value>): Promise<Value> => {
    const from = clock.now();
    deadline += MAX_MS;
    try {
      return await limited(MAX_MS, task);
    } finally {
      deadline += clock.now() - from - MAX_MS;
    }
  };

  const authorize = (): Credential | undefined | Promise<Credential> => {
    if (call.signal?.aborted) throw aborted(call.signal.reason);
    const credential = auth?.credential(credentials);
    if (!(credential instanceof Promise)) return credential;
    const named = (): Promise<Credential> => credential.catch((error: unknown) => Promise.reject(inContextOf(call, error)));
    // A login waits for its turn too, and bounds its own time.
    return governor === undefined ? limited(timeoutMs, named) : uncounted(named);
  };

  const sendAuthorized = async (): Promise<Reply> => {
    let credential = authorize();
    if (governor !== undefined) {
      await credential;
      // What was sent before goes first, or a long queue would come between the attempts.
      await uncounted((signal) => governor.turn(signal, call.attempts > 0));
      // The credential may have ended while the call waited.
      credential = authorize();
    }
    const used = credential instanceof Promise ? await credential : credential;
    if (auth !== undefined && used !== undefined) {
      call.headers.set(auth.header, used.value);
      call.secretHeader = auth.header;
    }
    const reply = await limited(timeoutMs, (signal) => send(call, settings, signal));
    if (auth?.forget === undefined || used === undefined || !isRefused(call, reply, auth)) return reply;
    // One that was had for this call alone and is refused too is not had again: that could lock an account.
    if (!isRenewed) auth.forget(used);
    // A page, or the way to one, does not prove that a write was not carried out.
    if (!isRenewed && (call.isRepeatable || reply.response.status === 401)) {
      isRenewed = true;
      return sendAuthorized();
    }
    if (reply.response.status === 401) return reply;
    const remedy = call.isRepeatable ? "check the credentials" : "it may have been carried out, so look before you send it again";
    throw new AuthError(
      `answered ${reply.response.status} with the way to its login: ${remedy}.`,
      replyFacts(call, reply),
      contextOf(call),
    );
  };

  for (let retries = 0; ; retries++) {
    const sentBefore = call.attempts;
    let outcome: Reply | Error;
    try {
      outcome = await sendAuthorized();
    } catch (error) {
      // Credentials that are refused do not come by asking again; those that the network kept away may.
      if (call.attempts === sentBefore && !(error instanceof NetworkError)) throw error;
      outcome = error as Error;
    }
    const delayMs = delayBeforeRetry(call, settings, outcome, retries);
    if (delayMs === undefined || delayMs >= deadline - clock.now()) {
      if (outcome instanceof Error) throw outcome;
      return outcome;
    }
    const reason = outcome instanceof Error ? { error: outcome } : { status: outcome.response.status };
    emit?.(eventOf(call, { type: "retry", delayMs, ...reason }));
    call.totalDelayMs += delayMs;
    // An aborted wait ends too: the next attempt begins with a look at the signal.
    await clock.sleep(delayMs, call.signal ?? new AbortController().signal).catch(() => {});
  }
}

/** What a call throws that its own signal ended. */
export function abortError(call: Call, reason: unknown): AbortError {
  return new AbortError("was aborted by its signal.", contextOf(call), reason);
}

/** Name the call in an error of a token function, which is shared by all calls that wait for it. */
function inContextOf(call: Call, error: unknown): unknown {
  if (!(error instanceof ContractError) || error.operationId !== undefined) return error;
  const { message, cause } = error;
  if (error instanceof AuthError) return new AuthError(message, { status: 0 }, contextOf(call), cause);
  const Kind = error instanceof TimeoutError ? TimeoutError : ConfigError;
  return new Kind(message, contextOf(call), cause);
}

// A segment of a path; letters alone, as of `/authors`, say nothing.
const LOGIN_PLACE = /\/(log-?in|sign-?in|auth|oauth2?|session|sso|saml)([/.;_-]|$)/i;

/** Whether a reply says that the credential no longer holds: 401, or from a session's provider its login page or the way there. */
function isRefused({ accept, url }: Call, { response, mediaType }: Reply, { isSession }: Auth): boolean {
  const { status, headers } = response;
  if (status === 401) return true;
  if (isSession !== true) return false;
  if (response.ok) return isHtml(mediaType) && !isHtml(accept);
  const location = headers.get("location");
  if (location === null || !URL.canParse(location, url)) return false;
  return status < 400 && LOGIN_PLACE.test(new URL(location, url).pathname);
}

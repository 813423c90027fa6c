import type { Auth, CredentialExchange } from "./auth.ts";
import { type Call, contextOf, eventOf } from "./call.ts";
import { within } from "./deadline.ts";
import { AbortError, AuthError, TimeoutError } from "./errors.ts";
import { isHtml } from "./media-type.ts";
import { type Reply, replyFacts, send } from "./reply.ts";
import { delayBeforeRetry } from "./retry.ts";
import { MAX_MS, type Settings } from "./settings.ts";

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

  const aborted = (cause: unknown): AbortError => new AbortError("was aborted by its signal.", contextOf(call), cause);
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
    const value = await limited(MAX_MS, task);
    deadline += clock.now() - from - MAX_MS;
    return value;
  };

  const authorize = (): string | undefined | Promise<string> => {
    if (call.signal?.aborted) throw aborted(call.signal.reason);
    const value = auth?.value(credentials);
    // A login waits for its turn too, and bounds its own time.
    return value instanceof Promise ? (governor === undefined ? limited(timeoutMs, () => value) : uncounted(() => value)) : value;
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
      call.headers.set(auth.header, used);
      call.secretHeader = auth.header;
    }
    const reply = await limited(timeoutMs, (signal) => send(call, settings, signal));
    if (auth?.forget === undefined || used === undefined || !isRefused(call, reply, auth)) return reply;
    auth.forget(used);
    // A page in place of a reply does not prove that a write was not carried out.
    if (!isRenewed && (!reply.response.ok || call.isRepeatable)) {
      isRenewed = true;
      return sendAuthorized();
    }
    if (reply.response.status === 401) return reply;
    throw new AuthError(
      `answered ${reply.response.status} with its login page: check the credentials.`,
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
      // Credentials that cannot be had do not come by asking again.
      if (call.attempts === sentBefore) throw error;
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
    await clock.sleep(delayMs, call.signal ?? new AbortController().signal).catch((reason: unknown) => {
      throw aborted(reason);
    });
  }
}

// A segment of a path or a label of a host; letters alone, as of `/authors`, say nothing.
const LOGIN_PLACE = /(^|[/.])(log-?in|sign-?in|auth|oauth2?|session|sso|saml)([/.?#;_-]|$)/i;

/** Whether a reply says that the credential no longer holds: 401, or from a session's provider its login page or the way there. */
function isRefused({ accept }: Call, { response, mediaType }: Reply, { isSession }: Auth): boolean {
  if (response.status === 401) return true;
  if (isSession !== true) return false;
  if (response.ok) return isHtml(mediaType) && !isHtml(accept);
  return LOGIN_PLACE.test(response.headers.get("location")?.split("?")[0] ?? "");
}

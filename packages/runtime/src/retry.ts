import type { Call } from "./call.ts";
import { NetworkError, TimeoutError } from "./errors.ts";
import type { Reply } from "./reply.ts";
import type { Settings } from "./settings.ts";

/** When and how often a request is sent again. */
export interface RetryOptions {
  /** Sends after the first one, at most; 0 for none. @default 2 */
  maxRetries: number;
  /** Milliseconds that bound the first wait, which is random below them; they double with each further one. @default 500 */
  baseDelayMs: number;
  /** Milliseconds that bound every wait that the provider does not ask for. @default 8000 */
  maxDelayMs: number;
  /** Milliseconds of `Retry-After` that are waited; the call ends at once where the provider asks for more. @default 60000 */
  maxRetryAfterMs: number;
  /** Send a write again after 429 too: only for a provider that has not carried it out then. @default false */
  throttledWrites: boolean;
}

// RFC 9110; RFC 6585 of 429, RFC 8470 of 425.
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Milliseconds until a call should be sent again after what came of it; undefined where it should not be. */
export function delayBeforeRetry(call: Call, { random, governor }: Settings, outcome: Reply | Error, retries: number): number | undefined {
  const { maxRetries, baseDelayMs, maxDelayMs, maxRetryAfterMs, throttledWrites } = call.limits.retry;
  const status = outcome instanceof Error ? 0 : outcome.response.status;
  // On another status, such as 500, Retry-After is not heeded.
  const asked = !(outcome instanceof Error) && (status === 429 || status === 503) ? outcome.retryAfterMs : undefined;
  if (asked !== undefined) governor?.pause(Math.min(asked, maxRetryAfterMs));
  const mayHelp = outcome instanceof Error ? mayPass(outcome) : TRANSIENT.has(status);
  const isSafe = call.isRepeatable || (status === 429 && throttledWrites);
  if (!mayHelp || !isSafe || retries >= maxRetries || (asked ?? 0) > maxRetryAfterMs) return undefined;
  // Jitter goes upward only: before the time that the provider asks for it would refuse again.
  if (asked !== undefined) return asked * (1 + random() / 5);
  return random() * Math.min(maxDelayMs, baseDelayMs * 2 ** retries);
}

// What undici, Chromium, Firefox, WebKit, React Native and Deno call a failed connection; a TypeError of other words is a mistake.
const NETWORK_WORDS =
  /^(fetch failed|failed to fetch|network|load failed|terminated|the (internet|socket) connection|error sending request|unable to connect)/i;

// What OpenSSL and Node call a certificate that is not trusted.
const CERTIFICATE = /CERT|CRL|SIGNATURE|HOSTNAME|PATH_LENGTH|UNABLE_TO_|INVALID_(CA|PURPOSE)/;

/** Whether an error may pass by itself: not a refused certificate, and not a mistake in the caller's own `fetch`. */
function mayPass(error: unknown): boolean {
  if (error instanceof TimeoutError) return true;
  if (!(error instanceof NetworkError)) return false;
  const causes: (Error & { code?: unknown })[] = [];
  for (let cause = error.cause; cause instanceof Error && causes.length < 9; cause = cause.cause) causes.push(cause);
  if (causes.some(({ code, message }) => CERTIFICATE.test(String(code)) || /certificate/i.test(message))) return false;
  return causes.every(({ name, code, message }, index) => {
    if (/ERR_INVALID/.test(String(code)) || /^(Reference|Range|Syntax)Error$/.test(name)) return false;
    return name !== "TypeError" || index < causes.length - 1 || code !== undefined || NETWORK_WORDS.test(message);
  });
}

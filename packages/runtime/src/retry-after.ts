/**
 * Read how many milliseconds a provider asks to wait, in `Retry-After` (RFC 9110, section 10.2.3) or else in the words of
 * Django REST framework's throttling, "Expected available in 40 seconds."; undefined for none, or a time that has passed.
 */
export function retryAfterMs(headers: Headers, body: string, now: number): number | undefined {
  const value = headers.get("retry-after")?.trim() ?? /expected available in (\d+) second/i.exec(body)?.[1] ?? "";
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : dateOf(value) - now;
  return ms > 0 ? ms : undefined;
}

/** Read one of the three forms of a date (RFC 9110, section 5.6.7); asctime's names no zone, and none knows a leap second. */
function dateOf(text: string): number {
  const leap = text.includes(":60") ? 1000 : 0;
  return Date.parse(`${text.replace(":60", ":59").replace(/ GMT$/, "")} GMT`) + leap;
}

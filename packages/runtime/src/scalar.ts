/** Write a scalar as text: a string, a boolean, a finite number or a valid Date; undefined where a value has no such form in UTF-8. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return hasLoneSurrogate(value) ? undefined : value;
  if (isFiniteNumber(value)) return decimal(value);
  return value instanceof Date && !Number.isNaN(value.getTime()) ? formatInstant(value) : undefined;
}

/** Whether a text has no UTF-8 form: some writers would throw an error of their own, others replace a letter without a word. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Cs}/u.test(text);
}

/** Whether a value is a number that has digits, so neither NaN nor an infinity. */
export function isFiniteNumber(value: unknown): value is number | bigint {
  return typeof value === "bigint" || Number.isFinite(value);
}

/** Write a number without an exponent: `1e21` would be read as a word. */
export function decimal(value: number | bigint): string {
  const text = String(value);
  const [, sign = "", whole = "", fraction = "", exponent] = /(-?)(\d)\.?(\d*)e(.+)/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = whole + fraction;
  const point = 1 + Number(exponent);
  return point > 0 ? sign + digits.padEnd(point, "0") : `${sign}0.${"0".repeat(-point)}${digits}`;
}

/** Write an instant in RFC 3339 form, in whole seconds where it is one: not every provider reads a fraction. */
function formatInstant(instant: Date): string {
  return instant.toISOString().replace(".000Z", "Z");
}

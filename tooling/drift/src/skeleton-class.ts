/** What a text looks like, as far as a skeleton tells; the first that fits is taken. */
const CLASSES = {
  empty: /^$/,
  blank: /^\s+$/,
  boolean: /^(?:true|false)$/i,
  digits: /^\d+$/,
  decimal: /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  date: /^\d{4}-\d{2}-\d{2}$/,
  "date-time with offset": /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i,
  "date-time without offset": /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/i,
  time: /^\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/,
  "HTTP date": /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  hex: /^[0-9a-f]{12,}$/i,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  uri: /^[a-z][a-z0-9+.-]*:\/\/\S+$/i,
  path: /^\/\S*$/,
  html: /^\s*<(?:!doctype\s+html|html)[\s>]/i,
  xml: /^\s*<\?xml\s/,
} as const;

/** What a text looks like; `text` where nothing can be told. */
export type ValueClass = keyof typeof CLASSES | "text";

/** Least and greatest number of characters (UTF-16 code units). */
export type LengthRange = [least: number, most: number];

/** Say what a text looks like. */
export function classOf(text: string): ValueClass {
  const found = Object.entries(CLASSES).find(([, pattern]) => pattern.test(text));
  return (found?.[0] ?? "text") as ValueClass;
}

/** Say how long a text is, between two powers of two: an exact length tells more of a value than a comparison needs. */
export function lengthOf(text: string): LengthRange {
  if (text.length === 0) return [0, 0];
  const least = 2 ** Math.floor(Math.log2(text.length));
  return [least, 2 * least - 1];
}

/** The range that holds two. */
export function widenLength([a, b]: LengthRange, [c, d]: LengthRange): LengthRange {
  return [Math.min(a, c), Math.max(b, d)];
}

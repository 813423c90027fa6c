// Anything shorter than sixteen digits or an exponent of three is kept by a double. The first form is quick, and sees strings
// too; the second asks that a value starts there.
const LONG = /\d[\d.]{15}|\d[eE][+-]?\d{3}/;
const SUSPECT = /(?:^|[[:,])\s*-?\d(?:[\d.]{15}|[\d.]*[eE][+-]?\d{3})/;
// Strings are no token of their own: a pattern that takes in a whole one needs stack for each escape in it.
const TOKEN = /\\.|"|-?\d[\d.eE+-]*|[[\]{},]/g;
/** Pointers that are told of one text. */
const MAX_FOUND = 100;

/**
 * Find the numbers of a JSON text that a double cannot keep, by JSON Pointer (RFC 6901): integers beyond ±(2^53 − 1), decimals of
 * more than 15 significant digits, and those too large or too small; 100 at most.
 */
export function lossyNumbers(json: string): string[] {
  if (!LONG.test(json) || !SUSPECT.test(json)) return [];
  const found: string[] = [];
  const path: (string | number)[] = [];
  let isKey = false;
  let opened: number | undefined;
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    if (token === '"') {
      if (opened !== undefined && isKey) {
        path[path.length - 1] = JSON.parse(json.slice(opened, index + 1)) as string;
        isKey = false;
      }
      opened = opened === undefined ? index : undefined;
      continue;
    }
    if (opened !== undefined) continue;
    // An object's first key takes the place of the 0.
    if (token === "{" || token === "[") path.push(0);
    else if (token === "}" || token === "]") path.pop();
    else if (token === ",") path.push(nextPlace(path.pop()));
    else if (isLossy(token) && found.push(pointer(path)) === MAX_FOUND) return found;
    isKey = token === "{" || typeof path.at(-1) === "string";
  }
  return found;
}

function nextPlace(place: string | number | undefined): string | number {
  return typeof place === "number" ? place + 1 : "";
}

function isLossy(number: string): boolean {
  const value = Number(number);
  // Below 2^-1022 a double has fewer digits (IEEE 754, subnormal numbers).
  if (/^-?\d+$/.test(number)) return !Number.isSafeInteger(value);
  const digits = number.replace(/[eE].*|[-.]/g, "").replace(/^0+|(?<!0)0+$/g, "");
  return digits.length > 15 || (digits !== "" && (Math.abs(value) < 2 ** -1022 || !Number.isFinite(value)));
}

function pointer(path: readonly (string | number)[]): string {
  return path.map((place) => `/${String(place).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

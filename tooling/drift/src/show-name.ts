/** Longest run of digits in a name: more of them are somebody's number. */
const NAME = /^(?!.*\d{4})[A-Za-z_$][\w$.-]{0,63}$/;

/** What stands in a finding for a key that is somebody's data. */
export const ANY_KEY = "{}";

/** Show a name that a provider sent and no contract knows; a key that looks like data, such as an address or an id, is not shown. */
export function showName(name: string): string {
  return NAME.test(name) ? name : ANY_KEY;
}

/** Name the JSON type of a value. */
export function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

import { type Check, report } from "./run.ts";
import { isNumeric } from "./values.ts";

// Every expression is anchored, and no two of its repetitions can match the same text, so each runs in linear time.
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const DATE_TIME = new RegExp(`${DATE.source.slice(0, -1)}[Tt]${TIME.source.slice(1)}`);
const DURATION = /^P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EMAIL = /^(?:"[^"]*"|[^\s@"]+)@[^\s@]+$/;
// IRIs pass too (RFC 3987), and a bar: providers echo what they were asked for, and browsers follow it.
const URI_REFERENCE = /^[!#$&-;=?-Z[\]_a-z~|\u00a0-\uffff]*(?:%[0-9A-Fa-f]{2}[!#$&-;=?-Z[\]_a-z~|\u00a0-\uffff]*)*$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOSTNAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface Format {
  message: string;
  accepts: (value: unknown) => boolean;
}

const FORMATS = {
  "date-time": text("an RFC 3339 date-time", isDateTime, true),
  date: text("an RFC 3339 date", isDate, true),
  time: text("an RFC 3339 time", (value) => TIME.test(value)),
  duration: text("an ISO 8601 duration", (value) => DURATION.test(value)),
  uuid: text("a UUID", (value) => UUID.test(value)),
  email: text("an e-mail address", (value) => EMAIL.test(value)),
  uri: text("a URI", (value) => SCHEME.test(value) && URI_REFERENCE.test(value)),
  "uri-reference": text("a URI or a relative reference", (value) => URI_REFERENCE.test(value)),
  hostname: text("a host name", (value) => HOSTNAME.test(value)),
  ipv4: text("an IPv4 address", (value) => IPV4.test(value)),
  ipv6: text("an IPv6 address", isIpv6),
  byte: text("base64", (value) => value.length % 4 === 0 && BASE64.test(value)),
  int32: whole("a 32-bit integer", -(2 ** 31), 2 ** 31 - 1),
  int64: whole("a 64-bit integer", -(2 ** 63), 2 ** 63 - 1),
} as const satisfies Record<string, Format>;

/** Names of the formats that are checked; any other is a remark. */
export const CHECKED_FORMATS: readonly string[] = Object.keys(FORMATS);

/** Name of a format that is checked. */
export type FormatName = keyof typeof FORMATS;

/** Whether a value has a format; what the format does not speak of has it. */
export function hasFormat(name: FormatName, value: unknown): boolean {
  return FORMATS[name].accepts(value);
}

/** Keyword `format`. */
export function format(name: FormatName): Check {
  const { message, accepts } = FORMATS[name];
  return (value, run) => {
    if (!accepts(value)) report(run, "broken", message);
  };
}

function text(what: string, matches: (value: string) => boolean, dates = false): Format {
  return {
    message: `must be ${what}`,
    accepts(value) {
      if (typeof value === "string") return matches(value);
      return !(value instanceof Date) || (dates && !Number.isNaN(value.getTime()));
    },
  };
}

function whole(what: string, least: number, most: number): Format {
  return {
    message: `must be ${what}`,
    accepts: (value) => !isNumeric(value) || ((typeof value === "bigint" || Number.isInteger(value)) && value >= least && value <= most),
  };
}

function isDateTime(value: string): boolean {
  return DATE_TIME.test(value) && isInMonth(value);
}

function isDate(value: string): boolean {
  return DATE.test(value) && isInMonth(value);
}

/** Whether the month of a date, 1 to 12, has its day, 1 to 31. */
function isInMonth(value: string): boolean {
  const day = Number(value.slice(8, 10));
  if (day < 29) return true;
  const year = Number(value.slice(0, 4));
  const month = Number(value.slice(5, 7));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS[month - 1] as number) && (month !== 2 || isLeap);
}

function isIpv6(value: string): boolean {
  if (value.length > 45) return false;
  const halves = value.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1) ?? "";
  const tail = IPV4.test(last) ? groups.pop() : undefined;
  const count = groups.length + (tail === undefined ? 0 : 2);
  return (halves.length === 2 ? count < 8 : count === 8) && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group));
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { retryAfterMs } from "./retry-after.ts";

const NOW = Date.UTC(2026, 10, 8, 8, 49, 37);

test.each([
  ["0.5", 500],
  ["1", 1_000],
  ["1.25", 1_250],
  ["40", 40_000],
  [" 40 ", 40_000],
  ["99999", 99_999_000],
])("B37 reads Retry-After %j as %d ms", (value, ms) => {
  expect(read(value)).toBe(ms);
});

test.each([
  ["an IMF-fixdate", "Sun, 08 Nov 2026 08:49:47 GMT"],
  ["an RFC 850 date", "Sunday, 08-Nov-26 08:49:47 GMT"],
  ["an asctime date", "Sun Nov  8 08:49:47 2026"],
  ["an asctime date without its second space", "Sun Nov 8 08:49:47 2026"],
])("B37 reads %s as the time until then", (_, value) => {
  expect(read(value)).toBe(10_000);
});

test("B37 reads each of the three forms of any date to come", () => {
  const seconds = fc.integer({ min: 1, max: 20 * 365 * 86_400 });
  fc.assert(
    fc.property(seconds, fc.constantFrom(imfFixdate, rfc850, asctime), (ahead, write) => {
      expect(read(write(new Date(NOW + ahead * 1_000)))).toBe(ahead * 1_000);
    }),
  );
});

test.each([
  ["a past date", "Sun, 08 Nov 2026 08:49:36 GMT"],
  ["this very second", "Sun, 08 Nov 2026 08:49:37 GMT"],
  ["1970", "Thu, 01 Jan 1970 00:00:00 GMT"],
  ["1970 in two digits", "Thursday, 01-Jan-70 00:00:00 GMT"],
  ["1994 in two digits, more than 50 years ahead", "Sunday, 06-Nov-94 08:49:37 GMT"],
  ["zero", "0"],
  ["a number below zero", "-5"],
  ["words", "soon"],
  ["a number with its unit", "40s"],
  ["a number and a word", "40 seconds"],
  ["an ISO duration", "PT40S"],
  ["nothing", ""],
  ["an exponent", "1e3"],
  ["hexadecimal digits", "0x10"],
  ["infinity", "Infinity"],
  ["two values", "40, 50"],
  ["another zone than GMT", "Sun, 08 Nov 2026 08:49:47 CET"],
  ["a month that is none", "Sun, 08 Foo 2027 08:49:47 GMT"],
])("B37 gives no wait for %s", (_, value) => {
  expect(read(value)).toBeUndefined();
});

test("B37 carries a leap second over into the next minute", () => {
  const before = Date.UTC(2016, 11, 31, 23, 59, 50);
  expect(retryAfterMs(new Headers({ "retry-after": "Sat, 31 Dec 2016 23:59:60 GMT" }), "", before)).toBe(10_000);
});

test("gives no wait without a header and without words", () => {
  expect(retryAfterMs(new Headers(), '{"detail":"Request was throttled."}', NOW)).toBeUndefined();
});

test.each([
  ['{"detail":"Request was throttled. Expected available in 40 seconds."}', 40_000],
  ['{"detail":"Request was throttled. Expected available in 1 second."}', 1_000],
  ["EXPECTED AVAILABLE IN 3 SECONDS", 3_000],
])("reads the wait in the words %s", (body, ms) => {
  expect(retryAfterMs(new Headers(), body, NOW)).toBe(ms);
});

test("prefers the header to the words", () => {
  const body = "Expected available in 40 seconds.";
  expect(retryAfterMs(new Headers({ "retry-after": "2" }), body, NOW)).toBe(2_000);
});

test("never gives a wait that is not above 0, whatever the header", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~]*$/), (value) => {
      const ms = read(value);
      expect(ms === undefined || ms > 0).toBe(true);
    }),
  );
});

function read(value: string): number | undefined {
  return retryAfterMs(new Headers({ "retry-after": value }), "", NOW);
}

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function imfFixdate(date: Date): string {
  return date.toUTCString();
}

function rfc850(date: Date): string {
  const [, day = "", month = "", year = "", time = ""] = date.toUTCString().split(" ");
  return `${DAYS[date.getUTCDay()]}, ${day}-${month}-${year.slice(2)} ${time} GMT`;
}

function asctime(date: Date): string {
  const [weekday = "", , month = "", year = "", time = ""] = date.toUTCString().split(" ");
  return `${weekday.slice(0, 3)} ${month} ${String(date.getUTCDate()).padStart(2)} ${time} ${year}`;
}

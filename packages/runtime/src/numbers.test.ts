import fc from "fast-check";
import { expect, test } from "vitest";
import { lossyNumbers } from "./numbers.ts";

test.each([
  "0",
  "-0",
  "0.0",
  "0e999",
  "-0.000000000000000000000000",
  "9007199254740991",
  "-9007199254740991",
  "999999999999999",
  "-999999999999999",
  "999999999999999.00",
  "999999999999999.0000000000",
  "9999999999999.99",
  "-9999999999999.99",
  "0.1",
  "0.000000000000000000001",
  "1.0000000000000000000",
  "1e21",
  "1E+21",
  "1e308",
  "2.5e-300",
])("E111 takes %s as a number that a double keeps", (number) => {
  expect(lossyNumbers(number)).toEqual([]);
});

test.each([
  "9007199254740992",
  "9007199254740993",
  "-9007199254740993",
  "12345678901234567890",
  "999999999999999.99",
  "9999999999999999.00",
  "0.1234567890123456789",
  "-0.0000000012345678901234567",
  "1.234567890123456789e5",
  "9007199254740993e0",
  "9007199254740993.0",
  "90071992547409930e-1",
  "1e309",
  "-1e309",
  "1E+400",
  "1e-400",
  "1e-0400",
  "123456789e999999999999",
])("E111 finds that a double cannot keep %s", (number) => {
  expect(lossyNumbers(number)).toEqual([""]);
  expect(lossyNumbers(` [ ${number} ] `)).toEqual(["/0"]);
  expect(lossyNumbers(`{"a":${number}}`)).toEqual(["/a"]);
});

test.each(["1.2345e-320", "4.9e-324", "1.23456789012345e-310"])("E111 finds that %s is too small for all its digits", (number) => {
  expect(isKept(number)).toBe(false);
  expect(lossyNumbers(number)).toEqual([""]);
});

test.each([
  ['{"a/b":{"m~n":12345678901234567890}}', ["/a~1b/m~0n"]],
  ['{"":12345678901234567890}', ["/"]],
  ['{"a":{},"b":[],"c":[[],{},12345678901234567890]}', ["/c/2"]],
  ['[{"a":[1,12345678901234567890]},2,12345678901234567890]', ["/0/a/1", "/2"]],
  ['{"a\\"}":1,"\\u0062":12345678901234567890}', ["/b"]],
  ['{"\\\\":12345678901234567890,"é":1e400}', ["/\\", "/é"]],
  ['{"12345678901234567890":1,"a":"12345678901234567890","b":"x:12345678901234567890,"}', []],
  ['["\\\\",12345678901234567890]', ["/1"]],
  ['["\\",",12345678901234567890]', ["/1"]],
  ['{\n\t"a" :\r\n 12345678901234567890 , "b" : null }', ["/a"]],
  ['{"a":1,"a":12345678901234567890}', ["/a"]],
  ['["\u2028\\u2028",12345678901234567890]', ["/1"]],
])("E111 finds in %j exactly %j", (json, pointers) => {
  // What is no JSON would show nothing.
  JSON.parse(json);
  expect(lossyNumbers(json)).toEqual(pointers);
});

test("E111 raises nothing for integers to ±999999999999999 and amounts to 9999999999999.99, which round-trip", () => {
  const whole = fc.maxSafeInteger().filter((value) => Math.abs(value) <= 999_999_999_999_999);
  const cents = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
  fc.assert(
    fc.property(fc.array(whole), fc.array(cents), (integers, amounts) => {
      const texts = amounts.map((amount) => `${amount < 0 ? "-" : ""}${decimalOf(BigInt(Math.abs(amount)))}`);
      const json = `{"integers":[${integers.join(", ")}],"amounts":[${texts.join(",")}],"whole":[${integers.map((value) => `${value}.00`).join(",")}]}`;
      expect(lossyNumbers(json)).toEqual([]);
      const parsed = JSON.parse(json) as { integers: number[]; amounts: number[]; whole: number[] };
      expect(parsed.integers.map(String)).toEqual(integers.map(String));
      expect(parsed.whole.map(String)).toEqual(integers.map(String));
      // The sign of a zero is lost in decimals alone.
      expect(parsed.amounts.map((amount) => amount.toFixed(2))).toEqual(texts.map((text) => (/[1-9]/.test(text) ? text : "0.00")));
    }),
    { numRuns: 50 },
  );
});

test("E111 finds by its pointer every number of a text that a double cannot keep, and none within 15 digits", () => {
  fc.assert(
    fc.property(document(), fc.constantFrom("", " ", "\n\t"), (value, space) => {
      const numbers: [pointer: string, text: string][] = [];
      const json = write(value, space, "", numbers);
      JSON.parse(json);
      const found = lossyNumbers(json);
      expect(found).toEqual(expect.arrayContaining(numbers.filter(([, text]) => !isKept(text)).map(([pointer]) => pointer)));
      // Beyond 15 digits a double may keep a number by chance, as 0.30000000000000004: it may be told of, but nothing else.
      const allowed = numbers.filter(([, text]) => !isKept(text) || isLong(text)).map(([pointer]) => pointer);
      expect(allowed).toEqual(expect.arrayContaining(found));
      expect(found).toHaveLength(new Set(found).size);
    }),
    { numRuns: 300 },
  );
});

interface NumberText {
  number: string;
}
type Value = NumberText | string | null | boolean | Value[] | Map<string, Value>;

/** Any JSON value, with numbers as texts, and big numbers in strings and keys too. */
function document(): fc.Arbitrary<Value> {
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789", "00000", "99999"), minLength: 1, maxLength: 22 });
  const exponent = fc.oneof(
    { arbitrary: fc.constant(""), weight: 3 },
    fc.integer({ min: -270, max: 290 }).map((power) => `e${power}`),
    fc.constantFrom("E+5", "e-0", "E00", "e400", "e-9999", "E+0000000000000000012"),
  );
  const number = fc
    .tuple(fc.constantFrom("", "-"), digits, fc.oneof(fc.constant(""), digits), exponent)
    .map(([sign, whole, fraction, power]) => ({
      number: `${sign}${whole.replace(/^0+(?=\d)/, "")}${fraction && `.${fraction}`}${power}`,
    }));
  const text = fc.oneof(fc.string(), fc.constantFrom(...TEXTS));
  const { value } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      number,
      text,
      fc.constantFrom(null, true, false),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.array(fc.tuple(text, tie("value")), { maxLength: 4 }).map((entries) => new Map(entries)),
    ),
  }));
  return value;
}

const TEXTS = [
  "12345678901234567890",
  ':12345678901234567890,"',
  "\\",
  '\\"',
  "a/b",
  "~",
  "~1",
  "/",
  "0",
  "",
  "{[",
  "]},",
  "1e999",
  "é\u2028",
];

/** Write a value as JSON, and note the place of each number. */
function write(value: Value, space: string, pointer: string, numbers: [pointer: string, text: string][]): string {
  const at = (place: string | number): string => `${pointer}/${String(place).replaceAll("~", "~0").replaceAll("/", "~1")}`;
  if (Array.isArray(value)) return `[${value.map((item, place) => space + write(item, space, at(place), numbers) + space).join(",")}]`;
  if (value instanceof Map) {
    const members = [...value].map(
      ([key, item]) => `${space}${JSON.stringify(key)}${space}:${space}${write(item, space, at(key), numbers)}${space}`,
    );
    return `{${members.join(",")}}`;
  }
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  numbers.push([pointer, value.number]);
  return value.number;
}

/** Whether a double that is read from a text writes the same number, in exact arithmetic. */
function isKept(text: string): boolean {
  const value = Number(text);
  return Number.isFinite(value) && exact(text) === exact(String(value));
}

/** Whether a number is an integer beyond those that are safe, or has more than 15 significant digits. */
function isLong(text: string): boolean {
  const isUnsafe = /^-?\d+$/.test(text) && BigInt(text.replace("-", "")) > BigInt(Number.MAX_SAFE_INTEGER);
  return isUnsafe || (!/^-?\d+$/.test(text) && (exact(text).split("e")[0] ?? "").replace("-", "").length > 15);
}

/** Write a number as an integer without trailing zeros and its power of ten. */
function exact(text: string): string {
  const [, sign = "", whole = "", fraction = "", power = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  let digits = BigInt(whole + fraction);
  if (digits === 0n) return "0";
  let exponent = BigInt(power) - BigInt(fraction.length);
  for (; digits % 10n === 0n; digits /= 10n) exponent++;
  return `${sign}${digits}e${exponent}`;
}

/** Write cents as an amount. */
function decimalOf(cents: bigint): string {
  return `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
}

import { expect, test } from "vitest";
import { judge } from "../../test/judge.ts";
import { CHECKED_FORMATS, type FormatName, format, hasFormat } from "./formats.ts";

const CASES: Record<FormatName, { right: unknown[]; wrong: unknown[] }> = {
  "date-time": {
    right: ["2026-01-31T12:00:00Z", "2024-02-29t23:59:60.123+05:30", "2000-02-29T00:00:00z", "2026-02-01T00:00:00Z", new Date(0), 5, null],
    wrong: [
      "2026-01-31",
      "2026-02-29T00:00:00Z",
      "1900-02-29T00:00:00Z",
      "2026-01-31T24:00:00Z",
      "2026-01-31T12:00:00",
      "",
      new Date(Number.NaN),
    ],
  },
  date: { right: ["2026-12-31", "2024-02-29"], wrong: ["2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "26-01-01", "2026-01-01 "] },
  time: { right: ["12:00:00Z", "23:59:60-00:00"], wrong: ["12:00Z", "24:00:00Z", "12:00:00"] },
  duration: { right: ["P1Y2M3DT4H5M6S", "P4W", "PT1S"], wrong: ["P", "PT", "1Y", "P1Y2W"] },
  uuid: {
    right: ["7d444840-9DC0-11d1-b245-5ffdce74fad2"],
    wrong: ["7d444840-9dc0-11d1-b245-5ffdce74fad", "7d444840x9dc0-11d1-b245-5ffdce74fad2"],
  },
  email: { right: ["harbour@tides.example", '"a@b"@tides.example', "a@localhost"], wrong: ["harbour", "a@b@c", "@tides.example", "a b@c"] },
  uri: {
    right: ["https://tides.example/1?a=%20#b", "urn:tide:1"],
    wrong: ["/tides/1", "https://tides.example/a b", "https://tides.example/%4"],
  },
  "uri-reference": { right: ["/tides/1", "", "../a?b"], wrong: ["a\\b", "a b", "%zz"] },
  hostname: { right: ["tides.example", "a-b.c"], wrong: ["-a.example", "a..b", "a_b", "a".repeat(64), ""] },
  ipv4: { right: ["127.0.0.1", "255.255.255.255"], wrong: ["256.0.0.1", "1.2.3", "1.2.3.4.", "01.2.3.4"] },
  ipv6: {
    right: ["::", "::1", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:127.0.0.1", "::ffff:127.0.0.1", "fe80::"],
    wrong: [
      ":::",
      "1:2:3",
      "1::2::3",
      "1:2::3:4::5:6::7:8",
      "1:2:3:4::5:6:7:8",
      "1:2:3:4:5:6:7:127.0.0.1",
      "12345::",
      "1::g",
      "::1%eth0",
      "0".repeat(46),
    ],
  },
  byte: { right: ["YQ==", ""], wrong: ["YQ=", "Y Q=", "Y"] },
  int32: { right: [-2147483648, 2147483647, 5n, "5"], wrong: [2147483648, -2147483649, 1.5] },
  int64: { right: [2 ** 53, 9007199254740993n, -(2 ** 63)], wrong: [2 ** 64, 0.5] },
};

test.each(CHECKED_FORMATS.map((name) => [name as FormatName]))("tells what has format %s from what has not", (name) => {
  const { request } = judge(format(name));
  for (const value of CASES[name].right) expect([request(value), hasFormat(name, value)], String(value)).toEqual([[], true]);
  for (const value of CASES[name].wrong)
    expect([request(value), hasFormat(name, value)], String(value)).toEqual([[expect.stringMatching(/^invalid : must be \w/)], false]);
});

test("names the standard of a format", () => {
  expect(judge(format("date")).request("a")).toEqual(["invalid : must be an RFC 3339 date"]);
});

/** A format that the mock checks, with a value that breaks it and one of a format to take its place. */
export interface CheckedFormat {
  breaking: string | number;
  /** A format that the mock checks and that refuses what this one is for. */
  other: string;
}

/** Formats that the mock checks (seen of Prism 5.16); it lets any text through as `password`, `binary`, `regex` or `iri`. */
export const CHECKED_FORMATS: Readonly<Record<string, CheckedFormat>> = {
  date: { breaking: "the first of March", other: "date-time" },
  "date-time": { breaking: "the first of March at nine", other: "date" },
  time: { breaking: "at nine", other: "date" },
  duration: { breaking: "an hour", other: "date" },
  email: { breaking: "someone at tides", other: "uri" },
  uri: { breaking: "\\\\tides", other: "email" },
  "uri-reference": { breaking: "\\\\tides", other: "uuid" },
  "uri-template": { breaking: "{tides", other: "uuid" },
  "json-pointer": { breaking: "tides", other: "uuid" },
  hostname: { breaking: "tides!", other: "ipv4" },
  ipv4: { breaking: "tides", other: "uuid" },
  ipv6: { breaking: "tides", other: "uuid" },
  uuid: { breaking: "tides", other: "date" },
  byte: { breaking: "tides!", other: "date" },
  int32: { breaking: 2 ** 31, other: "int64" },
  int64: { breaking: 2 ** 63, other: "int32" },
  float: { breaking: 1e39, other: "int32" },
};

/** Find a format that the mock checks. */
export function checkedFormat(format: unknown): CheckedFormat | undefined {
  return typeof format === "string" && Object.hasOwn(CHECKED_FORMATS, format) ? CHECKED_FORMATS[format] : undefined;
}

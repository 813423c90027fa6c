import { expect, test } from "vitest";
import { parseBaseUrl } from "./base-url.ts";
import { UsageError } from "./verb.ts";

test.each([
  ["https://api.tides.example/v1/", "https://api.tides.example/v1"],
  ["https://api.tides.example", "https://api.tides.example"],
  ["http://127.0.0.1:4011", "http://127.0.0.1:4011"],
  ["http://localhost:4011/api", "http://localhost:4011/api"],
  ["http://[::1]:4011", "http://[::1]:4011"],
])("reads %s", (text, url) => {
  expect(parseBaseUrl(text)).toBe(url);
});

test.each([
  "secret.tides.example",
  "ftp://secret.example",
  "https://",
  "https://keeper:secret@tides.example",
  "https://secret@tides.example",
  "https://tides.example?token=secret",
  "https://tides.example/#secret",
  "http://secret.example",
  "http://127.0.0.1.secret.example",
])("refuses %s, and does not repeat it", (text) => {
  expect(() => parseBaseUrl(text)).toThrow(UsageError);
  expect(() => parseBaseUrl(text)).not.toThrow(/secret/);
});

import { describe, expect, test } from "vitest";
import { contentTypeOf, fits, isHtml, isJson, isText } from "./media-type.ts";

test.each([
  [undefined, "", "utf-8"],
  ["", "", "utf-8"],
  ["application/json", "application/json", "utf-8"],
  ["Application/JSON; Charset=UTF-8", "application/json", "utf-8"],
  ['text/csv ;charset="ISO-8859-1"; header=present', "text/csv", "iso-8859-1"],
  ["text/csv;header=present;charset=windows-1252", "text/csv", "windows-1252"],
  ["text/plain; charset=", "text/plain", "utf-8"],
  ["; charset=utf-16le", "", "utf-16le"],
])("reads the Content-Type %j", (value, mediaType, charset) => {
  expect(contentTypeOf(new Headers(value === undefined ? {} : { "content-type": value }))).toEqual({ mediaType, charset });
});

describe("a media type", () => {
  test.each([
    ["application/json", true],
    ["application/problem+json", true],
    ["text/json", true],
    ["application/jsonp", false],
    ["application/json-seq", false],
    ["text/html", false],
    ["", false],
  ])("%j is JSON: %s", (mediaType, expected) => {
    expect(isJson(mediaType)).toBe(expected);
  });

  test.each([
    ["text/plain", true],
    ["text/csv", true],
    ["application/csv", true],
    ["application/json", true],
    ["application/hal+json", true],
    ["image/svg+xml", true],
    ["application/x-www-form-urlencoded", true],
    ["image/png", false],
    ["application/octet-stream", false],
    ["application/pdf", false],
    ["application/json-seq", false],
    ["context/plain", false],
    ["", false],
  ])("%j is text: %s", (mediaType, expected) => {
    expect(isText(mediaType)).toBe(expected);
  });

  test.each([
    ["text/html", true],
    ["application/xhtml+xml", true],
    ["text/htmlx", false],
    ["context/html", false],
    ["application/xml", false],
    ["", false],
  ])("%j is a page: %s", (mediaType, expected) => {
    expect(isHtml(mediaType)).toBe(expected);
  });

  test.each([
    ["application/json", "application/json", true],
    ["application/problem+json", "application/json", true],
    ["application/json", "application/vnd.api+json", true],
    ["text/html", "application/json", false],
    ["text/csv", "text/csv", true],
    ["text/plain", "text/csv", false],
    ["application/json", "text/csv", false],
    ["image/png", "image/*", true],
    ["imagex/png", "image/*", false],
    ["video/mp4", "image/*", false],
    ["image/pnm", "image/png", false],
    ["anything/at-all", "*/*", true],
    ["", "text/csv", false],
  ])("%j fits what was asked for, %j: %s", (mediaType, asked, expected) => {
    expect(fits(mediaType, asked)).toBe(expected);
  });
});

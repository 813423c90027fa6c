import fc from "fast-check";
import { expect, test } from "vitest";
import { CrossOriginNextError, PaginationError } from "./errors.ts";
import { resolveNext } from "./next-link.ts";

const PAGE = "https://api.test/base/tides?max=2&zone=north";

test.each([
  ["a path and a query", "/base/tides?offset=2", "offset=2"],
  ["a query alone", "?offset=2&max=2", "offset=2&max=2"],
  ["a relative path", "tides?offset=2", "offset=2"],
  ["a path with a trailing slash", "/base/tides/?offset=2", "offset=2"],
  ["a path with several trailing slashes", "/base/tides//?offset=2", "offset=2"],
  ["the base path of the production server", "/api/v1.0/tides?offset=2", "offset=2"],
  ["no base path", "/tides?offset=2", "offset=2"],
  ["the same origin", "https://api.test/base/tides?offset=2", "offset=2"],
  ["the same origin without a scheme", "//api.test/base/tides?offset=2", "offset=2"],
  ["the default port", "https://api.test:443/base/tides?offset=2", "offset=2"],
  ["an upper-case scheme and host", "HTTPS://API.Test/base/tides?offset=2", "offset=2"],
  ["a user name, which is left out", "https://user:pass@api.test/base/tides?offset=2", "offset=2"],
  ["a fragment, which is left out", "/base/tides?offset=2#top", "offset=2"],
  ["spaces around it", "  /base/tides?offset=2\n", "offset=2"],
  ["dots that lead back to it", "/other/../base/./tides?offset=2", "offset=2"],
  ["an encoded query, kept as it is", "?cursor=a%2Bb%26c%3D&q=%C3%A9", "cursor=a%2Bb%26c%3D&q=%C3%A9"],
  ["letters that a query must encode", "?cursor=a b é", "cursor=a%20b%20%C3%A9"],
])("A13 follows a next link with %s", (_, link, query) => {
  expect(resolveNext(link, PAGE, "/tides", {})).toBe(query);
});

test("A13 follows a next link to a path that ends in a slash in the contract", () => {
  for (const link of ["?offset=2", "/base/tides?offset=2"])
    expect(resolveNext(link, "https://api.test/base/tides/", "/tides/", {})).toBe("offset=2");
});

test.each([
  ["A5", "https://evil.test/base/tides?offset=2"],
  ["A5", "https://evil.test/x"],
  ["A5", "https://api.test.evil.test/base/tides"],
  ["A5", "https://evil.test#@api.test/base/tides"],
  ["A5", "https://api.test@evil.test/base/tides"],
  ["A5", "https://api.test:8443/base/tides"],
  ["A5", "http://api.test/base/tides"],
  ["A5", "http://api.test:443/base/tides"],
  ["A5", "https://api.test%2eevil.test/base/tides"],
  ["A5", "ht\ntps://evil.test/base/tides"],
  ["A5", "\thttps://evil.test/base/tides"],
  ["A5", "https:\\\\evil.test/base/tides"],
  ["A6", "//evil.test/x"],
  ["A6", "///evil.test/base/tides"],
  ["A6", "\\\\evil.test/base/tides"],
  ["A6", "/\\evil.test/base/tides"],
  ["A6", "/\t/evil.test/base/tides"],
  ["A6", " //evil.test/base/tides"],
  ["A12", "javascript:alert(1)//base/tides"],
  ["A12", " java\nscript:alert(1)"],
  ["A12", "data:text/plain,x/base/tides"],
  ["A12", "file:///base/tides"],
  ["A12", "file://api.test/base/tides"],
  ["A12", "ftp://api.test/base/tides"],
  ["A12", "ws://api.test/base/tides"],
  ["A12", "https://"],
  ["A12", "https://[::1/base/tides"],
])("%s refuses the next link %j as one to another origin", (_, link) => {
  expect(() => resolveNext(link, PAGE, "/tides", {})).toThrow(CrossOriginNextError);
});

test.each([
  "/base/stations?offset=2",
  "/base/tides/1?offset=2",
  "/base/tides/..?offset=2",
  "/base/ebbtides?offset=2",
  "/base%2Ftides?offset=2",
  "/base/tides;x?offset=2",
  "/?offset=2",
])("A13 refuses the next link %j, which leads to another path", (link) => {
  const refused = expect(() => resolveNext(link, PAGE, "/tides", {}));
  refused.toThrow(PaginationError);
  refused.not.toThrow(CrossOriginNextError);
});

test("A5 says where a refused link leads without its path and its credentials", () => {
  const link = "https://user:s3cret@evil.test/base/tides?token=s3cret";
  const context = { operationId: "listTides", method: "GET", url: PAGE, attempts: 1 };
  const refusal = catchOf(() => resolveNext(link, PAGE, "/tides", context));
  expect(refusal).toMatchObject({ operationId: "listTides", attempts: 1 });
  expect(refusal.message).toMatch(/https:\/\/evil\.test/);
  expect(refusal.message).not.toMatch(/s3cret|user/);
});

test("A5 gives a query or an error for whatever a link is", () => {
  const hostile = fc.string({ unit: fc.constantFrom(..."/\\:?#@.%\t\n \u0000[]aevil", "https", "javascript", "api.test", "evil.test") });
  fc.assert(
    fc.property(
      fc.oneof(
        hostile,
        fc.string(),
        fc.domain().map((host) => `//${host}/base/tides?offset=2`),
      ),
      (link) => {
        const query = attempt(() => resolveNext(link, PAGE, "/tides", {}));
        if (query instanceof Error) return query instanceof PaginationError;
        // What is given can only be a query: after a "?" it changes neither the origin nor the path.
        const url = new URL(`https://api.test/base/tides?${query}`);
        return url.origin === "https://api.test" && url.pathname === "/base/tides" && url.hash === "" && url.search.slice(1) === query;
      },
    ),
    { numRuns: 100 },
  );
});

function attempt<Value>(task: () => Value): Value | Error {
  try {
    return task();
  } catch (error) {
    return error as Error;
  }
}

function catchOf(task: () => unknown): Error {
  const outcome = attempt(task);
  if (outcome instanceof Error) return outcome;
  throw new Error("Nothing was thrown.");
}

import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCharacter } from "../test/any-character.ts";
import { observeFetch } from "../test/observed-fetch.ts";
import { type TidepoolPaths, tidepool } from "../test/tidepool.ts";
import { bearerAuth } from "./auth.ts";
import { createClient } from "./create-client.ts";
import { ConfigError } from "./errors.ts";
import { checkHeaders, refuseGovernedHeaders } from "./headers.ts";

test("accepts every header that fetch accepts as it is", () => {
  expect(() => checkHeaders()).not.toThrow();
  expect(() => checkHeaders({ "x-trace": "a b\tc é", "If-None-Match": '"x"', empty: "", missing: undefined, count: 3 })).not.toThrow();
});

test.each([["\r"], ["\n"], ["\0"], ["\r\nx-evil: 1"], ["\u20ac"], ["\x7f"]])(
  "D94 refuses a value with %j and does not repeat it",
  (bad) => {
    const value = `hunter2${bad}hunter2`;
    const error = errorOf(() => checkHeaders({ "x-trace": value }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(inspect(error)).not.toContain("hunter2");
  },
);

test("D94 refuses whatever Headers would refuse or change", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter }), (name, value) => {
      if (errorOf(() => checkHeaders({ [name]: value })) !== undefined) return;
      expect(new Headers([[name, value]]).get(name)).toBe(value.replace(/^[\t ]+|[\t ]+$/g, ""));
    }),
  );
});

test.each([[""], ["x y"], ["x:"], ["x\n"], ["é"]])("refuses %j as a name", (name) => {
  expect(() => checkHeaders({ [name]: "1" })).toThrow(ConfigError);
});

test("says what is wrong with a header", () => {
  expect(() => checkHeaders({ "x-trace": "a\nb" })).toThrow(/"x-trace".*line break/);
  expect(() => checkHeaders({ "x trace": "a" })).toThrow(/"x trace".*name of a header/);
});

test.each([["accept"], ["Authorization"], ["COOKIE"], ["Content-type"]])("refuses %s among headers, but not undefined", (name) => {
  expect(() => refuseGovernedHeaders({ [name]: "" })).toThrow(ConfigError);
  expect(() => refuseGovernedHeaders({ [name]: null })).toThrow(ConfigError);
  expect(() => refuseGovernedHeaders({ [name]: undefined })).not.toThrow();
});

test("leaves every other header to the caller", () => {
  expect(() => refuseGovernedHeaders()).not.toThrow();
  expect(() => refuseGovernedHeaders({ "accept-language": "fr", "x-authorization": "1", constructor: "x" })).not.toThrow();
});

test("names the option that governs a header, and does not repeat the value", () => {
  expect(() => refuseGovernedHeaders({ Accept: "text/csv" })).toThrow(/"Accept".*option "accept"/);
  expect(() => refuseGovernedHeaders({ "content-type": "text/csv" })).toThrow(/"content-type".*option "contentType"/);
  expect(() => refuseGovernedHeaders({ Authorization: "hunter2" })).toThrow(/"Authorization".*client/);
  expect(() => refuseGovernedHeaders({ cookie: "hunter2" })).toThrow(/"cookie".*client/);
  expect(inspect(errorOf(() => refuseGovernedHeaders({ cookie: "hunter2" })))).not.toContain("hunter2");
});

function errorOf(run: () => void): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}

test("D94 takes headers as Headers or pairs from a caller without types, and checks them all the same", async () => {
  const { fetch, requests } = observeFetch();
  for (const kind of [new Headers({ "x-trace": "1" }), [["x-trace", "1"]]] as unknown[] as Record<string, string>[]) {
    const client = createClient<TidepoolPaths>(tidepool, { baseUrl: "https://api.test", fetch, headers: kind }, bearerAuth("t0ken"));
    await client.GET("/stations", { headers: kind });
    await expect(client.GET("/stations", { headers: new Headers({ cookie: "a=b" }) as never })).rejects.toThrow(ConfigError);
  }
  expect(requests.map(({ headers }) => headers.get("x-trace"))).toEqual(["1", "1"]);
});

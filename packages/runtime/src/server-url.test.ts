import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tidepool } from "../test/tidepool.ts";
import type { Contract } from "./contract.ts";
import { ConfigError } from "./errors.ts";
import { type ServerOptions, serverUrl } from "./server-url.ts";

test("fills the first server's URL with options and defaults", () => {
  expect(serverUrl(tidepool, options({ organization: "acme" }))).toBe("https://acme.tidepool.test/api/v1");
  expect(serverUrl(tidepool, options({ organization: "acme", apiVersion: "v2.1" }))).toBe("https://acme.tidepool.test/api/v2.1");
});

test("takes the server that is named", () => {
  expect(serverUrl(tidepool, { server: "staging" })).toBe("https://staging.tidepool.test");
});

test("takes a whole host with its port for a variable that stands for one", () => {
  const contract: Contract = { ...tidepool, servers: [{ url: "https://{host}/api", variables: { host: { name: "host" } } }] };
  expect(serverUrl(contract, options({ host: "api.example:8443" }))).toBe("https://api.example:8443/api");
});

test.each([
  ["http://127.0.0.1:4010", "http://127.0.0.1:4010"],
  ["http://127.0.0.1:4010/", "http://127.0.0.1:4010"],
  ["https://proxy.test/tidepool///", "https://proxy.test/tidepool"],
  [" HTTPS://Proxy.Test:443/Tide pool ", "https://proxy.test/Tide%20pool"],
])("takes the base URL %j in place of every server", (baseUrl, expected) => {
  expect(serverUrl(tidepool, { baseUrl })).toBe(expected);
});

test.each([
  ["@evil.test/x"],
  ["https://evil.test/x"],
  [".evil.test/x"],
  [".evil.test"],
  ["evil.test/x"],
  ["evil.test#"],
  ["evil.test?"],
  ["evil.test\\"],
  ["a@evil.test"],
  ["user:pw@evil.test"],
  ["a..b\n"],
  ["{version}"],
  ["-"],
  [""],
  [" "],
  [undefined],
  [null],
  [7],
])("A17 refuses %j for a server variable", (organization) => {
  expect(() => serverUrl(tidepool, options({ organization }))).toThrow(ConfigError);
});

test("A17 keeps the provider's domain whatever a server variable holds", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.webUrl(), fc.domain()), (organization) => {
      let url: string;
      try {
        url = serverUrl(tidepool, options({ organization }));
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError);
        return;
      }
      expect(url).toMatch(/^https:\/\/[^/@?#]+\.tidepool\.test\/api\/v1$/);
    }),
  );
});

test.each([["nonsense"], ["/api"], ["//evil.test"], ["javascript:alert(1)"], ["file:///etc/passwd"], ["ftp://a.test"], [""]])(
  "A17 refuses %j as a base URL",
  (baseUrl) => {
    expect(() => serverUrl(tidepool, { baseUrl })).toThrow(ConfigError);
  },
);

test.each([
  ["https://ada:hunter2@a.test"],
  ["https://hunter2@a.test"],
  ["https://a.test/?token=hunter2"],
  ["https://a.test/#hunter2"],
  ["https://a.test?"],
])("A31 refuses the base URL %j and does not repeat it", (baseUrl) => {
  const run = (): string => serverUrl(tidepool, { baseUrl });
  expect(run).toThrow(ConfigError);
  try {
    run();
  } catch (error) {
    expect(inspect(error)).not.toContain("hunter2");
  }
});

test("refuses a value outside the enum of a server variable", () => {
  const version = { name: "version", default: "v2", enum: ["v2", "v3"] };
  const contract: Contract = { ...tidepool, servers: [{ url: "https://a.test/{version}", variables: { version } }] };
  expect(serverUrl(contract, {})).toBe("https://a.test/v2");
  expect(serverUrl(contract, options({ version: "v3" }))).toBe("https://a.test/v3");
  expect(() => serverUrl(contract, options({ version: "v9" }))).toThrow(ConfigError);
  expect(() => serverUrl(contract, options({ version: "v9" }))).toThrowErrorMatchingInlineSnapshot(
    `[ConfigError: Option "version" is none that https://a.test/{version} knows: pass one of v2, v3, or baseUrl.]`,
  );
});

test("says how to reach a server", () => {
  const nameless: Contract = { ...tidepool, servers: [] };
  expect(() => serverUrl(tidepool, {})).toThrowErrorMatchingInlineSnapshot(
    `[ConfigError: Option "organization" is missing: it stands in https://{organization}.tidepool.test/api/{version}, so pass letters, digits, dots and dashes.]`,
  );
  expect(() => serverUrl(tidepool, options({ organization: "a/b" }))).toThrowErrorMatchingInlineSnapshot(
    `[ConfigError: Option "organization" is not a plain name: it stands in https://{organization}.tidepool.test/api/{version}, so pass letters, digits, dots and dashes.]`,
  );
  expect(() => serverUrl(tidepool, { server: "moon" })).toThrowErrorMatchingInlineSnapshot(
    `[ConfigError: There is no server "moon": pass one of production, staging, or baseUrl.]`,
  );
  expect(() => serverUrl(nameless, {})).toThrowErrorMatchingInlineSnapshot(`[ConfigError: The contract names no server: pass baseUrl.]`);
  expect(() => serverUrl(tidepool, { baseUrl: "nonsense" })).toThrowErrorMatchingInlineSnapshot(
    `[ConfigError: The baseUrl is not an absolute http(s) URL: pass one like "https://api.example".]`,
  );
  expect(() => serverUrl(tidepool, { baseUrl: "https://ada:hunter2@a.test" })).toThrowErrorMatchingInlineSnapshot(
    `[ConfigError: The baseUrl carries credentials, a query or a fragment: pass scheme, host and path alone.]`,
  );
});

/** Options with server variables, which ServerOptions leaves to each provider's own type. */
function options(variables: Record<string, unknown>): ServerOptions {
  return variables;
}

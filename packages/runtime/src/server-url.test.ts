import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCharacter } from "../test/any-character.ts";
import { tidepool } from "../test/tidepool.ts";
import type { Contract } from "./contract.ts";
import { ConfigError } from "./errors.ts";
import { type ServerOptions, serverUrl } from "./server-url.ts";

test("fills the first server's URL with options and defaults", () => {
  expect(serverUrl(tidepool, options({ organization: "acme" }))).toBe("https://acme.tidepool.test/api/v1");
  expect(serverUrl(tidepool, options({ organization: "a" }))).toBe("https://a.tidepool.test/api/v1");
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
  const text = fc.string({ unit: anyCharacter });
  const url = fc.tuple(fc.domain(), text).map(([domain, rest]) => `https://${domain}/${rest}`);
  fc.assert(
    fc.property(fc.oneof(text, fc.string(), url, fc.domain()), (organization) => {
      let url: string;
      try {
        url = serverUrl(tidepool, options({ organization }));
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError);
        return;
      }
      expect(url).toMatch(/^https:\/\/[^/@?#]+\.tidepool\.test\/api\/v1$/);
    }),
    { numRuns: 50 },
  );
});

test.each([
  ["nonsense"],
  ["/api"],
  ["//evil.test"],
  ["javascript:alert(1)"],
  ["file:///etc/passwd"],
  ["ftp://a.test"],
  ["xhttps://a.test"],
  [""],
])("A17 refuses %j as a base URL", (baseUrl) => {
  expect(() => serverUrl(tidepool, { baseUrl })).toThrow(ConfigError);
});

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
  expect(() => serverUrl(contract, options({ version: "v9" }))).toThrow(/version.*v2, v3/);
});

test("says how to reach a server", () => {
  const nameless: Contract = { ...tidepool, servers: [] };
  expect(() => serverUrl(tidepool, {})).toThrow(/organization" is missing/);
  expect(() => serverUrl(tidepool, options({ organization: "a/b" }))).toThrow(/organization" is not a plain name/);
  expect(() => serverUrl(tidepool, { server: "moon" })).toThrow(/"moon".*production, staging/);
  const servers = [{ url: "https://a.test", variables: {} }, ...tidepool.servers];
  expect(() => serverUrl({ ...tidepool, servers }, { server: "moon" })).toThrow(/pass one of production, staging, or/);
  expect(() => serverUrl(nameless, {})).toThrow(/no server.*baseUrl/);
  expect(() => serverUrl(tidepool, { baseUrl: "nonsense" })).toThrow(/baseUrl.*http\(s\) URL/);
  expect(() => serverUrl(tidepool, { baseUrl: "https://ada:hunter2@a.test" })).toThrow(/baseUrl.*credentials, a query or a fragment/);
});

test.each([
  ["http://localhost"],
  ["http://LOCALHOST:3000/x"],
  ["http://api.localhost"],
  ["http://127.0.0.1:4010"],
  ["http://127.1.2.3"],
  ["http://127.10.200.30"],
  ["http://127.1"],
  ["http://0x7f.0.0.1"],
  ["http://[::1]:4010"],
  ["http://[0:0:0:0:0:0:0:1]"],
])("A18 takes %j, which leaves this machine no way", (baseUrl) => {
  expect(serverUrl(tidepool, { baseUrl })).toBe(new URL(baseUrl).href.replace(/\/$/, ""));
});

test.each([
  ["http://a.test"],
  ["HTTP://a.test:443"],
  ["http://127.evil.test"],
  ["http://127.0.0.1.evil.test"],
  ["http://localhost.evil.test"],
  ["http://evillocalhost"],
  ["http://evil.test/localhost"],
  ["http://[::2]"],
  ["http://[::1:0]"],
  ["http://0.0.0.0"],
  ["http://128.0.0.1"],
  ["http://10.0.0.1"],
  ["http://192.168.0.1"],
])("A18 refuses %j, which is in the clear, unless the caller allows it", (baseUrl) => {
  expect(() => serverUrl(tidepool, { baseUrl })).toThrow(ConfigError);
  expect(() => serverUrl(tidepool, { baseUrl, allowInsecure: false })).toThrow(ConfigError);
  expect(() => serverUrl(tidepool, { baseUrl, allowInsecure: "no" as unknown as boolean })).toThrow(/allowInsecure/);
  expect(serverUrl(tidepool, { baseUrl, allowInsecure: true })).toBe(new URL(baseUrl).href.replace(/\/$/, ""));
});

test("A18 refuses a server of the spec that is in the clear", () => {
  const contract: Contract = { ...tidepool, servers: [{ url: "http://{host}/api", variables: { host: { name: "host" } } }] };
  expect(() => serverUrl(contract, options({ host: "api.test" }))).toThrow(ConfigError);
  expect(serverUrl(contract, options({ host: "localhost:4010" }))).toBe("http://localhost:4010/api");
  expect(serverUrl(contract, options({ host: "api.test", allowInsecure: true }))).toBe("http://api.test/api");
});

test.each([
  ["https://ada:hunter2@localhost"],
  ["https://:hunter2@localhost"],
  ["http://ada@127.0.0.1"],
  ["http://localhost?x"],
  ["http://localhost/#"],
])("A18 refuses the credentials, query or fragment of %j, wherever it leads and whatever is allowed", (baseUrl) => {
  expect(() => serverUrl(tidepool, { baseUrl, allowInsecure: true })).toThrow(ConfigError);
});

/** Options with server variables, which ServerOptions leaves to each provider's own type. */
function options(variables: Record<string, unknown>): ServerOptions {
  return variables;
}

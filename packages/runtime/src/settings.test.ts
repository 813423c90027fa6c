import { expect, test } from "vitest";
import { observeFetch } from "../test/observed-fetch.ts";
import { type TidepoolPaths, tidepool } from "../test/tidepool.ts";
import { bearerAuth, type Client, type ClientOptions, ConfigError, createClient } from "./index.ts";

const BAD = [0, -1, 0.5, 2 ** 31, 1e12, Number.NaN, Number.POSITIVE_INFINITY, "5", null, true, 5n, {}];
const DURATIONS = ["timeoutMs", "totalTimeoutMs"];
const DELAYS = ["baseDelayMs", "maxDelayMs", "maxRetryAfterMs"];

const badForClient = [
  ...DURATIONS.flatMap((name) => BAD.map((value) => [name, value, { [name]: value }] as const)),
  ...DELAYS.flatMap((name) => BAD.map((value) => [`retry.${name}`, value, { retry: { [name]: value } }] as const)),
  ...[-1, 1.5, Number.NaN, "2", null].map((value) => ["retry.maxRetries", value, { retry: { maxRetries: value } }] as const),
  ...BAD.map((value) => ["rateLimit.windowMs", value, { rateLimit: { limit: 20, windowMs: value } }] as const),
  ...[0, -1, 1.5, Number.NaN, "20"].map((value) => ["rateLimit.limit", value, { rateLimit: { limit: value, windowMs: 60_000 } }] as const),
  ...[0, -1, Number.NaN, Number.POSITIVE_INFINITY, "5"].map((value) => ["maxResponseBytes", value, { maxResponseBytes: value }] as const),
];

test.each(badForClient)("B41 refuses %s of %s", (name, _, options) => {
  const error = faultOf(() => create(options as ClientOptions));
  expect(error).toBeInstanceOf(ConfigError);
  expect((error as ConfigError).message).toContain(name.replace(/.*\./, ""));
});

const badForCall = [
  ...BAD.map((value) => ["timeoutMs", value, { timeoutMs: value }] as const),
  ...DELAYS.flatMap((name) => BAD.map((value) => [`retry.${name}`, value, { retry: { [name]: value } }] as const)),
  ...[-1, 1.5, Number.NaN, "2"].map((value) => ["retry.maxRetries", value, { retry: { maxRetries: value } }] as const),
];

test.each(badForCall)("B41 refuses %s of %s for a call, before it is sent", async (name, _, options) => {
  const { fetch, requests } = observeFetch();
  const error = await create({ fetch })
    .GET("/stations", options as object)
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigError);
  expect((error as ConfigError).operationId).toBe("listStations");
  expect((error as ConfigError).message).toContain(name.replace(/.*\./, ""));
  expect(requests).toHaveLength(0);
});

test.each([
  { timeoutMs: 1 },
  { timeoutMs: 2 ** 31 - 1 },
  { totalTimeoutMs: 1 },
  { totalTimeoutMs: 2 ** 31 - 1 },
  { retry: { maxRetries: 0 } },
  { retry: { baseDelayMs: 1, maxDelayMs: 1, maxRetryAfterMs: 1 } },
  { retry: { baseDelayMs: 2 ** 31 - 1, maxDelayMs: 2 ** 31 - 1, maxRetryAfterMs: 2 ** 31 - 1 } },
  { rateLimit: { limit: 1, windowMs: 1 } },
  { rateLimit: { limit: 1, windowMs: 2 ** 31 - 1 } },
  { rateLimit: false as const },
  { rateLimit: "spec" as const },
  { maxResponseBytes: 1 },
  { maxResponseBytes: 2 ** 31 - 1 },
])("B41 takes %j", (options) => {
  expect(() => create(options)).not.toThrow();
});

test("refuses a rate limit of the spec where the contract has none", () => {
  const { rateLimit, ...unlimited } = tidepool;
  expect(rateLimit).toBeDefined();
  expect(() => createClient(unlimited, { baseUrl: "https://api.test", rateLimit: "spec" }, bearerAuth("t0ken"))).toThrow(ConfigError);
});

test.each(["fast", "SPEC", true, 20])("refuses the rate limit %j, which is of no known kind", (rateLimit) => {
  expect(() => create({ rateLimit: rateLimit as never })).toThrow(ConfigError);
});

const validator = { request: () => [], response: () => [] };

test.each([
  { validate: "loud", validator },
  { validate: "rewarn", validator },
  { numbers: "exact" },
  { validate: "warn" },
  { validate: "throw" },
])("refuses %j", (options) => {
  expect(() => create(options as ClientOptions)).toThrow(ConfigError);
});

test("uses the global fetch as it is when a call is made", async () => {
  const original = globalThis.fetch;
  const { fetch, requests } = observeFetch(() => Response.json([]));
  const client = create({});
  globalThis.fetch = fetch;
  try {
    await client.GET("/stations");
  } finally {
    globalThis.fetch = original;
  }
  expect(requests).toHaveLength(1);
});

function create(options: ClientOptions): Client<TidepoolPaths> {
  return createClient<TidepoolPaths>(tidepool, { baseUrl: "https://api.test", ...options }, bearerAuth("t0ken"));
}

function faultOf(task: () => unknown): unknown {
  try {
    return task();
  } catch (error) {
    return error;
  }
}

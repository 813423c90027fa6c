import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { bearerAuth, ConfigError, createClient, NetworkError } from "../src/index.ts";
import { observeFetch } from "./observed-fetch.ts";
import { type TidepoolPaths, tidepool } from "./tidepool.ts";

const BASE_URL = "https://api.test/base";

describe("the global fetch", () => {
  test("F134 is the one of the moment of the call", async () => {
    const { fetch, requests } = observeFetch();
    const client = createClient<TidepoolPaths>(tidepool, { baseUrl: BASE_URL }, bearerAuth("t0ken"));
    await withGlobalFetch(fetch, () => client.GET("/status"));
    expect(requests).toHaveLength(1);
  });

  test("F134 is not used where the client has one of its own", async () => {
    const { fetch, requests } = observeFetch();
    const client = createClient<TidepoolPaths>(tidepool, { baseUrl: BASE_URL, fetch }, bearerAuth("t0ken"));
    await withGlobalFetch(
      () => expect.unreachable("the global one"),
      () => client.GET("/status"),
    );
    expect(requests).toHaveLength(1);
  });

  test("F134 is missed by the call alone, with a typed error that is not tried again", async () => {
    await withGlobalFetch(undefined, async () => {
      const client = createClient<TidepoolPaths>(tidepool, { baseUrl: BASE_URL }, bearerAuth("t0ken"));
      const error: unknown = await client.GET("/status").catch((reason) => reason);
      expect([error instanceof NetworkError, error instanceof ConfigError]).toContain(true);
      expect(error).toMatchObject({ operationId: "getStatus", attempts: 1 });
    });
  });

  test("F134 may be one that knows no signal and gives replies of another make", async () => {
    const headers = new Headers({ "content-type": "application/json" });
    const body = new Response('{"up":true}').body;
    const fetch = (async () => ({ status: 200, ok: true, type: "basic", headers, body })) as unknown as typeof globalThis.fetch;
    const client = createClient<TidepoolPaths>(tidepool, { baseUrl: BASE_URL, fetch }, bearerAuth("t0ken"));
    expect((await client.GET("/status")).data).toEqual({ up: true });
  });
});

// One process does for both tests: it is what takes their time.
const alone: Promise<Record<"imported" | "called" | "unfetched", unknown>> = runAlone(`
  // Node's own fetch is written with these, so they are gone for all others alone.
  for (const name of ["process", "Buffer", "setImmediate", "clearImmediate", "global"]) {
    const given = globalThis[name];
    const isNode = () => new Error().stack.split("\\n")[3].includes("node:");
    Object.defineProperty(globalThis, name, { configurable: true, get: () => (isNode() ? given : undefined) });
  }
  const missing = [typeof process, typeof Buffer, typeof setImmediate, typeof global];

  const touched = [];
  for (const name of ["fetch", "setInterval", "Request", "console"]) {
    const given = globalThis[name];
    Object.defineProperty(globalThis, name, { configurable: true, get: () => (touched.push(name), given) });
  }
  const before = new Set(Reflect.ownKeys(globalThis));
  const { bearerAuth, basicAuth, createClient, ContractError, NetworkError, unwrap } = await import(INDEX);
  const imported = { missing, added: Reflect.ownKeys(globalThis).filter((key) => !before.has(key)), touched: [...touched] };

  const { tidepool } = await import(TIDEPOOL);
  let count = 0;
  const fetch = async (url, { method, headers, body }) => {
    count++;
    if (url.endsWith("/status")) return count === 1 ? new Response(null, { status: 503 }) : Response.json({ up: true });
    if (url.includes("/tides")) return Response.json({ data: [{ id: count }], paging: { next: url.includes("offset") ? null : "?offset=1" } });
    if (url.endsWith("/picture")) return Response.json(headers.get("content-type").split(";")[0] + " " + (body.byteLength > 100));
    if (method === "DELETE") throw new TypeError("fetch failed " + headers.get("authorization"));
    return Response.json(headers.get("authorization"));
  };
  const options = { baseUrl: "https://api.test", fetch, random: () => 0 };
  const client = createClient(tidepool, options, bearerAuth(async () => "hunter2"));
  const basic = createClient(tidepool, options, basicAuth({ username: "ada", password: "hunter2" }));
  const params = { path: { stationId: 1 } };
  const called = [(await unwrap(client.GET("/status"))).up];
  for await (const { id } of client.paginate("/tides")) called.push(id);
  called.push((await client.POST("/stations/{stationId}/picture", { params, body: { caption: "low", image: new Blob(["x"]) } })).data);
  called.push((await client.GET("/stations/{stationId}", { params })).data, (await basic.GET("/stations/{stationId}", { params })).data);
  const error = await client.DELETE("/stations/{stationId}", { params, retry: { maxRetries: 0 } }).catch((reason) => reason);
  called.push(error instanceof NetworkError, error.cause.message);

  delete globalThis.fetch;
  const fetchless = createClient(tidepool, { baseUrl: "https://api.test" }, bearerAuth("hunter2"));
  const fault = await fetchless.GET("/status").catch((reason) => reason);
  const unfetched = [fault instanceof ContractError, fault.operationId, fault.attempts];
  console.log(JSON.stringify({ imported, called, unfetched }));
`);
// It is awaited where it is of use; until then its failure is nobody's.
alone.catch(() => {});

test("F134 is imported without an effect where there is nothing but the web's own", async () => {
  expect((await alone).imported).toEqual({ missing: Array(4).fill("undefined"), added: [], touched: [] });
});

test("F134 calls, retries, walks pages, sends forms and fails by type where there is nothing but the web's own", async () => {
  expect((await alone).called).toEqual([
    true,
    3,
    4,
    "multipart/form-data true",
    "Bearer hunter2",
    "Basic YWRhOmh1bnRlcjI=",
    true,
    "fetch failed Bearer [redacted]",
  ]);
});

test("F134 is made without any fetch, which the call misses by type", async () => {
  expect((await alone).unfetched).toEqual([true, "getStatus", 1]);
});

/** Run a module in a process of its own, whose globals it may delete; what it prints is its JSON. */
async function runAlone(code: string): Promise<never> {
  const urls = { INDEX: "../src/index.ts", TIDEPOOL: "./tidepool.ts" };
  const lines = Object.entries(urls).map(([name, path]) => `const ${name} = ${JSON.stringify(String(new URL(path, import.meta.url)))};`);
  const args = ["--experimental-strip-types", "--no-warnings", "--input-type=module", "--eval", `${lines.join("\n")}\n${code}`];
  const cwd = fileURLToPath(new URL(".", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, timeout: 10_000 });
  return JSON.parse(stdout) as never;
}

/** Let a task run while the global fetch is another one, or there is none. */
async function withGlobalFetch(fetch: typeof globalThis.fetch | undefined, task: () => Promise<unknown>): Promise<void> {
  const before = globalThis.fetch;
  globalThis.fetch = fetch as typeof globalThis.fetch;
  try {
    await task();
  } finally {
    globalThis.fetch = before;
  }
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import type { Provider } from "@tooling/spec";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DocsServer, serveDocs } from "./serve-docs.ts";

const folder = mkdtempSync(join(tmpdir(), "serve-docs-"));
const tidepool = addProvider("tidepool", { title: "Tidepool <script>alert('hi')</script>", version: "0.1.0", summary: "Tides & stations" });
const harbour = addProvider("harbour", { title: "Harbour", version: "2.0.0" });
mkdirSync(join(tidepool.package, "docs"));
writeFileSync(join(tidepool.package, "docs/index.html"), "<p>Tides</p>");
writeFileSync(join(tidepool.package, "docs/coverage.html"), "<p>All of the tides</p>");
writeFileSync(join(tidepool.package, "docs/trust.html"), "<p>Known by heart</p>");
writeFileSync(join(tidepool.package, "package.json"), "not for everybody");

let docs: DocsServer;
beforeAll(async () => {
  docs = await serveDocs([{ provider: tidepool, mock: "http://127.0.0.1:4011" }, { provider: harbour }]);
});
afterAll(async () => {
  await docs.stop();
  rmSync(folder, { recursive: true });
});

function addProvider(name: string, info: Record<string, string>): Provider {
  const provider = {
    name,
    spec: join(folder, "specs", name),
    package: join(folder, "packages", name),
    openapi: join(folder, `${name}.json`),
  };
  mkdirSync(provider.package, { recursive: true });
  writeFileSync(provider.openapi, JSON.stringify({ info }));
  return provider;
}

/** Ask for a path as it is: fetch would resolve its dots. */
function get(path: string): Promise<{ status: number | undefined; location: string | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    request(docs.url, { path, agent: false }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode, location: response.headers.location, text }));
    })
      .once("error", reject)
      .end();
  });
}

function isRefused(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 }, () => settle(false));
    const settle = (refused: boolean): void => {
      socket.destroy();
      resolve(refused);
    };
    socket.once("error", () => settle(true)).once("timeout", () => settle(true));
  });
}

test("lists every provider with its page and, where it has one, its mock", async () => {
  const { status, text } = await get("/");
  expect(status).toBe(200);
  expect(text.match(/<li>.*<\/li>/g)).toMatchInlineSnapshot(`
    [
      "<li><h2><a href="/tidepool/">Tidepool &#60;script&#62;alert(&#39;hi&#39;)&#60;/script&#62;</a> <small>0.1.0</small></h2><p>Tides &#38; stations</p><p>Mock: <code>http://127.0.0.1:4011</code></p><p><a href="/tidepool/trust.html">How its facts are known</a>, <a href="/tidepool/coverage.html">what its tests cover</a></p></li>",
      "<li><h2><a href="/harbour/">Harbour</a> <small>2.0.0</small></h2><p></p><p><a href="/harbour/trust.html">How its facts are known</a>, <a href="/harbour/coverage.html">what its tests cover</a></p></li>",
    ]
  `);
});

test("serves a provider's page, and redirects to it where the slash is missing", async () => {
  expect(await get("/tidepool/")).toMatchObject({ status: 200, text: "<p>Tides</p>" });
  expect(await get("/tidepool/?theme=dark")).toMatchObject({ status: 200, text: "<p>Tides</p>" });
  expect(await get("/tidepool/coverage.html")).toMatchObject({ status: 200, text: "<p>All of the tides</p>" });
  expect(await get("/tidepool/trust.html")).toMatchObject({ status: 200, text: "<p>Known by heart</p>" });
  expect(await get("/tidepool")).toMatchObject({ status: 308, location: "/tidepool/" });
});

test("says of a page that is not built that it is not", async () => {
  expect(await get("/harbour/")).toMatchObject({ status: 404, text: "The docs of harbour are not built yet.\n" });
});

test.each([
  "/nowhere/",
  "/tidepool/package.json",
  "/tidepool/docs/index.html",
  "/tidepool/index.html",
  "/tidepool//",
  "//",
  "//evil.test/",
  "/../package.json",
  "/tidepool/../package.json",
  "/tidepool/..",
  "/%2e%2e/package.json",
  "/tidepool/%2e%2e%2fpackage.json",
  "/tidepool/..%2f..%2ftidepool.json",
  "/tidepool\\..\\package.json",
  "/%00",
  "/%",
  "http://[/",
])("knows no page at %s", async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, text: "No such page.\n" });
});

test("goes on where a document is half written", async () => {
  const broken = addProvider("broken", {});
  writeFileSync(broken.openapi, '{"info":');
  const other = await serveDocs([{ provider: broken }]);
  const replies = await Promise.all([fetch(other.url), fetch(other.url)]);
  expect(replies.map((reply) => reply.status)).toEqual([500, 500]);
  expect(await replies[0]?.text()).toMatch(/^The page could not be read: .*JSON.*\n$/);
  await other.stop();
});

test("takes another port where the wanted one is taken", async () => {
  const port = Number(new URL(docs.url).port);
  const other = await serveDocs([], port);
  expect(new URL(other.url).port).not.toBe(String(port));
  expect((await fetch(other.url)).status).toBe(200);
  await other.stop();
});

test("takes the wanted port where it is free, and frees it when stopped, whatever connection is open", async () => {
  const first = await serveDocs([]);
  const port = Number(new URL(first.url).port);
  const idle = connect(port, "127.0.0.1");
  await new Promise((resolve) => idle.once("connect", resolve));
  const closed = new Promise((resolve) => idle.once("close", resolve));
  idle.on("error", () => {});
  await first.stop();
  await closed;
  expect(await isRefused("127.0.0.1", port)).toBe(true);
  const second = await serveDocs([], port);
  expect(second.url).toBe(`http://127.0.0.1:${port}`);
  await second.stop();
});

test("listens on 127.0.0.1 alone", async () => {
  const port = Number(new URL(docs.url).port);
  const others = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses.map(({ address }) => address));
  // All of 127.0.0.0/8 is this machine on Linux: a server that binds every address answers there.
  const addresses = new Set(["127.0.0.2", ...others]);
  addresses.delete("127.0.0.1");
  for (const address of addresses) expect([address, await isRefused(address, port)]).toEqual([address, true]);
  expect(await isRefused("127.0.0.1", port)).toBe(false);
});

test("fails where listening fails for another reason than a taken port", async () => {
  await expect(serveDocs([], 65_536)).rejects.toThrow(/65536/);
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DocsServer, serveDocs } from "./serve-docs.ts";

const folder = mkdtempSync(join(tmpdir(), "serve-docs-"));
const portal = join(folder, "docs");
mkdirSync(join(portal, "tidepool/operations"), { recursive: true });
writeFileSync(join(portal, "index.html"), "<p>All contracts</p>");
writeFileSync(join(portal, "tidepool/index.html"), "<p>Tides</p>");
writeFileSync(join(portal, "tidepool/operations/listTides.md"), "# List the tides");
writeFileSync(join(portal, ".hidden"), "not for everybody");
mkdirSync(join(folder, "docs-draft"));
writeFileSync(join(folder, "docs-draft/secret.html"), "not for everybody");

let docs: DocsServer;
beforeAll(async () => {
  docs = await serveDocs(portal);
});
afterAll(async () => {
  await docs.stop();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  location: string | undefined;
  type: string | undefined;
  text: string;
}

/** Ask for a path as it is: fetch would resolve its dots. */
function get(path: string, url: string = docs.url): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { path, agent: false }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      const { location, "content-type": type } = response.headers;
      response.on("end", () => resolve({ status: response.statusCode, location, type, text }));
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

test("serves pages and their twins, and redirects to a folder's page where the slash is missing", async () => {
  expect(await get("/")).toMatchObject({ status: 200, text: "<p>All contracts</p>", type: "text/html; charset=utf-8" });
  expect(await get("/tidepool/?theme=dark")).toMatchObject({ status: 200, text: "<p>Tides</p>" });
  expect(await get("/tidepool")).toMatchObject({ status: 301, location: "/tidepool/" });
  const twin = await get("/tidepool/operations/listTides.md");
  expect(twin).toMatchObject({ status: 200, text: "# List the tides", type: "text/markdown; charset=utf-8" });
});

test("serves a page as it is at the time of the request, and says of one that is gone that it is", async () => {
  const page = join(portal, "later.html");
  expect(await get("/later.html")).toMatchObject({ status: 404, text: "No such page.\n" });
  writeFileSync(page, "first");
  expect(await get("/later.html")).toMatchObject({ status: 200, text: "first" });
  writeFileSync(page, "second");
  expect(await get("/later.html")).toMatchObject({ status: 200, text: "second" });
  rmSync(page);
  expect(await get("/later.html")).toMatchObject({ status: 404 });
});

test.each([
  "/nowhere/",
  "/.hidden",
  "/tidepool//..//..//docs-draft/secret.html",
  "/../docs-draft/secret.html",
  "/tidepool/../../docs-draft/secret.html",
  "/%2e%2e/docs-draft/secret.html",
  "/%2e%2e%2fdocs-draft%2fsecret.html",
  "/..%5cdocs-draft%5csecret.html",
  "/tidepool\\..\\..\\docs-draft\\secret.html",
  "/%00",
  "/%",
  "http://[/",
])("gives nothing at %s", async (path) => {
  const { status, text } = await get(path);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(text).toBe("No such page.\n");
});

test("answers a page that cannot be read without ending", async () => {
  symlinkSync("loop.html", join(portal, "loop.html"));
  expect(await get("/loop.html")).toMatchObject({ text: expect.stringMatching(/^(No such page|The page could not be read)\.\n$/) });
  expect(await get("/")).toMatchObject({ status: 200 });
});

test("asks its handlers first, in their order, and leaves to the folder what none of them takes", async () => {
  const asked: string[] = [];
  const other = await serveDocs(portal, {
    handlers: [
      ({ url }) => {
        asked.push(`first ${url}`);
        return false;
      },
      ({ url }, response) => {
        if (url !== "/mock") return false;
        response.end("a mock");
        return true;
      },
    ],
  });
  expect(await get("/mock", other.url)).toMatchObject({ text: "a mock" });
  expect(await get("/", other.url)).toMatchObject({ text: "<p>All contracts</p>" });
  expect(asked).toEqual(["first /mock", "first /"]);
  await other.stop();
});

test("takes another port where the wanted one is taken", async () => {
  const port = Number(new URL(docs.url).port);
  const other = await serveDocs(portal, { port });
  expect(new URL(other.url).port).not.toBe(String(port));
  expect((await fetch(other.url)).status).toBe(200);
  await other.stop();
});

test("takes the wanted port where it is free, and frees it when stopped, whatever connection is open", async () => {
  const first = await serveDocs(portal);
  const port = Number(new URL(first.url).port);
  const idle = connect(port, "127.0.0.1");
  await new Promise((resolve) => idle.once("connect", resolve));
  const closed = new Promise((resolve) => idle.once("close", resolve));
  idle.on("error", () => {});
  await first.stop();
  await closed;
  expect(await isRefused("127.0.0.1", port)).toBe(true);
  const second = await serveDocs(portal, { port });
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
  await expect(serveDocs(portal, { port: 65_536 })).rejects.toThrow(/65536/);
});

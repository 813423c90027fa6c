import { expect, test } from "vitest";
import { CrossOriginNextError, createClient, RedirectError, sessionAuth, unwrap } from "../src/index.ts";
import { createLocalClient, serveHttp, timed } from "./local-server.ts";
import { type TidepoolPaths, tidepool } from "./tidepool.ts";

const JSON_TYPE = { "content-type": "application/json" };

test("A3 A4 stops a chain of redirects at its first link, and never reaches the other port at its end", async () => {
  await using other = await serveHttp((_, response) => response.writeHead(200, JSON_TYPE).end("[]"));
  await using server = await serveHttp(({ url = "" }, response) => {
    const location = url.includes("?hop") ? `${other.origin}/stations` : `${url}?hop`;
    response.writeHead(307, { location }).end();
  });
  const client = createLocalClient(server);
  const calls = [() => client.GET("/stations"), () => client.POST("/stations", { body: { name: "Brest" } })];
  for (const call of calls) expect((await timed(call)).error).toBeInstanceOf(RedirectError);
  expect([server.requests, other.connections()]).toEqual([["GET /stations", "POST /stations"], 0]);
});

test("A5 A6 sends nothing to the other port or host that a next link names", async () => {
  await using other = await serveHttp((_, response) => response.writeHead(200, JSON_TYPE).end("{}"));
  for (const link of [
    `${other.origin}/tides?offset=1`,
    other.origin.replace("http:", ""),
    other.origin.replace("127.0.0.1", "localhost"),
  ]) {
    await using server = await serveHttp((_, response) => {
      response.writeHead(200, JSON_TYPE).end(JSON.stringify({ data: [{ id: 1, height: 0 }], paging: { total: 2, next: link } }));
    });
    const { error } = await timed(async () => {
      for await (const { id } of createLocalClient(server).paginate("/tides")) expect(id).toBe(1);
    });
    expect(error).toBeInstanceOf(CrossOriginNextError);
    expect(server.requests).toEqual(["GET /tides"]);
  }
  expect(other.connections()).toBe(0);
});

test("A20 A21 logs in by the cookie of a redirect that nobody follows, and again when the session ends", async () => {
  let logins = 0;
  const cookies: (string | undefined)[] = [];
  await using server = await serveHttp(({ url, headers }, response) => {
    if (url === "/login") {
      logins++;
      const cookie = [`SESSION=s${logins}; Path=/; HttpOnly; SameSite=Lax`, "theme=dark"];
      response.writeHead(302, { location: "/home", "set-cookie": cookie }).end();
      return;
    }
    cookies.push(headers.cookie);
    if (headers.cookie === "SESSION=s1") response.writeHead(302, { location: "/login?from=stations" }).end();
    else response.writeHead(200, JSON_TYPE).end("[]");
  });
  const auth = sessionAuth(tidepool, { username: "ada", password: "hunter2" });
  const client = createClient<TidepoolPaths>(tidepool, { baseUrl: server.origin }, auth);
  const data = await Promise.all(Array.from({ length: 20 }, () => unwrap(client.GET("/stations"))));
  expect(data).toEqual(Array.from({ length: 20 }, () => []));
  expect([logins, server.requests.filter((request) => request.includes("/home"))]).toEqual([2, []]);
  expect(new Set(cookies)).toEqual(new Set(["SESSION=s1", "SESSION=s2"]));
});

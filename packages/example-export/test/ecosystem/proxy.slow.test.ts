import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { createRevnueClient, NetworkError, unwrap } from "@contracts/revnue";
import { customer } from "@contracts/revnue/fixtures";
import { ProxyAgent } from "undici";
import { expect, onTestFinished, test } from "vitest";
import { fetchThrough } from "./fetch-through.ts";

test("a client calls through a proxy that asks for a password, which the provider never sees", async () => {
  const headers: NodeJS.Dict<string | string[]>[] = [];
  const provider = createServer((request, response) => {
    headers.push(request.headers);
    response.setHeader("content-type", "application/json").end(JSON.stringify([customer({ name: "Acme" })]));
  });
  const tunnelled: string[] = [];
  const proxy = createServer();
  proxy.on("connect", (request, socket) => {
    const isKnown = request.headers["proxy-authorization"] === `Basic ${btoa("me:secret")}`;
    if (!isKnown) return socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    tunnelled.push(String(request.url));
    const [host, port] = String(request.url).split(":");
    const upstream = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("error", () => upstream.destroy());
  });
  const [providerPort, proxyPort] = await Promise.all([listen(provider), listen(proxy)]);
  const call = async (user: string) => {
    const dispatcher = new ProxyAgent({ uri: `http://127.0.0.1:${proxyPort}`, token: `Basic ${btoa(user)}`, proxyTunnel: true });
    onTestFinished(() => dispatcher.destroy());
    const baseUrl = `http://127.0.0.1:${providerPort}/api/v2`;
    const revnue = createRevnueClient({ token: "t", baseUrl, fetch: fetchThrough(dispatcher), retry: { maxRetries: 0 } });
    return unwrap(revnue.GET("/customer/", { params: { query: { company: 7 } } }));
  };
  expect((await call("me:secret"))[0]?.name).toBe("Acme");
  expect(tunnelled).toEqual([`127.0.0.1:${providerPort}`]);
  expect(headers).toHaveLength(1);
  expect(headers[0]).toMatchObject({ authorization: "Bearer t" });
  expect(headers[0]).not.toHaveProperty("proxy-authorization");
  await expect(call("nobody:else")).rejects.toThrow(NetworkError);
  expect(headers).toHaveLength(1);
});

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

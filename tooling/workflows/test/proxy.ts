import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A reply on its way from the mock. */
export interface ProxiedReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Changes what goes by: `index` counts the requests under one label from 0. */
export type Fault = (reply: ProxiedReply, index: number) => ProxiedReply;

/** A server before a mock. */
export interface ProxyServer {
  url: string;
  stop: () => Promise<void>;
}

/** Start a server that hands each request on to a mock, and changes the replies by the fault that the first part of the path names. */
export async function startProxy(target: string, faults: ReadonlyMap<string, Fault>): Promise<ProxyServer> {
  const counts = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const [, label = "", path = ""] = request.url?.match(/^\/([^/]*)(.*)$/) ?? [];
    const index = counts.get(label) ?? 0;
    counts.set(label, index + 1);
    const method = request.method ?? "GET";
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { host: _host, connection: _connection, "content-length": _length, "transfer-encoding": _coding, ...headers } = request.headers;
    const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
    const answer = await fetch(target + path, { method, headers: headers as Record<string, string>, ...body });
    const type = answer.headers.get("content-type");
    const reply = { status: answer.status, headers: type === null ? {} : { "content-type": type }, body: await answer.text() };
    const changed = faults.get(label)?.(reply, index) ?? reply;
    response.writeHead(changed.status, changed.headers).end(changed.status === 204 ? undefined : changed.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What npm sends to publish a package. */
export interface Publication {
  name: string;
  versions: Record<string, { name: string; version: string; dependencies?: Record<string, string>; dist: { integrity: string } }>;
  _attachments: Record<string, { data: string }>;
}

/** A registry on this machine that keeps what is published to it. */
export interface LoopbackRegistry {
  address: string;
  publications: Publication[];
  stop: () => void;
}

/** Start a registry that knows no package but those published to it. */
export async function startLoopbackRegistry(): Promise<LoopbackRegistry> {
  const publications: Publication[] = [];
  const server = createServer(async (request, reply) => {
    const name = decodeURIComponent((request.url ?? "/").slice(1));
    const found = publications.find((publication) => publication.name === name);
    if (request.method === "PUT") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      publications.push(JSON.parse(Buffer.concat(chunks).toString("utf8")) as Publication);
    } else if (found === undefined) reply.statusCode = 404;
    const latest = Object.keys(found?.versions ?? {}).at(-1);
    reply.setHeader("content-type", "application/json").end(JSON.stringify({ ...found, "dist-tags": { latest }, _attachments: undefined }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, publications, stop: () => void server.close() };
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What npm sends to publish a package. */
export interface Publication {
  name: string;
  versions: Record<
    string,
    { name: string; version: string; dependencies?: Record<string, string>; dist: { integrity: string; tarball: string } }
  >;
  _attachments: Record<string, { data: string }>;
  /** When each version came, by its number; npm leaves that to the registry. */
  time?: Record<string, string>;
}

/** A registry on this machine that keeps what is published to it. */
export interface LoopbackRegistry {
  address: string;
  publications: Publication[];
  /** Answer everything with 500, until it is called with false. */
  breakDown: (isBroken: boolean) => void;
  stop: () => void;
}

/** Start a registry that knows no package but those published to it. */
export async function startLoopbackRegistry(): Promise<LoopbackRegistry> {
  const publications: Publication[] = [];
  let isBroken = false;
  const server = createServer(async (request, reply) => {
    if (isBroken) return void reply.writeHead(500).end("{}");
    const [name = "", file] = decodeURIComponent((request.url ?? "/").slice(1)).split("/-/");
    const found = publications.find((publication) => publication.name === name);
    if (request.method === "PUT") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const publication = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Publication;
      const time = Object.fromEntries(Object.keys(publication.versions).map((version) => [version, new Date().toISOString()]));
      publications.push({ ...publication, time });
    } else if (found === undefined) reply.statusCode = 404;
    if (found !== undefined && file !== undefined) reply.end(Buffer.from(found._attachments[file]?.data ?? "", "base64"));
    else reply.setHeader("content-type", "application/json").end(JSON.stringify({ ...found, _attachments: undefined }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const breakDown = (value: boolean): void => {
    isBroken = value;
  };
  return { address, publications, breakDown, stop: () => void server.close() };
}

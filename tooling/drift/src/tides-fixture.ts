import type { OpenApiDocument } from "@tooling/spec";

const Station = {
  type: "object",
  required: ["id", "name"],
  properties: { id: { type: "integer" }, name: { type: "string" }, depth: { type: "number" } },
  additionalProperties: false,
};
const station = { $ref: "#/components/schemas/Station" };
const json = (schema: object): object => ({ content: { "application/json": { schema } } });
const replies = (status: string, schema?: object): object => ({
  [status]: { description: "Done.", ...(schema === undefined ? {} : json(schema)) },
  "401": { description: "Unknown.", ...json({ type: "object" }) },
  "404": { description: "Not there.", ...json({ type: "object" }) },
});
const id = { name: "id", in: "path", required: true, schema: { type: "integer" }, example: 999 };

/** The contract of an invented provider. */
export const TIDES = {
  openapi: "3.1.1",
  info: { title: "Tides", version: "0.1.0" },
  servers: [{ url: "https://tides.example" }],
  security: [{ token: [] }],
  paths: {
    "/stations": {
      get: {
        operationId: "listStations",
        "x-pagination": { style: "offset", offset: "offset", limit: "max", items: "" },
        parameters: [
          { name: "max", in: "query", schema: { type: "integer" }, example: 2 },
          { name: "offset", in: "query", schema: { type: "integer" }, example: 0 },
        ],
        responses: replies("200", { type: "array", items: station }),
      },
      post: { operationId: "createStation", requestBody: { required: true, ...json(station) }, responses: replies("201", station) },
    },
    "/stations/{id}": {
      get: { operationId: "getStation", parameters: [id], responses: replies("200", station) },
      delete: { operationId: "deleteStation", parameters: [id], responses: replies("204") },
    },
  },
  components: { schemas: { Station }, securitySchemes: { token: { type: "http", scheme: "bearer" } } },
} as unknown as OpenApiDocument;

/** What a client of the invented provider is connected with. */
interface TidesOptions {
  baseUrl: string;
  fetch: typeof fetch;
}

interface TidesInit {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown> };
  body?: unknown;
}

/** The plan of the invented provider, whose client sends a token with everything. */
export const tidesPlan = {
  connect: ({ baseUrl, fetch }: TidesOptions): Record<string, unknown> => {
    const send = async (method: string, path: string, { params = {}, body }: TidesInit): Promise<{ response: Response }> => {
      const url = new URL(baseUrl + path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params.path?.[name])));
      for (const [name, value] of Object.entries(params.query ?? {})) url.searchParams.set(name, String(value));
      const content = body === undefined ? {} : { body: JSON.stringify(body) };
      const headers = { authorization: "Bearer t", ...(body === undefined ? {} : { "content-type": "application/json" }) };
      return { response: await fetch(url, { method, headers, ...content }) };
    };
    const methods = Object.fromEntries(
      ["GET", "POST", "DELETE"].map((method) => [method, (path: string, init: TidesInit) => send(method, path, init)]),
    );
    const paginate = (path: string) => ({
      pages: async function* () {
        for (let offset = 0; offset < 10; offset += 2) yield send("GET", path, { params: { query: { max: 2, offset } } });
      },
    });
    return { ...methods, paginate };
  },
};

/** Serve the invented provider from memory; `change` may give another reply. */
export function serveTides(change: (reply: Response, request: Request) => Response | Promise<Response> = (reply) => reply): {
  fetch: typeof fetch;
  stations: Map<number, object>;
} {
  const stations = new Map<number, object>([1, 2, 3].map((number) => [number, { id: number, name: `pier ${number}` }]));
  const answer = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    if (!request.headers.has("authorization")) return Response.json({ error: "who?" }, { status: 401 });
    if (pathname === "/stations" && request.method === "POST") {
      const made = (await request.json()) as { id: number };
      stations.set(made.id, made);
      return Response.json(made, { status: 201 });
    }
    if (pathname === "/stations") {
      const offset = Number(searchParams.get("offset") ?? 0);
      return Response.json([...stations.values()].slice(offset, offset + Number(searchParams.get("max") ?? 50)));
    }
    const number = Number(pathname.split("/").at(-1));
    const found = stations.get(number);
    if (found === undefined) return Response.json({ error: "not there" }, { status: 404 });
    if (request.method !== "DELETE") return Response.json(found);
    stations.delete(number);
    return new Response(null, { status: 204 });
  };
  const reach = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    return change(await answer(request.clone()), request);
  };
  return { fetch: reach, stations };
}

import type { Contract } from "../src/contract.ts";

/** The contract of an invented provider that differs from OpenAPI's defaults wherever the runtime knows a difference. */
export const tidepool = {
  servers: [
    {
      name: "production",
      url: "https://{organization}.tidepool.test/api/{version}",
      variables: { organization: { name: "organization" }, apiVersion: { name: "version", default: "v1" } },
    },
    { name: "staging", url: "https://staging.tidepool.test", variables: {} },
  ],
  security: {
    bearerAuth: { type: "bearer" },
    sessionCookie: {
      type: "session",
      login: "createSession",
      cookies: ["SESSION", "REMEMBER"],
      username: "user",
      password: "pass",
      constants: { ajax: true },
    },
  },
  operations: {
    listStations: {
      method: "GET",
      path: "/stations",
      accept: ["application/json", "text/csv"],
      replies: { "application/json": [400, 401, "5XX"], "application/json,text/csv": [200] },
      query: { ids: "jsv", tags: "comma" },
    },
    getStation: { method: "GET", path: "/stations/{stationId}", replies: { "application/json": [200, "4XX", "default"] } },
    createStation: { method: "POST", path: "/stations", replies: { "application/json": [201, 400] } },
    replaceStation: { method: "PUT", path: "/stations/{stationId}", replies: { "application/json": [200] } },
    updateStation: { method: "PATCH", path: "/stations/{stationId}", replies: { "application/json": [200] } },
    deleteStation: { method: "DELETE", path: "/stations/{stationId}", replies: { "": [204], "application/json": [404] } },
    probeStation: { method: "HEAD", path: "/stations/{stationId}", replies: { "": [200] } },
    createTide: { method: "POST", path: "/tides", replies: { "application/json": [201] }, idempotencyKey: "Idempotency-Key" },
    listTides: {
      method: "GET",
      path: "/tides",
      replies: { "application/json": [200] },
      pagination: { style: "offset", offset: "offset", limit: "max", items: "/data", total: "/paging/total", next: "/paging/next" },
    },
    listBuoys: {
      method: "GET",
      path: "/buoys",
      replies: { "application/json": [200] },
      pagination: {
        style: "page",
        page: "page",
        size: "countPerPage",
        firstPage: 0,
        items: "/items",
        totalPages: "/totalPages",
        hasMore: "/hasMorePages",
        simplified: "simplifiedPaging",
      },
    },
    listWaves: {
      method: "GET",
      path: "/waves",
      replies: { "application/json": [200] },
      pagination: { style: "offset", offset: "start", limit: "max", items: "/data", total: "/total" },
    },
    setPicture: {
      method: "POST",
      path: "/stations/{stationId}/picture",
      replies: { "application/json": [200] },
      body: ["application/x-www-form-urlencoded", "multipart/form-data"],
    },
    getStatus: { method: "GET", path: "/status", secured: false, replies: { "application/json": [200] } },
    createSession: {
      method: "POST",
      path: "/login",
      secured: false,
      replies: { "": [302] },
      atOrigin: true,
      body: ["application/x-www-form-urlencoded"],
    },
  },
  rateLimit: { limit: 20, windowMs: 60_000 },
} as const satisfies Contract;

/** A contract that logs in by a JSON body, below the base path. */
export const tidepoolJsonLogin: Contract = {
  ...tidepool,
  operations: { createSession: { method: "POST", path: "/auth/login", secured: false, replies: { "": [200] } } },
};

interface Reply<Content> {
  headers: { [name: string]: unknown };
  content: Content;
}

/** A station of the invented provider. */
export interface Station {
  id: string;
  name: string;
}

/** A tide of the invented provider. */
export interface Tide {
  id: number;
  height: number;
}

/** A buoy of the invented provider. */
export interface Buoy {
  id: string;
}

/** The lists of the invented provider that have pages, with the place of their items. */
export interface TidepoolPages {
  "/tides": "/data";
  "/buoys": "/items";
  "/waves": "/data";
}

interface StationId {
  path: { stationId: string | number | bigint };
}

/** The paths of the invented provider, as openapi-typescript would write them. */
export interface TidepoolPaths {
  "/stations": {
    get: {
      parameters: { query?: { ids?: string[]; tags?: string[]; since?: string | Date; q?: string }; header?: { "x-trace"?: string } };
      responses: {
        200: Reply<{ "application/json": Station[]; "text/csv": string }>;
        400: Reply<{ "application/json": { reason: string } }>;
        401: Reply<{ "application/json": { reason: string } }>;
        "5XX": Reply<{ "application/json": { fault: string } }>;
      };
    };
    post: {
      parameters: { query?: never };
      requestBody: { content: { "application/json": { name: string; depth?: number | null } } };
      responses: { 201: Reply<{ "application/json": Station }>; 400: Reply<{ "application/json": { reason: string } }> };
    };
  };
  "/stations/{stationId}": {
    get: {
      parameters: StationId;
      responses: {
        200: Reply<{ "application/json": Station }>;
        "4XX": Reply<{ "application/json": { reason: string } }>;
        default: Reply<{ "application/json": { fault: string } }>;
      };
    };
    put: {
      parameters: StationId;
      requestBody: { content: { "application/json": { name: string } } };
      responses: { 200: Reply<{ "application/json": Station }> };
    };
    patch: {
      parameters: StationId;
      requestBody: { content: { "application/json": { name?: string; depth?: number | null } } };
      responses: { 200: Reply<{ "application/json": Station }> };
    };
    delete: {
      parameters: StationId;
      responses: { 204: { headers: object; content?: never }; 404: Reply<{ "application/json": { reason: string } }> };
    };
    head: { parameters: StationId; responses: { 200: { headers: object; content?: never } } };
  };
  "/tides": {
    get: {
      parameters: { query?: { max?: number; offset?: number; zone?: string } };
      responses: { 200: Reply<{ "application/json": { data: Tide[]; paging: { total: number; next: string | null } } }> };
    };
    post: {
      parameters: { query?: never };
      requestBody: { content: { "application/json": { height: number } } };
      responses: { 201: Reply<{ "application/json": Tide }> };
    };
  };
  "/buoys": {
    get: {
      parameters: { query?: { page?: number; countPerPage?: number; simplifiedPaging?: boolean; zone?: string } };
      responses: { 200: Reply<{ "application/json": { items?: Buoy[]; totalPages?: number; hasMorePages?: boolean } }> };
    };
  };
  "/waves": {
    get: {
      parameters: { query?: { start?: number; max?: number } };
      responses: { 200: Reply<{ "application/json": { data: Tide[]; total?: number } }> };
    };
  };
  "/stations/{stationId}/picture": {
    post: {
      parameters: StationId;
      requestBody: {
        content: { "application/x-www-form-urlencoded": { caption: string }; "multipart/form-data": { caption: string; image?: Blob } };
      };
      responses: { 200: Reply<{ "application/json": Station }> };
    };
  };
  "/status": { get: { parameters: { query?: never }; responses: { 200: Reply<{ "application/json": { up: boolean } }> } } };
}

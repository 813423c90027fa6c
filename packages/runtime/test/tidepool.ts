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
      idempotent: true,
      secured: true,
      accept: ["application/json", "text/csv"],
      query: { ids: "jsv", tags: "comma" },
    },
    getStation: { method: "GET", path: "/stations/{stationId}", idempotent: true, secured: true },
    createStation: { method: "POST", path: "/stations", idempotent: false, secured: true },
    deleteStation: { method: "DELETE", path: "/stations/{stationId}", idempotent: true, secured: true },
    setPicture: {
      method: "POST",
      path: "/stations/{stationId}/picture",
      idempotent: false,
      secured: true,
      body: ["application/x-www-form-urlencoded", "multipart/form-data"],
    },
    getStatus: { method: "GET", path: "/status", idempotent: true, secured: false },
    createSession: {
      method: "POST",
      path: "/login",
      idempotent: false,
      secured: false,
      atOrigin: true,
      body: ["application/x-www-form-urlencoded"],
    },
  },
} as const satisfies Contract;

/** A contract that logs in by a JSON body, below the base path. */
export const tidepoolJsonLogin: Contract = {
  ...tidepool,
  operations: { createSession: { method: "POST", path: "/auth/login", idempotent: false, secured: false } },
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
      };
    };
    post: {
      parameters: { query?: never };
      requestBody: { content: { "application/json": { name: string; depth?: number | null } } };
      responses: { 201: Reply<{ "application/json": Station }> };
    };
  };
  "/stations/{stationId}": {
    get: { parameters: StationId; responses: { 200: Reply<{ "application/json": Station }> } };
    delete: { parameters: StationId; responses: { 204: { headers: object; content?: never } } };
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

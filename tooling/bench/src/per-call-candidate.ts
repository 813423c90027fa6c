import { parentPort, workerData } from "node:worker_threads";
import { createRevnueClient } from "@contracts/revnue";
import ky from "ky";
import { ofetch } from "ofetch";
import createOpenApiFetch from "openapi-fetch";

const BODY = JSON.stringify([{ id: 1, name: "Example Harbour Supplies" }]);
const HEADERS = { "content-type": "application/json" };
const stub = async (): Promise<Response> => new Response(BODY, { headers: HEADERS });
const ORIGIN = "https://dashboard-api.revnue.com";

/** Makes one call, by the name of who makes it. */
const CANDIDATES: Record<string, () => () => Promise<unknown>> = {
  "bare fetch + json()": () => async () => (await stub()).json(),
  "ours, everything on": () => {
    const client = createRevnueClient({ token: "not-a-real-token", fetch: stub });
    return () => client.GET("/customer/", { params: { query: { company: 1 } } });
  },
  "openapi-fetch": () => {
    const client = createOpenApiFetch<Record<string, never>>({ baseUrl: ORIGIN, fetch: stub });
    return () => client.GET("/api/v2/customer/" as never, { params: { query: { company: 1 } } } as never);
  },
  ofetch: () => {
    const client = ofetch.create({ retry: 2 }, { fetch: stub });
    return () => client(`${ORIGIN}/api/v2/customer/`, { query: { company: 1 } });
  },
  ky: () => {
    const client = ky.create({ fetch: stub, retry: 2 });
    return () => client.get(`${ORIGIN}/api/v2/customer/`, { searchParams: { company: 1 } }).json();
  },
};

/** Names of the candidates, the measure of the others first. */
export const NAMES: string[] = Object.keys(CANDIDATES);

const call = CANDIDATES[String(workerData)]?.();
parentPort?.on("message", async (calls: number) => {
  const start = performance.now();
  for (let count = 0; count < calls; count++) await call?.();
  parentPort?.postMessage(((performance.now() - start) * 1000) / calls);
});

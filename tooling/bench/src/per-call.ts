import { createRevnueClient } from "@contracts/revnue";
import ky from "ky";
import { ofetch } from "ofetch";
import createOpenApiFetch from "openapi-fetch";
import { renderTable } from "./table.ts";

const BODY = JSON.stringify([{ id: 1, name: "Example Harbour Supplies" }]);
const HEADERS = { "content-type": "application/json" };
const stub = async (): Promise<Response> => new Response(BODY, { headers: HEADERS });
const ORIGIN = "https://dashboard-api.revnue.com";

/** Time one call of each client against a `fetch` that answers at once; medians of rounds in turn, so that all share the machine's moods. */
export async function benchPerCall(calls = 4_000, rounds = 15): Promise<string> {
  const revnue = createRevnueClient({ token: "not-a-real-token", fetch: stub });
  const openApiFetch = createOpenApiFetch<Record<string, never>>({ baseUrl: ORIGIN, fetch: stub });
  const kyClient = ky.create({ fetch: stub, retry: 2 });
  const ofetchClient = ofetch.create({ retry: 2 }, { fetch: stub });
  const candidates: Record<string, () => Promise<unknown>> = {
    "bare fetch + json()": async () => (await stub()).json(),
    "ours, everything on": () => revnue.GET("/customer/", { params: { query: { company: 1 } } }),
    "openapi-fetch": () => openApiFetch.GET("/api/v2/customer/" as never, { params: { query: { company: 1 } } } as never),
    ofetch: () => ofetchClient(`${ORIGIN}/api/v2/customer/`, { query: { company: 1 } }),
    ky: () => kyClient.get(`${ORIGIN}/api/v2/customer/`, { searchParams: { company: 1 } }).json(),
  };
  const times = Object.keys(candidates).map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, call] of Object.values(candidates).entries()) {
      const start = performance.now();
      for (let count = 0; count < calls; count++) await call();
      times[index]?.push(((performance.now() - start) * 1000) / calls);
    }
  }
  const medians = times.map((values) => values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN);
  const rows = Object.keys(candidates).map((name, index) => [name, medians[index]?.toFixed(1) ?? "", ratio(medians[index], medians[0])]);
  return renderTable([`per call, stub fetch, Node ${process.versions.node}`, "µs", "× bare"], rows);
}

function ratio(value = Number.NaN, base = Number.NaN): string {
  return (value / base).toFixed(2);
}

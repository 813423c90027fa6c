import { runtimeModules, weigh, weighModules } from "./client-size.ts";
import { renderTable } from "./table.ts";

/** The clients by package, each as a consumer imports it. */
export const CLIENTS = {
  revnue: 'export { createRevnueClient } from "@contracts/revnue";',
  evovoice: 'export { createEvoVoiceClient } from "@contracts/evovoice";',
  valomnia: 'export { createValomniaClient } from "@contracts/valomnia";',
} as const;

const PEERS = {
  "openapi-fetch": 'export { default } from "openapi-fetch";',
  ky: 'export { default } from "ky";',
  ofetch: 'export { ofetch } from "ofetch";',
} as const;

/** The runtime's modules by what they do for a user; what is not named here stands under the rest. */
const CAPABILITIES: Record<string, readonly string[]> = {
  "typed errors": ["errors.ts"],
  "results, unwrap, redirects": ["result.ts"],
  pagination: ["paginate.ts", "next-link.ts"],
  "bearer and basic auth": ["auth.ts"],
  "session login": ["session-auth.ts"],
  "retries, Retry-After": ["retry.ts", "retry-after.ts"],
  "time limits, abort": ["deadline.ts", "clock.ts"],
  "attempts, renewal": ["exchange.ts"],
  "rate governor": ["rate-limit.ts"],
  "reading replies, size limit": ["reply.ts", "read-body.ts"],
  "content type, charset, CSV": ["read-success.ts", "media-type.ts"],
  "number precision": ["numbers.ts"],
  "redaction, safe causes": ["redact.ts"],
  "bodies, forms": ["body.ts"],
  "path, query, scalars": ["path.ts", "query.ts", "scalar.ts"],
  "header checks": ["headers.ts"],
  "options and their checks": ["settings.ts"],
  "server and base URL": ["server-url.ts"],
  middlewares: ["middleware.ts"],
  "openapi-fetch": ["openapi-fetch.ts"],
  "putting calls together": ["create-client.ts", "prepare-call.ts", "call.ts"],
};

/** Weigh each client, what a second one adds, and what each capability costs, beside the peers. */
export async function benchSize(): Promise<string> {
  const bundles = {
    ...CLIENTS,
    "revnue + evovoice": CLIENTS.revnue + CLIENTS.evovoice,
    "evovoice + revnue + valomnia": CLIENTS.evovoice + CLIENTS.revnue + CLIENTS.valomnia,
    ...PEERS,
  };
  const rows = await Promise.all(
    Object.entries(bundles).map(async ([name, code]) => {
      const { minified, gzipped } = await weigh(code);
      return [name, minified, gzipped];
    }),
  );
  const named = Object.values(CAPABILITIES).flat();
  const rest = runtimeModules().filter((module) => module !== "index.ts" && !named.includes(module));
  const costs = await Promise.all(
    Object.entries({ ...CAPABILITIES, rest }).map(
      async ([name, modules]) => [name, await weighModules(CLIENTS.evovoice, modules)] as const,
    ),
  );
  const sorted = costs.toSorted(([, a], [, b]) => b - a);
  return [
    renderTable(["bundle", "bytes minified", "gzipped"], rows),
    renderTable(["what it adds to evovoice", "bytes gzipped"], sorted),
  ].join("\n\n");
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createDriftJudge, type ObservedExchange, readHar, skeletonOf } from "@tooling/drift";
import type { OpenApiDocument } from "@tooling/spec";
import { findProviders, type Provider } from "@tooling/spec/providers";
import { mediansInTurn } from "./medians-in-turn.ts";
import { renderTable } from "./table.ts";

/** Ways to look at a reply, the first of which everyone needs. */
const LOOKS = ["parse the JSON", "judge of drift", "skeleton"] as const;

/** Time what observing costs a reply, over the clean exchanges of every provider's corpus: medians of rounds in turn. */
export async function benchObserving(rounds = 15): Promise<string> {
  const rows: string[][] = [];
  for (const provider of findProviders()) rows.push(...(await benchProvider(provider, rounds)));
  return renderTable([`observing a reply, Node ${process.versions.node}`, "µs", "× parse", "mean bytes"], rows);
}

async function benchProvider(provider: Provider, rounds: number): Promise<string[][]> {
  const document = JSON.parse(readFileSync(join(provider.package, "src/generated/openapi.json"), "utf8")) as OpenApiDocument;
  const all = readHar(readFileSync(join(provider.package, "test/drift/clean.har"), "utf8"));
  const { judge, operationOf } = createDriftJudge(document);
  const exchanges = all.filter((exchange) => operationOf(exchange) !== undefined && /^[[{]/.test(exchange.body));
  const looks: ((exchange: ObservedExchange) => unknown)[] = [
    ({ body }) => JSON.parse(body),
    judge,
    (exchange) => skeletonOf(exchange, document, operationOf(exchange)),
  ];
  const candidates = looks.map((look) => async () => {
    const start = performance.now();
    for (const exchange of exchanges) await look(exchange);
    return ((performance.now() - start) * 1_000) / exchanges.length;
  });
  const medians = await mediansInTurn(candidates, rounds);
  const bytes = exchanges.reduce((sum, { body }) => sum + body.length, 0) / exchanges.length;
  return LOOKS.map((name, index) => {
    const median = medians[index] ?? Number.NaN;
    return [`${provider.name}: ${name}`, median.toFixed(1), (median / (medians[0] ?? Number.NaN)).toFixed(1), bytes.toFixed(0)];
  });
}

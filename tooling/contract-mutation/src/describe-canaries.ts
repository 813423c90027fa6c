import { type ContractPlan, readDocument } from "@tooling/contract-tests/cases";
import { isJsonObject, listLogins, listOperations, type OpenApiDocument } from "@tooling/spec";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chooseMutants, createRandom } from "./choose-mutants.ts";
import { createMutantRunner, type Mutant, type MutantRunner } from "./run-mutants.ts";

/** The kinds of fault that the tests of every contract must notice, each by one that a seed draws. */
const KINDS: readonly (readonly [string, (mutant: Mutant) => boolean])[] = [
  ["a request that the mock holds to another rule", ({ kind, side }) => kind === "spec" && side === "request"],
  ["a reply that the mock gives otherwise", ({ kind, side }) => kind === "spec" && side === "reply"],
  ["a request that the client writes wrongly", ({ kind, operator }) => kind === "wiring" && !isOfAuth(operator)],
  ["credentials that the client leaves out or mistakes", ({ kind, operator }) => kind === "wiring" && isOfAuth(operator)],
  ["a reply that is not what was sent", ({ kind }) => kind === "reply"],
];

/**
 * Show that the tests of a contract can fail: one seeded fault of each of five kinds must turn a case red.
 *
 * `CANARY_SEED` draws other faults. @default 1
 */
export function describeCanaries<Operations, Client>(plan: ContractPlan<Operations, Client>): void {
  const seed = Number(process.env.CANARY_SEED ?? 1);
  let runner: MutantRunner;
  beforeAll(async () => {
    runner = await createMutantRunner(plan, drawOperations(readDocument(plan), seed));
  });
  afterAll(() => runner?.stop());

  test.each(KINDS)("notices %s", async (_, isOfKind) => {
    const [canary] = chooseMutants(runner.mutants.filter(isOfKind), { sample: 1, seed });
    expect(canary, "There is no such fault to plant: the contract has nothing that it could break.").toBeDefined();
    const { verdict, title, operations } = await runner.run(canary as Mutant);
    expect(verdict, `Planted in ${operations.join(", ")}, and not noticed: ${title}`).toBe("noticed");
  });
}

/** A copy of a contract with one operation that takes a body, one that takes none, and the logins: enough to plant faults in. */
function drawOperations(document: OpenApiDocument, seed: number): OpenApiDocument {
  const random = createRandom(seed);
  const drawn = listOperations(document)
    .map((operation) => ({ operation, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ operation }) => operation);
  const logins = listLogins(document);
  const others = drawn.filter(({ id }) => !logins.includes(id));
  const kept = [others.find(({ requestBody }) => requestBody !== undefined), others.find(({ requestBody }) => requestBody === undefined)];
  const ids = [...kept.map((operation) => operation?.id), ...logins];
  const paths = Object.entries(document.paths).flatMap(([path, pathItem]) => {
    const own = Object.entries(pathItem).filter(
      ([, part]) => !isJsonObject(part) || part.operationId === undefined || ids.includes(String(part.operationId)),
    );
    return own.some(([, part]) => isJsonObject(part) && part.operationId !== undefined) ? [[path, Object.fromEntries(own)]] : [];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

function isOfAuth(operator: string): boolean {
  return /credentials$|^wrong-scheme$/.test(operator);
}

import { type ContractPlan, listCases, type World, worldOf } from "@tooling/contract-tests/cases";
import { serveInProcess } from "@tooling/mock/in-process";
import type { OpenApiDocument } from "@tooling/spec";
import { listReplyFaults } from "./reply-faults.ts";
import { listSpecMutants } from "./spec-mutants.ts";
import { createTrial } from "./try-mutant.ts";
import { listWiringFaults } from "./wiring-faults.ts";

/** Where a mutant changes things: the document that the mock serves, what the client sends, or what it is answered. */
export type MutantKind = "spec" | "wiring" | "reply";

/** Something wrong that the contract tests should notice. */
export interface Mutant {
  kind: MutantKind;
  /** The same in every run: the kind, the operator, and what is changed. */
  id: string;
  /** Name of the spec's operator or of the fault. */
  operator: string;
  title: string;
  /** operationIds whose exchanges can differ. */
  operations: readonly string[];
  /** Whose part of the spec is changed; undefined for faults that are not the spec's. */
  side?: "request" | "reply" | "both";
  /** Why no exchange can show it. */
  equivalent?: string;
  /** Change what the cases are run with, and give what ends it. */
  apply: (world: World) => Promise<{ world: World; stop: () => Promise<void> }>;
}

/** What became of a mutant. */
export interface MutantOutcome extends Omit<Mutant, "apply"> {
  verdict: "noticed" | "survived" | "equivalent";
  /** The first case that noticed it, and the first of its faults. */
  by?: { title: string; fault: string };
}

/** List everything that can be wrong about a contract and its client, in the same order in every run. */
export function listMutants(document: OpenApiDocument): Mutant[] {
  const spec = listSpecMutants(document).map(
    (mutant): Mutant => ({
      ...describe("spec", mutant),
      operator: mutant.operator,
      side: mutant.side,
      apply: async (world) => {
        const mock = await serveInProcess(mutant.apply());
        return { world: { ...world, mock }, stop: mock.stop };
      },
    }),
  );
  const stop = async (): Promise<void> => {};
  const wiring = listWiringFaults(document).map(
    (fault): Mutant => ({
      ...describe("wiring", fault),
      operator: nameOf(fault.id),
      apply: async (world) => ({
        // Outside of what records the wire: it is the client that sends this.
        world: { ...world, connect: (options, scheme) => world.connect({ ...options, fetch: fault.wrap(options.fetch) }, scheme) },
        stop,
      }),
    }),
  );
  const replies = listReplyFaults(document).map(
    (fault): Mutant => ({
      ...describe("reply", fault),
      operator: nameOf(fault.id),
      apply: async (world) => ({ world: { ...world, fetch: fault.wrap(world.fetch ?? fetch) }, stop }),
    }),
  );
  return [...spec, ...wiring, ...replies];
}

/** Runs mutants of one contract against its tests. */
export interface MutantRunner {
  mutants: Mutant[];
  /** Try one. @throws {MutationError} Where a case that notices it is red without it too. */
  run: (mutant: Mutant) => Promise<MutantOutcome>;
  stop: () => Promise<void>;
}

/** Prepare the cases of a document for the client of a plan, and a mock of the document as it is. */
export async function createMutantRunner<Operations, Client>(
  plan: ContractPlan<Operations, Client>,
  document: OpenApiDocument,
): Promise<MutantRunner> {
  const { cases } = await listCases(document, plan.calls);
  const mock = await serveInProcess(document);
  return { mutants: listMutants(document), stop: mock.stop, run: createTrial(cases, worldOf(plan, document, mock)) };
}

type Description = Pick<Mutant, "id" | "title" | "operations" | "equivalent">;

/** What a list says of an entry; faults of requests and of replies may be called the same. */
function describe(kind: MutantKind, { id, title, operations, equivalent }: Description): Description & Pick<Mutant, "kind"> {
  return { kind, id: `${kind} ${id}`, title, operations, ...(equivalent === undefined ? {} : { equivalent }) };
}

function nameOf(id: string): string {
  return id.split(" ")[0] ?? id;
}

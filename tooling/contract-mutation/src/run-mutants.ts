import {
  type ContractCase,
  type ContractPlan,
  listCases,
  readDocument,
  type World,
  withDerivedReplies,
  worldOf,
} from "@tooling/contract-tests/cases";
import { serveInProcess } from "@tooling/mock/in-process";
import type { OpenApiDocument } from "@tooling/spec";
import { listReplyFaults } from "./reply-faults.ts";
import { listSpecMutants } from "./spec-mutants.ts";
import { listWiringFaults } from "./wiring-faults.ts";

/** Where a mutant changes things: the document that the mock serves, what the client sends, or what it is answered. */
export type MutantKind = "spec" | "wiring" | "reply";

/** Something wrong that the contract tests should notice. */
export interface Mutant {
  kind: MutantKind;
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
      ...pick(mutant),
      kind: "spec",
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
      ...pick(fault),
      kind: "wiring",
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
      ...pick(fault),
      kind: "reply",
      operator: nameOf(fault.id),
      apply: async (world) => ({ world: { ...world, fetch: fault.wrap(world.fetch ?? fetch) }, stop }),
    }),
  );
  return [...spec, ...wiring, ...replies];
}

/** Runs mutants of one contract against its tests. */
export interface MutantRunner {
  mutants: Mutant[];
  /** Cases that are red without any mutant: a score would mean nothing. */
  baseline: () => Promise<string[]>;
  run: (mutant: Mutant) => Promise<MutantOutcome>;
  stop: () => Promise<void>;
}

/**
 * Prepare the cases of a plan, and a mock of the contract as it is.
 *
 * With `derivedReplies`, mutants are tried on all replies that the contract tests make up; without, on the spec's own examples alone.
 */
export async function createMutantRunner<Operations, Client>(
  plan: ContractPlan<Operations, Client>,
  { derivedReplies }: { derivedReplies: boolean },
): Promise<MutantRunner> {
  const own = readDocument(plan);
  const document = derivedReplies ? await withDerivedReplies(own) : own;
  const { cases } = await listCases(document, plan.calls);
  const mock = await serveInProcess(document);
  const world = worldOf(plan, document, mock);
  return {
    mutants: listMutants(document),
    stop: mock.stop,
    baseline: async () => {
      const red: string[] = [];
      for (const one of cases) if ((await faultOf(one, world)) !== undefined) red.push(`${one.operation.id} ${one.title}`);
      return red;
    },
    run: async (mutant) => {
      const { apply, ...rest } = mutant;
      if (mutant.equivalent !== undefined) return { ...rest, verdict: "equivalent" };
      const changed = await apply(world);
      try {
        for (const one of likelyFirst(cases, mutant)) {
          const fault = await faultOf(one, changed.world);
          if (fault !== undefined) return { ...rest, verdict: "noticed", by: { title: `${one.operation.id} ${one.title}`, fault } };
        }
        return { ...rest, verdict: "survived" };
      } finally {
        await changed.stop();
      }
    },
  };
}

/** The cases of a mutant's operations, those first that speak of what it changes. */
function likelyFirst(cases: readonly ContractCase[], { operations, id, kind }: Mutant): ContractCase[] {
  const own = cases.filter(({ operation }) => operations.includes(operation.id));
  const words = id.split(/[^\w-]+/).filter((word) => word.length > 2);
  const score = ({ title, kind: of }: ContractCase): number =>
    words.filter((word) => title.includes(word)).length + (kind === "reply" && of === "reply" ? 10 : 0);
  return own
    .map((one) => ({ one, score: score(one) }))
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}

/** The first fault of a case, or undefined where it passes; a case that cannot be run has noticed something too. */
async function faultOf(one: ContractCase, world: World): Promise<string | undefined> {
  try {
    return (await one.run(world)).faults[0];
  } catch (error) {
    return String(error);
  }
}

function pick({
  id,
  title,
  operations,
  equivalent,
}: Pick<Mutant, "id" | "title" | "operations" | "equivalent">): Pick<Mutant, "id" | "title" | "operations" | "equivalent"> {
  return { id, title, operations, ...(equivalent === undefined ? {} : { equivalent }) };
}

function nameOf(id: string): string {
  return id.split(" ")[0] ?? id;
}

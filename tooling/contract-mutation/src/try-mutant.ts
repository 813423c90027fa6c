import type { ContractCase, World } from "@tooling/contract-tests/cases";
import { MutationError } from "./mutation-error.ts";
import type { Mutant, MutantOutcome } from "./run-mutants.ts";

/** What a case finds wrong. */
interface Fault {
  text: string;
  /** Whether nobody answered, which a machine that is busy does as well as a mutant. */
  isSilence: boolean;
}

/**
 * Create what tries one mutant after the other by cases that are run in a world without any.
 *
 * What a case notices counts only where it notices nothing in that world; where nobody answered, it must say so twice.
 *
 * @throws {MutationError} From a trial, where a case is red in the world as it is.
 */
export function createTrial(cases: readonly ContractCase[], world: World): (mutant: Mutant) => Promise<MutantOutcome> {
  const green = new Set<ContractCase>();

  async function expectGreen(one: ContractCase): Promise<void> {
    const fault = await faultOf(one, world);
    if (fault !== undefined)
      throw new MutationError(
        `The contract tests are red as they are, so that nothing can be noticed: mend this first.\n- ${nameOf(one)}: ${fault.text}`,
      );
    green.add(one);
  }

  return async (mutant) => {
    const { apply, ...rest } = mutant;
    if (mutant.equivalent !== undefined) return { ...rest, verdict: "equivalent" };
    const changed = await apply(world);
    try {
      for (const one of likelyFirst(cases, mutant)) {
        const first = await faultOf(one, changed.world);
        const fault = first?.isSilence ? await faultAfresh(one, mutant, world) : first;
        if (fault === undefined) continue;
        // Once green says nothing of now, where it is the machine that may have died since.
        if (fault.isSilence || !green.has(one)) await expectGreen(one);
        return { ...rest, verdict: "noticed", by: { title: nameOf(one), fault: fault.text } };
      }
      return { ...rest, verdict: "survived" };
    } finally {
      await changed.stop();
    }
  };
}

async function faultAfresh(one: ContractCase, { apply }: Mutant, world: World): Promise<Fault | undefined> {
  const changed = await apply(world);
  try {
    return await faultOf(one, changed.world);
  } finally {
    await changed.stop();
  }
}

/** The first fault of a case, or undefined where it passes; a case that cannot be run has noticed something too. */
async function faultOf(one: ContractCase, world: World): Promise<Fault | undefined> {
  try {
    const [text] = (await one.run(world)).faults;
    return text === undefined ? undefined : { text, isSilence: false };
  } catch (error) {
    return { text: String(error), isSilence: isSilence(error) };
  }
}

/** Whether an error is, or was caused by, a `NoAnswerError` of the contract tests: a client may put it into one of its own. */
function isSilence(error: unknown): boolean {
  return error instanceof Error && (error.name === "NoAnswerError" || isSilence(error.cause));
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

function nameOf({ operation, title }: ContractCase): string {
  return `${operation.id} ${title}`;
}

import type { ContractCase, World } from "@tooling/contract-tests/cases";
import { expect, test } from "vitest";
import { MutationError } from "./mutation-error.ts";
import type { Mutant } from "./run-mutants.ts";
import { createTrial } from "./try-mutant.ts";

const UNCHANGED: World = {
  document: { openapi: "3.1.1", info: { title: "Tides", version: "1" }, paths: {} },
  mock: { url: "http://tides.example", failure: () => undefined },
  connect: () => ({}),
  validator: undefined,
};

/** A case that finds what its world is told to be wrong with, and how often it was run in which. */
function createCase(run: (isChanged: boolean) => string[]): { one: ContractCase; runs: { changed: number; unchanged: number } } {
  const runs = { changed: 0, unchanged: 0 };
  const operation = { id: "listTides" } as ContractCase["operation"];
  const one: ContractCase = {
    ...{ operation, kind: "call", title: "sends a call" },
    run: async (world) => {
      runs[world === UNCHANGED ? "unchanged" : "changed"]++;
      return { faults: run(world !== UNCHANGED), exchanges: [] };
    },
  };
  return { one, runs };
}

function createMutant(): { mutant: Mutant; worlds: { started: number; stopped: number } } {
  const worlds = { started: 0, stopped: 0 };
  const mutant: Mutant = {
    ...{ kind: "spec", id: "spec widen-bound /limit", operator: "widen-bound", title: "limit may be 6", operations: ["listTides"] },
    apply: async (world) => {
      worlds.started++;
      return { world: { ...world }, stop: async () => void worlds.stopped++ };
    },
  };
  return { mutant, worlds };
}

/** What a client makes of a mock that does not answer. */
function silence(): Error {
  const cause = Object.assign(new Error("GET /tides got no reply from the mock."), { name: "NoAnswerError" });
  return new Error("The request failed.", { cause });
}

test("counts what a case notices that notices nothing without the mutant, and asks each case once", async () => {
  const { one, runs } = createCase((isChanged) => (isChanged ? ["the answer is 422"] : []));
  const { mutant } = createMutant();
  const trial = createTrial([one], UNCHANGED);
  const { verdict, by } = await trial(mutant);
  await trial(mutant);
  expect({ verdict, by }).toEqual({ verdict: "noticed", by: { title: "listTides sends a call", fault: "the answer is 422" } });
  expect(runs).toEqual({ changed: 2, unchanged: 1 });
});

test("does not count what a case notices without the mutant too", async () => {
  const { one } = createCase(() => ["the mock is gone"]);
  const { mutant, worlds } = createMutant();
  const error = await createTrial([one], UNCHANGED)(mutant).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(MutationError);
  expect((error as Error).message).toMatch(/red as they are.*\n- listTides sends a call: the mock is gone$/);
  expect(worlds).toEqual({ started: 1, stopped: 1 });
});

test("tries a mutant afresh where nobody answers, and does not count a silence that passes", async () => {
  let isFirst = true;
  const { one, runs } = createCase(() => {
    if (!isFirst) return [];
    isFirst = false;
    throw silence();
  });
  const { mutant, worlds } = createMutant();
  expect((await createTrial([one], UNCHANGED)(mutant)).verdict).toBe("survived");
  expect(runs).toEqual({ changed: 2, unchanged: 0 });
  expect(worlds).toEqual({ started: 2, stopped: 2 });
});

test("counts a silence that lasts where the contract as it is answers", async () => {
  const { one, runs } = createCase((isChanged) => {
    if (isChanged) throw silence();
    return [];
  });
  const { mutant, worlds } = createMutant();
  expect((await createTrial([one], UNCHANGED)(mutant)).verdict).toBe("noticed");
  expect(runs).toEqual({ changed: 2, unchanged: 1 });
  expect(worlds).toEqual({ started: 2, stopped: 2 });
});

test("does not count a silence where the contract as it is answered once and does no more", async () => {
  let isGone = false;
  const { one } = createCase((isChanged) => {
    if (isGone) throw silence();
    return isChanged ? ["the answer is 422"] : [];
  });
  const trial = createTrial([one], UNCHANGED);
  expect((await trial(createMutant().mutant)).verdict).toBe("noticed");
  isGone = true;
  await expect(trial(createMutant().mutant)).rejects.toBeInstanceOf(MutationError);
});

test("runs the cases of the changed operations alone, and none for what nobody can notice", async () => {
  const { one, runs } = createCase(() => ["never run"]);
  const { mutant } = createMutant();
  const trial = createTrial([one], UNCHANGED);
  expect((await trial({ ...mutant, operations: ["getTide"] })).verdict).toBe("survived");
  expect((await trial({ ...mutant, equivalent: "the mock does not look" })).verdict).toBe("equivalent");
  expect(runs).toEqual({ changed: 0, unchanged: 0 });
});

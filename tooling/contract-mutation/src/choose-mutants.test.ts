import { expect, test } from "vitest";
import { chooseMutants, splitShard } from "./choose-mutants.ts";
import type { Mutant } from "./run-mutants.ts";

function mutant(operator: string, index: number, equivalent?: string): Mutant {
  const apply = (): never => {
    throw new Error("Not to be run.");
  };
  return { kind: "spec", id: `${operator} ${index}`, operator, title: "", operations: [], apply, ...(equivalent && { equivalent }) };
}

const mutants = [
  ...Array.from({ length: 90 }, (_, index) => mutant("common", index)),
  ...Array.from({ length: 3 }, (_, index) => mutant("rare", index)),
  mutant("never", 0, "nobody can see it"),
];
const ids = (chosen: Mutant[]): string[] => chosen.map(({ id }) => id);

test("gives each mutant to one shard, and all of them without any", () => {
  expect(chooseMutants(mutants, {})).toEqual(mutants);
  const shards = ([1, 2, 3] as const).map((index) => ids(chooseMutants(mutants, { shard: [index, 3] })));
  expect(shards.map(({ length }) => length)).toEqual([32, 31, 31]);
  expect(shards.flat().sort()).toEqual(ids(mutants).sort());
});

test("gives each mutant to one process of one shard, however many of both there are", () => {
  const counts = [1, 2, 3, 4, 5, 6];
  for (const shards of counts)
    for (const jobs of counts) {
      const parts = Array.from({ length: shards }, (_, index) => splitShard([index + 1, shards], jobs)).flat();
      expect(parts).toHaveLength(shards * jobs);
      expect(parts.flatMap((shard) => ids(chooseMutants(mutants, { shard }))).sort()).toEqual(ids(mutants).sort());
      // A shard is the same mutants, whatever a machine splits it into.
      const first = splitShard([1, shards], jobs).flatMap((shard) => ids(chooseMutants(mutants, { shard })));
      expect(first.sort()).toEqual(ids(chooseMutants(mutants, { shard: [1, shards] })).sort());
    }
});

test("draws the same sample from the same seed, and another from another", () => {
  expect(chooseMutants(mutants, { sample: 20, seed: 7 })).toEqual(chooseMutants(mutants, { sample: 20, seed: 7 }));
  expect(chooseMutants(mutants, { sample: 20, seed: 7 })).not.toEqual(chooseMutants(mutants, { sample: 20, seed: 8 }));
});

test("takes from every operator before it takes again from one, and nothing that cannot be noticed", () => {
  const drawn = chooseMutants(mutants, { sample: 6 }).map(({ operator }) => operator);
  expect(drawn.filter((operator) => operator === "rare")).toHaveLength(3);
  expect(drawn.filter((operator) => operator === "common")).toHaveLength(3);
  expect(chooseMutants(mutants, { sample: 1000 })).toHaveLength(93);
});

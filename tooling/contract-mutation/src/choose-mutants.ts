import type { Mutant } from "./run-mutants.ts";

/** Which of a contract's mutants are tried. */
export interface MutantChoice {
  /** Part of how many, from 1. @default the whole */
  shard?: readonly [number, number] | undefined;
  /** How many are drawn. @default all */
  sample?: number | undefined;
  /** What the draw begins with; the same seed draws the same mutants. @default 1 */
  seed?: number | undefined;
}

/** Choose mutants that can be noticed: a sample takes from every operator before it takes a second of one. */
export function chooseMutants(mutants: readonly Mutant[], { shard: [index, count] = [1, 1], sample, seed = 1 }: MutantChoice): Mutant[] {
  const drawn = sample === undefined ? mutants : drawSample(mutants, sample, seed);
  return drawn.filter((_, place) => place % count === index - 1);
}

/** Split a shard into one for each of some processes. */
export function splitShard([index, count]: readonly [number, number], jobs: number): [number, number][] {
  return Array.from({ length: jobs }, (_, job) => [index + job * count, count * jobs]);
}

function drawSample(mutants: readonly Mutant[], sample: number, seed: number): Mutant[] {
  const random = createRandom(seed);
  const shuffled = mutants
    .filter(({ equivalent }) => equivalent === undefined)
    .map((mutant) => ({ mutant, rank: random() }))
    .sort((a, b) => a.rank - b.rank);
  const seen = new Map<string, number>();
  const turns = shuffled.map(({ mutant }) => {
    const turn = seen.get(`${mutant.kind} ${mutant.operator}`) ?? 0;
    seen.set(`${mutant.kind} ${mutant.operator}`, turn + 1);
    return { mutant, turn };
  });
  return turns
    .sort((a, b) => a.turn - b.turn)
    .slice(0, sample)
    .map(({ mutant }) => mutant);
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Time candidates in turn, so that all share the machine's moods.
 *
 * @param candidates Each runs once and gives the time that it took, in whatever unit.
 * @param rounds Rounds that count; three before them warm up.
 * @returns The median of each candidate, in their order.
 */
export async function mediansInTurn(candidates: readonly (() => Promise<number>)[], rounds: number): Promise<number[]> {
  const times = candidates.map((): number[] => []);
  for (let round = -3; round < rounds; round++)
    for (const [index, measure] of candidates.entries()) {
      const time = await measure();
      if (round >= 0) times[index]?.push(time);
    }
  return times.map((values) => values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN);
}

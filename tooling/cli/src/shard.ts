import { UsageError } from "./verb.ts";

/**
 * Read which part of how many is meant, from 1: `1/3`.
 *
 * @throws {UsageError} For what is no part, such as `0/3` or `4/3`.
 */
export function parseShard(text: string): [number, number] {
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count) throw new UsageError("--shard names no part: pass one such as 1/3, the first of three.");
  return [index, count];
}

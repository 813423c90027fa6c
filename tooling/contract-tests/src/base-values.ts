import { isDeepStrictEqual } from "node:util";
import { isJsonObject, valueAt } from "@tooling/spec";

/** Whether a value is allowed. */
export type Accepts = (value: unknown) => Promise<boolean>;

/** Take from a value all that can be spared. */
export async function shrink(value: unknown, accepts: Accepts): Promise<unknown> {
  let least = value;
  for (const path of memberPaths(value)) {
    const smaller = withoutMember(least, path);
    if (smaller !== undefined && (await accepts(smaller))) least = smaller;
  }
  // One member may have been asked for by another that went after it.
  return isDeepStrictEqual(least, value) ? least : shrink(least, accepts);
}

/** Add to a value what another has more, as far as it may have it. */
export async function grow(value: unknown, richer: unknown, accepts: Accepts): Promise<unknown> {
  // Members may ask for each other, so that none can be added alone.
  const all = merged(value, richer);
  if (await accepts(all)) return all;
  let most = value;
  for (const path of memberPaths(richer)) {
    if (valueAt(most, path) !== undefined) continue;
    const larger = withMember(most, path, valueAt(richer, path));
    if (larger !== undefined && (await accepts(larger))) most = larger;
  }
  return isDeepStrictEqual(most, value) ? most : grow(most, richer, accepts);
}

function merged(value: unknown, richer: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(richer)) return value.map((item, index) => merged(item, richer[index]));
  if (!isPlain(value) || !isPlain(richer)) return value;
  const more = Object.entries(richer).map(([name, member]) => [name, Object.hasOwn(value, name) ? merged(value[name], member) : member]);
  return { ...value, ...Object.fromEntries(more) };
}

/** Put a member into a copy of a value; undefined where there is no place for it. */
export function withMember(value: unknown, [step, ...rest]: readonly string[], member: unknown): unknown {
  if (step === undefined) return member;
  if (Array.isArray(value)) {
    // One place further, so that an empty list takes an item.
    if (Number(step) > value.length) return undefined;
    const item = withMember(value[Number(step)], rest, member);
    return item === undefined ? undefined : value.toSpliced(Number(step), 1, item);
  }
  if (!isPlain(value) || (rest.length > 0 && !Object.hasOwn(value, step))) return undefined;
  const inner = withMember(value[step], rest, member);
  return inner === undefined ? undefined : { ...value, [step]: inner };
}

/** Take a member out of a copy of a value; undefined where it has no such member. */
export function withoutMember(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return undefined;
  if (Array.isArray(value)) {
    const item = withoutMember(value[Number(step)], rest);
    return item === undefined ? undefined : value.with(Number(step), item);
  }
  if (!isPlain(value) || !Object.hasOwn(value, step)) return undefined;
  if (rest.length > 0) {
    const inner = withoutMember(value[step], rest);
    return inner === undefined ? undefined : { ...value, [step]: inner };
  }
  const { [step]: _, ...others } = value;
  return others;
}

/** Paths of all members, outer ones before what is in them. */
export function memberPaths(value: unknown, way: readonly string[] = []): string[][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => memberPaths(item, [...way, String(index)]));
  if (!isPlain(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => [[...way, name], ...memberPaths(member, [...way, name])]);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return isJsonObject(value) && !(value instanceof Blob);
}

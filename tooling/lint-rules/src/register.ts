import type { Register } from "@tooling/spec";

/** A register, and which of its entries evidence has named so far. */
export interface UsedRegister {
  register: Register<{ id: string }>;
  ids: string[];
  used: Set<string>;
}

/** Begin to note which entries of a register are used. */
export function watchUse(register: Register<{ id: string }>): UsedRegister {
  return { register, ids: register.entries.map(({ id }) => id), used: new Set() };
}

/** Note that evidence names an entry; false where there is no such entry. */
export function use({ ids, used }: UsedRegister, id: unknown): boolean {
  if (typeof id !== "string" || !ids.includes(id)) return false;
  used.add(id);
  return true;
}

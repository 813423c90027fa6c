import { loadRegister, SpecError, type SpecFile } from "@tooling/spec";

/** A list beside the spec, of sources or of assumptions, and which of its entries evidence has named so far. */
export interface Register {
  file: SpecFile;
  ids: string[];
  used: Set<string>;
}

/**
 * Read a register: a list of objects, each with an id of its own and the members named.
 *
 * @throws {SpecError} Naming the entry that is not so.
 */
export function readRegister(path: string, members: readonly string[]): Register {
  const file = loadRegister(path);
  const refuse = (pointer: string, message: string): never => {
    throw new SpecError([{ file: path, ...file.position(pointer), rule: "contracts/evidence-known", message }]);
  };
  if (!Array.isArray(file.value)) return refuse("", "This file must be a list of objects, each with an `id` of its own: make it one.");
  const ids: string[] = [];
  for (const [index, entry] of file.value.entries()) {
    const { id, ...rest } = Object(entry) as Record<string, unknown>;
    if (typeof id !== "string" || ids.includes(id)) {
      return refuse(`/${index}`, "This file must be a list of objects, each with an `id` of its own: give this entry one.");
    }
    const missing = members.filter((member) => !Object.hasOwn(rest, member));
    if (missing.length > 0) refuse(`/${index}`, `Entry "${id}" lacks ${missing.join(", ")}: add what it has to say there.`);
    ids.push(id);
  }
  return { file, ids, used: new Set() };
}

/** Note that evidence names an entry; false where there is no such entry. */
export function use(register: Register, id: unknown): boolean {
  if (typeof id !== "string" || !register.ids.includes(id)) return false;
  register.used.add(id);
  return true;
}

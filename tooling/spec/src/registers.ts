import { join } from "node:path";
import { formatPointer } from "./json-pointer.ts";
import { loadRegister } from "./load-spec.ts";
import { isJsonObject } from "./openapi-document.ts";
import { SpecError } from "./problem.ts";
import type { SpecFile } from "./spec-file.ts";

/** A page that facts were read from: an entry of `sources.yaml`. */
export interface Source {
  id: string;
  title: string;
  /** Address of the page, or null where it is not known. */
  url: string | null;
  /** When the page was read, as YYYY-MM-DD, or "unknown". */
  captured: string;
}

/** What a contract believes of its provider without having read it: an entry of `assumptions.yaml`. */
export interface Assumption {
  id: string;
  believe: string;
  because: string;
  /** What a live call would show if it were so. */
  confirmedBy: string;
  refutedBy: string;
  /** The call, for a program. */
  probe?: unknown;
}

/** A list beside the spec, each entry with an id of its own. */
export interface Register<Entry> {
  file: SpecFile;
  entries: readonly Entry[];
}

const RULE = "contracts/evidence-known";

/**
 * Read the `sources.yaml` of a spec's folder.
 *
 * @throws {SpecError} Naming the entry that is not as it should be.
 */
export function loadSources(folder: string): Register<Source> {
  const register = loadEntries<Source>(join(folder, "sources.yaml"), ["title", "url", "captured"], []);
  for (const [index, { id, url }] of register.entries.entries()) {
    // The address becomes a link in the docs.
    if (url === null || (URL.canParse(url) && /^https?:\/\/[^\s<>"]+$/.test(url))) continue;
    throw refusal(register.file, `/${index}/url`, `The url of "${id}" is no http address: write one, or null where it is not known.`);
  }
  return register;
}

/**
 * Read the `assumptions.yaml` of a spec's folder; the probes are as they are.
 *
 * @throws {SpecError} Naming the entry that is not as it should be.
 */
export function loadAssumptions(folder: string): Register<Assumption> {
  return loadEntries<Assumption>(join(folder, "assumptions.yaml"), ["believe", "because", "confirmedBy", "refutedBy"], ["probe"]);
}

function loadEntries<Entry>(path: string, needed: readonly string[], optional: readonly string[]): Register<Entry> {
  const file = loadRegister(path);
  const refuse = (pointer: string, message: string): never => {
    throw refusal(file, pointer, message);
  };
  const known = ["id", ...needed, ...optional];
  if (!Array.isArray(file.value)) return refuse("", "This file must be a list of objects, each with an `id` of its own: make it one.");
  const ids = new Set<string>();
  for (const [index, entry] of file.value.entries()) {
    const id = isJsonObject(entry) ? entry.id : undefined;
    if (typeof id !== "string" || !/^[\w.-]+$/.test(id) || ids.has(id))
      return refuse(`/${index}`, "This file must be a list of objects, each with an `id` of its own, without spaces: give this entry one.");
    ids.add(id);
    const missing = needed.filter((member) => !Object.hasOwn(entry, member));
    if (missing.length > 0) refuse(`/${index}`, `Entry "${id}" lacks ${missing.join(", ")}: add what it has to say there.`);
    for (const [member, value] of Object.entries(entry)) {
      const pointer = formatPointer([index, member]);
      if (!known.includes(member)) refuse(pointer, `An entry has no member "${member}": the members are ${known.join(", ")}.`);
      const isText = typeof value === "string" || optional.includes(member) || (member === "url" && value === null);
      if (!isText) refuse(pointer, `The ${member} of "${id}" is no text: write it as one, in quotes if need be.`);
    }
  }
  return { file, entries: file.value as Entry[] };
}

function refusal(file: SpecFile, pointer: string, message: string): SpecError {
  return new SpecError([{ file: file.path, ...file.position(pointer), rule: RULE, message }]);
}

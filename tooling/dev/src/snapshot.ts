import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isForeign } from "./watch-specs.ts";

/** Describe the files of a spec's folder by path, size and time: as long as it stays the same, so have they. */
export function snapshotOf(folder: string): string {
  return listEntries(folder)
    .filter(({ name }) => !isForeign(name))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? snapshotOf(path) : describeFile(path);
    })
    .join("");
}

/** What is gone, or goes while it is looked at, is described by nothing. */
function listEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function describeFile(path: string): string {
  const file = statSync(path, { throwIfNoEntry: false });
  return file === undefined ? "" : `${path} ${file.size} ${file.mtimeMs} ${file.ctimeMs}\n`;
}

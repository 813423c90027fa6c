import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** Fill a folder anew: what was in it stays until all of the new is there, and where that fails; of two at once, the later is kept. */
export async function replaceFolder(target: string, fill: (draft: string) => Promise<void>): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  // Beside the folder, and not in the system's: only within one disk does a folder move at once.
  const draft = mkdtempSync(`${target}-`);
  const old = mkdtempSync(`${target}-`);
  try {
    await fill(draft);
    for (let attempt = 0; !tryRename(draft, target, attempt); attempt++) tryRename(target, join(old, String(attempt)), attempt);
  } finally {
    for (const folder of [draft, old]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Move a folder; false where something stands there already, or where another run has moved it. */
function tryRename(from: string, to: string, attempt: number): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    // Windows says EPERM of a folder that is there. What does not end is no other run.
    if (attempt < 100 && ["ENOTEMPTY", "EEXIST", "EPERM", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

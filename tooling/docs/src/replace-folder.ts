import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/** Fill a folder anew: what was in it stays until all of the new is there, and where that fails. */
export async function replaceFolder(target: string, fill: (draft: string) => Promise<void>): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  // Beside the folder, and not in the system's: only within one disk does a folder move at once.
  const draft = mkdtempSync(`${target}-`);
  try {
    await fill(draft);
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

import { existsSync, readFileSync } from "node:fs";
import { UsageError } from "./verb.ts";

/**
 * Read the file that an option names.
 *
 * @throws {UsageError} Where there is none, and with what its reader has against it: both are the user's to mend.
 */
export function readOptionFile<Value>(option: string, path: string, read: (text: string) => Value): Value {
  if (!existsSync(path)) throw new UsageError(`--${option} names no file: there is no ${path}.`);
  try {
    return read(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
}

import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { DiffError } from "./diff-error.ts";

/** One thing that the compiler refuses. */
export interface Diagnostic {
  /** Absolute path. */
  file: string;
  /** Line, counted from 1. */
  line: number;
  /** Number of the error, without "TS". */
  code: number;
  /** What it says, without the lines that explain it. */
  message: string;
}

const TSC = fileURLToPath(new URL("../bin/tsc", import.meta.resolve("typescript")));

/**
 * Compile the project of a folder, and list what does not compile.
 *
 * @throws {DiffError} Where the compiler could not run.
 */
export async function compile(folder: string): Promise<Diagnostic[]> {
  const args = [TSC, "--project", join(folder, "tsconfig.json"), "--pretty", "false", "--noErrorTruncation"];
  const { failed, output } = await new Promise<{ failed: boolean; output: string }>((done) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 28 }, (error, stdout, stderr) =>
      done({ failed: error !== null, output: `${stdout}${stderr}` }),
    );
  });
  const diagnostics = output.split(/\r?\n/).flatMap((text) => readDiagnostic(folder, text) ?? []);
  if (failed && diagnostics.length === 0) throw new DiffError(`The compiler could not compare the types. It says:\n${output.trim()}`);
  return diagnostics;
}

function readDiagnostic(folder: string, text: string): Diagnostic | undefined {
  const [, file, line, code, message = ""] = /^(\S.*?)\((\d+),\d+\): error TS(\d+): (.*)$/.exec(text) ?? [];
  return file === undefined ? undefined : { file: resolve(folder, file), line: Number(line), code: Number(code), message };
}

import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

/** Options of {@link startMock}. */
export interface MockOptions {
  /** Path of the bundled OpenAPI document to serve. */
  document: string;
  /** Port to listen on; where it is taken, a free one is used. @default 0, any free one */
  port?: number;
  /** Receives each line that Prism prints. */
  onLine?: (line: string) => void;
}

/** A running Prism mock: one child process on the loopback address. */
export interface Mock {
  /** Base URL; the provider's own base path is not part of it. */
  url: string;
  /** Process id of Prism. */
  pid: number;
  /** Why the mock is gone, or undefined while it runs. */
  failure: () => string | undefined;
  /** End the process, and resolve once it is gone. */
  stop: () => Promise<void>;
}

/** Longest wait in milliseconds for Prism to answer: it was seen to take 0.7 to 1.2 s. */
const START_TIMEOUT_MS = 20_000;

/** Longest wait in milliseconds between asking the process to end and killing it. */
const STOP_TIMEOUT_MS = 2_000;

const PRISM = join(dirname(createRequire(import.meta.url).resolve("@stoplight/prism-cli/package.json")), "dist/index.js");

/**
 * Start a Prism mock that refuses requests which break the contract.
 *
 * @throws {Error} Where Prism ends or stays silent before it listens; the message holds what it said.
 */
export async function startMock({ document, port = 0, onLine }: MockOptions): Promise<Mock> {
  const free = port === 0 || (await isFree(port)) ? port : 0;
  // The binary itself, with nothing in between: a wrapper that is killed leaves Prism running.
  const args = [PRISM, "mock", "--errors", "--multiprocess=false", "--host=127.0.0.1", `--port=${free}`, document];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const endWithParent = (): void => void child.kill("SIGKILL");
  process.once("exit", endWithParent);

  const lastLines: string[] = [];
  const exited = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let stopping = false;
  const failure = (): string | undefined => {
    if (stopping || (child.exitCode === null && child.signalCode === null)) return undefined;
    return `The mock of ${document} ended (${child.signalCode ?? `exit code ${child.exitCode}`}). Its last words:\n${lastLines.join("\n")}`;
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    process.off("exit", endWithParent);
    await end(child, exited);
  };

  try {
    const url = await listening(child, exited, lastLines, onLine);
    return { url, pid: child.pid as number, failure, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listening(
  child: ChildProcess,
  exited: Promise<void>,
  lastLines: string[],
  onLine: ((line: string) => void) | undefined,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`Prism ${why}. Its last words:\n${lastLines.join("\n")}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS, `did not listen within ${START_TIMEOUT_MS / 1000} s`);
    const read = (line: string): void => {
      lastLines.push(line);
      if (lastLines.length > 20) lastLines.shift();
      onLine?.(line);
      const url = line.match(/listening on (http:\/\/\S+)/)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    for (const stream of [child.stdout, child.stderr]) if (stream !== null) createInterface({ input: stream }).on("line", read);
    child.once("error", (error) => fail(`could not be started (${error.message})`));
    void exited.then(() => {
      clearTimeout(timer);
      fail("ended before it listened");
    });
  });
}

async function end(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(timer);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

import { type ChildProcess, spawn } from "node:child_process";
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { MockError, readTellingLine } from "./mock-error.ts";

/** Options of {@link startMock}. */
export interface MockOptions {
  /** Path of the bundled OpenAPI document to serve. */
  document: string;
  /** Name of the provider, for messages. @default the document's path */
  provider?: string;
  /** Port to listen on; where it is taken, a free one is used. @default 0, any free one */
  port?: number;
  /** Receives each line that Prism prints. */
  onLine?: (line: string) => void;
  /** Whether Prism keeps what it is asked to itself: a third of its time goes into saying so. @default false */
  quiet?: boolean;
  /** Ends a mock that is still starting: the promise is rejected with the signal's reason once Prism is gone. */
  signal?: AbortSignal;
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

/** Longest wait in milliseconds for Prism to answer: it was seen to take 0.7 to 1.2 s, and one second more for each megabyte of a document. */
const START_TIMEOUT_MS = 20_000;
const START_TIMEOUT_PER_BYTE_MS = 0.005;

/** Longest wait in milliseconds between asking the process to end and killing it. */
const STOP_TIMEOUT_MS = 2_000;

/** Runs in Prism before it does: tells its parent where it listens, and ends it when the channel closes, however the parent ends. */
const BESIDE_PRISM = `data:text/javascript,${encodeURIComponent(`
  import { subscribe } from "node:diagnostics_channel";
  subscribe("tracing:net.server.listen:asyncEnd", ({ server }) => process.send?.(server.address()));
  process.once("disconnect", () => process.exit());
`)}`;

const PRISM = join(dirname(createRequire(import.meta.url).resolve("@stoplight/prism-cli/package.json")), "dist/index.js");

/**
 * Start a Prism mock that refuses requests which break the contract.
 *
 * @throws {MockError} Where Prism ends or stays silent before it listens.
 */
export async function startMock({ port = 0, ...options }: MockOptions): Promise<Mock> {
  const free = port === 0 || (await isFree(port)) ? port : 0;
  try {
    return await startPrism(options, free);
  } catch (error) {
    // Prism takes a second to come to its port: meanwhile another process may have taken it.
    if (free === 0 || !(error instanceof MockError && error.message.includes("EADDRINUSE"))) throw error;
    return startPrism(options, 0);
  }
}

async function startPrism({ document, provider, onLine, quiet = false, signal }: Omit<MockOptions, "port">, port: number): Promise<Mock> {
  signal?.throwIfAborted();
  // The binary itself, with nothing in between: a wrapper that is killed leaves Prism running.
  const args = [
    "--import",
    BESIDE_PRISM,
    PRISM,
    "mock",
    "--errors",
    "--multiprocess=false",
    "--host=127.0.0.1",
    `--port=${port}`,
    `--verboseLevel=${quiet ? "fatal" : "info"}`,
    document,
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe", "ipc"] });

  const lastWords: string[] = [];
  const exited = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let stopping = false;
  const explain = (what: string, todo: string): string =>
    [`The mock of ${provider ?? document} ${what}. Its last words:`, ...(lastWords.length > 0 ? lastWords : ["(none)"]), todo].join("\n");
  const failure = (): string | undefined => {
    if (stopping || (child.exitCode === null && child.signalCode === null)) return undefined;
    return explain(`ended (${child.signalCode ?? `exit code ${child.exitCode}`})`, "Start it again.");
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    await end(child, exited);
  };
  const read = (line: string): void => {
    const telling = readTellingLine(line);
    // Prism says the same twice, in its log and as an error.
    if (telling !== undefined && !lastWords.some((words) => telling.includes(words))) lastWords.push(telling);
    if (lastWords.length > 5) lastWords.shift();
    onLine?.(line);
  };

  try {
    const timeoutMs = START_TIMEOUT_MS + Math.round(sizeOf(document) * START_TIMEOUT_PER_BYTE_MS);
    const url = await listening(child, exited, read, timeoutMs, signal);
    return { url, pid: child.pid as number, failure, stop };
  } catch (error) {
    const { exitCode, pid } = child;
    await stop();
    if (!(error instanceof Silence)) throw error;
    // With a code, Prism has ended by itself: what it then complains of is the document.
    const mend = `The document cannot be served: run \`npm run contracts -- generate ${provider ?? "<provider>"}\`.`;
    throw new MockError(explain(error.message, exitCode === null || pid === undefined ? "Start it again." : mend));
  }
}

/** Why no URL came from Prism. */
class Silence extends Error {}

function listening(
  child: ChildProcess,
  exited: Promise<void>,
  read: (line: string) => void,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    const fail = (why: string): void => reject(new Silence(why));
    const timer = setTimeout(fail, timeoutMs, `did not listen within ${Math.round(timeoutMs / 1000)} s`);
    const abort = (): void => reject(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    child.once("message", ({ port }: AddressInfo) => {
      settle();
      resolve(`http://127.0.0.1:${port}`);
    });
    for (const stream of [child.stdout, child.stderr]) if (stream !== null) createInterface({ input: stream }).on("line", read);
    child.once("error", (error) => {
      settle();
      fail(`could not be started (${error.message})`);
    });
    void exited.then(() => {
      settle();
      fail(`ended before it listened (${child.signalCode ?? `exit code ${child.exitCode}`})`);
    });
  });
}

/** Bytes of a document; none of one that Prism is to find missing itself. */
function sizeOf(document: string): number {
  return statSync(document, { throwIfNoEntry: false })?.size ?? 0;
}

async function end(child: ChildProcess, exited: Promise<void>): Promise<void> {
  // A child that never started has no process to wait for.
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
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

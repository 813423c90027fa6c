import { type SpawnOptions, spawn } from "node:child_process";
import { constants } from "node:os";

/** Where signals come from; `process` is one. */
export type Signals = Pick<NodeJS.EventEmitter, "on" | "off">;

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Run a program that shows what it does, pass a signal on to it, and resolve to its exit code once it is gone; where a signal came, to the signal's.
 */
export async function runChild(
  [command, ...args]: readonly [string, ...string[]],
  options: Pick<SpawnOptions, "cwd" | "env">,
  signals: Signals = process,
): Promise<number> {
  // A second signal would cut short how a program ends what it started, so it gets one: none from the terminal, to whose group it does
  // not belong, and the first of those that come here. Windows has no signals: there Ctrl-C reaches it by itself, and kill would not
  // let it end anything.
  const isAlone = process.platform !== "win32";
  const child = spawn(command, args, { ...options, stdio: ["ignore", "inherit", "inherit"], detached: isAlone });
  let received: NodeJS.Signals | undefined;
  const passOn = (signal: NodeJS.Signals): void => {
    if (received === undefined && isAlone) child.kill(signal);
    received ??= signal;
  };
  for (const signal of SIGNALS) signals.on(signal, passOn);
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code) => resolve(code ?? 1));
    });
    return received === undefined ? code : 128 + constants.signals[received];
  } finally {
    for (const signal of SIGNALS) signals.off(signal, passOn);
  }
}

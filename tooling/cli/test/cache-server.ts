import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A server of turbo's remote cache on this machine. */
export interface CacheServer {
  /** What turbo must be told to use it, signatures included. */
  env: Record<string, string>;
  /** Methods and paths that it was asked so far, as `PUT /v8/artifacts/1f2e`. */
  asked: string[];
  stop: () => Promise<void>;
}

/** Start the server on a free port of loopback, with its artifacts in a folder. */
export async function startCacheServer(store: string, team: string, settings: Record<string, string> = {}): Promise<CacheServer> {
  mkdirSync(store, { recursive: true });
  const cli = fileURLToPath(import.meta.resolve("turborepo-remote-cache")).replace(/[^/\\]+$/, "cli.js");
  const env = {
    HOST: "127.0.0.1",
    PORT: "0",
    NODE_ENV: "production",
    TURBO_TOKEN: "spring-tide",
    STORAGE_PROVIDER: "local",
    STORAGE_PATH: store,
    STORAGE_PATH_USE_TMP_FOLDER: "false",
    // Without a key of its own, whichever, the server keeps no signatures.
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: "kept",
    ...settings,
  };
  const child = spawn(process.execPath, [cli], { env, stdio: ["ignore", "pipe", "inherit"] });
  const asked: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The cache server ended with ${code}.`)));
    createInterface(child.stdout).on("line", (line) => {
      const { message = "", req } = JSON.parse(line) as { message?: string; req?: { method: string; url: string } };
      const [, address] = /^Server listening at (http:\S+)$/.exec(message) ?? [];
      if (address !== undefined) resolve(address);
      if (req !== undefined) asked.push(`${req.method} ${new URL(req.url, "http://cache").pathname}`);
    });
  });
  return {
    env: {
      TURBO_API: url,
      TURBO_TOKEN: env.TURBO_TOKEN,
      TURBO_TEAM: team,
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: "neaps and springs, twice a month, moon by moon",
    },
    asked,
    stop: async () => {
      const ended = once(child, "exit");
      // It would wait for turbo's idle connections.
      child.kill("SIGKILL");
      await ended;
    },
  };
}

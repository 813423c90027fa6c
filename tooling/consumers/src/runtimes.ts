import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { askWorker, type Seen } from "./consumer-project.ts";
import { runProgram } from "./run-program.ts";
import { programOf } from "./toolchain.ts";

/** Something that runs JavaScript. */
export interface Runtime {
  name: string;
  /** Path of its program within the toolchain. */
  program: string;
  /** Argument that makes it print its version. */
  version: string;
  /** Make the calls in a project. */
  run: (program: string, folder: string, toolchain: string) => Promise<Seen>;
}

const platform = `${process.platform}-${process.arch}`;
const parse = (text: string): Seen => JSON.parse(text) as Seen;

/** The runtimes that servers have; browsers are in `browser.ts`. */
export const RUNTIMES: readonly Runtime[] = [
  ...["22", "24", "26"].flatMap((major): Runtime[] => {
    const node = { program: `node-${major}-${platform}/bin/node`, version: "--version" };
    return [
      { name: `Node ${major}`, ...node, run: async (program, folder) => parse(await runProgram(program, ["built/cli.mjs"], folder)) },
      // As of a program in CommonJS, which has no way to wait at its top.
      {
        ...{ name: `Node ${major}, require()`, ...node },
        run: async (program, folder) => {
          const script = "require('./built/main.cjs').main().then((seen) => console.log(JSON.stringify(seen)))";
          return parse(await runProgram(program, ["--no-warnings", "--input-type=commonjs", "--eval", script], folder));
        },
      },
    ];
  }),
  {
    ...{ name: "Bun", program: `@oven/bun-${platform}/bin/bun`, version: "--version" },
    run: async (program, folder) => parse(await runProgram(program, ["src/cli.ts"], folder)),
  },
  {
    ...{ name: "Deno", program: `@deno/${platform}-glibc/deno`, version: "--version" },
    run: async (program, folder) =>
      parse(
        await runProgram(program, ["run", "--allow-net=127.0.0.1", "--node-modules-dir=manual", "--cached-only", "src/cli.ts"], folder),
      ),
  },
  {
    ...{ name: "workerd", program: `@cloudflare/workerd-${process.platform}-${process.arch === "x64" ? "64" : process.arch}/bin/workerd` },
    ...{ version: "--version", run: runInWorker },
  },
];

/** Whether and in which version a runtime is there. */
export async function versionOf({ program, version }: Runtime, toolchain: string): Promise<string> {
  const printed = await runProgram(programOf(toolchain, program), [version], toolchain);
  return /\d[\w.-]*/.exec(printed)?.[0] ?? printed.trim();
}

/** A worker without anything of Node, which may call this machine alone. */
const WORKER = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "worker", esModule = embed "built/worker.mjs")], compatibilityDate = "2026-01-01", globalOutbound = "machine")),
    (name = "machine", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

async function runInWorker(program: string, folder: string): Promise<Seen> {
  writeFileSync(join(folder, "worker.capnp"), WORKER);
  const child = spawn(program, ["serve", "worker.capnp", "--control-fd=3"], { cwd: folder, stdio: ["ignore", "ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise<never>((_, reject) => child.once("exit", (code) => reject(new Error(`workerd ended with ${code}: ${said}`))));
  try {
    const [line] = (await Promise.race([firstLine(child.stdio[3] as NodeJS.ReadableStream), ended])) as [string];
    return await Promise.race([askWorker(`http://127.0.0.1:${(JSON.parse(line) as { port: number }).port}/`), ended]);
  } finally {
    child.removeAllListeners("exit");
    child.kill();
  }
}

function firstLine(stream: NodeJS.ReadableStream): Promise<[string]> {
  return new Promise((resolve) => createInterface(stream).once("line", (line) => resolve([line])));
}

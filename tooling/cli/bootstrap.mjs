// The one file that runs on whatever Node is there: it sets the workspace up, then hands over to the Node that the tools need.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_HOST = [20, 19];
const OLDEST_TOOL_NODE = [24, 18];
const PARENT_POLL_MS = 500;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

const parent = process.ppid;
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const bin = join(root, "node_modules", ".bin");
const stamp = join(root, "node_modules", ".contracts-setup");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

if (!isAtLeast(process.versions.node, OLDEST_HOST)) {
  refuse(
    `Node ${OLDEST_HOST.join(".")} or newer is needed, this is ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
}
if (!isSetUp()) setUp();
handOver(findToolNode());

function isSetUp() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint();
}

/** What an install depends on: the lockfile, its settings and every manifest. */
function fingerprint() {
  const hash = createHash("sha256");
  const folders = ["specs", "packages", "tooling"].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name, "package.json")),
  );
  for (const path of ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ...folders.sort()]) {
    if (existsSync(join(root, path))) hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

function setUp() {
  const loud = process.stdout.isTTY && process.env.CI === undefined;
  if (loud) console.log("Setting up: installing what the lockfile names.");
  const pnpm = ["--yes", manifest.packageManager, "install", "--frozen-lockfile", ...(loud ? [] : ["--reporter=append-only"])];
  // An install that breaks off leaves nothing that the old stamp could vouch for.
  rmSync(stamp, { force: true });
  // npm passes its own settings to its scripts; pnpm would read them as if they were meant for it.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const options = { cwd: root, env, shell: process.platform === "win32", stdio: loud ? "inherit" : "pipe", encoding: "utf8" };
  const { status, error, stdout, stderr } = spawnSync("npx", pnpm, options);
  if (error !== undefined) refuse(`npx could not be started (${error.message}): install npm, which brings it.`);
  if (status !== 0) {
    if (!loud) console.error(`${stdout}${stderr}`.trimEnd());
    refuse("The install failed; what it said stands above. It needs the npm registry, and a lockfile that fits the manifests.");
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint());
}

/** The registry has Node itself as packages, one for each platform; elsewhere the host's must do. */
function findToolNode() {
  for (const name of Object.keys(manifest.optionalDependencies)) {
    const binary = join(root, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
    if (!existsSync(binary)) continue;
    if (process.platform !== "win32") linkNode(binary);
    return binary;
  }
  return findHostNode(`npm has none for ${process.platform}-${process.arch}`);
}

/** pnpm puts a shell script before Node, which passes no signal on: npm's would end it, and leave alone what it runs. */
function linkNode(binary) {
  const link = join(bin, "node");
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  mkdirSync(bin, { recursive: true });
  // In one step: another run may be calling it just now.
  const made = `${link}.${process.pid}`;
  symlinkSync(relative(bin, binary), made);
  renameSync(made, link);
}

function findHostNode(whyNeeded) {
  if (isAtLeast(process.versions.node, OLDEST_TOOL_NODE)) return process.execPath;
  refuse(`The tools need Node ${OLDEST_TOOL_NODE.join(".")} and ${whyNeeded}: install it and run this again.`);
}

function handOver(node) {
  // Every task is a process of its own: those after the first find the tools already compiled; tests take longer to write that down than it saves.
  const compiled = join(root, "node_modules", ".cache", "node-compile");
  const caching = process.argv[2] === "test" ? {} : { NODE_COMPILE_CACHE: compiled };
  const env = { ...caching, ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` };
  const child = spawn(node, [join(root, "tooling", "cli", "src", "main.ts"), ...process.argv.slice(2)], { env, stdio: "inherit" });
  const passOn = (signal) => {
    // Windows has no signals: Ctrl-C reaches the child by itself there, and kill would end it before it has stopped anything.
    if (process.platform !== "win32" || signal !== "SIGINT") child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, passOn);
  // The shell between npm and this process passes no signal on either: all that can be seen of one is that the parent is gone.
  const watch = setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), PARENT_POLL_MS).unref();
  const fallBack = () => {
    clearInterval(watch);
    for (const signal of SIGNALS) process.off(signal, passOn);
    // npm and pnpm would go on to call it by the name of node.
    for (const shim of ["node", "node.cmd", "node.ps1"]) rmSync(join(bin, shim), { force: true });
    handOver(findHostNode(`the one from npm for ${process.platform}-${process.arch} does not start here`));
  };
  child.once("error", (error) => {
    if (node === process.execPath) refuse(`Node could not be started: ${error.message}.`);
    fallBack();
  });
  child.once("exit", (code, signal) => {
    // A binary for another C library may get as far as its loader, which ends with 127.
    if (code === 127 && node !== process.execPath && spawnSync(node, ["--version"]).status !== 0) return fallBack();
    process.exit(code ?? 128 + constants.signals[signal]);
  });
}

function isAtLeast(version, [major, minor]) {
  const [actualMajor = 0, actualMinor = 0] = version.split(".").map(Number);
  return actualMajor > major || (actualMajor === major && actualMinor >= minor);
}

function refuse(why) {
  console.error(why);
  process.exit(1);
}

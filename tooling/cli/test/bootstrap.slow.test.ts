import { spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, expect, test } from "vitest";

const BOOTSTRAP = fileURLToPath(new URL("../bootstrap.mjs", import.meta.url));

// A clone in small: `npx` only notes how it was called, and what would be the command says what reached it.
const clone = mkdtempSync(join(tmpdir(), "bootstrap-"));
afterAll(() => rmSync(clone, { recursive: true }));
const npxCalls = join(clone, "npx-calls");
const manifest = { name: "clone", packageManager: "pnpm@1.2.3", optionalDependencies: {} };

beforeEach(() => {
  rmSync(clone, { recursive: true });
  for (const folder of ["bin", "specs", "packages/tidepool", "tooling/cli/src"]) mkdirSync(join(clone, folder), { recursive: true });
  cpSync(BOOTSTRAP, join(clone, "tooling/cli/bootstrap.mjs"));
  writeFileSync(join(clone, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(clone, "pnpm-lock.yaml"), "lockfileVersion: 9\n");
  writeFileSync(join(clone, "packages/tidepool/package.json"), "{}");
  writeFileSync(
    join(clone, "tooling/cli/src/main.ts"),
    "console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = Number(process.env.EXIT ?? 0);",
  );
  fakeNpx("exit 0");
});

function fakeNpx(then: string): void {
  const npx = join(clone, "bin/npx");
  writeFileSync(npx, `#!/bin/sh\necho "$@ npm_config_x=$npm_config_x" >> "${npxCalls}"\n${then}\n`);
  chmodSync(npx, 0o755);
}

function bootstrap(
  args: string[] = [],
  env: Record<string, string> = {},
  preload = "",
): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(preload)}`, join(clone, "tooling/cli/bootstrap.mjs"), ...args],
    {
      encoding: "utf8",
      env: { ...process.env, PATH: `${join(clone, "bin")}${delimiter}${process.env.PATH}`, npm_config_x: "from npm", ...env },
    },
  );
  return { code: status, stdout, stderr };
}

/** Code that makes a Node believe that it is another. */
function pretend(version: string): string {
  return `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });`;
}

function installs(): string[] {
  return existsSync(npxCalls) ? readFileSync(npxCalls, "utf8").trimEnd().split("\n") : [];
}

test.each(["18.20.8", "20.18.3"])("refuses Node %s in one sentence, and installs nothing", (version) => {
  expect(bootstrap(["--help"], {}, pretend(version))).toEqual({
    code: 1,
    stdout: "",
    stderr: `Node 20.19 or newer is needed, this is ${version}: install a newer one from https://nodejs.org.\n`,
  });
  expect(installs()).toEqual([]);
});

test("sets up by the lockfile once, without npm's own settings, and hands over arguments and exit code", () => {
  const first = bootstrap(["mock", "a provider", "--port", "1"], { EXIT: "7" });
  expect(first).toMatchObject({ code: 7, stderr: "" });
  expect(first.stdout).toBe('["mock","a provider","--port","1"]\n');
  expect(bootstrap()).toMatchObject({ code: 0 });
  expect(installs()).toEqual(["--yes pnpm@1.2.3 install --frozen-lockfile --reporter=append-only npm_config_x="]);
});

test("sets up again where a manifest, the lockfile or a setting changes, or a package is new", () => {
  const edits = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", "packages/tidepool/package.json", "specs/tidepool/package.json"];
  bootstrap();
  mkdirSync(join(clone, "specs/tidepool"));
  for (const [index, path] of edits.entries()) {
    appendFileSync(join(clone, path), "\n");
    bootstrap();
    expect(installs(), path).toHaveLength(index + 2);
  }
  bootstrap();
  expect(installs(), "nothing has changed").toHaveLength(edits.length + 1);
});

test("says what a failed install said, and does not take the next run for set up, even if the manifest is put back", () => {
  bootstrap();
  writeFileSync(join(clone, "package.json"), JSON.stringify({ ...manifest, version: "2.0.0" }));
  fakeNpx("echo ERR_PNPM_OUTDATED_LOCKFILE; exit 1");
  expect(bootstrap()).toMatchObject({
    code: 1,
    stdout: "",
    stderr:
      "ERR_PNPM_OUTDATED_LOCKFILE\nThe install failed; what it said stands above. It needs the npm registry, and a lockfile that fits the manifests.\n",
  });
  writeFileSync(join(clone, "package.json"), JSON.stringify(manifest));
  fakeNpx("exit 0");
  expect(bootstrap()).toMatchObject({ code: 0, stderr: "" });
  expect(installs()).toHaveLength(3);
});

test("says that npx is missing where it is", () => {
  expect(bootstrap([], { PATH: join(clone, "nowhere") })).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^npx could not be started \(.*ENOENT.*\): install npm, which brings it\.\n$/),
  });
});

test("says what is needed where the host's Node is too old for the tools and npm has none for the platform", () => {
  expect(bootstrap([], {}, pretend("24.17.0"))).toMatchObject({
    code: 1,
    stderr: `The tools need Node 24.18 and npm has none for ${process.platform}-${process.arch}: install it and run this again.\n`,
  });
});

test("hands over to the Node that the install brought", () => {
  writeFileSync(join(clone, "package.json"), JSON.stringify({ ...manifest, optionalDependencies: { "node-here": "1.0.0" } }));
  fakeNpx(`mkdir -p "${clone}/node_modules/node-here/bin" && ln -s "${process.execPath}" "${clone}/node_modules/node-here/bin/node"`);
  expect(bootstrap(["--help"], {}, pretend("20.19.0"))).toEqual({ code: 0, stdout: '["--help"]\n', stderr: "" });
});

test("puts the Node itself in the place of pnpm's script, which passes no signal on", () => {
  installNode(`#!/bin/sh\nexec "${process.execPath}" "$@"\n`);
  for (const time of ["first", "second"]) {
    expect(bootstrap(), time).toMatchObject({ code: 0, stderr: "" });
    expect(readlinkSync(join(clone, "node_modules/.bin/node")), time).toBe("../node-here/bin/node");
  }
});

test.each([
  { how: "cannot be executed at all", binary: "#!/lib/ld-of-another-libc.so\n" },
  { how: "gets no further than its loader", binary: "#!/bin/sh\nexit 127\n" },
])("hands over to the host's Node where the one that the install brought $how, and clears it out of the way", ({ binary }) => {
  installNode(binary);
  expect(bootstrap(["--help"])).toMatchObject({ code: 0, stdout: '["--help"]\n' });
  expect(existsSync(join(clone, "node_modules/.bin/node"))).toBe(false);
});

test("says what is needed where the Node that the install brought does not start and the host's is too old", () => {
  installNode("#!/lib/ld-of-another-libc.so\n");
  expect(bootstrap([], {}, pretend("24.17.0"))).toEqual({
    code: 1,
    stdout: "",
    stderr: `The tools need Node 24.18 and the one from npm for ${process.platform}-${process.arch} does not start here: install it and run this again.\n`,
  });
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("passes %s on to the command, and ends with the command's own code", async (signal) => {
  writeFileSync(
    join(clone, "tooling/cli/src/main.ts"),
    `process.on("${signal}", () => process.exit(7)); setInterval(() => {}, 99); console.log("up");`,
  );
  const child = spawn(process.execPath, [join(clone, "tooling/cli/bootstrap.mjs")], {
    env: { ...process.env, PATH: `${join(clone, "bin")}${delimiter}${process.env.PATH}` },
    stdio: ["ignore", "pipe", "ignore"],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  child.kill(signal);
  const code = await Promise.race([ended, setTimeout(3_000, "still there")]);
  // A command that was left behind would outlive the test.
  if (code !== 7) process.kill(-(child.pid as number), "SIGKILL");
  expect(code).toBe(7);
});

/** Make `npx` install a Node: a file of this content, and the shim that stands before it. */
function installNode(content: string): void {
  writeFileSync(join(clone, "package.json"), JSON.stringify({ ...manifest, optionalDependencies: { "node-here": "1.0.0" } }));
  for (const folder of ["node_modules/node-here/bin", "node_modules/.bin"]) mkdirSync(join(clone, folder), { recursive: true });
  for (const path of ["node_modules/node-here/bin/node", "node_modules/.bin/node"]) {
    writeFileSync(join(clone, path), content, { mode: 0o755 });
  }
}

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const REDOCLY = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");

/** Ask `redocly drift` which entries of a HAR's text are not as a bundled document has them: their indices. */
export async function askRedocly(openapi: string, har: string): Promise<Set<number>> {
  const folder = await mkdtemp(join(tmpdir(), "drift-"));
  try {
    const traffic = join(folder, "traffic.har");
    await writeFile(traffic, har);
    // Its own JSON tells what several exchanges have in common once, of the first of them; SARIF has each.
    const report = await run(["drift", traffic, "--api", openapi, "--traffic-format", "har", "--format", "sarif"]);
    const { runs } = JSON.parse(report) as { runs: { results: { properties: { exchangeIndex: number } }[] }[] };
    return new Set(runs.flatMap(({ results }) => results.map(({ properties }) => properties.exchangeIndex)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Findings make it fail; what matters is whether it reported. */
async function run(args: readonly string[]): Promise<string> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const ended = promisify(execFile)(process.execPath, [REDOCLY, ...args], { env, maxBuffer: 2 ** 27, timeout: 120_000 });
  return ended.then(
    ({ stdout }) => stdout,
    (error: Error & { stdout?: string }) => {
      if (error.stdout?.startsWith("{") !== true) throw error;
      return error.stdout;
    },
  );
}

import { execFile } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { fetchGithubDescription } from "@tooling/new-provider/github-description";
import { findProviders } from "@tooling/spec/providers";
import { NAMES } from "./generate-candidate.ts";
import { mediansInTurn } from "./medians-in-turn.ts";
import { renderTable } from "./table.ts";

const CANDIDATE = fileURLToPath(new URL("generate-candidate.ts", import.meta.url));

/** Time the generators on each provider and on GitHub's REST API, each in a process of its own, from the file to the file: by the processor's time, since others wait for it too. */
export async function benchGenerate(rounds = 3): Promise<string> {
  const documents = findProviders().map(({ name, openapi }) => [name, openapi] as const);
  const github = fetchGithubDescription();
  const rows: string[][] = [];
  for (const [name, path] of github === undefined ? documents : [...documents, ["GitHub", github] as const])
    rows.push(...(await benchDocument(name, path, rounds)));
  if (github === undefined) rows.push(["GitHub: the registry cannot be reached"]);
  return renderTable([`types of a document, Node ${process.versions.node}`, "CPU ms", "× openapi-typescript", "MB held", "lines"], rows);
}

async function benchDocument(document: string, path: string, rounds: number): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "generate-"));
  try {
    const held: number[] = [];
    const candidates = NAMES.map((name, index) => async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [CANDIDATE, name, path, join(folder, name)]);
      const cost = JSON.parse(stdout) as { cpu: number; held: number };
      held[index] = cost.held;
      return cost.cpu;
    });
    const medians = await mediansInTurn(candidates, rounds);
    return NAMES.map((name, index) => {
      const median = medians[index] ?? Number.NaN;
      const ratio = (median / (medians[0] ?? Number.NaN)).toFixed(2);
      return [
        `${document}: ${name}`,
        median.toFixed(0),
        ratio,
        (held[index] ?? Number.NaN).toFixed(0),
        String(countLines(join(folder, name))),
      ];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function countLines(folder: string): number {
  return globSync("**/*.ts", { cwd: folder }).reduce((sum, path) => sum + readFileSync(join(folder, path), "utf8").split("\n").length, 0);
}

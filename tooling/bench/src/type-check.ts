import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderTable } from "./table.ts";

const HERE = dirname(fileURLToPath(import.meta.url));

const TSC = fileURLToPath(new URL("../bin/tsc", import.meta.resolve("typescript-7")));

const CALLS = {
  revnue: ['GET("/customer/", { params: { query: { company: 1 } } })', "data?.[0]?.name"],
  valomnia: ['GET("/customers", { params: { query: { max: 50 } } })', "data?.data[0]?.name"],
  evovoice: ['GET("/customers", { params: { query: { countPerPage: 50 } } })', "data?.items?.[0]?.name"],
} as const;
const CREATE = {
  revnue: 'createRevnueClient({ token: "t" })',
  valomnia: 'createValomniaClient({ organization: "acme", username: "u", password: "p" })',
  evovoice: 'createEvoVoiceClient({ username: "u", password: "p" })',
} as const;

/** Time `tsc` on a consumer with one call per provider, over our clients and over plain openapi-fetch with the same paths. */
export function benchTypeCheck(rounds = 9): string {
  const folder = mkdtempSync(join(HERE, "consumer-"));
  try {
    const providers = Object.keys(CALLS) as (keyof typeof CALLS)[];
    const ours = providers.map((name) => {
      const factory = CREATE[name].slice(0, CREATE[name].indexOf("("));
      const [call, member] = CALLS[name];
      return `import { ${factory} } from "@contracts/${name}";\n{ const { data } = await ${CREATE[name]}.${call}; ${member}?.length; }\n`;
    });
    const plain = providers.map((name) => {
      const [call, member] = CALLS[name];
      return `import type { paths as ${name} } from "@contracts/${name}";\n{ const { data } = await createClient<${name}, "application/json">().${call}; ${member}?.length; }\n`;
    });
    writeFileSync(join(folder, "ours.ts"), ours.join(""));
    writeFileSync(join(folder, "plain.ts"), `import createClient from "openapi-fetch";\n${plain.join("")}`);
    const times: Record<"plain" | "ours", number[]> = { plain: [], ours: [] };
    for (let round = 0; round <= rounds; round++)
      for (const name of ["plain", "ours"] as const) {
        const ms = timeCheck(folder, name);
        if (round > 0) times[name].push(ms);
      }
    const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
    const base = median(times.plain);
    const row = (label: string, ms: number): string[] => [label, ms.toFixed(0), (ms / base).toFixed(2)];
    return renderTable(
      ["tsc, one call per provider", "ms", "× plain"],
      [row("plain openapi-fetch", base), row("ours", median(times.ours))],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeCheck(folder: string, name: string): number {
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: "@tooling/config/tsconfig.base.json", include: [`${name}.ts`] }));
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [TSC, "-p", folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The consumer ${name}.ts does not compile:\n${stdout}`);
  return performance.now() - start;
}

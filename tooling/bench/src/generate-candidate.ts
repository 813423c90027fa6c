import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes the types of a document into a folder, by the name of who writes them; each loads only what it needs. */
const CANDIDATES: Record<string, (document: string, folder: string) => Promise<void>> = {
  "openapi-typescript": async (document, folder) => {
    const { default: openapiTypescript, astToString } = await import("openapi-typescript");
    write(folder, astToString(await openapiTypescript(JSON.parse(readFileSync(document, "utf8")))));
  },
  ours: async (document, folder) => {
    const { renderSchema } = await import("@tooling/generator/render-schema");
    write(folder, renderSchema(JSON.parse(readFileSync(document, "utf8"))));
  },
  "hey-api": async (document, folder) => {
    const { createClient } = await import("@hey-api/openapi-ts");
    const logs = { level: "silent", file: false } as const;
    await createClient({ input: document, output: { path: folder }, plugins: ["@hey-api/typescript"], logs });
  },
};

/** Names of the candidates, the measure of the others first. */
export const NAMES: string[] = Object.keys(CANDIDATES);

function write(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "types.ts"), text);
}

if (import.meta.main) {
  const [name = "", document = "", folder = ""] = process.argv.slice(2);
  await CANDIDATES[name]?.(document, folder);
  const { user, system } = process.cpuUsage();
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1_000, held: process.resourceUsage().maxRSS / 1024 }));
}

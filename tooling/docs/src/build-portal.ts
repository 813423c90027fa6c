import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OpenApiDocument, Provider } from "@tooling/spec";
import type { CustomRecord } from "pagefind";
import type { CoverageSummary } from "./coverage-summary.ts";
import { replaceFolder } from "./replace-folder.ts";
import { SEARCH_RECORDS, writeSearchIndex } from "./search-index.ts";
import { renderStartPage } from "./start-page.ts";

const ASSETS = join(import.meta.dirname, "../assets");
const SCALAR = fileURLToPath(new URL("browser/standalone.js", import.meta.resolve("@scalar/api-reference")));

/**
 * Put the portal together from the built parts of the providers: a folder that any static host serves, under any base path.
 *
 * @throws {Error} Where a provider's part is not built; an earlier portal is left as it was.
 */
export async function buildPortal(providers: readonly Provider[], target: string): Promise<void> {
  await replaceFolder(target, async (draft) => {
    const records: CustomRecord[] = [];
    for (const provider of providers) {
      const built = join(provider.package, "docs");
      const found = join(built, SEARCH_RECORDS);
      if (!existsSync(found)) throw new Error(`The docs of ${provider.name} are not built: run \`npm run contracts -- docs\`.`);
      cpSync(built, join(draft, provider.name), { recursive: true, filter: (path) => path !== found });
      records.push(...(JSON.parse(readFileSync(found, "utf8")) as CustomRecord[]));
    }
    cpSync(ASSETS, join(draft, "assets"), { recursive: true });
    cpSync(SCALAR, join(draft, "assets/scalar.js"));
    writeStartPages(providers, draft);
    await writeSearchIndex(draft, records);
  });
}

function writeStartPages(providers: readonly Provider[], draft: string): void {
  const entries = providers.map(({ name, package: folder, openapi }) => ({
    name,
    document: JSON.parse(readFileSync(openapi, "utf8")) as OpenApiDocument,
    coverage: JSON.parse(readFileSync(join(folder, "coverage.json"), "utf8")) as CoverageSummary,
  }));
  writeFileSync(join(draft, "index.html"), renderStartPage(entries));
  const lines = entries.map(({ name, document: { info } }) => `- [${info.title}](${name}/llms.txt): ${info.summary ?? info.version}`);
  writeFileSync(join(draft, "llms.txt"), `# Provider contracts\n\n## Contracts\n\n${lines.join("\n")}\n`);
  // GitHub Pages would leave out what its own generator takes for a draft.
  writeFileSync(join(draft, ".nojekyll"), "");
}

import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listOperations, type OpenApiDocument, type Provider } from "@tooling/spec";
import type { CoverageSummary } from "./coverage-summary.ts";
import { replaceFolder } from "./replace-folder.ts";
import { type SearchRecord, writeSearchIndex } from "./search-index.ts";
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
    const records: SearchRecord[] = [];
    for (const provider of providers) {
      const built = join(provider.package, "docs");
      if (!existsSync(built)) throw new Error(`The docs of ${provider.name} are not built: run \`npm run contracts -- docs\`.`);
      cpSync(built, join(draft, provider.name), { recursive: true });
      records.push(...readRecords(draft, provider));
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

/** What the search finds of a provider: each of its pages by its Markdown. */
function readRecords(portal: string, { name, openapi }: Provider): SearchRecord[] {
  const document = JSON.parse(readFileSync(openapi, "utf8")) as OpenApiDocument;
  const operations = new Map(listOperations(document).map((operation) => [`operations/${operation.id}`, operation]));
  return globSync("**/*.md", { cwd: join(portal, name) })
    .sort()
    .map((file) => {
      const text = readFileSync(join(portal, name, file), "utf8");
      const page = file.slice(0, -".md".length).replaceAll("\\", "/");
      const operation = operations.get(page);
      return {
        url: `${name}/${page}.html`,
        title: text.split("\n", 1)[0]?.replace(/^# /, "") ?? page,
        provider: name,
        kind: operation === undefined ? (page.split("/", 1)[0] as string).replace(/s$/, "") : "operation",
        text,
        words: operation?.id ?? "",
        ...(operation && { method: operation.method, path: operation.path }),
      };
    });
}

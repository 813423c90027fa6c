import { EventEmitter, once } from "node:events";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createReloadEvents, createReloadingPages, startAuthoring } from "@tooling/dev";
import { copyWorkspace } from "@tooling/dev/workspace-copy";
import { serveDocs } from "@tooling/docs";
import { buildProviderDraft } from "@tooling/docs/build";
import { type InProcessMock, serveInProcess } from "@tooling/mock/in-process";
import type { Provider } from "@tooling/spec/providers";
import { type Browser, chromium, type Page } from "playwright-core";
import { renderTable } from "./table.ts";

/** Stands where no page was looked at. */
const NONE = "no Chromium";

/** Time what an author waits for after a save: new types on the disk, and the operation's page in a browser with what was saved. */
export async function benchAuthoring(saves = 5): Promise<string> {
  const workspace = copyWorkspace();
  const stop = new AbortController();
  const portal = join(dirname(workspace.providers[0]?.spec ?? ""), "../dist/docs");
  const events = createReloadEvents(workspace.providers.map(({ name }) => name));
  const docs = await serveDocs(portal, { handlers: [events.handle, createReloadingPages(portal)] });
  const browser = await launchBrowser();
  const mocks = new Map<string, InProcessMock>();
  const said = new EventEmitter();
  const hooks = {
    remock: async (provider: Provider) => mocks.get(provider.name)?.replace(readDocument(provider)),
    rebuildDocs: (provider: Provider) => buildProviderDraft(provider.package, join(portal, provider.name)),
    reload: ({ name }: Provider) => events.send(name),
    say: () => void said.emit("line"),
  };
  const authoring = await startAuthoring(workspace.providers, hooks, stop.signal);
  try {
    for (const provider of workspace.providers) {
      mocks.set(provider.name, await serveInProcess(readDocument(provider)));
      await hooks.rebuildDocs(provider);
    }
    await authoring.watch();
    const rows: string[][] = [];
    for (const provider of workspace.providers) {
      const { file, id } = findOperation(provider);
      const page = await browser?.newPage();
      await page?.goto(`${docs.url}/${provider.name}/operations/${id}.html`);
      const times = await timeSaves({ saves, file, page, written: () => once(said, "line") });
      await page?.close();
      rows.push([provider.name, ...summarize(times.types), ...summarize(times.shown)]);
    }
    const heading = [`from a save, of ${saves}, Node ${process.versions.node}`, "types, median ms", "worst", "page, median ms", "worst"];
    return renderTable(heading, rows);
  } finally {
    stop.abort();
    await Promise.all([authoring, events, docs, ...mocks.values()].map((running) => running.stop()));
    await browser?.close();
    workspace.remove();
  }
}

interface Saves {
  saves: number;
  file: string;
  page: Page | undefined;
  written: () => Promise<unknown>;
}

/** Save a file over and over, and time in milliseconds until its types are written and its page shows them. */
async function timeSaves({ saves, file, page, written }: Saves): Promise<Record<"types" | "shown", number[]>> {
  const times: Record<"types" | "shown", number[]> = { types: [], shown: [] };
  // The first save warms up.
  for (let save = 0; save <= saves; save++) {
    const summary = `Catch tide ${save}`;
    const text = readFileSync(file, "utf8").replace(/^( {2}summary: ).*$/m, `$1${summary}`);
    const isWritten = written();
    const start = performance.now();
    writeFileSync(file, text);
    await isWritten;
    if (save > 0) times.types.push(performance.now() - start);
    await page?.waitForFunction((words) => document.body?.innerText.includes(words), summary, { polling: 10 });
    if (save > 0 && page !== undefined) times.shown.push(performance.now() - start);
  }
  return times;
}

function summarize(times: readonly number[]): string[] {
  const sorted = times.toSorted((a, b) => a - b);
  return [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((ms) => ms?.toFixed(0) ?? NONE);
}

function readDocument({ openapi }: Provider): object {
  return JSON.parse(readFileSync(openapi, "utf8")) as object;
}

/** The first file of paths that has one operation's id and summary where all have them. */
function findOperation({ spec }: Provider): { file: string; id: string } {
  for (const path of globSync("paths/*.yaml", { cwd: spec }).sort()) {
    const text = readFileSync(join(spec, path), "utf8");
    const [, id] = /^ {2}operationId: (\w+)$[\s\S]*?^ {2}summary: /m.exec(text) ?? [];
    if (id !== undefined) return { file: join(spec, path), id };
  }
  throw new Error(`${spec} has no operation to change.`);
}

async function launchBrowser(): Promise<Browser | undefined> {
  const paths = [process.env.CHROMIUM_PATH ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const executablePath = paths.find((path) => existsSync(path));
  if (executablePath === undefined) return undefined;
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"] });
}

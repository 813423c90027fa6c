import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Mock, startMock } from "@tooling/mock";
import { type Packed, packPackages, readPublishing, WORKSPACE_SCOPE } from "@tooling/pack";
import { findProviders } from "@tooling/spec/providers";
import { type ConsumerCode, renderConsumer } from "./consumer-code.ts";
import { runNpm } from "./run-program.ts";

/** A project outside the workspace that has the tarballs installed, and the mocks that it calls. */
export interface ConsumerProject {
  folder: string;
  packed: Packed[];
  consumers: ConsumerCode[];
  remove: () => Promise<void>;
}

/** Longest time in milliseconds that the calls of one runtime may take. */
const CALLS_TIMEOUT_MS = 60_000;

/** Pack all packages, install the tarballs in a project of their own, and start a mock for each provider. */
export async function createConsumerProject(): Promise<ConsumerProject> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "consumers-")));
  const providers = findProviders();
  const packed = await packPackages(join(folder, "tarballs"), {
    // Consumers are written with the workspace's names.
    publishing: { ...readPublishing(), scope: WORKSPACE_SCOPE },
  });
  const mocks: Mock[] = [];
  const remove = async (): Promise<void> => {
    await Promise.all(mocks.map((mock) => mock.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    // One after the other: together they would take longer to start than a busy machine lets them.
    for (const { name, openapi } of providers) mocks.push(await startMock({ document: openapi, provider: name, quiet: true }));
    const consumers = await Promise.all(providers.map(renderConsumer));
    mkdirSync(join(folder, "src"));
    for (const { provider, code } of consumers) writeFileSync(join(folder, "src", `${provider}.ts`), code);
    const baseUrls = Object.fromEntries(providers.map(({ name }, index) => [name, mocks[index]?.url]));
    writeFileSync(join(folder, "src/main.ts"), renderMain(consumers, baseUrls));
    for (const [entry, text] of Object.entries(ENTRIES)) writeFileSync(join(folder, "src", `${entry}.ts`), text);
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
    writeFileSync(join(folder, ".npmrc"), UNREACHABLE_SCOPE);
    await runNpm(["install", "--no-audit", "--no-fund", "--prefer-offline", ...packed.map(({ file }) => file)], folder);
    return { folder, packed, consumers, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Nothing of ours may be asked of a registry, where anybody may have taken the name: the scope leads to a port that nobody listens on. */
export const UNREACHABLE_SCOPE = "@contracts:registry=http://127.0.0.1:9/\nfetch-retries=0\n";

/** How the calls are started: by a program, by a request to a worker, or by a page, which cannot set cookies. */
const ENTRIES = {
  cli: 'import { main } from "./main.ts";\n\nconsole.log(JSON.stringify(await main()));\n',
  worker:
    'import { main } from "./main.ts";\n\nconst worker: { fetch: () => Promise<Response> } = { fetch: async () => Response.json(await main()) };\nexport default worker;\n',
  page: 'import { main } from "./main.ts";\n\nObject.assign(globalThis, { calls: main((auth) => auth !== "session") });\n',
} as const;

function renderMain(consumers: readonly ConsumerCode[], baseUrls: Readonly<Record<string, string | undefined>>): string {
  const imports = consumers.map(
    ({ provider }, index) => `import { clients as clients${index}, run as run${index} } from "./${provider}.ts";\n`,
  );
  const calls = consumers.map(
    ({ provider }, index) =>
      `  for (const auth of Object.keys(clients${index}) as (keyof typeof clients${index})[])\n` +
      `    if (takes(auth)) seen[\`${provider} \${auth}\`] = await run${index}(auth, ${JSON.stringify(baseUrls[provider])}).catch(refuse);\n`,
  );
  return [
    ...imports,
    "\nfunction refuse(error: unknown): { failed: string } {\n  return { failed: String(error) };\n}\n",
    "\n/** Make the calls of every provider. */\n",
    "export async function main(takes: (auth: string) => boolean = () => true): Promise<Record<string, Record<string, string>>> {\n",
    "  const seen: Record<string, Record<string, string>> = {};\n",
    ...calls,
    "  return seen;\n}\n",
  ].join("");
}

/** What the calls of one runtime came to: by client, what each kind of call saw. */
export type Seen = Record<string, Record<string, string>>;

/** Ask a worker that listens for the calls that it makes. */
export async function askWorker(url: string): Promise<Seen> {
  const reply = await fetch(url, { signal: AbortSignal.timeout(CALLS_TIMEOUT_MS) });
  if (!reply.ok) throw new Error(`The worker answers ${reply.status}: ${await reply.text()}`);
  return (await reply.json()) as Seen;
}

import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import {
  AUTH_KINDS,
  type AuthKind,
  type Beginning,
  importProvider,
  newProvider,
  readProviderName,
  renderImport,
} from "@tooling/new-provider";
import { REPOSITORY } from "@tooling/spec/providers";
import { settleProvider } from "../settle-provider.ts";
import { UsageError } from "../verb.ts";

const OPTIONS = {
  from: { type: "string" },
  title: { type: "string" },
  server: { type: "string" },
  auth: { type: "string" },
  header: { type: "string" },
  docs: { type: "string" },
  "no-install": { type: "boolean", default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];

/** Make a new provider: of what is answered, or of a description that there is already. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError("One new provider at a time: name it.");
  const auth = readAuth(values.auth);
  const { from, title, server, header, docs } = values;
  const started = performance.now();
  if (from === undefined) await newProvider(REPOSITORY, name, await complete(name, values, auth));
  else
    for (const line of renderImport(await importProvider(REPOSITORY, name, from, { title, server, auth, header, docs }))) console.log(line);
  console.log(`Wrote specs/${name} and packages/${name} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return settleProvider(name, { install: !values["no-install"] });
}

/** Ask on a terminal for what the options leave open; elsewhere they must say it. */
async function complete(name: string, { title, server, header, docs }: Values, auth: AuthKind | undefined): Promise<Beginning> {
  // What is wrong with a name is said before anything is asked.
  const usual = readProviderName(REPOSITORY, name).type.replace(/(?<=.)[A-Z]/g, " $&");
  if (server !== undefined && auth !== undefined) return { title: title ?? usual, server, auth, header, docs };
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new UsageError(`Nobody can be asked here: pass ${server === undefined ? "--server <url>" : `--auth <${AUTH_KINDS.join("|")}>`}.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ask = async (question: string, given: string | undefined, otherwise: string): Promise<string> =>
    given ?? ((await terminal.question(`${question}${otherwise === "" ? "" : ` [${otherwise}]`}: `)).trim() || otherwise);
  try {
    return {
      title: await ask("What people call the provider", title, usual),
      server: await ask("URL of its API, base path included", server, ""),
      auth: readAuth(await ask(`How callers authenticate (${AUTH_KINDS.join(", ")})`, auth, "bearer")) ?? "bearer",
      header,
      docs: (await ask("Address of its reference, if it has one", docs, "")) || undefined,
    };
  } catch (error) {
    // Ctrl-C and Ctrl-D end a question so.
    if (error instanceof Error && error.name === "AbortError") throw new UsageError("Not all was answered, and nothing was written.");
    throw error;
  } finally {
    terminal.close();
  }
}

function readAuth(text: string | undefined): AuthKind | undefined {
  if (text === undefined) return undefined;
  const kind = AUTH_KINDS.find((candidate) => candidate === text);
  if (kind === undefined) throw new UsageError(`There is no --auth "${text}": there are ${AUTH_KINDS.join(", ")}.`);
  return kind;
}

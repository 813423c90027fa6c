import { SpecError } from "@tooling/spec/problem";
import { UsageError, type Verb } from "./verb.ts";

/** Every verb, loaded when it is called: `--help` and a cached run must not wait for tools that they do not use. */
const VERBS: Record<string, () => Promise<{ verb: Verb }>> = {
  start: () => import("./verbs/start.ts"),
  test: () => import("./verbs/test.ts"),
  lint: () => import("./verbs/lint.ts"),
  generate: () => import("./verbs/generate.ts"),
  check: () => import("./verbs/check.ts"),
  docs: () => import("./verbs/docs.ts"),
  mock: () => import("./verbs/mock.ts"),
  evidence: () => import("./verbs/evidence.ts"),
};

const [name = "--help", ...args] = process.argv.slice(2);
process.exitCode = await main(name, args);

async function main(name: string, args: string[]): Promise<number> {
  if (name === "--help" || name === "-h" || name === "help") return printHelp();
  const load = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (load === undefined) {
    console.error(`There is no verb "${name}": there are ${Object.keys(VERBS).join(", ")}.`);
    return 2;
  }
  const { verb } = await load();
  if (args.includes("--help") || args.includes("-h")) {
    console.log(`contracts ${verb.usage}\n\n${verb.summary}`);
    return 0;
  }
  try {
    return await verb.run(args);
  } catch (error) {
    if (error instanceof SpecError) console.error(error.message);
    else if (isUsersMistake(error)) console.error(`${firstSentence(error.message)}\nUsage: contracts ${verb.usage}`);
    else throw error;
    return error instanceof SpecError ? 1 : 2;
  }
}

async function printHelp(): Promise<number> {
  const verbs = await Promise.all(Object.values(VERBS).map(async (load) => (await load()).verb));
  const width = Math.max(...verbs.map((verb) => verb.usage.length));
  console.log("Usage: npm run contracts -- <verb>   (or: pnpm contracts <verb>)\n");
  for (const verb of verbs) console.log(`  ${verb.usage.padEnd(width)}  ${verb.summary}`);
  return 0;
}

/** Node goes on about dashes after it has said which option is wrong; the usage says it better. */
function firstSentence(message: string): string {
  const [sentence = message] = message.split(/(?<=\.)\s|\n/, 1);
  return sentence.replace(/\.?$/, ".");
}

function isUsersMistake(error: unknown): error is Error {
  const isParseError = error instanceof TypeError && String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS");
  return error instanceof UsageError || isParseError;
}

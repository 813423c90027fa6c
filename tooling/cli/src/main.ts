import { UsageError } from "./verb.ts";
import { VERBS } from "./verbs.ts";

/** Errors whose message says all to the user; by name, or every start would load the modules that they are from. */
const OUTSPOKEN = new Set(["SpecError", "MockError", "SetupError", "WorkflowError", "MutationError", "NewProviderError", "DiffError"]);

const [name = "--help", ...args] = process.argv.slice(2);
process.exitCode = await main(name, args);

async function main(name: string, args: string[]): Promise<number> {
  if (name === "--help" || name === "-h" || name === "help") return printHelp();
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb === undefined) {
    console.error(`There is no verb "${name}": there are ${Object.keys(VERBS).join(", ")}.`);
    return 2;
  }
  if (args.includes("--help") || args.includes("-h")) {
    console.log(`contracts ${verb.usage}\n\n${verb.summary}`);
    return 0;
  }
  try {
    return await verb.run(args);
  } catch (error) {
    if (isUsersMistake(error)) {
      console.error(`${firstSentence(error.message)}\nUsage: contracts ${verb.usage}`);
      return 2;
    }
    if (!(error instanceof Error && OUTSPOKEN.has(error.name))) throw error;
    console.error(error.message);
    return 1;
  }
}

function printHelp(): number {
  console.log("Usage: npm run contracts -- <verb>   (or: pnpm contracts <verb>)\n");
  for (const { usage, summary } of Object.values(VERBS)) console.log(`  ${usage}\n      ${summary}`);
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

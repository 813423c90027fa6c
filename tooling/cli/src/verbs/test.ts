import { parseArgs } from "node:util";
import { buildDocs } from "../build-docs.ts";
import { chooseProviders } from "../provider-argument.ts";
import { readDirectOptions, runContractTests, TEST_OPTIONS } from "../run-contract-tests.ts";
import { clearTestReports, countTests } from "../test-report.ts";
import { runTurbo } from "../turbo.ts";

const FAST = ["lint", "check", "test"];
const SLOW = ["test:slow"];

/** Run every proof through turbo, and end with one line of its sum; or, where asked for, the contract tests alone. */
export async function run(args: string[]): Promise<number> {
  const options = { slow: { type: "boolean", default: false }, ...TEST_OPTIONS } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const chosen = chooseProviders(positionals);
  const direct = readDirectOptions(values);
  if (direct !== undefined) return runContractTests(chosen, direct);
  // Without a name everything is proven, the tooling too.
  const packages = positionals.length === 0 ? [] : chosen.flatMap(({ name }) => [`@specs/${name}`, `@contracts/${name}`]);
  const kind = values.slow ? "slow" : "fast";
  clearTestReports(kind);
  // The browser looks at the portal as it would be deployed.
  const built = values.slow ? await buildDocs() : 0;
  if (built !== 0) return built;
  const code = await runTurbo(values.slow ? SLOW : FAST, { packages, keepGoing: true });
  const { passed, failed } = countTests(kind);
  // A lint, freshness or type error fails no test of vitest's, and is a failure all the same.
  const failures = code !== 0 && failed === 0 ? 1 : failed;
  console.log(`${passed} passed, ${failures} failed`);
  return code === 0 && failed > 0 ? 1 : code;
}

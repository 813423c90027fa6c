import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type CoverageReport, listCoverageItems, renderCoverageText, withProvider } from "@tooling/contract-tests/coverage";
import type { OpenApiDocument } from "@tooling/spec";
import { chooseProviders } from "../provider-argument.ts";
import { UsageError } from "../verb.ts";

/** Say how much of each contract its tests have shown, as the last green run left it, and the last run at a provider; the exit code is 1 where something is left out. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: "boolean", default: false } } });
  const reports = chooseProviders(positionals).map(({ name, openapi, package: folder }) => {
    const file = join(folder, "coverage.json");
    if (!existsSync(file)) throw new UsageError(`${name} has no coverage.json yet: run \`npm run contracts -- test ${name}\`.`);
    const report = JSON.parse(readFileSync(file, "utf8")) as CoverageReport;
    const recorded = join(folder, ".reports/provider-coverage.json");
    if (!existsSync(recorded)) return [name, report] as const;
    const items = listCoverageItems(JSON.parse(readFileSync(openapi, "utf8")) as OpenApiDocument);
    return [name, withProvider(report, items, JSON.parse(readFileSync(recorded, "utf8")) as string[])] as const;
  });
  if (values.json) console.log(JSON.stringify(Object.fromEntries(reports), undefined, 2));
  else for (const [name, report] of reports) console.log(renderCoverageText(report, name));
  return reports.some(([, { missing }]) => missing.length > 0) ? 1 : 0;
}

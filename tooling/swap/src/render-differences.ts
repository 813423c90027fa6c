import type { OpenApiDocument } from "@tooling/spec";
import type { Comparison } from "./compare-contract.ts";
import type { TypeDifference } from "./compare-types.ts";
import { reasonOf } from "./reason-of.ts";

/** What stands in place of a reason that nobody has given. */
export const NO_REASON = "no reason is known";

/** Write the list of differences, by reason and then by place. */
export function renderDifferences(document: OpenApiDocument, comparisons: readonly Comparison[]): string {
  const byReason = new Map<string, string[]>();
  for (const { name, differences, fits } of comparisons) {
    // Whatever the walk does not see, the compiler does.
    const seen = differences.length > 0 || (fits.ours && fits.theirs) ? differences : [{ path: [], ours: "?", theirs: "?" }];
    for (const difference of seen) {
      const reason = reasonOf(document, name, difference) ?? NO_REASON;
      byReason.set(reason, [...(byReason.get(reason) ?? []), renderRow(name, difference)]);
    }
  }
  const sections = [...byReason].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([reason, rows]) => section(reason, rows));
  return [
    "# Types beside those of a second generator",
    "",
    "Written by the slow test of `tooling/swap`: every place where the types that callers see differ from those that @hey-api/openapi-ts makes",
    "of the same `openapi.json`. All else can stand in the other's place.",
    "",
    ...(sections.length === 0 ? ["There is none.", ""] : sections),
  ].join("\n");
}

function section(reason: string, rows: readonly string[]): string[] {
  const heading = `## ${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
  return [heading, "", "| where | ours | theirs |", "|---|---|---|", ...rows, ""];
}

function renderRow(name: string, { path, ours, theirs }: TypeDifference): string {
  const code = (text: string | undefined): string => (text === undefined ? "nothing" : `\`${text.replaceAll("|", "\\|")}\``);
  return `| ${name}${path.length > 0 ? `: \`${path.join(".")}\`` : ""} | ${code(ours)} | ${code(theirs)} |`;
}

import { escapeMarkdown } from "@tooling/spec";
import type { Imported } from "./import-provider.ts";
import type { ProviderNames } from "./provider-name.ts";

/** Most places that are named of one kind of change. */
const MOST_PLACES = 5;

/** Write the README of a spec that was imported: where it comes from, what was changed, and how to make it better. */
export function renderImportReadme(
  { name }: ProviderNames,
  title: string,
  file: string,
  { operations, notes, suppressed }: Imported,
): string {
  return [
    `# ${escapeMarkdown(title)}: the contract that \`packages/${name}\` is generated from`,
    "",
    `${operations} operations, imported from \`${file}\`, a description that somebody else wrote.`,
    "",
    "- **Truth.** All evidence has the grade `imported`: nobody has held the description against the provider's pages, or against the provider.",
    "  Where you do, say so in `x-evidence` of the place, with a page of `sources.yaml`.",
    "- **What our rules refuse** is let through by `suppressions.yaml`, place by place. Mend one, run",
    `  \`npm run contracts -- lint ${name}\`, and it names the entries that are no longer needed.`,
    `- **What the contract tests refuse** is let through by \`packages/${name}/test/contract-suppressions.json\` in the same way.`,
    "- **Calls** are derived from the contract. One that is written into `contract-plan.ts` takes the place of its own.",
    "",
    ...(notes.length === 0 ? [] : ["## What the import changed", "", ...notes.map(describeNote), ""]),
    ...(suppressed.length === 0
      ? []
      : [
          "## What was suppressed at first",
          "",
          "| rule | places |",
          "|---|--:|",
          ...suppressed.map(({ rule, places }) => `| \`${rule}\` | ${places} |`),
          "",
        ]),
  ].join("\n");
}

/** Tell what came of an import, one line for each kind. */
export function renderImport({ operations, files, notes, suppressed }: Imported): string[] {
  const total = suppressed.reduce((sum, { places }) => sum + places, 0);
  return [
    `${operations} operations in ${files} files.`,
    ...notes.map(({ kind, places }) => `  ${places.length} ${kind}: ${listFew(places)}`),
    ...(total === 0 ? [] : [`${total} places are let through that our rules refuse (suppressions.yaml):`]),
    ...suppressed.map(({ rule, places }) => `  ${String(places).padStart(6)} ${rule}`),
  ];
}

function describeNote({ kind, places }: Imported["notes"][number]): string {
  return `- ${places.length} ${kind}: ${places
    .slice(0, MOST_PLACES)
    .map((place) => `\`${place.replaceAll("`", "'")}\``)
    .join(", ")}${places.length > MOST_PLACES ? " …" : ""}`;
}

function listFew(places: readonly string[]): string {
  return `${places.slice(0, MOST_PLACES).join(", ")}${places.length > MOST_PLACES ? " …" : ""}`;
}

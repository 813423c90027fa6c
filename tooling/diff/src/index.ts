export { type Bump, bumpBetween, demandedBump } from "./bump.ts";
export type { Change, Impact } from "./change.ts";
export { type Changeset, checkChangesets, draftChangeset, writeChangeset } from "./changesets.ts";
export { DiffError } from "./diff-error.ts";
export { type ContractDiff, type DiffOptions, type DiffReport, diffSince } from "./diff-since.ts";
export type { CallSite } from "./find-call-sites.ts";
export { renderDiff } from "./render-diff.ts";
export { alignVersions, checkVersions, versionOf } from "./versions.ts";

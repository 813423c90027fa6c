import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { BUMPS, type Bump, bumpBetween, isLess } from "./bump.ts";
import type { Change } from "./change.ts";
import { DiffError } from "./diff-error.ts";
import type { ContractDiff } from "./diff-since.ts";
import { demand, describeChange } from "./render-diff.ts";

/** A file of `.changeset`: what it bumps, and by how much. */
export interface Changeset {
  /** Path, relative to the repository. */
  path: string;
  /** Bumps by package. */
  releases: Readonly<Record<string, Bump>>;
}

const FOLDER = ".changeset";

/**
 * Read the changesets of the working tree that were not there before, or not as they are now.
 *
 * @throws {DiffError} For one whose front matter is none.
 */
export function readChangesets(repository: string, before: ReadonlyMap<string, Buffer>): Changeset[] {
  const folder = join(repository, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md") : [];
  return names.sort().flatMap((name) => {
    const path = `${FOLDER}/${name}`;
    const text = readFileSync(join(folder, name), "utf8");
    return before.get(path)?.toString("utf8") === text ? [] : [{ path, releases: readReleases(path, text) }];
  });
}

function readReleases(path: string, text: string): Record<string, Bump> {
  const [, front] = /^\s*---\r?\n([\s\S]*?)\n?---\s*(?:\n|$)/.exec(text) ?? [];
  const document = front === undefined ? undefined : parseDocument(front, { logLevel: "silent" });
  const releases: unknown = document === undefined || document.errors.length > 0 ? undefined : (document.toJS() ?? {});
  const isBump = (value: unknown): value is Bump => BUMPS.some((bump) => bump === value);
  if (typeof releases === "object" && releases !== null && Object.values(releases).every(isBump)) return { ...releases };
  throw new DiffError(`${path} does not begin as a changeset does: write "---", a line such as \`"@contracts/name": minor\`, and "---".`);
}

/** Say what is wrong with the changesets of a contract: they, or a version that is raised already, demand less than its changes do. */
export function checkChangesets(contract: ContractDiff, changesets: readonly Changeset[], versionNow: string): string[] {
  const { provider, package: name, bump, version, changes } = contract;
  const own = changesets.filter(({ releases }) => releases[name] !== undefined);
  const promised = [bumpBetween(version, versionNow), ...own.map(({ releases }) => releases[name] ?? "none")];
  if (promised.every((one) => isLess(one, bump))) {
    const given = own.map(({ path, releases }) => `${path} says ${releases[name]}`).join(", ");
    const remedy =
      own.length === 0
        ? `write .changeset/${nameChangeset(provider, changes)}.md, which \`npm run contracts -- diff ${provider} --draft\` drafts`
        : `write \`"${name}": ${bump}\` there`;
    return [`${provider} ${demand(bump, version, changes)} ${given === "" ? "No changeset says so" : given}: ${remedy}.`];
  }
  return [];
}

/** Draft the changeset of a contract: its file name says the gravest change. */
export function draftChangeset({ provider, package: name, bump, changes }: ContractDiff): { path: string; text: string } {
  const groups = { breaking: "Breaking", compatible: "Added or widened", docs: "In words only" } as const;
  const paragraphs = (["breaking", "compatible", "docs"] as const).flatMap((impact) => {
    const found = changes.filter((change) => change.impact === impact);
    return found.length === 0 ? [] : [`${groups[impact]}:\n\n${found.map(renderItem).join("\n")}`];
  });
  const text = [`---\n"${name}": ${bump}\n---`, ...paragraphs].join("\n\n");
  return { path: `${FOLDER}/${nameChangeset(provider, changes)}.md`, text: `${text}\n` };
}

/**
 * Write a drafted changeset.
 *
 * @throws {DiffError} Where there is a file of that name.
 */
export function writeChangeset(repository: string, { path, text }: { path: string; text: string }): void {
  if (!existsSync(join(repository, FOLDER))) throw new DiffError(`There is no ${FOLDER}: run \`changeset init\` first.`);
  if (existsSync(join(repository, path))) throw new DiffError(`${path} is there already: mend it, or delete it and draft anew.`);
  writeFileSync(join(repository, path), text);
}

function renderItem(change: Change): string {
  const on = change.impact === "breaking" && !change.wire ? " This breaks the types alone." : "";
  const reasons = change.reasons.length === 0 ? "" : ` ${change.reasons.join(" ")}`;
  // What a spec says is text here, not markup.
  return `- \`${`${change.place}: ${describeChange(change)}`.replaceAll("`", "'")}\`.${reasons}${on}`;
}

const MAX_NAME = 60;

function nameChangeset(provider: string, changes: readonly Change[]): string {
  const [first] = changes;
  const verb = first?.kind === "added" ? "add" : first?.kind === "removed" ? "remove" : "change";
  const words = `${provider}-${verb}-${first?.place ?? "contract"}`.replaceAll(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  return words
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_NAME)
    .replace(/-+$/, "");
}

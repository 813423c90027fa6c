import type { Impact } from "./change.ts";

/** A part of a version, or none. */
export type Bump = "none" | "patch" | "minor" | "major";

/** Bumps from the least to the most. */
export const BUMPS: readonly Bump[] = ["none", "patch", "minor", "major"];

/**
 * Say what a release with changes of these impacts must bump at least.
 *
 * From 1.0.0 on: major for what breaks, minor for what is added, patch for words. Before it a package manager takes `^0.2.1` to end
 * at 0.3.0, so that what breaks must bump the minor, and anything else may bump the patch (semver.org, item 4; node-semver, carets).
 */
export function demandedBump(impacts: Iterable<Impact>, version: string): Bump {
  const all = new Set(impacts);
  if (all.size === 0) return "none";
  const isInitial = version.startsWith("0.");
  if (all.has("breaking")) return isInitial ? "minor" : "major";
  return all.has("compatible") && !isInitial ? "minor" : "patch";
}

/** Whether a bump is less than another. */
export function isLess(bump: Bump, than: Bump): boolean {
  return BUMPS.indexOf(bump) < BUMPS.indexOf(than);
}

/** Name what a version was bumped by: the first part that grew. */
export function bumpBetween(before: string, after: string): Bump {
  const [from, to] = [before, after].map((version) => version.split(/[-+]/, 1)[0]?.split(".").map(Number) ?? []);
  const index = [0, 1, 2].find((part) => (from?.[part] ?? 0) !== (to?.[part] ?? 0));
  if (index === undefined || (to?.[index] ?? 0) < (from?.[index] ?? 0)) return "none";
  return (["major", "minor", "patch"] as const)[index] ?? "none";
}

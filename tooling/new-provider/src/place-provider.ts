import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { generate, RenderError, writeStaleFiles } from "@tooling/generator";
import { SpecError } from "@tooling/spec";
import { NewProviderError } from "./new-provider-error.ts";
import type { Files } from "./render-package.ts";

/** Both folders of a provider that is still to get its place. */
export interface Draft {
  /** Absolute path of the spec's folder. */
  spec: string;
  /** Absolute path of the package's folder. */
  package: string;
}

/**
 * Make both folders of a provider aside, and put them in their places in two steps once they are whole; whatever fails leaves nothing.
 *
 * @throws {NewProviderError} For a spec that no client can be generated from, and where somebody else has taken the name meanwhile.
 */
export async function placeProvider<Made>(repository: string, name: string, make: (draft: Draft) => Promise<Made>): Promise<Made> {
  // On the same disk, or the folders could not be moved at once; where nobody looks for providers.
  const cache = join(repository, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, "new-provider-"));
  try {
    const draft = { spec: join(aside, "specs", name), package: join(aside, "packages", name) };
    for (const folder of [draft.spec, draft.package]) mkdirSync(folder, { recursive: true });
    // The ruleset of a spec extends one that lies there.
    symlinkSync(join(repository, "tooling"), join(aside, "tooling"), "junction");
    const made = await make(draft);
    writeStaleFiles(draft.package, await generate(name, draft.spec));
    move(repository, name, draft);
    return made;
  } catch (error) {
    throw readable(error, aside + sep);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Write files into a folder. */
export function writeFiles(folder: string, files: Files): void {
  const folders = new Set(Object.keys(files).map((path) => dirname(join(folder, path))));
  for (const path of folders) mkdirSync(path, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
}

function move(repository: string, name: string, draft: Draft): void {
  const [spec, client] = [join(repository, "specs", name), join(repository, "packages", name)];
  try {
    renameSync(draft.spec, spec);
  } catch (error) {
    throw takenMeanwhile(name, error);
  }
  try {
    renameSync(draft.package, client);
  } catch (error) {
    rmSync(spec, { recursive: true, force: true });
    throw takenMeanwhile(name, error);
  }
}

function takenMeanwhile(name: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (!["EEXIST", "ENOTEMPTY", "EPERM"].includes(code)) return error;
  return new NewProviderError(`Somebody else has made the folders of "${name}" meanwhile: call the provider otherwise.`);
}

/** What the tools say of the draft names files that are gone by the time it is read. */
function readable(error: unknown, aside: string): unknown {
  if (error instanceof SpecError)
    return new NewProviderError(
      error.problems.map(({ file, line, rule, message }) => `${file.replace(aside, "")}:${line} ${rule}\n  ${message}`).join("\n"),
    );
  return error instanceof RenderError ? new NewProviderError(error.message) : error;
}

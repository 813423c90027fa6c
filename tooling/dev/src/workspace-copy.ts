import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { findProviders, type Provider, REPOSITORY } from "@tooling/spec/providers";

/** What is made from the rest, or brought by an install. */
const NOT_COPIED = new Set(["node_modules", ".turbo", ".reports", "docs"]);

/** A copy of the providers' specs and packages, beside the tooling itself. */
export interface WorkspaceCopy {
  providers: Provider[];
  remove: () => void;
}

/** Copy what authors and the authoring loop write to into a temporary folder, for tests and benches. */
export function copyWorkspace(): WorkspaceCopy {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "authoring-")));
  for (const folder of ["specs", "packages"])
    cpSync(join(REPOSITORY, folder), join(root, folder), { recursive: true, filter: (path) => !NOT_COPIED.has(basename(path)) });
  // The rulesets of the specs extend one that lies there.
  symlinkSync(join(REPOSITORY, "tooling"), join(root, "tooling"), "dir");
  return { providers: findProviders(root), remove: () => rmSync(root, { recursive: true, force: true }) };
}

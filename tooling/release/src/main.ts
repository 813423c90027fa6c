import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPublishing } from "@tooling/pack";
import { REPOSITORY } from "@tooling/spec/providers";
import { findPublishedPackages } from "./published-packages.ts";
import { integritiesOf, readLockfile } from "./read-lockfile.ts";
import { renderSbom } from "./render-sbom.ts";

const FOLDER = join(REPOSITORY, "dist/release");

const integrities = integritiesOf(readLockfile());
const publishing = readPublishing();
mkdirSync(FOLDER, { recursive: true });
for (const own of findPublishedPackages()) {
  const [, name = ""] = own.manifest.name.split("/");
  const file = `${publishing.scope.replace("@", "")}-${name}-${own.manifest.version}.cdx.json`;
  writeFileSync(join(FOLDER, file), renderSbom(own, integrities, publishing));
}

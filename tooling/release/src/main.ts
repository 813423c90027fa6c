import { join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";
import { spreadSettings } from "./spread-settings.ts";
import { packPackages, writeSboms } from "./write-release.ts";

const FOLDER = join(REPOSITORY, "dist/release");

const TASKS: Record<string, () => void> = {
  pack: () => packPackages(FOLDER),
  sbom: () => writeSboms(FOLDER),
  spread: () => {
    const changed = spreadSettings();
    console.log(
      changed.length === 0 ? "Every package has the settings already." : `Changed:\n${changed.map((path) => `  ${path}`).join("\n")}`,
    );
    if (changed.length > 0) console.log("Next: `pnpm install`, `npm run contracts -- generate`, `npm run format`, `npm test`.");
  },
};

TASKS[process.argv[2] ?? ""]?.();

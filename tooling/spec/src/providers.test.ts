import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findProviders, REPOSITORY } from "./providers.ts";
import { writeFiles } from "./spec-fixture.ts";

test("finds every folder with a root file, in alphabetical order", () => {
  const repository = writeFiles({
    "specs/tides/openapi.yaml": "",
    "specs/buoys/openapi.yaml": "",
    "specs/drafts/notes.md": "",
    "specs/README.md": "",
  });
  expect(findProviders(repository)).toEqual(
    ["buoys", "tides"].map((name) => ({
      name,
      spec: join(repository, "specs", name),
      package: join(repository, "packages", name),
      openapi: join(repository, "packages", name, "src/generated/openapi.json"),
    })),
  );
});

test("finds the providers of this repository", () => {
  expect(existsSync(join(REPOSITORY, "pnpm-workspace.yaml"))).toBe(true);
  expect(findProviders().length).toBeGreaterThan(0);
});

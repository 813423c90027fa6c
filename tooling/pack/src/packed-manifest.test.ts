import { expect, test } from "vitest";
import { type Publishing, packedManifest, type WorkspaceManifest } from "./packed-manifest.ts";

const MANIFEST: WorkspaceManifest = {
  name: "@contracts/tides",
  version: "0.2.0",
  exports: { ".": "./src/index.ts", "./parts/validate": "./src/validate.ts", "./openapi.json": "./src/generated/openapi.json" },
  dependencies: { "@contracts/runtime": "workspace:*", "openapi-fetch": "catalog:" },
};
const VERSIONS = { "@contracts/runtime": "0.1.0", "openapi-fetch": "1.2.3" };
const UNDECIDED: Publishing = { scope: "@contracts", license: "MIT", registry: null };

test("names types first and then the module for each entry of the workspace, and leaves other files as they are", () => {
  expect(JSON.stringify(packedManifest(MANIFEST, VERSIONS, UNDECIDED).exports)).toBe(
    JSON.stringify({
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./parts/validate": { types: "./dist/parts/validate.d.ts", default: "./dist/parts/validate.js" },
      "./openapi.json": "./src/generated/openapi.json",
    }),
  );
});

test("pins what the workspace has of each dependency, and refuses one that it does not have", () => {
  expect(packedManifest(MANIFEST, VERSIONS, UNDECIDED).dependencies).toEqual(VERSIONS);
  expect(() => packedManifest(MANIFEST, {}, UNDECIDED)).toThrow("No version is known of @contracts/runtime (workspace:*)");
});

test("stays private until a registry is chosen, and takes scope and licence of one setting each", () => {
  expect(packedManifest(MANIFEST, VERSIONS, UNDECIDED)).toMatchObject({ name: "@contracts/tides", private: true, license: "MIT" });
  const decided = packedManifest(MANIFEST, VERSIONS, {
    ...{ scope: "@harbour", license: "ISC", registry: "https://npm.example", repository: "https://git.example/tides" },
  });
  expect(decided).toMatchObject({
    name: "@harbour/tides",
    license: "ISC",
    publishConfig: { access: "public", registry: "https://npm.example" },
    repository: { type: "git", url: "https://git.example/tides", directory: "packages/tides" },
    dependencies: { "@harbour/runtime": "0.1.0", "openapi-fetch": "1.2.3" },
  });
  expect(decided).not.toHaveProperty("private");
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProviders } from "@tooling/spec/providers";
import { expect, onTestFinished, test } from "vitest";
import { findBrokenLinks } from "./find-broken-links.ts";
import { readProviderPages } from "./provider-pages.ts";
import { TIDES } from "./tides-document.ts";

function writePackage(): string {
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "src/generated"), { recursive: true });
  const files = {
    "src/generated/openapi.json": JSON.stringify(TIDES),
    "src/index.ts":
      '/**\n * @example\n * ```ts\n * import { createTidesClient } from "@contracts/tides";\n *\n * const tides = createTidesClient({ token });\n * ```\n */\n',
    "coverage.json": '{"criteria":[],"missing":[],"exceptions":[]}',
    "README.md": "# @contracts/tides\n\n[Calls](api.md), [why](trust.md), [house](../../README.md#use), [spec](../../specs/tides).\n",
    "trust.md": "<!-- Generated from specs/tides. -->\n\n# Tides: how its facts are known\n\nWell.\n",
    "coverage.md": "# Coverage of the contract of Tides\n\nGood.\n",
    "CHANGELOG.md": "# @contracts/tides\n\n## 0.1.0\n",
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

test("a provider's pages are its overview, operations and guides, and the files of its package", () => {
  const pages = readProviderPages(writePackage());
  expect(pages.map(({ path }) => path)).toEqual([
    "index",
    "operations/listPorts",
    "operations/createPort",
    "operations/getPort",
    "guides/authentication",
    "guides/pagination",
    "guides/errors-and-retries",
    "guides/csv",
    "guides/rate-limits",
    "client",
    "trust",
    "coverage",
    "changelog",
  ]);
  for (const { title, markdown } of pages) expect(markdown.startsWith(`# ${title}\n`)).toBe(true);
  const [client, trust] = ["client", "trust"].map((path) => pages.find((page) => page.path === path)?.markdown);
  expect(client).toBe("# @contracts/tides\n\n[Calls](index.md), [why](trust.md), house, spec.\n");
  expect(trust).toBe("# How the facts are known\n\nWell.\n");
  expect(findBrokenLinks(pages)).toEqual([]);
});

test.for(findProviders())("every link on the pages of $name leads somewhere", { timeout: 60_000 }, ({ package: folder }) => {
  expect(findBrokenLinks(readProviderPages(folder))).toEqual([]);
});

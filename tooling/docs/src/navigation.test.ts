import type { OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { navigationOf } from "./navigation.ts";
import type { Page } from "./page.ts";

const operation = (operationId: string, tag: string) => ({ operationId, tags: [tag], summary: operationId, responses: {} });
const DOCUMENT = {
  openapi: "3.1.1",
  info: { title: "Tidepool", version: "0.1.0" },
  paths: {
    "/tides": { get: operation("listTides", "Tides"), post: operation("createTide", "Tides") },
    "/stations": { get: operation("listStations", "Pier & stations") },
  },
} as unknown as OpenApiDocument;
const PAGES: Page[] = [
  "index",
  "client",
  "guides/pagination",
  "operations/listTides",
  "operations/createTide",
  "operations/listStations",
  "trust",
].map((path) => ({ path, title: `About ${path}`, markdown: "" }));

function describe(path: string): string[] {
  const page = PAGES.find((one) => one.path === path) as Page;
  return navigationOf(page, PAGES, DOCUMENT).map(
    ({ title, links }) => `${title}: ${links.map(({ href, isCurrent }) => (isCurrent ? `[${href}]` : href)).join(" ")}`,
  );
}

test("lists the pages of a provider from its overview", () => {
  expect(describe("index")).toEqual([
    "Tidepool: [index.html] client.html reference.html try.html",
    "Guides: guides/pagination.html",
    "Operations: index.html#tides index.html#pier--stations",
    "Proof: trust.html",
  ]);
});

test("lists the operations of a page's own tag alone, and the others by their tags", () => {
  expect(describe("operations/listTides")).toEqual([
    "Tidepool: ../index.html ../client.html ../reference.html ../try.html",
    "Guides: ../guides/pagination.html",
    "Tides: [listTides.html] createTide.html",
    "Other operations: ../index.html#pier--stations",
    "Proof: ../trust.html",
  ]);
});

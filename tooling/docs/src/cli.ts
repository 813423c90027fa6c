#!/usr/bin/env node
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { OpenApiDocument } from "@tooling/spec";
import { buildDocs } from "./build-docs.ts";
import { type CoverageSummary, renderCoveragePage } from "./coverage-page.ts";
import { markDoubts } from "./mark-doubts.ts";
import { renderTrustPage } from "./trust-page.ts";

const document = JSON.parse(readFileSync("src/generated/openapi.json", "utf8")) as OpenApiDocument;
const marked = resolve("docs/marked.json");
mkdirSync("docs", { recursive: true });
writeFileSync(marked, JSON.stringify(markDoubts(document)));
await buildDocs(marked, resolve("docs/index.html"));
rmSync(marked);
const coverage = JSON.parse(readFileSync("coverage.json", "utf8")) as CoverageSummary;
writeFileSync("docs/coverage.html", renderCoveragePage(document.info.title, coverage));
writeFileSync("docs/trust.html", renderTrustPage(document));

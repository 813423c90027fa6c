#!/usr/bin/env node
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildDocs } from "./build-docs.ts";
import { type CoverageSummary, renderCoveragePage } from "./coverage-page.ts";

const document = resolve("src/generated/openapi.json");
await buildDocs(document, resolve("docs/index.html"));
const { info } = JSON.parse(readFileSync(document, "utf8")) as { info: { title: string } };
const coverage = JSON.parse(readFileSync("coverage.json", "utf8")) as CoverageSummary;
writeFileSync("docs/coverage.html", renderCoveragePage(info.title, coverage));

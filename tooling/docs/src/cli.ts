#!/usr/bin/env node
import { resolve } from "node:path";
import { buildDocs } from "./build-docs.ts";

await buildDocs(resolve("src/generated/openapi.json"), resolve("docs/index.html"));

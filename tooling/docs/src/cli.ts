#!/usr/bin/env node
import { buildProviderDocs } from "./build-provider-docs.ts";

await buildProviderDocs(process.cwd());

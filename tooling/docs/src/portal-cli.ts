#!/usr/bin/env node
import { join } from "node:path";
import { findProviders, REPOSITORY } from "@tooling/spec/providers";
import { buildPortal } from "./build-portal.ts";

await buildPortal(findProviders(), join(REPOSITORY, "dist/docs"));

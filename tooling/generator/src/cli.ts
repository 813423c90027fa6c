#!/usr/bin/env node
import { generateClient } from "./generate-client.ts";

const { ok, lines } = await generateClient(process.cwd(), { check: process.argv.includes("--check") });
for (const line of lines) (ok ? console.log : console.error)(line);
if (!ok) process.exitCode = 1;

#!/usr/bin/env node
import { generateClient } from "./generate-client.ts";

const check = process.argv.includes("--check");
// Where nothing is written, nothing is linted, and the linter is not waited for.
const lint = check ? undefined : (await import("@tooling/lint-rules/lint")).lintSpec;
const { ok, lines } = await generateClient(process.cwd(), lint);
for (const line of lines) (ok ? console.log : console.error)(line);
if (!ok) process.exitCode = 1;

import { runTurbo } from "./turbo.ts";

/**
 * Lint the specs, generate from them, and build every provider's docs and the portal of them; resolves to turbo's exit code.
 *
 * Two runs, since turbo looks at what the portal reads before the first task has run.
 */
export async function buildDocs(): Promise<number> {
  const code = await runTurbo(["docs"]);
  return code === 0 ? runTurbo(["portal"]) : code;
}

import { runTurbo } from "./turbo.ts";

/**
 * Build every provider's part of the portal, and the portal of them; resolves to turbo's exit code.
 *
 * Two runs, since turbo looks at what a task reads before the first task has run.
 */
export async function buildDocs(): Promise<number> {
  const code = await runTurbo(["docs"]);
  return code === 0 ? runTurbo(["portal"]) : code;
}

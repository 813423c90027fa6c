import { join } from "node:path";
import { parseArgs } from "node:util";
import { REPOSITORY } from "@tooling/spec/providers";
import { buildDocs } from "../build-docs.ts";

/** Build the portal of all providers into `dist/docs`. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const code = await buildDocs();
  if (code === 0) console.log(`The docs are in ${join(REPOSITORY, "dist/docs")}: any static host serves the folder as it is.`);
  return code;
}

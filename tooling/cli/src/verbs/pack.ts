import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { packPackages } from "@tooling/pack";
import { REPOSITORY } from "@tooling/spec/providers";
import { chooseProviders } from "../provider-argument.ts";

/** Write the tarballs of the providers' clients and of the runtime, which each of them needs. */
export async function run(args: string[]): Promise<number> {
  const options = { out: { type: "string", default: join(REPOSITORY, "dist/packages") } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const packed = await packPackages(resolve(values.out), { providers: chooseProviders(positionals).map(({ name }) => name) });
  for (const { file } of packed) console.log(`wrote ${relative(process.cwd(), file)}`);
  return 0;
}

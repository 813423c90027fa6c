import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./run-program.ts";
import { programOf } from "./toolchain.ts";

/** Versions of TypeScript that consumers may have, as the toolchain names them. */
export const COMPILERS = ["typescript-5", "typescript-6", "typescript-7"] as const;

/** How consumers' compilers find packages. */
export const RESOLUTIONS = ["node16", "nodenext", "bundler"] as const;

/** Compile the calls of a project, strictly and the libraries with them; gives the version of the compiler. */
export async function compileConsumer(
  folder: string,
  toolchain: string,
  compiler: (typeof COMPILERS)[number],
  resolution: (typeof RESOLUTIONS)[number],
): Promise<string> {
  const config = {
    compilerOptions: {
      target: "es2023",
      lib: ["es2023", "dom", "dom.iterable"],
      types: [],
      module: resolution === "bundler" ? "esnext" : resolution,
      moduleResolution: resolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      resolveJsonModule: true,
      allowImportingTsExtensions: true,
      noEmit: true,
    },
    include: ["src"],
  };
  const file = `tsconfig.${compiler}.${resolution}.json`;
  writeFileSync(join(folder, file), JSON.stringify(config));
  const tsc = programOf(toolchain, `${compiler}/bin/tsc`);
  await runProgram(process.execPath, [tsc, "--pretty", "false", "-p", file], folder);
  return (await runProgram(process.execPath, [tsc, "--version"], folder)).trim().replace("Version ", "");
}

import { benchAuthoring } from "./dev.ts";
import { benchGenerate } from "./generate.ts";
import { benchLoopback } from "./loopback.ts";
import { benchObserving } from "./observe.ts";
import { benchPerCall } from "./per-call.ts";
import { benchScale } from "./scale.ts";
import { benchSize } from "./size.ts";
import { benchTypeCheck } from "./type-check.ts";

const BENCHES: Record<string, () => string | Promise<string>> = {
  size: benchSize,
  calls: benchPerCall,
  loopback: benchLoopback,
  types: benchTypeCheck,
  observe: benchObserving,
  dev: benchAuthoring,
  generate: benchGenerate,
};

const [wanted, ...others] = process.argv.slice(2);
if (wanted === "scale") {
  // Takes minutes to hours, so nobody gets it without asking.
  console.log(await benchScale(others.length === 0 ? undefined : others.map((size) => (size === "GitHub" ? size : Number(size)))));
} else if (others.length > 0 || (wanted !== undefined && !Object.hasOwn(BENCHES, wanted))) {
  console.error(
    `There is no bench "${[wanted, ...others].join(" ")}": there are ${[...Object.keys(BENCHES), "scale"].join(", ")}; without a name all but scale are run.`,
  );
  process.exitCode = 1;
} else {
  for (const [name, bench] of Object.entries(BENCHES)) if (wanted === undefined || wanted === name) console.log(`${await bench()}\n`);
}

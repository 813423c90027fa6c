import { join } from "node:path";
import { findProviders } from "@tooling/spec/providers";
import { expect, test } from "vitest";
import { mutateContract, scoreOf } from "../src/index.ts";

const providers = findProviders();

test.each(providers.map(({ name, package: folder }) => [name, folder] as const))(
  "the contract tests of %s notice a sample of what can be wrong",
  async (_, folder) => {
    const { outcomes } = await mutateContract(join(folder, "test/contract-plan.ts"), { sample: 80 });
    expect(outcomes).toHaveLength(80);
    const survivors = outcomes.filter(({ verdict }) => verdict === "survived").map(({ operator, title }) => `${operator}: ${title}`);
    expect(scoreOf(outcomes).score, survivors.join("\n")).toBeGreaterThanOrEqual(95);
  },
  300_000,
);

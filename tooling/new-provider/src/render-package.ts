import { escapeMarkdown } from "@tooling/spec";
import { authCode, type ClientAuth } from "./client-auth.ts";
import { type ClientPlan, renderClient, renderExample, renderValidate } from "./render-client.ts";
import { renderConsumer, renderInstall } from "./render-consumer.ts";
import { renderContractPlan, type TestPlan } from "./render-contract-plan.ts";

/** Texts of files, by their paths in a folder. */
export type Files = Record<string, string>;

/** What a package is made from. */
export interface PackagePlan extends ClientPlan, TestPlan {
  /** How the contract came to be, in one sentence without its full stop. */
  origin: string;
  operations: number;
  /** Whether one seeded fault of each kind can be planted in the contract. */
  hasCanaries: boolean;
}

/** What each way to authenticate asks of a caller. */
const OPTION_MEANINGS: Readonly<Record<ClientAuth["kind"], string>> = {
  bearer: "access token, or a function that gets it: called once for all calls that wait, and again when the provider refuses it",
  basic: "the user to call as",
  apiKey: "API key",
};

/** Write every file of a client's package but the generated ones. */
export function renderPackage(plan: PackagePlan): Files {
  const { name } = plan.names;
  const test = (call: string, module: string, args = "contractPlan"): string =>
    `import { ${call} } from "${module}";\nimport { contractPlan } from "./contract-plan.ts";\n\n${call === "describeContract" ? "await " : ""}${call}(${args});\n`;
  return {
    "package.json": renderManifest(plan),
    "tsconfig.json": `${JSON.stringify({ extends: "@tooling/config/tsconfig.base.json", include: ["src", "test", "*.ts"] }, undefined, 2)}\n`,
    "vitest.config.ts": 'export { default } from "@tooling/config/vitest";\n',
    "README.md": renderReadme(plan),
    "CHANGELOG.md": `# @contracts/${name}\n\n## 0.1.0\n\n### Minor Changes\n\n- The first contract: ${plan.operations} operations, ${plan.origin}.\n`,
    "src/index.ts": renderClient(plan),
    "src/validate.ts": renderValidate(plan),
    "test/consumer.ts": renderConsumer(plan),
    "test/contract-plan.ts": renderContractPlan(plan),
    "test/contract.test.ts": test("describeContract", "@tooling/contract-tests"),
    "test/contract.slow.test.ts": test("describeContract", "@tooling/contract-tests", "contractPlan, { thorough: true }"),
    ...(plan.hasCanaries && { "test/canaries.test.ts": test("describeCanaries", "@tooling/contract-mutation/canaries") }),
  };
}

function renderManifest({ names: { name }, hasCanaries }: PackagePlan): string {
  const workspace = ["config", ...(hasCanaries ? ["contract-mutation"] : []), "contract-tests", "docs", "generator"];
  const manifest = {
    ...{ name: `@contracts/${name}`, version: "0.1.0", private: true, type: "module", sideEffects: false },
    exports: {
      ".": "./src/index.ts",
      "./fixtures": "./src/generated/fixtures.ts",
      "./tanstack-query": "./src/generated/tanstack-query.ts",
      "./validate": "./src/validate.ts",
      "./openapi.json": "./src/generated/openapi.json",
    },
    scripts: {
      generate: "generate-client",
      check: "generate-client --check && tsc",
      test: "vitest run",
      "test:slow": "vitest run --mode slow",
      docs: "build-docs",
    },
    dependencies: { "@contracts/runtime": "workspace:*" },
    devDependencies: {
      [`@specs/${name}`]: "workspace:*",
      ...Object.fromEntries(workspace.map((tool) => [`@tooling/${tool}`, "workspace:*"])),
      ...{ "@types/node": "catalog:", typescript: "catalog:", vitest: "catalog:" },
    },
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function renderReadme(plan: PackagePlan): string {
  const { names, title, auths } = plan;
  const rows = auths.map((auth) => {
    const options = authCode(auth).options.map((option) => `\`${option}\``);
    return `| ${options.join(", ")} | ${OPTION_MEANINGS[auth.kind]} | ${auths.length > 1 ? "one of them is required" : "required"} |`;
  });
  return [
    `# @contracts/${names.name}`,
    "",
    `Typed fetch client for [${escapeMarkdown(title)}](api.md). Applications import it; nothing in this repository does but examples.`,
    "",
    "```ts",
    ...renderExample(plan),
    "```",
    "",
    "| option | meaning | default |",
    "|---|---|---|",
    ...rows,
    "| `baseUrl` | replaces the whole server URL, for example by a mock's | |",
    "| `fetch`, `headers` | sends the requests; headers of every call, but for those that options govern (credentials, `accept`, content type) | `globalThis.fetch`, none |",
    "| `timeoutMs`, `retry`, `rateLimit`, `validate` … | what [every client](../../README.md#use-a-client) takes | |",
    "",
    `\`@contracts/${names.name}/openapi.json\` is the contract as one document, ${plan.origin};`,
    `\`@contracts/${names.name}/fixtures\` makes [values of its schemas](../runtime/ecosystem.md#fixtures) for your tests.`,
    "",
    `\`src/generated/\` and \`api.md\` are made from [\`specs/${names.name}\`](../../specs/${names.name}); \`src/index.ts\` and \`src/validate.ts\` are all that is written by hand.`,
    "",
    ...renderInstall(plan),
    "",
  ].join("\n");
}

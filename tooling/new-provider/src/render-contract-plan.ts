import { authCode, type ClientAuth, environmentVariable } from "./client-auth.ts";
import type { ProviderNames } from "./provider-name.ts";

/** Invented credentials, which a mock takes. */
const INVENTED: Readonly<Record<string, string>> = {
  username: "user@example.example",
  password: "not-a-real-password",
  token: "not-a-real-token",
};

/** What the contract table of a package is made from. */
export interface TestPlan {
  names: ProviderNames;
  auths: readonly ClientAuth[];
  /** The calls as code, by operationId; undefined for calls that are derived from the contract. */
  calls: Readonly<Record<string, string>> | undefined;
  /** How many operations are tried, where the contract has more than tests have time for. */
  sample?: { operations: number; seed: number } | undefined;
}

/** Write `test/contract-plan.ts` of a package. */
export function renderContractPlan(plan: TestPlan): string {
  const { names, auths, calls, sample } = plan;
  const { type, name } = names;
  const variables = auths.flatMap((auth) =>
    optionsOf(auth).map((option) => [environmentVariable(names.environment, option), option] as const),
  );
  const invented = variables.map(([variable, option]) => `${variable}: ${JSON.stringify(INVENTED[option] ?? "not-a-real-key")}`);
  const isDerived = calls === undefined;
  const helpers = [...(isDerived ? ["derivedCalls"] : []), "type ContractPlan", ...(auths.length > 0 ? ["readPlanCredentials"] : [])];
  const own = [`create${type}Client`, "type operations", `type ${type}Client`, ...(auths.length > 1 ? [`type ${type}Credentials`] : [])];
  return [
    'import { fileURLToPath } from "node:url";\n',
    `import { ${helpers.join(", ")} } from "@tooling/contract-tests/cases";\n`,
    `import { ${own.join(", ")} } from "../src/index.ts";\n`,
    'import { validator } from "../src/validate.ts";\n\n',
    auths.length > 0 ? `const credentials = readPlanCredentials({ ${invented.join(", ")} });\n` : "",
    isDerived ? `const document = fileURLToPath(import.meta.resolve("@contracts/${name}/openapi.json"));\n` : "",
    auths.length > 1 ? renderChoice(names, auths) : "",
    "\n/** How the contract is proven: the calls of its client, ",
    isDerived
      ? "derived from the contract; one that is written by hand takes the place of its own. */\n"
      : "typed as a user would write them. */\n",
    `export const contractPlan: ContractPlan<operations, ${type}Client> = {\n`,
    isDerived ? "  document,\n" : `  document: fileURLToPath(import.meta.resolve("@contracts/${name}/openapi.json")),\n`,
    '  coverage: fileURLToPath(new URL("..", import.meta.url)),\n  validator,\n',
    auths.length > 0 ? "  credentials: Object.keys(credentials),\n" : "",
    sample === undefined ? "" : `  sample: { operations: ${sample.operations}, seed: ${sample.seed} },\n`,
    isDerived ? '  suppressions: fileURLToPath(new URL("contract-suppressions.json", import.meta.url)),\n' : "",
    `  connect: ${renderConnect(names, auths)},\n`,
    isDerived
      ? `  calls: { ...derivedCalls<operations, ${type}Client>(document) },\n`
      : `  calls: {\n${Object.entries(calls)
          .map(([id, code]) => `    ${id}: (${names.variable}) => ${names.variable}.${code},\n`)
          .join("")}  },\n`,
    "};\n",
  ].join("");
}

function optionsOf(auth: ClientAuth): string[] {
  return authCode(auth).options;
}

function credentialsCode({ environment }: ProviderNames, auth: ClientAuth): string {
  const members = optionsOf(auth).map((option) => `${option}: credentials.${environmentVariable(environment, option)}`);
  return `{ ${members.join(", ")} }`;
}

/** Write the function that gives the credentials of a security scheme. */
function renderChoice(names: ProviderNames, auths: readonly ClientAuth[]): string {
  const choices = auths.slice(1).map((auth) => {
    const condition = auth.schemes.map((scheme) => `scheme === ${JSON.stringify(scheme)}`).join(" || ");
    return `  if (${condition}) return ${credentialsCode(names, auth)};\n`;
  });
  const first = credentialsCode(names, auths[0] as ClientAuth);
  return `\nfunction credentialsOf(scheme: string | undefined): ${names.type}Credentials {\n${choices.join("")}  return ${first};\n}\n`;
}

function renderConnect(names: ProviderNames, auths: readonly ClientAuth[]): string {
  const [auth] = auths;
  const create = `create${names.type}Client`;
  if (auth === undefined) return `(options) => ${create}({ validate: "throw", validator, ...options })`;
  if (auths.length > 1) return `(options, scheme) => ${create}({ ...credentialsOf(scheme), validate: "throw", validator, ...options })`;
  return `(options) => ${create}({ ${credentialsCode(names, auth).slice(2, -2)}, validate: "throw", validator, ...options })`;
}

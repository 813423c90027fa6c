import { type AuthCode, authCode, type ClientAuth } from "./client-auth.ts";
import type { ProviderNames } from "./provider-name.ts";

/** A call that the example of a client shows. */
export interface ExampleCall {
  method: string;
  path: string;
  /** The second argument as code, or empty. */
  init: string;
  /** Name of the variable for what comes back. */
  result: string;
}

/** What the code of a client is made from. */
export interface ClientPlan {
  names: ProviderNames;
  title: string;
  /** The ways to authenticate; none where no operation takes credentials. */
  auths: readonly ClientAuth[];
  example: ExampleCall;
}

/** Write `src/index.ts` of a package. */
export function renderClient(plan: ClientPlan): string {
  const { names, title, auths } = plan;
  const codes = auths.map(authCode);
  const values = ["type Client", "type ClientOptions", "createClient", ...codes.flatMap(({ imports }) => imports)];
  if (codes.length > 1) values.push("type Auth");
  const imports = [...new Set(values)].sort((a, b) => compare(bare(a), bare(b)));
  return [
    `/**\n * Typed fetch client for ${plainText(title)}.\n *\n`,
    " * A schema of `components` holds both what is read and what is written: `WriteView` of it is the type of a body, `ReadView` of it\n",
    " * the type of what a reply holds.\n *\n",
    ` * @example\n * \`\`\`ts\n${renderExample(plan)
      // A path may hold what would end the comment; within a string, the escape says the same.
      .map((line) => ` * ${line.replaceAll("*/", "*\\/")}`.trimEnd())
      .join("\n")}\n * \`\`\`\n *\n * @packageDocumentation\n */\n`,
    `import { ${imports.join(", ")} } from "@contracts/runtime";\n`,
    'import { contract, type Pages, type ServerVariables } from "./generated/operations.ts";\n',
    'import type { paths } from "./generated/schema.ts";\n\n',
    'export * from "@contracts/runtime/client-exports";\n',
    'export type { components, operations, paths } from "./generated/schema.ts";\n\n',
    `/** A client bound to the paths of ${plainText(title)}. */\nexport type ${names.type}Client = Client<paths, Pages>;\n\n`,
    codes.length > 1 ? renderSeveral(names, codes) : renderOne(names, codes[0]),
  ].join("");
}

/** Write the lines that show how a client is made and called. */
export function renderExample({ names, auths: [auth], example }: ClientPlan): string[] {
  const options = auth === undefined ? [] : authCode(auth).options;
  const given = options.length === 0 ? "{}" : `{ ${options.join(", ")} }`;
  return [
    `import { create${names.type}Client, unwrap } from "@contracts/${names.name}";`,
    "",
    `const ${names.variable} = create${names.type}Client(${given});`,
    `const ${example.result} = await unwrap(${names.variable}.${example.method}(${[JSON.stringify(example.path), example.init].filter(Boolean).join(", ")}));`,
  ];
}

/** Write `src/validate.ts` of a package. */
export function renderValidate({ names, title }: ClientPlan): string {
  return `/**
 * Runtime validation for the client of @contracts/${names.name}: pass its options \`validator\` and \`validate: "warn"\` or \`"throw"\`;
 * and each schema as a Standard Schema, for libraries that take one.
 *
 * @packageDocumentation
 */
import type { Validator } from "@contracts/runtime";
import { validator as generated } from "./generated/validators.ts";

export { schemas } from "./generated/schemas.ts";

/** Holds requests and replies to the schemas of the spec of ${plainText(title)}; it changes neither. */
export const validator: Validator = generated;
`;
}

function renderOne({ type }: ProviderNames, code: AuthCode | undefined): string {
  const bases = ["ServerVariables", "ClientOptions", ...(code?.extended === undefined ? [] : [code.extended])].join(", ");
  const options = `/** Options of {@link create${type}Client}. */\nexport interface ${type}ClientOptions extends ${bases} {`;
  const thrown = code === undefined ? "options that lead to no server" : "missing credentials, or options that lead to no server";
  const doc = `/**\n * Create a client.\n *\n * @throws {ConfigError} For ${thrown}.\n */\n`;
  if (code === undefined)
    return `${options}}\n\n${doc}export function create${type}Client(options: ${type}ClientOptions = {}): ${type}Client {
  return createClient<paths, Pages>(contract, options);\n}\n`;
  return `${options}${code.members === "" ? "" : `\n${code.members}`}}\n\n${doc}export function create${type}Client(options: ${type}ClientOptions): ${type}Client {
  // A caller without types may pass no options, and is told of the credentials then.
  return createClient<paths, Pages>(contract, options, ${code.make("options")});\n}\n`;
}

function renderSeveral({ type }: ProviderNames, codes: readonly AuthCode[]): string {
  const union = codes.map((code) => code.type).join(" | ");
  const choices = codes
    .slice(0, -1)
    .map(({ options: [name = ""], make }) => `  if ("${name}" in options) return ${make("options").replace("?.", ".")};\n`);
  const last = codes.at(-1) as AuthCode;
  return `/** Credentials of one of the ways to authenticate. */
export type ${type}Credentials = ${union};

/** Options of {@link create${type}Client}. */
export type ${type}ClientOptions = ServerVariables & ClientOptions & ${type}Credentials;

/**
 * Create a client.
 *
 * @throws {ConfigError} For missing credentials, or options that lead to no server.
 */
export function create${type}Client(options: ${type}ClientOptions): ${type}Client {
  // A caller without types may pass no options, and is told of the credentials then.
  return createClient<paths, Pages>(contract, options, authOf(options ?? {}));
}

function authOf(options: ${type}Credentials): Auth {
${choices.join("")}  return ${last.make("options").replace("?.", ".")};
}
`;
}

/** Text that neither ends a comment nor begins a tag of it. */
function plainText(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("*/", "*\\/").replaceAll("@", "(at)").trim();
}

function bare(name: string): string {
  return name.replace(/^type /, "");
}

function compare(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : Number(a.toLowerCase() > b.toLowerCase());
}

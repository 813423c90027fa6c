import { authCode, type ClientAuth } from "./client-auth.ts";
import type { ClientPlan } from "./render-client.ts";

/** Write `test/consumer.ts` of a package: a client for each way to authenticate, for those who run them from the tarball. */
export function renderConsumer({ names: { name, type }, auths }: ClientPlan): string {
  const kinds = new Map<string, ClientAuth | undefined>(auths.toReversed().map((auth) => [auth.kind, auth]));
  if (kinds.size === 0) kinds.set("none", undefined);
  const clients = [...kinds].map(([kind, auth]) => `  ${kind}: (baseUrl) => create${type}Client({ ${optionsOf(auth, "not-a-real")} }),\n`);
  return [
    `import { create${type}Client, type ${type}Client } from "@contracts/${name}";\n\n`,
    "/** A client for each way to authenticate, as consumers of the tarball make it: they are run wherever JavaScript is. */\n",
    `export const clients: Record<${[...kinds.keys()].map((kind) => JSON.stringify(kind)).join(" | ")}, (baseUrl: string) => ${type}Client> = {\n`,
    ...clients,
    "};\n",
  ].join("");
}

/** Write the section of a README that says how the client is used outside the workspace. */
export function renderInstall({ names: { name, type, variable }, auths: [auth], example }: ClientPlan): string[] {
  const call = [JSON.stringify(example.path), example.init].filter(Boolean).join(", ");
  return [
    "## Outside the workspace",
    "",
    "In an empty folder beside a clone of this repository:",
    "",
    "```sh",
    `npm --prefix ../provider-contracts run contracts -- pack ${name} --out "$PWD"`,
    "npm init --yes",
    `npm install ./*-runtime-*.tgz ./*-${name}-*.tgz`,
    "```",
    "",
    "The mock answers in place of the provider, whoever asks:",
    "",
    "```sh",
    `npm --prefix ../provider-contracts run contracts -- mock ${name} --port 4010`,
    "```",
    "",
    "Then `node first.mjs` prints what a file `first.mjs` reads:",
    "",
    "```js",
    `import { create${type}Client, unwrap } from "@contracts/${name}";`,
    "",
    `const ${variable} = create${type}Client({ ${optionsOf(auth, "any").replace("baseUrl", 'baseUrl: "http://127.0.0.1:4010"')} });`,
    `console.log(await unwrap(${variable}.${example.method}(${call})));`,
    "```",
  ];
}

function optionsOf(auth: ClientAuth | undefined, value: string): string {
  const options = auth === undefined ? [] : authCode(auth).options;
  return [
    "baseUrl",
    ...options.map((option) => `${option}: ${JSON.stringify(value === "any" ? value : `${value}-${option.toLowerCase()}`)}`),
  ].join(", ");
}

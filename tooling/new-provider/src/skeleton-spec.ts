import { stringify } from "yaml";
import type { ClientAuth } from "./client-auth.ts";
import type { ProviderNames } from "./provider-name.ts";
import type { Files } from "./render-package.ts";

/** What the spec of a new provider is made from. */
export interface SkeletonPlan {
  names: ProviderNames;
  title: string;
  /** URL of the server, base path included. */
  server: string;
  /** Address of the provider's reference, or null where it is not known. */
  docs: string | null;
  auth: ClientAuth | undefined;
}

/** Widest line of what is written. */
const LINE_WIDTH = 120;

/** Statements that stand in every spec of this kind: nobody has read them anywhere yet. */
const INVENTED = { source: "reference", grade: "inferred", assumption: "items-are-served" } as const;

/** Write the spec of a provider of which nothing is known yet: one list and one create, with all that a contract says of them. */
export function renderSkeletonSpec(plan: SkeletonPlan): Files {
  const { names, auth } = plan;
  return {
    "package.json": renderSpecManifest(names.name),
    "redocly.yaml": renderRuleset(auth),
    "README.md": renderSpecReadme(plan),
    "openapi.yaml": yaml(rootOf(plan)),
    "sources.yaml": yaml([{ id: "reference", title: `${plan.title}, API reference`, url: plan.docs, captured: "unknown" }]),
    "assumptions.yaml": yaml([ASSUMPTION]),
    "paths/items.yaml": yaml(itemsPath(auth !== undefined)),
    "schemas/Item.yaml": yaml(ITEM),
    "schemas/Error.yaml": yaml(ERROR),
    "responses/BadRequest.yaml": yaml(refusal("The request is not acceptable.", "bad-request")),
    "examples/item.yaml": yaml({ summary: "An item", value: { name: "Sounding line" } }),
    "examples/item-list.yaml": yaml({ summary: "Two items", value: [{ name: "Sounding line" }, { name: "Lantern" }] }),
    "examples/error-bad-request.yaml": yaml({ summary: "A name is missing", value: { message: "name is required" } }),
    ...(auth !== undefined && {
      [`security-schemes/${nameOf(auth)}.yaml`]: yaml(schemeOf(auth)),
      "responses/Unauthorized.yaml": yaml(refusal("The credentials are missing or wrong.", "unauthorized")),
      "examples/error-unauthorized.yaml": yaml({ summary: "The credentials are wrong", value: { message: "not authorized" } }),
    }),
  };
}

/** Write the manifest of a spec. */
export function renderSpecManifest(name: string): string {
  const manifest = {
    ...{ name: `@specs/${name}`, version: "0.1.0", private: true, type: "module" },
    scripts: { lint: "lint-spec" },
    devDependencies: { "@tooling/lint-rules": "workspace:*" },
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** Write a value as the specs are written. */
export function yaml(value: unknown): string {
  return stringify(value, { lineWidth: LINE_WIDTH, aliasDuplicateObjects: false, version: "1.2" });
}

/** Describe a security scheme of a client's. */
export function schemeOf({ kind, header }: ClientAuth): object {
  const own = kind === "apiKey" ? { type: "apiKey", in: "header", name: header } : { type: "http", scheme: kind };
  return { ...own, description: "Who hands the credentials out is not documented.", "x-evidence": GIVEN };
}

/** Evidence of what was given when the contract was begun. */
export const GIVEN = {
  source: "reference",
  grade: "inferred",
  note: "Given when this contract was begun: nobody has read it up yet.",
} as const;

function nameOf({ schemes: [name = ""] }: ClientAuth): string {
  return name;
}

function renderRuleset(auth: ClientAuth | undefined): string {
  return [
    "extends:\n  - ../../tooling/lint-rules/redocly.yaml\nrules:\n",
    "  # Nothing is known of a licence.\n  info-license: off\n  info-license-strict: off\n",
    auth === undefined ? "" : '  contracts/required-responses:\n    severity: error\n    statuses: ["401"]\n',
  ].join("");
}

function renderSpecReadme({ names: { name }, title }: SkeletonPlan): string {
  return `# ${title}: the contract that \`packages/${name}\` is generated from

A beginning: one list and one create, which nobody has read anywhere. Put the provider's own operations in their place, one path item and
one schema per file, and say in \`x-evidence\` how you know each.

- **Truth.** \`sources.yaml\` lists the pages, \`assumptions.yaml\` what is believed without one, with the call that would settle it.
- **After a change.** \`npm run contracts -- lint ${name}\`, \`npm run contracts -- generate ${name}\`, then \`npm test\`.
- **Calls.** \`packages/${name}/test/contract-plan.ts\` has one for each operation; without it, nothing compiles.

## Lint rules that are off

- \`info-license\`, \`info-license-strict\`: nothing is known of a licence.
`;
}

function rootOf({ title, server, auth }: SkeletonPlan): object {
  return {
    openapi: "3.1.1",
    info: {
      title,
      version: "0.1.0",
      description: `A contract for ${title}, written by hand. Each statement carries \`x-evidence\`, which says where it was read and how far it can be trusted.`,
    },
    servers: [{ url: server, description: "The API.", "x-evidence": GIVEN }],
    security: auth === undefined ? [] : [{ [nameOf(auth)]: [] }],
    tags: [{ name: "Items", description: "What the API holds." }],
    paths: { "/items": { $ref: "paths/items.yaml" } },
    ...(auth !== undefined && {
      components: { securitySchemes: { [nameOf(auth)]: { $ref: `security-schemes/${nameOf(auth)}.yaml` } } },
    }),
  };
}

const ASSUMPTION = {
  id: "items-are-served",
  believe: "There are items, which can be listed and created.",
  because: "It is where every new contract begins: nobody has read it anywhere.",
  confirmedBy: "listItems answers 200 with a list.",
  refutedBy: "listItems answers 404.",
  probe: {
    operation: "listItems",
    confirms: { required: ["body"], properties: { status: { const: 200 }, body: { type: "array" } } },
    refutes: { properties: { status: { const: 404 } } },
  },
};

const ITEM = {
  type: "object",
  description: "An item.",
  required: ["name"],
  properties: { name: { type: "string", minLength: 1, maxLength: 50, description: "Name of the item." } },
  "x-evidence": INVENTED,
};

const ERROR = {
  type: "object",
  description: "What went wrong.",
  required: ["message"],
  properties: { message: { type: "string", description: "What went wrong, for people." } },
  "x-evidence": INVENTED,
};

function refusal(description: string, example: string): object {
  const name = example.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const examples = { [name]: { $ref: `../examples/error-${example}.yaml` } };
  return { description, content: { "application/json": { schema: { $ref: "../schemas/Error.yaml" }, examples } }, "x-evidence": INVENTED };
}

function itemsPath(isSecured: boolean): object {
  const unauthorized = isSecured ? { "401": { $ref: "../responses/Unauthorized.yaml" } } : {};
  const badRequest = { "400": { $ref: "../responses/BadRequest.yaml" } };
  const item = { schema: { $ref: "../schemas/Item.yaml" }, examples: { item: { $ref: "../examples/item.yaml" } } };
  const list = { type: "array", description: "The items.", items: { $ref: "../schemas/Item.yaml" } };
  return {
    get: {
      ...{ operationId: "listItems", tags: ["Items"], summary: "List items", description: "Gives all items." },
      "x-pagination": { style: "none", reason: "Nobody has read of pages yet." },
      responses: {
        "200": {
          description: "The items.",
          content: { "application/json": { schema: list, examples: { several: { $ref: "../examples/item-list.yaml" } } } },
        },
        ...badRequest,
        ...unauthorized,
      },
    },
    post: {
      ...{ operationId: "createItem", tags: ["Items"], summary: "Create an item", description: "Creates an item." },
      requestBody: { description: "The item to create.", required: true, content: { "application/json": item } },
      responses: { "201": { description: "The item was created.", content: { "application/json": item } }, ...badRequest, ...unauthorized },
    },
    "x-evidence": INVENTED,
  };
}

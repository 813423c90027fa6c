import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CallInit, deriveInit } from "@tooling/contract-tests/cases";
import { renderLiteral } from "@tooling/generator";
import { listLogins, listOperations, type OpenApiDocument, type Operation, takesAnyone } from "@tooling/spec";
import type { Provider } from "@tooling/spec/providers";

/** Kinds of calls that each client makes, where its contract has them. */
export const CALL_KINDS = ["read", "list", "write", "error"] as const;

/** A kind of call. */
export type CallKind = (typeof CALL_KINDS)[number];

/** What a provider's consumer runs. */
export interface ConsumerCode {
  /** Name of the provider. */
  provider: string;
  /** Ways to authenticate that the contract has. */
  auths: string[];
  /** Kinds of calls that the contract has. */
  kinds: CallKind[];
  /** The consumer, a module of TypeScript. */
  code: string;
  /** A program that reads once, as a module beside the consumer's folder; empty where the contract has nothing to read. */
  read: string;
  /** What the package exports that is code, by the names that consumers import. */
  entries: string[];
}

interface Pagination {
  style?: string;
}

/** Failures that a client treats in its own way: it logs in again, or waits. */
const TREATED = new Set(["401", "403", "408", "425", "429"]);

/** Write a consumer of a provider: the clients that its package owns, and a call of each kind that its contract has. */
export async function renderConsumer({ name, package: folder, openapi }: Provider): Promise<ConsumerCode> {
  const document = JSON.parse(readFileSync(openapi, "utf8")) as OpenApiDocument;
  const file = join(folder, "test/consumer.ts");
  if (!existsSync(file)) throw new Error(`${file} is missing: export \`clients\` there, one for each way to authenticate.`);
  const chosen = chooseOperations(document);
  const kinds = CALL_KINDS.filter((kind) => chosen[kind] !== undefined);
  const blocks = await Promise.all(
    kinds.map(async (kind) => {
      const operation = chosen[kind] as Operation;
      return renderCall(kind, operation, initOf(operation, await deriveInit(document, operation)));
    }),
  );
  const auths = authsOf(document);
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { exports: Record<string, string> };
  const modules = Object.keys(exports).filter((subpath) => exports[subpath]?.endsWith(".ts"));
  return {
    ...{ provider: name, auths, kinds, entries: modules.map((subpath) => `@contracts/${name}${subpath.slice(1)}`) },
    read:
      chosen.read === undefined ? "" : renderRead(name, auths, chosen.read, initOf(chosen.read, await deriveInit(document, chosen.read))),
    code: [
      readFileSync(file, "utf8"),
      "\nasync function call(client: ReturnType<(typeof clients)[keyof typeof clients]>): Promise<Record<string, string>> {\n",
      ...["  const seen: Record<string, string> = {};\n", ...blocks, "  return seen;\n}\n\n"],
      "/** Make every call with the client of one way to authenticate. */\n",
      "export function run(auth: keyof typeof clients, baseUrl: string): Promise<Record<string, string>> {\n",
      "  return call(clients[auth](baseUrl));\n}\n",
    ].join(""),
  };
}

/** The ways to authenticate that a document names, as the client's package names them. */
function authsOf(document: OpenApiDocument): string[] {
  const schemes = Object.values(document.components?.["securitySchemes"] ?? {}) as Record<string, unknown>[];
  const kinds = schemes.map((scheme) => (scheme["x-session"] !== undefined ? "session" : String(scheme.scheme ?? scheme.type)));
  return kinds.length === 0 ? ["none"] : [...new Set(kinds.map((kind) => (/oauth2|openIdConnect/.test(kind) ? "bearer" : kind)))].sort();
}

function chooseOperations(document: OpenApiDocument): Partial<Record<CallKind, Operation>> {
  const logins = listLogins(document);
  const operations = listOperations(document)
    .filter(({ id, security }) => !logins.includes(id) && !takesAnyone(security))
    .toSorted((a, b) => effortOf(a) - effortOf(b));
  const all = operations.length > 0 ? operations : listOperations(document);
  const hasPages = ({ object }: Operation): boolean =>
    !["none", undefined].includes((object["x-pagination"] as Pagination | undefined)?.style);
  const choices: Record<CallKind, Operation | undefined> = {
    read: all.find((one) => one.method === "get" && isJsonRead(one)),
    list: all.find((one) => one.method === "get" && hasPages(one)),
    write: all.find(({ method }) => ["post", "put", "patch"].includes(method)),
    error: all.find((one) => failureOf(one) !== undefined),
  };
  return Object.fromEntries(Object.entries(choices).filter(([, operation]) => operation !== undefined));
}

function effortOf({ parameters }: Operation): number {
  return parameters.filter(({ required }) => required === true).length;
}

function isJsonRead({ responses }: Operation): boolean {
  return Object.entries(responses).some(([status, { content }]) => status.startsWith("2") && content?.["application/json"] !== undefined);
}

function failureOf({ responses }: Operation): string | undefined {
  return Object.entries(responses).find(
    ([status, { content }]) => /^4\d\d$/.test(status) && !TREATED.has(status) && content?.["application/json"] !== undefined,
  )?.[0];
}

function callOf({ method, path }: Operation, init: object): string {
  return `client.${method.toUpperCase()}(${JSON.stringify(path)}, ${renderLiteral(init)})`;
}

function initOf(operation: Operation, { params, body, contentType }: CallInit): object {
  const given = Object.fromEntries(Object.entries(params).filter(([, values]) => Object.keys(Object(values)).length > 0));
  return {
    ...(Object.keys(given).length > 0 && { params: given }),
    ...(body !== undefined && { body }),
    ...(body !== undefined && Object.keys(operation.requestBody?.content ?? {}).length > 1 && { contentType }),
  };
}

function renderRead(name: string, [auth]: readonly string[], operation: Operation, init: object): string {
  return `import { clients } from "../src/${name}.ts";\n\nconst client = clients[${JSON.stringify(auth)}]("https://api.example");\nexport const read = ${callOf(operation, init)};\n`;
}

function renderCall(kind: CallKind, operation: Operation, init: object): string {
  if (kind === "list") return renderWalk(operation, init);
  if (kind === "error") {
    const status = failureOf(operation) ?? "";
    const call = callOf(operation, { ...init, headers: { prefer: `code=${status}` } });
    return `  const refused = await ${call};\n  if (refused.ok || !refused.documented || refused.status !== ${status}) throw new Error(\`error: \${refused.status}\`);\n  seen["error"] = String(refused.status);\n`;
  }
  return `  const ${kind} = await ${callOf(operation, init)};\n  if (!${kind}.ok) throw new Error(\`${kind}: \${${kind}.status}\`);\n  seen["${kind}"] = String(${kind}.status);\n`;
}

/** A mock may give the same page for ever, which ends in an error: two items will do. */
function renderWalk({ path }: Operation, init: object): string {
  return `  let items = 0;\n  for await (const item of client.paginate(${JSON.stringify(path)}, ${renderLiteral(init)})) if (item !== null && ++items === 2) break;\n  if (items === 0) throw new Error("list: no item");\n  seen["list"] = \`\${items} items\`;\n`;
}

import { isJsonObject, type JsonObject, listOperations, type OpenApiDocument } from "@tooling/spec";
import type { AuthKind, ClientAuth } from "./client-auth.ts";
import { exampleCallOf } from "./example-call.ts";
import { createNotes, type ImportNotes } from "./import-notes.ts";
import { renderImportReadme } from "./import-readme.ts";
import { clientAuthOf } from "./new-provider.ts";
import { NewProviderError } from "./new-provider-error.ts";
import { placeProvider, writeFiles } from "./place-provider.ts";
import { readProviderName } from "./provider-name.ts";
import { type Description, readDescription } from "./read-description.ts";
import { renderPackage } from "./render-package.ts";
import { settleOperations } from "./settle-operations.ts";
import { settleSecurity } from "./settle-security.ts";
import { renderSpecManifest, schemeOf, yaml } from "./skeleton-spec.ts";
import { splitDescription } from "./split-description.ts";
import { type SuppressedRule, suppressProblems } from "./suppress-problems.ts";
import { upgradeDescription } from "./upgrade-description.ts";

/** What is known better than the description does. */
export interface ImportOptions {
  /** @default that of the description */
  title?: string | undefined;
  /** URL of the server in place of the description's. @default the description's */
  server?: string | undefined;
  /** How callers authenticate where the description does not say it. @default as the description says, or not at all */
  auth?: AuthKind | undefined;
  /** Header that carries the API key. @default "X-Api-Key" */
  header?: string | undefined;
  /** Address of the description or of the provider's reference. @default unknown */
  docs?: string | undefined;
}

/** What came of an import. */
export interface Imported {
  operations: number;
  files: number;
  /** What was changed, left out or could not be told, by kind. */
  notes: { kind: string; places: string[] }[];
  /** The rules that refuse something of it for now, most frequent first. */
  suppressed: SuppressedRule[];
}

/** Most operations whose cases are all tried: beyond it tests would take minutes, and try a seeded sample. */
const MOST_TRIED = 60;
const SAMPLE = { operations: 50, seed: 1 } as const;

/**
 * Write the spec and the package of a provider from a description that somebody else wrote.
 *
 * @throws {NewProviderError} For a file that is refused, or that no client can be made of; nothing is written then.
 */
export async function importProvider(repository: string, name: string, path: string, options: ImportOptions): Promise<Imported> {
  const names = readProviderName(repository, name);
  const description = await readDescription(path);
  const notes = createNotes();
  const { document, auths } = settle(description, options, notes);
  const { title } = document.info as { title: string };
  const operations = listOperations(document as OpenApiDocument).length;
  const example = exampleCallOf(document as OpenApiDocument, auths);
  const files = splitDescription(document, notes);
  return placeProvider(repository, name, async (draft) => {
    writeFiles(draft.spec, {
      ...files,
      "package.json": renderSpecManifest(name),
      "redocly.yaml": "extends:\n  - ../../tooling/lint-rules/redocly.yaml\n",
      "sources.yaml": yaml([sourceOf(description, title, options)]),
      "assumptions.yaml": "# What is believed without having read it, each with a call that would settle it.\n[]\n",
    });
    const suppressed = await suppressProblems(draft.spec);
    const sample = operations > MOST_TRIED ? SAMPLE : undefined;
    const origin = `imported from ${description.file}, which somebody else wrote`;
    writeFiles(
      draft.package,
      renderPackage({ names, title, auths, example, origin, operations, calls: undefined, sample, hasCanaries: false }),
    );
    const imported = { operations, files: Object.keys(files).length, notes: notes.list(), suppressed };
    writeFiles(draft.spec, { "README.md": renderImportReadme(names, title, description.file, imported) });
    return imported;
  });
}

/** Bring a description into the shape that it is split in. */
function settle(description: Description, options: ImportOptions, notes: ImportNotes): { document: JsonObject; auths: ClientAuth[] } {
  const upgraded = settleOperations(upgradeDescription(description, notes), notes);
  const { document, auths } = settleSecurity(withGivenAuth(upgraded, options), notes);
  const info = Object(document.info) as JsonObject;
  const { title = info.title } = options;
  return {
    auths,
    document: {
      ...document,
      // The version is that of our contract from now on; that of the description stands with its source.
      info: { ...info, title: String(title).trim() || "Untitled", version: "0.1.0" },
      servers: serversOf(document, options),
      security: document.security ?? [],
    },
  };
}

/** Put the given way to authenticate where a description names none. */
function withGivenAuth(document: JsonObject, { auth, header }: ImportOptions): JsonObject {
  const components = Object(document.components) as JsonObject;
  const given = auth === undefined ? undefined : clientAuthOf({ auth, header });
  if (given === undefined || Object.keys(Object(components.securitySchemes)).length > 0) return document;
  const [scheme = ""] = given.schemes;
  return { ...document, security: [{ [scheme]: [] }], components: { ...components, securitySchemes: { [scheme]: schemeOf(given) } } };
}

function serversOf({ servers }: JsonObject, { server }: ImportOptions): unknown[] {
  if (server !== undefined) {
    if (!URL.canParse(server) || !/^https?:\/\/[^\s<>"{}?#]+$/.test(server))
      throw new NewProviderError(`${JSON.stringify(server)} is no address of a server: pass one as "https://api.tide-pool.example/v1".`);
    return [{ url: server.replace(/\/+$/, ""), description: "The API." }];
  }
  const absolute = (Array.isArray(servers) ? servers : []).filter((one) => isJsonObject(one) && /^(https?:\/\/|\{)/.test(String(one.url)));
  if (absolute.length > 0) return absolute;
  throw new NewProviderError(
    'The description names no server by its whole address: pass it, as --server "https://api.tide-pool.example/v1".',
  );
}

function sourceOf({ document, file }: Description, title: string, { docs }: ImportOptions): JsonObject {
  const version = String(Object(document.info).version ?? "");
  const captured = new Date().toISOString().slice(0, 10);
  return { id: "description", title: `${title} ${version}, OpenAPI description (${file})`, url: docs ?? null, captured };
}

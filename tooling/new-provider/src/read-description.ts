import { basename, resolve } from "node:path";
import {
  formatPointer,
  isJsonObject,
  type JsonObject,
  loadRegister,
  loadSpec,
  locate,
  resolveReference,
  type Spec,
  SpecError,
} from "@tooling/spec";
import { bundleSpec } from "@tooling/spec/bundle";
import { checkSync } from "recheck";
import { NewProviderError } from "./new-provider-error.ts";
import { rewriteDescription } from "./visit-description.ts";

/** Versions of OpenAPI that a description may have. */
const VERSIONS = /^3\.[01]\.\d+$/;

/** Longest time in milliseconds for the judgement of one pattern. */
const PATTERN_TIMEOUT_MS = 300;

/** A description that somebody else wrote, as one document. */
export interface Description {
  document: JsonObject;
  /** Name of its file. */
  file: string;
  /** Patterns that could take long on a hostile text, each with why. */
  slowPatterns: ReadonlyMap<string, string>;
}

/**
 * Read an OpenAPI 3.0 or 3.1 description, refusing what would harm the tools behind.
 *
 * @throws {NewProviderError} For a file that is none; the message says what to do.
 */
export async function readDescription(path: string): Promise<Description> {
  const file = resolve(path);
  try {
    checkVersion(loadRegister(file).value, path);
    const spec = loadSpec(file, { versions: VERSIONS });
    const document = withPointers(spec.files.size === 1 ? (spec.files.get(spec.entry)?.value as JsonObject) : await bundleSpec(spec));
    const slowPatterns = judgePatterns(document, spec);
    if (!isJsonObject(document.paths) || Object.keys(document.paths).length === 0)
      throw new NewProviderError(`${path} describes no paths: there is nothing that a client could call.`);
    return { document, file: basename(file), slowPatterns };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const shown = error.problems.slice(0, 10).map(({ line, column, rule, message }) => `${path}:${line}:${column} ${rule}\n  ${message}`);
    const more = error.problems.length - shown.length;
    throw new NewProviderError(
      [`${path} is refused, and nothing was written.`, ...shown, ...(more > 0 ? [`and ${more} more`] : [])].join("\n"),
    );
  }
}

/** Write references as plain JSON Pointers: in a description they are parts of URLs, and may be encoded as those are (RFC 6901, section 6). */
function withPointers(document: JsonObject): JsonObject {
  return rewriteDescription(document, (node) =>
    typeof node.$ref === "string" && node.$ref.includes("%") ? { ...node, $ref: `#${resolveReference("", node.$ref).pointer}` } : node,
  );
}

function checkVersion(value: unknown, path: string): void {
  const { swagger, openapi, asyncapi }: JsonObject = isJsonObject(value) ? value : {};
  if (swagger !== undefined)
    throw new NewProviderError(
      `${path} is Swagger ${String(swagger)}, the format before OpenAPI 3: convert it, for example with \`npx swagger2openapi --outfile openapi.yaml ${basename(path)}\`, and pass what comes of it.`,
    );
  if (typeof openapi === "string" && VERSIONS.test(openapi)) return;
  const what =
    asyncapi !== undefined ? "AsyncAPI" : openapi !== undefined ? `openapi ${JSON.stringify(openapi)}` : "no OpenAPI description";
  throw new NewProviderError(`${path} is ${what}: pass a description that begins with "openapi: 3.0.x" or "openapi: 3.1.x".`);
}

/**
 * List the patterns that are not proven to be fast.
 *
 * @throws {SpecError} For one that takes exponential time: a client that runs it on a reply can be stopped by whoever writes the reply.
 */
function judgePatterns(document: JsonObject, spec: Spec): ReadonlyMap<string, string> {
  const slow = new Map<string, string>();
  for (const [pattern, path] of listPatterns(document)) {
    const diagnosis = checkSync(pattern, "u", { timeout: PATTERN_TIMEOUT_MS });
    if (diagnosis.status === "safe") continue;
    if (diagnosis.status === "unknown") {
      slow.set(pattern, diagnosis.error.kind === "invalid" ? "is no regular expression of ECMAScript" : "could not be proven safe");
    } else if (diagnosis.complexity.type === "exponential") {
      const { file, line, column } = locate(spec, formatPointer(path));
      const message = `Pattern ${JSON.stringify(pattern)} takes exponential time on a hostile input: rewrite it without nested or overlapping repetition.`;
      throw new SpecError([{ file, line, column, rule: "contracts/safe-pattern", message }]);
    } else slow.set(pattern, `takes ${diagnosis.complexity.type} time`);
  }
  return slow;
}

/** List the patterns of a description, each with the first place that it stands at. */
function listPatterns(document: JsonObject): Map<string, readonly string[]> {
  const places = new Map<string, readonly string[]>();
  rewriteDescription(document, (node, kind, path) => {
    if (kind !== "schema") return node;
    const own = typeof node.pattern === "string" ? [node.pattern] : [];
    for (const pattern of [...own, ...Object.keys(Object(node.patternProperties))]) if (!places.has(pattern)) places.set(pattern, path);
    return node;
  });
  return places;
}

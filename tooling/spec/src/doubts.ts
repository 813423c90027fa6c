import { type Evidence, type FactKind, listFacts } from "./evidence.ts";
import { formatPointer, parsePointer, valueAt } from "./json-pointer.ts";
import { HTTP_METHODS, isJsonObject, type JsonObject, type OpenApiDocument } from "./openapi-document.ts";
import type { AssumptionState, ResolvedEvidence } from "./resolve-evidence.ts";

/** Something that is not plainly documented, at the place where a reader looks. */
export interface Doubt {
  /** JSON Pointer into the document of an operation, parameter, property, schema, header, response or request body. */
  pointer: string;
  /** What of it is in doubt, as `items`; empty where it is the thing itself. */
  part: string;
  evidence: ResolvedEvidence;
}

/** Things that are looked at one by one, so that each says what it inherits. */
const SINGLE: readonly FactKind[] = ["operation", "parameter", "property", "header"];
/** Things that only say what stands on them: what is in them says it itself. */
const WHOLE: readonly FactKind[] = ["schema", "response", "request body"];

/** List what of a resolved document is graded otherwise than `documented`. */
export function listDoubts(document: OpenApiDocument): Doubt[] {
  // A document of some megabytes without evidence is looked through in a tenth of the time that its facts take.
  if (!holdsEvidence(document)) return [];
  const facts = listFacts(document);
  const places = new Set(facts.filter(({ kind }) => SINGLE.includes(kind) || WHOLE.includes(kind)).map(({ pointer }) => pointer));
  return facts.flatMap(({ kind, pointer, evidence }) => {
    if (evidence === undefined || evidence.grade === "documented") return [];
    const isOwn = isJsonObject(nodeAt(document, pointer)?.["x-evidence"]);
    if (!isOwn && !SINGLE.includes(kind)) return [];
    const segments = parsePointer(pointer);
    let length = segments.length;
    while (length > 0 && !places.has(formatPointer(segments.slice(0, length)))) length--;
    if (length === 0) return [];
    const rest = segments.slice(length).filter((segment) => !SILENT.has(segment));
    const part = rest.join(" ");
    return [{ pointer: formatPointer(segments.slice(0, length)), part, evidence: evidence as ResolvedEvidence }];
  });
}

function holdsEvidence(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  return Object.hasOwn(node, "x-evidence") || Object.values(node).some(holdsEvidence);
}

/** The state of the assumptions of a resolved document, by id. */
export function assumptionsOf(document: OpenApiDocument): Record<string, AssumptionState> {
  return (document["x-assumptions"] ?? {}) as Record<string, AssumptionState>;
}

/** Say why a fact is read as it is: the note, or else what is assumed. */
export function reasonOf(document: OpenApiDocument, { note, assumption = "" }: Evidence): string {
  const assumptions = assumptionsOf(document);
  const believed = Object.hasOwn(assumptions, assumption) ? assumptions[assumption]?.believe : undefined;
  return (note ?? believed ?? "").replace(/\s+/g, " ").trim();
}

/** Name a place of a document as a reader would: `listTides query port`, `Tide.height`. */
export function namePlace(document: OpenApiDocument, pointer: string): string {
  const segments = parsePointer(pointer);
  const [root, , third = ""] = segments;
  const isOperation = root === "paths" && HTTP_METHODS.some((method) => method === third);
  const start = root === "components" || isOperation ? 3 : 0;
  const head = isOperation ? String(nodeAt(document, formatPointer(segments.slice(0, 3)))?.operationId) : third;
  let name = start === 3 ? head : "";
  for (let index = start; index < segments.length; index++) {
    const segment = segments[index] ?? "";
    const next = segments[index + 1];
    if (SILENT.has(segment)) continue;
    if (segment === "properties" && next !== undefined) {
      name += `.${next}`;
      index++;
    } else if (segment === "items") name += "[]";
    else if (segment === "parameters" && next !== undefined) {
      const parameter = nodeAt(document, formatPointer(segments.slice(0, index + 2)));
      name += ` ${String(parameter?.in)} ${String(parameter?.name)}`;
      index++;
    } else name += ` ${segment}`;
  }
  return name.trim();
}

/** Members that a reader knows to be there. */
const SILENT = new Set(["paths", "schema", "responses", "content"]);

function nodeAt(document: OpenApiDocument, pointer: string): JsonObject | undefined {
  const node = valueAt(document, parsePointer(pointer));
  return isJsonObject(node) ? node : undefined;
}

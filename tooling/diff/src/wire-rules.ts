import { isJsonObject, type OpenApiDocument, parsePointer, valueAt } from "@tooling/spec";
import type { Edit } from "./redocly-diff.ts";

/** A structural change with what is around it. */
export interface EditInContext {
  edit: Edit;
  before: OpenApiDocument;
  after: OpenApiDocument;
  /** Whether the place is part of what is sent, of what comes back, or of both. */
  isSent: boolean;
  isReceived: boolean;
  /** Name of the extension that the place belongs to; empty for none. */
  extension: string;
}

/** Say why a client that keeps to the contract before breaks on the wire with a provider that keeps to it now; nothing where it does not. */
export function judgeWire(context: EditInContext): string[] {
  const { edit } = context;
  const verdicts = edit.verdicts.filter(({ ruleId }) => !OFF_THE_WIRE.has(ruleId)).map(({ message }) => message);
  const own = context.extension === "" ? RULES : EXTENSION_RULES;
  return [...verdicts, ...own.flatMap((rule) => rule(context) ?? [])];
}

/** What no request and no reply shows. */
const OFF_THE_WIRE = new Set(["operation-id-changed"]);

type WireRule = (context: EditInContext) => string | undefined;

/** What `redocly diff` does not rate, though a deployed client breaks. */
const RULES: readonly WireRule[] = [
  function requiredBodyAdded({ edit }) {
    if (edit.typeName !== "RequestBody" || edit.kind !== "added") return undefined;
    return isJsonObject(edit.after?.value) && edit.after.value.required === true ? "It must be sent now." : undefined;
  },
  function defaultChanged({ edit, isSent }) {
    if (!isSent || edit.typeName !== "Schema" || edit.property !== "default" || edit.before?.value === undefined) return undefined;
    return "Who leaves it out now means another value.";
  },
  function becameReadOnly({ edit, isSent }) {
    return isSent && edit.property === "readOnly" && edit.after?.value === true ? "It may no longer be sent." : undefined;
  },
  function becameWritable({ edit, before, isSent }) {
    if (!isSent || edit.property !== "readOnly" || edit.after?.value === true || !isRequired(before, edit.before?.pointer))
      return undefined;
    return "It is required, and must be sent now.";
  },
  function becameWriteOnly({ edit, isReceived }) {
    return isReceived && edit.property === "writeOnly" && edit.after?.value === true ? "It no longer comes back." : undefined;
  },
  function replyHeaderBecameOptional({ edit }) {
    if (edit.typeName !== "Header" || edit.property !== "required" || edit.before?.value !== true) return undefined;
    return "It may be missing now.";
  },
  function successAdded({ edit, before }) {
    if (edit.typeName !== "Response" || edit.kind !== "added") return undefined;
    const segments = parsePointer(edit.path);
    const replies = valueAt(before, segments.slice(0, -1));
    const status = segments.at(-1) ?? "";
    const isKnown = isJsonObject(replies) && ("2XX" in replies || "default" in replies);
    return status.startsWith("2") && !isKnown ? "A deployed client takes a success that it does not know for a failure." : undefined;
  },
  function serverVariableChanged({ edit }) {
    if (edit.typeName !== "ServerVariable") return undefined;
    if (edit.property === "default") return "A client that does not set it calls another server.";
    return edit.property === "enum" && lostValues(edit).length > 0 ? `It takes no ${lostValues(edit).join(", ")} any more.` : undefined;
  },
  function firstServerChanged({ edit }) {
    return edit.typeName === "ServerList" && edit.kind === "modified" ? "A client that chooses no server calls another one." : undefined;
  },
  function unratedKeywordChanged({ edit }) {
    const name = edit.kind === "modified" ? edit.property : (parsePointer(edit.path).at(-1) ?? "");
    if (!UNRATED.has(name) && !UNRATED_TYPES.has(edit.typeName)) return undefined;
    return "What was valid before need not be valid now.";
  },
];

/** Keywords that Redocly has no rule for and that say what is valid, or how it is written. */
const UNRATED = new Set(["if", "patternProperties", "minContains", "maxContains", "contentSchema"]);
const UNRATED_TYPES = new Set(["Encoding", "EncodingMap", "Discriminator", "DiscriminatorMapping", "Xml"]);

/** Our extensions say how a client behaves; what it did by them must still be right. */
const EXTENSION_RULES: readonly WireRule[] = [
  function pagesFollowOtherwise({ edit, extension }) {
    if (extension !== "x-pagination" || edit.kind === "added" || edit.before?.value === undefined) return undefined;
    return "A deployed client walks the pages as they were.";
  },
  function repetitionHarms(context) {
    if (context.extension !== "x-idempotent") return undefined;
    return isIdempotent(context, "before") && !isIdempotent(context, "after")
      ? "A deployed client sends it again after a failure."
      : undefined;
  },
  function idempotencyKeyChanged({ edit, extension }) {
    if (extension !== "x-idempotency-key" || edit.before?.value === undefined) return undefined;
    return "A deployed client sends writes again under the key as it was.";
  },
  function rateLowered({ extension, before, after }) {
    if (extension !== "x-rate-limit") return undefined;
    return rateOf(after) < rateOf(before) ? "A client that keeps to the rate as it was is throttled." : undefined;
  },
  function loginChanged({ extension }) {
    return extension === "x-session" ? "A deployed client logs in as it was." : undefined;
  },
  function listsWrittenOtherwise({ extension }) {
    return extension === "x-list-format" ? "A deployed client writes the list as it was." : undefined;
  },
];

/** Methods that may be sent again where a contract says nothing else (RFC 9110, section 9.2.2). */
const IDEMPOTENT = new Set(["get", "put", "delete", "head", "options", "trace"]);

function isIdempotent({ edit, ...documents }: EditInContext, side: "before" | "after"): boolean {
  const [, path = "", method = ""] = parsePointer((edit[side] ?? edit.before ?? edit.after)?.pointer ?? "");
  const said = valueAt(documents[side], ["paths", path, method, "x-idempotent"]);
  return said === undefined ? IDEMPOTENT.has(method) : said === true;
}

/** Requests a second that a contract allows; no end of them where it says nothing. */
function rateOf(document: OpenApiDocument): number {
  const { limit, windowSeconds } = (document["x-rate-limit"] ?? {}) as { limit?: number; windowSeconds?: number };
  return limit === undefined || windowSeconds === undefined ? Number.POSITIVE_INFINITY : limit / windowSeconds;
}

function lostValues({ before, after }: Edit): unknown[] {
  if (!Array.isArray(after?.value)) return [];
  const values: unknown[] = after.value;
  return (Array.isArray(before?.value) ? before.value : ["other value"]).filter((value: unknown) => !values.includes(value));
}

/** Whether the schema around a property requires it. */
function isRequired(document: OpenApiDocument, pointer = ""): boolean {
  const segments = parsePointer(pointer);
  const at = segments.lastIndexOf("properties");
  const required = valueAt(document, [...segments.slice(0, at), "required"]);
  return at >= 0 && Array.isArray(required) && required.includes(segments[at + 1]);
}

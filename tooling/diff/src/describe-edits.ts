import { namePlace, type OpenApiDocument, parsePointer } from "@tooling/spec";
import type { Change } from "./change.ts";
import { type Edit, holderOf, type Side } from "./redocly-diff.ts";
import { findUses, type Use, usesAt } from "./uses.ts";
import { judgeWire } from "./wire-rules.ts";

/** A change with the structural change that it is. */
export interface DescribedEdit {
  change: Change;
  edit: Edit;
}

/** Members that only tell a reader something. */
const WORDS = new Set([
  ...["description", "summary", "title", "example", "examples", "externalDocs", "tags", "termsOfService", "$comment", "bearerFormat"],
]);
const WORDY_TYPES = new Set(["Example", "ExamplesMap", "Tag", "TagList", "TagGroups", "ExternalDocs", "Info", "Contact", "License"]);

/** Extensions that say how a client behaves or is typed; all others are for readers. */
const BEHAVIOUR = new Set([
  ...["x-pagination", "x-idempotent", "x-idempotency-key", "x-rate-limit", "x-session", "x-list-format"],
  ...["x-governed-by", "x-server-name", "x-required"],
]);

/** Say of each structural change where it is, what it concerns, and whether it breaks on the wire. */
export function describeEdits(
  edits: readonly Edit[],
  before: OpenApiDocument,
  after: OpenApiDocument,
  at?: (side: "before" | "after", pointer: string) => string,
): DescribedEdit[] {
  const usesBefore = findUses(before);
  const usesAfter = findUses(after);
  return edits.map((edit) => {
    const uses = [
      ...(edit.before === undefined ? [] : usesAt(before, usesBefore, edit.before.pointer)),
      ...(edit.after === undefined ? [] : usesAt(after, usesAfter, edit.after.pointer)),
    ];
    const change = describeEdit(edit, uses, before, after);
    if (at === undefined) return { edit, change };
    const place = edit.after === undefined ? at("before", edit.before?.pointer ?? "") : at("after", edit.after.pointer);
    return { edit, change: { ...change, at: place } };
  });
}

function describeEdit(edit: Edit, uses: readonly Use[], before: OpenApiDocument, after: OpenApiDocument): Change {
  const extension = extensionOf(edit);
  const isWordy = isForReaders(edit, extension);
  const sides = new Set(uses.map(({ side }) => side));
  const context = { edit, before, after, isSent: sides.has("request"), isReceived: sides.has("reply"), extension };
  const reasons = isWordy ? [] : judgeWire(context);
  const place = edit.after === undefined ? nameSide(edit, edit.before, before) : nameSide(edit, edit.after, after);
  return {
    impact: reasons.length > 0 ? "breaking" : isWordy ? "docs" : "compatible",
    wire: reasons.length > 0,
    types: false,
    place: place === "" ? "contract" : place,
    operations: [...new Set(uses.map(({ operation }) => operation))].sort(),
    member: edit.property,
    kind: edit.kind,
    ...(edit.before?.value !== undefined && { before: edit.before.value }),
    ...(edit.after?.value !== undefined && { after: edit.after.value }),
    reasons,
  };
}

function nameSide(edit: Edit, side: Side | undefined, document: OpenApiDocument): string {
  return side === undefined ? "" : namePlace(document, holderOf(edit, side));
}

/** Name of the extension that a place belongs to; headers and properties may be called alike. */
function extensionOf({ typeName, path, property }: Edit): string {
  if (property.startsWith("x-")) return property;
  return typeName === "SpecExtension" ? (parsePointer(path).find((segment) => segment.startsWith("x-")) ?? "") : "";
}

function isForReaders({ typeName, property, path }: Edit, extension: string): boolean {
  if (extension !== "") return !BEHAVIOUR.has(extension) || parsePointer(path).includes("x-evidence") || READERS_MEMBERS.has(property);
  return WORDY_TYPES.has(typeName) || (property !== "" && WORDS.has(property) && typeName !== "SchemaProperties");
}

/** Members of our extensions that only tell where they are from. */
const READERS_MEMBERS = new Set(["documented", "x-evidence"]);

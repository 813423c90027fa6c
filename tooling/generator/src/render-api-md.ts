import {
  formatShare,
  type JsonObject,
  listDoubts,
  listOperations,
  type OpenApiDocument,
  type Operation,
  parsePointer,
  type ResolvedEvidence,
  summarizeTrust,
  valueAt,
} from "@tooling/spec";
import { renderLink, renderLinkTargets, renderRow } from "./render-cell.ts";

/** The evidence of what is not plainly documented, by the node that a reader looks at. */
type Doubts = ReadonlyMap<unknown, readonly ResolvedEvidence[]>;

/** Render `api.md`: every operation of a contract in one table per tag, with a mark on what is not plainly documented. */
export function renderApiMarkdown(document: OpenApiDocument): string {
  const operations = listOperations(document);
  const declared = document.tags ?? [];
  const doubts = readDoubts(document);
  const { facts, grades } = summarizeTrust(document);
  const used = new Set(operations.map((operation) => operation.tag));
  const undeclared = [...used].filter((name) => declared.every((tag) => tag.name !== name)).map((name) => ({ name }));
  const sections = [...declared.filter((tag) => used.has(tag.name)), ...undeclared].map((tag) =>
    renderTag(
      tag,
      operations.filter((operation) => operation.tag === tag.name),
      doubts,
    ),
  );
  return [
    `# ${document.info.title}: operations\n`,
    `Contract ${document.info.version}, ${operations.length} operations.`,
    `${formatShare(grades.documented, facts)} of its ${facts} facts are documented; a mark on any other links to where it was read, and [trust.md](trust.md) says why.\n`,
    ...sections,
    ...renderLinkTargets(operations.flatMap((operation) => nodesOf(operation).flatMap((node) => doubts.get(node) ?? []))),
    "",
  ].join("\n");
}

function renderTag(tag: { name: string; description?: string }, operations: Operation[], doubts: Doubts): string {
  return [
    `## ${tag.name || "Without a tag"}\n`,
    `${tag.description ?? ""}\n`,
    "| Operation | Call | Parameters | Body | Replies |",
    "|---|---|---|---|---|",
    ...operations.map((operation) => renderOperation(operation, doubts)),
    "",
  ].join("\n");
}

function renderOperation(operation: Operation, doubts: Doubts): string {
  const mark = (node: unknown): string => renderMarks(doubts.get(node) ?? []);
  const parameters = operation.parameters.map(
    (parameter) => `\`${parameter.name}\`${parameter.required === true ? " (required)" : ""}${mark(parameter)}`,
  );
  const replies = Object.entries(operation.responses).map(([status, reply]) => {
    const types = Object.keys(reply.content ?? {}).filter((type) => type !== "application/json");
    return `${status}${types.length === 0 ? "" : ` (also ${types.join(", ")})`}${mark(reply)}`;
  });
  return renderRow([
    `**${operation.id}**: ${operation.summary}${mark(operation.object)}`,
    `\`${operation.method.toUpperCase()} ${operation.path}\``,
    parameters.join(", "),
    `${Object.keys(operation.requestBody?.content ?? {}).join(", ")}${mark(operation.requestBody)}`,
    replies.join(", "),
  ]);
}

/** What of an operation a row can mark. */
function nodesOf({ object, parameters, requestBody, responses }: Operation): unknown[] {
  return [object, ...parameters, requestBody, ...Object.values(responses)];
}

/** Name each grade once, with the first source of its kind. */
function renderMarks(evidence: readonly ResolvedEvidence[]): string {
  const marks = new Map(evidence.toReversed().map((one) => [one.grade, renderLink(one.grade, one)]));
  return marks.size === 0 ? "" : ` *${[...marks.values()].join(", ")}*`;
}

function readDoubts(document: OpenApiDocument): Doubts {
  const found = new Map<unknown, ResolvedEvidence[]>();
  for (const { pointer, evidence } of listDoubts(document)) {
    const node = valueAt(document, parsePointer(pointer)) as JsonObject;
    found.set(node, [...(found.get(node) ?? []), evidence]);
  }
  return found;
}

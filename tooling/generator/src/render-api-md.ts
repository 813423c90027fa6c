import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";

/** Render `api.md`: every operation of a contract in one table per tag. */
export function renderApiMarkdown(document: OpenApiDocument): string {
  const operations = listOperations(document);
  const declared = document.tags ?? [];
  const used = new Set(operations.map((operation) => operation.tag));
  const undeclared = [...used].filter((name) => declared.every((tag) => tag.name !== name)).map((name) => ({ name }));
  const sections = [...declared.filter((tag) => used.has(tag.name)), ...undeclared].map((tag) =>
    renderTag(
      tag,
      operations.filter((operation) => operation.tag === tag.name),
    ),
  );
  return [
    `# ${document.info.title}: operations\n`,
    `Contract ${document.info.version}, ${operations.length} operations.\n`,
    ...sections,
  ].join("\n");
}

function renderTag(tag: { name: string; description?: string }, operations: Operation[]): string {
  return [
    `## ${tag.name || "Without a tag"}\n`,
    `${tag.description ?? ""}\n`,
    "| Operation | Call | Parameters | Body | Replies |",
    "|---|---|---|---|---|",
    ...operations.map(renderRow),
    "",
  ].join("\n");
}

function renderRow(operation: Operation): string {
  const parameters = operation.parameters.map((parameter) => `\`${parameter.name}\`${parameter.required === true ? " (required)" : ""}`);
  const replies = Object.entries(operation.responses).map(([status, reply]) => {
    const types = Object.keys(reply.content ?? {}).filter((type) => type !== "application/json");
    return types.length === 0 ? status : `${status} (also ${types.join(", ")})`;
  });
  const cells = [
    `**${operation.id}**: ${operation.summary}`,
    `\`${operation.method.toUpperCase()} ${operation.path}\``,
    parameters.join(", "),
    Object.keys(operation.requestBody?.content ?? {}).join(", "),
    replies.join(", "),
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replace(/\s+/g, " ")).join(" | ")} |`;
}

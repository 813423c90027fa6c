import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import type { ClientExample } from "../client-example.ts";
import { codeFence, codeSpan } from "../code-text.ts";
import { createDoubtMarker, type DoubtMarker } from "../doubt-marks.ts";
import { embedMarkdown } from "../embed-markdown.ts";
import { mergeSchema } from "../merge-schema.ts";
import type { Page } from "../page.ts";
import { renderCurl } from "../samples/curl.ts";
import { listExamples } from "../samples/example-values.ts";
import { listSuccessTypes } from "../samples/sample-call.ts";
import { renderCall, renderModule } from "../samples/typescript.ts";

const CSV = "text/csv";

/** Render the guide to replies in CSV; undefined for a contract without any. */
export function renderCsvGuide(document: OpenApiDocument, client: ClientExample): Page | undefined {
  const operations = listOperations(document).filter(({ responses }) => listSuccessTypes(responses).includes(CSV));
  const [first] = operations;
  if (first === undefined) return undefined;
  const marker = createDoubtMarker(document);
  const named = operations.map(({ id, summary }) => `- [${codeSpan(id)}](../operations/${id}.md): ${summary}`).join("\n");
  const others = listSuccessTypes(first.responses).length > 1;
  const call = renderCall(document, first, client, others ? { accept: CSV } : { isOnePage: true });
  const parts = [
    "# CSV",
    "Some operations answer in CSV where they are asked to:",
    named,
    ...(others ? ["`accept` chooses it, and with it the type of the data: a string."] : ["The data is a string."]),
    codeFence("ts", renderModule(client, [`const { data: csv, status } = await ${call};`, "console.log(status, csv?.length);"])),
    codeFence("bash", renderCurl(document, first, { accept: CSV })),
    "The text comes in the charset that the reply names, without its byte order mark; nothing else of it is touched.",
    ...renderReply(document, first, marker),
    "## Before it is opened in a spreadsheet",
    "A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a return as a formula, whoever wrote it. A program that hands the cells on to one puts `'` before them.",
    ...marker.renderSection(),
  ];
  return { path: "guides/csv", title: "CSV", markdown: `${parts.join("\n\n")}\n` };
}

function renderReply(document: OpenApiDocument, { id, responses }: Operation, marker: DoubtMarker): string[] {
  const reply = Object.values(responses).find(({ content }) => content?.[CSV] !== undefined)?.content?.[CSV];
  if (reply === undefined) return [];
  const { description } = mergeSchema(document, reply.schema);
  const [example] = listExamples(document, reply);
  const words = typeof description === "string" ? [embedMarkdown(description)] : [];
  if (typeof example !== "string") return words;
  const mark = marker.mark(
    Object.values(responses).flatMap((one) => [one.content?.[CSV], one.content?.[CSV]?.schema, ...(one.content?.[CSV] ? [one] : [])]),
  );
  return [
    ...words,
    `A reply of [${codeSpan(id)}](../operations/${id}.md), as the contract has it: ${mark}`.trim(),
    codeFence("csv", example),
  ];
}

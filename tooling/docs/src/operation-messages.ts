import { dereference, type JsonObject, type MediaType, type OpenApiDocument, type Operation } from "@tooling/spec";
import { codeFence, codeSpan } from "./code-text.ts";
import type { DoubtMarker } from "./doubt-marks.ts";
import { embedMarkdown, inlineMarkdown, joinTexts } from "./embed-markdown.ts";
import { renderTable } from "./markdown-table.ts";
import { mergeSchema } from "./merge-schema.ts";
import { listExamples } from "./samples/example-values.ts";
import { isJson } from "./samples/sample-call.ts";
import { describeDemands } from "./schema-rows.ts";
import type { SchemaSections } from "./schema-sections.ts";
import { describeType } from "./schema-type.ts";

/** Lines of an example; where a contract has several, the first that is no longer is shown. */
const MAX_LINES = 80;

/** Render what an operation takes as its body; empty where it takes none. */
export function renderRequestBody({ requestBody }: Operation, schemas: SchemaSections, marker: DoubtMarker): string[] {
  if (requestBody === undefined) return [];
  const heading = "Request body";
  const types = Object.keys(requestBody.content).map(codeSpan).join(" or ");
  const words = [
    `${types}, ${requestBody.required === true ? "required" : "may be left out"}.`,
    requestBody.description === undefined ? "" : inlineMarkdown(requestBody.description),
    marker.mark([requestBody]),
  ];
  const bodies = Object.entries(requestBody.content).flatMap(([mediaType, { schema }], _, all) => [
    ...(all.length > 1 ? [`As ${codeSpan(mediaType)}:`] : []),
    ...(schema === undefined ? [] : schemas.render(schema, heading)),
  ]);
  return [`## ${heading}`, joinTexts(...words), ...bodies];
}

/** Render what an operation answers, status by status. */
export function renderReplies(document: OpenApiDocument, { responses }: Operation, schemas: SchemaSections, marker: DoubtMarker): string[] {
  const replies = Object.entries(responses).flatMap(([status, reply]) => {
    const { description, headers = {}, content = {} } = reply;
    const mark = marker.mark([reply]);
    const bodies = Object.entries(content).flatMap(([mediaType, body]) => [
      ...renderBody(mediaType, body, schemas, status),
      ...renderExample(document, mediaType, body),
    ]);
    return [`### ${status}`, joinTexts(embedMarkdown(description), mark), ...renderHeaders(document, headers, marker), ...bodies];
  });
  return ["## Responses", ...replies];
}

function renderBody(mediaType: string, { schema }: MediaType, schemas: SchemaSections, heading: string): string[] {
  const [first = "", ...rest] = schema === undefined ? [] : schemas.render(schema, heading);
  return [joinTexts(codeSpan(mediaType) + (first === "" ? "" : ":"), first), ...rest];
}

function renderHeaders(document: OpenApiDocument, headers: Record<string, JsonObject>, marker: DoubtMarker): string[] {
  const rows = Object.entries(headers).map(([name, node]) => {
    const header = dereference(document, node);
    const { description = "", required, schema = {} } = header;
    const words = [
      inlineMarkdown(String(description)),
      describeDemands(document, mergeSchema(document, schema)),
      marker.mark([header, schema]),
    ];
    return [codeSpan(name), describeType(document, schema, () => "object"), required === true ? "yes" : "", joinTexts(...words)];
  });
  return rows.length === 0 ? [] : [renderTable(["Header", "Type", "Required", "Description"], rows)];
}

function renderExample(document: OpenApiDocument, mediaType: string, body: MediaType): string[] {
  const texts = listExamples(document, body).map((value) => (isJson(mediaType) ? JSON.stringify(value, null, 2) : String(value)));
  const shown = texts.find((text) => text.split("\n").length <= MAX_LINES) ?? texts[0];
  if (shown === undefined) return [];
  const language = isJson(mediaType) ? "json" : (/^[\w-]+\/(?:[\w.-]+\+)?([\w-]+)/.exec(mediaType)?.[1] ?? "text");
  return [codeFence(language, shown)];
}

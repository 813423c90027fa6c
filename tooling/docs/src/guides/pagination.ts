import {
  dereference,
  isJsonObject,
  type JsonObject,
  listOperations,
  type OpenApiDocument,
  type Operation,
  parsePointer,
} from "@tooling/spec";
import type { ClientExample } from "../client-example.ts";
import { codeFence, codeSpan } from "../code-text.ts";
import { createDoubtMarker } from "../doubt-marks.ts";
import { renderTable } from "../markdown-table.ts";
import { mergeSchema } from "../merge-schema.ts";
import type { Page } from "../page.ts";
import { acceptOf } from "../samples/sample-call.ts";
import { hasPages, renderCall, renderModule, renderWalk } from "../samples/typescript.ts";
import { listPaged } from "./pick-operation.ts";

/** Page size of the samples, where the contract does not allow fewer. */
const SIZE = 50;

/** Render the guide to lists that come in pages; undefined for a contract without any. */
export function renderPaginationGuide(document: OpenApiDocument, client: ClientExample): Page | undefined {
  const paged = listPaged(document);
  const [first] = paged;
  if (first === undefined) return undefined;
  const marker = createDoubtMarker(document);
  const rows = paged.map((operation) =>
    describeList(operation, marker.mark(operation.parameters.filter(({ name }) => isPosition(operation, name)))),
  );
  const walk = renderCall(document, first, client, { query: sizeOf(document, first) });
  const whole = listOperations(document)
    .filter(({ object }) => isJsonObject(object["x-pagination"]))
    .filter((operation) => !hasPages(operation));
  const parts = [
    "# Pagination",
    "These lists come a page at a time. `paginate` walks them: item by item, the next page being asked for when its first item is.",
    renderTable(["List", "Position", "Page size", "Items"], rows),
    codeFence("ts", renderModule(client, renderWalk(walk))),
    "A loop that is left sends nothing more.",
    "## Page by page",
    "`.pages()` walks the pages in place of their items. Each but the last has `resume`, the position of the one after it: keep it, and a later walk goes on from there. The error that ends a walk has it too, as `resume`, beside `pagesRead`.",
    codeFence(
      "ts",
      renderModule(client, [
        "let resume: string | undefined;",
        `for await (const page of ${walk}.pages()) {`,
        "  console.log(page.items.length, page.response.status);",
        "  resume = page.resume;",
        "}",
        "console.log(resume);",
      ]),
    ),
    "## How it ends",
    ...describeEnd(first),
    "## What may surprise",
    ...describeSurprises(document, first, client),
    ...(whole.length === 0 ? [] : [`Not in pages: ${whole.map(({ id }) => `[${codeSpan(id)}](../operations/${id}.md)`).join(", ")}.`]),
    ...marker.renderSection(),
  ];
  return { path: "guides/pagination", title: "Pagination", markdown: `${parts.join("\n\n")}\n` };
}

function paginationOf({ object }: Operation): JsonObject {
  return object["x-pagination"] as JsonObject;
}

function isPosition(operation: Operation, name: string): boolean {
  const { offset, limit, page, size } = paginationOf(operation);
  return [offset, limit, page, size].includes(name);
}

function describeList(operation: Operation, mark: string): string[] {
  const { style, offset, limit, page, size, items } = paginationOf(operation);
  const sized = operation.parameters.find(({ name }) => name === (style === "page" ? size : limit));
  const usual = sized?.schema?.default === undefined ? "" : `, ${String(sized.schema.default)} unless given`;
  return [
    `[${codeSpan(operation.id)}](../operations/${operation.id}.md)`,
    codeSpan(String(style === "page" ? page : offset)),
    `${codeSpan(String(style === "page" ? size : limit))}${usual} ${mark}`,
    codeSpan(String(items)),
  ];
}

/** A page size for the samples; none where a parameter says otherwise than that any whole number will do. */
function sizeOf(document: OpenApiDocument, operation: Operation): Record<string, unknown> {
  const { style, size, limit } = paginationOf(operation);
  const name = String(style === "page" ? size : limit);
  const schema = mergeSchema(
    document,
    operation.parameters.find((parameter) => parameter.in === "query" && parameter.name === name)?.schema,
  );
  if (schema.type !== "integer" || schema.enum !== undefined || Number(schema.minimum ?? 1) > SIZE) return {};
  return { [name]: Math.min(SIZE, Number(schema.maximum ?? SIZE)) };
}

function describeEnd(operation: Operation): string[] {
  const { style, page, firstPage, totalPages, hasMore, simplified, offset, total, next } = paginationOf(operation);
  if (style === "page") {
    const counted =
      typeof totalPages === "string" ? `The walk ends after the number of pages that the reply has at ${codeSpan(totalPages)}.` : "";
    const otherwise = `${counted === "" ? "It" : "Without that number it"} ends at a page without items${typeof hasMore === "string" ? `, or where ${codeSpan(hasMore)} is false` : ""}.`;
    const mode =
      typeof simplified === "string"
        ? ` With ${codeSpan(simplified)} the provider counts no pages, so that the number is not looked at.`
        : "";
    return [`${codeSpan(String(page))} counts pages from ${String(firstPage)}. ${counted} ${otherwise}${mode}`.replace(/ {2,}/g, " ")];
  }
  if (typeof next === "string")
    return [
      `Each page has the link to the next one at ${codeSpan(next)}, and the last one has none. The link is followed only within the server and path of the list, so that credentials stay where they belong: another origin ends in a \`CrossOriginNextError\`, and a page that came before in a \`PaginationLoopError\`.`,
    ];
  return [
    `${codeSpan(String(offset))} counts items from 0. The walk ends at a page without items${typeof total === "string" ? `, or once it has as many as the reply has at ${codeSpan(total)}` : ""}.`,
  ];
}

function describeSurprises(document: OpenApiDocument, operation: Operation, client: ClientExample): string[] {
  const init = { ...(itemFields(document, operation).includes("id") ? { dedupeBy: "id" } : {}), maxPages: 100 };
  const call = renderCall(document, operation, client, { query: sizeOf(document, operation), init });
  return [
    "Pages are read while they are walked: a row that others insert or delete meanwhile may come twice or not at all. `dedupeBy` leaves out what came before; nothing brings back what was skipped. `maxPages`, 10 000 unless given, bounds a walk: a `PageLimitError` says that there are more. `timeoutMs` and `totalTimeoutMs` are for one page.",
    codeFence("ts", renderModule(client, renderWalk(call))),
  ];
}

/** The fields that every item of a list may have. */
function itemFields(document: OpenApiDocument, operation: Operation): string[] {
  const [reply] = Object.entries(operation.responses).filter(([status]) => status.startsWith("2"));
  let schema = mergeSchema(document, reply?.[1].content?.[acceptOf(operation) ?? ""]?.schema);
  for (const key of parsePointer(String(paginationOf(operation).items))) schema = mergeSchema(document, schema.properties[key]);
  return isJsonObject(schema.items) ? Object.keys(mergeSchema(document, dereference(document, schema.items)).properties) : [];
}

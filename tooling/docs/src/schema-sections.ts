import { type JsonObject, listSchemaParts } from "@tooling/spec";
import { embedMarkdown, joinTexts } from "./embed-markdown.ts";
import { headingAnchor } from "./heading-anchor.ts";
import { renderTable } from "./markdown-table.ts";
import { alternativesOf, componentOf, mergeSchema, referenceOf } from "./merge-schema.ts";
import { describeDemands, isShownInPlace, listFieldRows, listInnerRows, type RowContext } from "./schema-rows.ts";
import { describeType, hasFields } from "./schema-type.ts";

/** Components that a page shows by themselves at most; for what is deeper it leads to the reference. */
const MAX_SECTIONS = 24;

const HEADINGS = ["Field", "Type", "Required", "Description"];

/** Shows schemas on a page: each component with many fields once, and linked to from wherever else it is used. */
export interface SchemaSections {
  /** Render a schema under a heading of the page: a paragraph, and the table of its fields where it has any. */
  render: (node: unknown, heading: string) => string[];
  /** Render the section of the components that are linked to and not shown yet; empty where there are none. */
  renderRest: () => string[];
}

/** Create the schemas of a page; `reference` is where those are found that it has no place for. */
export function createSchemaSections({ document, marker }: Omit<RowContext, "link">, reference: string): SchemaSections {
  const anchors = new Map<string, string>();
  const waiting: [name: string, node: JsonObject][] = [];
  const link = (name: string, node: JsonObject): string => {
    if (isShownInPlace(document, node)) return "object";
    if (!anchors.has(name)) {
      if (anchors.size >= MAX_SECTIONS) return `[${name}](${reference})`;
      anchors.set(name, headingAnchor(name));
      // What is said of it where it is used is not said of it everywhere.
      waiting.push([name, { $ref: referenceOf(node) }]);
    }
    return `[${name}](#${anchors.get(name)})`;
  };
  const context = { document, marker, link };

  const render = (node: unknown, heading: string): string[] => {
    const { items } = mergeSchema(document, node);
    const isList = !hasFields(document, node) && hasFields(document, items);
    const shown = isList ? items : node;
    const name = componentOf(shown);
    const anchor = name === undefined ? undefined : anchors.get(name);
    const start = isList ? "An array. Each item:" : "";
    if (anchor !== undefined) return [joinTexts(start, `[${name}](#${anchor}).`)];
    if (name !== undefined && hasFields(document, shown)) anchors.set(name, headingAnchor(heading));
    const [words = "", ...table] = hasFields(document, shown) ? renderFields(context, shown) : renderValue(context, shown);
    return [joinTexts(start, words), ...table];
  };
  const renderRest = (): string[] => {
    const sections: string[] = [];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      sections.push(`### ${next[0]}`, ...renderFields(context, next[1]).filter((part) => part !== ""));
    return sections.length === 0 ? [] : ["## Schemas", ...sections];
  };
  return { render, renderRest };
}

/** Render an object: what is said of it, and its fields. */
function renderFields(context: RowContext, node: unknown): [words: string, table: string] {
  const { document, marker } = context;
  const { description } = mergeSchema(document, node);
  const words = [typeof description === "string" ? embedMarkdown(description) : "", marker.mark(listSchemaParts(document, [node]))];
  return [joinTexts(...words), renderTable(HEADINGS, listFieldRows(context, node))];
}

/** Render what is no object of one kind: its type, what is said of it, and the fields of its alternatives. */
function renderValue(context: RowContext, node: unknown): string[] {
  const { document, marker, link } = context;
  const schema = mergeSchema(document, node);
  const { alternatives } = alternativesOf(document, schema);
  const words = [
    `${describeType(document, node, link)}.`,
    typeof schema.description === "string" ? embedMarkdown(schema.description) : "",
    describeDemands(document, schema),
    marker.mark(listSchemaParts(document, [node])),
  ];
  const rows = alternatives.length === 0 ? [] : listInnerRows(context, node, "", new Set(), 0);
  return [joinTexts(...words), ...(rows.length === 0 ? [] : [renderTable(HEADINGS, rows)])];
}

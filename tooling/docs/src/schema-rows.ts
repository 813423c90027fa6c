import { isJsonObject, listSchemaParts, type OpenApiDocument } from "@tooling/spec";
import { codeSpan } from "./code-text.ts";
import type { DoubtMarker } from "./doubt-marks.ts";
import { inlineMarkdown, joinTexts } from "./embed-markdown.ts";
import { alternativesOf, componentOf, type MergedSchema, mergeSchema, referenceOf } from "./merge-schema.ts";
import { listRecurring } from "./recurring-components.ts";
import { describeConstraints } from "./schema-constraints.ts";
import { type ComponentLink, describeType, hasFields } from "./schema-type.ts";

/** Fields that a component may have, those in it included, to be shown where it stands; a larger one is shown by itself. */
const MAX_INLINE = 8;

/** Deepest nesting of fields in one table. */
const MAX_DEPTH = 8;

/** What the rows of a table are written with. */
export interface RowContext {
  document: OpenApiDocument;
  marker: DoubtMarker;
  link: ComponentLink;
}

/** List the fields of an object, nested ones by their path (`address.city`, `tags[].name`), as cells: field, type, required, description. */
export function listFieldRows(
  context: RowContext,
  node: unknown,
  prefix = "",
  known: ReadonlySet<unknown> = new Set(),
  depth = 0,
): string[][] {
  const { document, marker } = context;
  const { properties, required, additionalProperties: others } = mergeSchema(document, node);
  const shown = new Set([...known, ...marker.evidenceOf(listSchemaParts(document, [node]))]);
  const fields = Object.entries(properties).map(([name, field]) => ({ name, field, isRequired: required.includes(name) }));
  if (isJsonObject(others) && Object.keys(others).length > 0) fields.push({ name: "*", field: others, isRequired: false });
  return fields.flatMap(({ name, field, isRequired }) => {
    const path = `${prefix}${name}`;
    const row = [
      codeSpan(path),
      describeType(document, field, context.link),
      isRequired ? "yes" : "",
      describeField(context, field, shown),
    ];
    return [row, ...listInnerRows(context, field, path, shown, depth + 1)];
  });
}

/** List the fields that are in a value at a path: of an object, of each item of a list, of each alternative. */
export function listInnerRows(context: RowContext, node: unknown, path: string, known: ReadonlySet<unknown>, depth: number): string[][] {
  const { document } = context;
  if (!isJsonObject(node) || depth > MAX_DEPTH) return [];
  const schema = mergeSchema(document, node);
  const { alternatives } = alternativesOf(document, schema);
  const [only, ...others] = alternatives;
  if (only !== undefined && others.length === 0) return listInnerRows(context, only, path, known, depth);
  if (only !== undefined)
    return alternatives.flatMap((part, index) => {
      const rows = listInnerRows(context, part, path, known, depth + 1);
      const name = componentOf(part);
      const which = name === undefined ? `In alternative ${index + 1} of ${alternatives.length}.` : `In ${codeSpan(name)}.`;
      return rows.map(([field = "", type = "", required = "", text = ""]) => [field, type, required, `${which} ${text}`]);
    });
  if (!hasFields(document, node)) return isJsonObject(schema.items) ? listInnerRows(context, schema.items, `${path}[]`, known, depth) : [];
  return isShownInPlace(document, node) ? listFieldRows(context, node, `${path}.`, known, depth) : [];
}

/** Whether the fields of a schema stand where it is used: it has no name to be found by, or few fields, none of which lead back to it. */
export function isShownInPlace(document: OpenApiDocument, node: unknown): boolean {
  const reference = referenceOf(node);
  if (reference === undefined) return true;
  return !listRecurring(document).has(reference) && countFields(document, node, MAX_INLINE) <= MAX_INLINE;
}

/** Count the fields of a schema and of what is in it; no further than past the bound. */
function countFields(document: OpenApiDocument, node: unknown, bound: number): number {
  if (!isJsonObject(node)) return 0;
  const { properties, items, additionalProperties, oneOf, anyOf } = mergeSchema(document, node);
  const inner = [
    ...Object.values(properties).map((field) => [field, 1]),
    [items, 0],
    [additionalProperties, isJsonObject(additionalProperties) ? 1 : 0],
  ];
  const alternatives = [oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? list : [])).map((part) => [part, 0]);
  let count = 0;
  for (const [part, weight] of [...inner, ...alternatives]) {
    count += Number(weight);
    if (count <= bound) count += countFields(document, part, bound - count);
    if (count > bound) return count;
  }
  return count;
}

/** Say of a field what it is, what it demands, and how it is known. */
function describeField({ document, marker }: RowContext, node: unknown, known: ReadonlySet<unknown>): string {
  const schema = mergeSchema(document, node);
  const isLinked = hasFields(document, node) && !isShownInPlace(document, node);
  const mark = marker.mark(isLinked ? [node] : listSchemaParts(document, [node]), known);
  return joinTexts(inlineMarkdown(String(schema.description ?? "")), describeDemands(document, schema), mark);
}

/** Say what a schema, the items of a list or its alternatives demand. */
export function describeDemands(document: OpenApiDocument, schema: MergedSchema): string {
  const { alternatives } = alternativesOf(document, schema);
  const parts =
    alternatives.length < 2
      ? alternatives.map((part) => ["", part] as const)
      : alternatives.map((part) => {
          const type = describeType(document, part, () => "object");
          return [`As ${type}: `, part] as const;
        });
  const items = schema.items === undefined ? [] : [["Each item: ", schema.items] as const];
  const inner = [...parts, ...items].map(([start, part]) => {
    const demands = describeConstraints(mergeSchema(document, part));
    return demands === "" ? "" : start + demands;
  });
  return joinTexts(describeConstraints(schema), ...inner);
}

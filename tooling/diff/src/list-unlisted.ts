import { formatPointer, isJsonObject, type OpenApiDocument } from "@tooling/spec";
import type { Edit } from "./redocly-diff.ts";

/** List the changes that Redocly lists nothing of: it compares servers by their URL, and neither mappings nor the values of examples. */
export function listUnlisted(edits: readonly Edit[], before: OpenApiDocument, after: OpenApiDocument): Edit[] {
  const found = [...compareFirstServer(before, after), ...compareMappings(before, after)];
  const isTold = edits.length > 0 || found.length > 0 || JSON.stringify(before) === JSON.stringify(after);
  return isTold ? found : [modified("Example", "", undefined, undefined)];
}

function modified(typeName: string, path: string, before: unknown, after: unknown): Edit {
  const sides = { before: { pointer: path, value: before }, after: { pointer: path, value: after } };
  return { path, typeName, kind: "modified", impact: "patch", property: "", verdicts: [], ...sides };
}

function compareFirstServer(before: OpenApiDocument, after: OpenApiDocument): Edit[] {
  const [first, next] = [before, after].map(({ servers }) => servers?.[0]?.url);
  const isStillThere = after.servers?.some(({ url }) => url === first) === true;
  return first !== next && isStillThere ? [modified("ServerList", "/servers", first, next)] : [];
}

function compareMappings(before: OpenApiDocument, after: OpenApiDocument): Edit[] {
  const mappings = listMappings(after);
  return [...listMappings(before)].flatMap(([pointer, mapping]) => {
    const next = mappings.get(pointer);
    const isOther = next !== undefined && JSON.stringify(next) !== JSON.stringify(mapping);
    return isOther ? [modified("DiscriminatorMapping", pointer, mapping, next)] : [];
  });
}

/** The mappings of all discriminators of a document, by JSON Pointer. */
function listMappings(document: OpenApiDocument): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const visit = (node: unknown, path: readonly string[]): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      if (key === "discriminator" && isJsonObject(child) && child.mapping !== undefined)
        found.set(formatPointer([...path, key, "mapping"]), child.mapping);
      visit(child, [...path, key]);
    }
  };
  visit(document, []);
  return found;
}

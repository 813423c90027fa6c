import { escapeMarkdown, isJsonObject, listDoubts, type OpenApiDocument, parsePointer, reasonOf, valueAt } from "@tooling/spec";

/** Copy a document for readers: the description of what is not plainly documented says how it is known, with a link to where. */
export function markDoubts(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  for (const { pointer, part, evidence } of listDoubts(copy)) {
    const node = valueAt(copy, parsePointer(pointer));
    if (!isJsonObject(node)) continue;
    const { grade, title, url, observedAt } = evidence;
    // A reply's description is the label of a button, which holds neither paragraphs nor links.
    if (isReply(pointer)) {
      node.description = `${String(node.description ?? "")} (${grade})`;
      continue;
    }
    const when = observedAt === undefined ? "" : ` on ${observedAt}`;
    const source = url === undefined ? escapeMarkdown(title) : `[${escapeMarkdown(title)}](${linkTarget(url)})`;
    const what = part === "" ? "" : ` \`${part.replaceAll("`", "'")}\``;
    const reason = reasonOf(copy, evidence);
    const mark = `**${grade.charAt(0).toUpperCase()}${grade.slice(1)}**${when}${what}, ${source}${reason && `: ${reason}`}`;
    node.description = [node.description, mark].filter((text) => typeof text === "string" && text !== "").join("\n\n");
  }
  return copy;
}

/** Write a URL as the target of a link: without angle brackets, since a renderer that shows those as text would show these. */
function linkTarget(url: string): string {
  return url.replace(/[\s()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function isReply(pointer: string): boolean {
  return /^(\/paths\/[^/]+\/[^/]+|\/components)\/responses\/[^/]+$/.test(pointer);
}

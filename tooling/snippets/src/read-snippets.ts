import MarkdownIt from "markdown-it";
import type { Snippet } from "./snippet.ts";

const LANGUAGES = new Set(["ts", "typescript", "mts", "cts", "tsx"]);
const DOC_COMMENT = /^[ \t]*\/\*\*[\s\S]*?\*\//gm;

// What stands inside a paragraph is no fence, and takes most of the time to parse.
const parser = new MarkdownIt("commonmark").disable("inline");

/** Read the TypeScript fences of a Markdown text, those in lists and quotes included. */
export function readMarkdownSnippets(file: string, text: string): Snippet[] {
  const lines = text.split("\n");
  return parser.parse(text, {}).flatMap(({ type, info, content, map }): Snippet[] => {
    const [language = ""] = info.trim().split(/\s/);
    if (type !== "fence" || map === null || !LANGUAGES.has(language.toLowerCase())) return [];
    const line = map[0] + 2;
    const [first = ""] = content.split("\n");
    return [{ file, line, column: (lines[line - 1]?.length ?? 0) - first.length, code: content }];
  });
}

/** Read the TypeScript fences of the doc comments of a source file. */
export function readSourceSnippets(file: string, text: string): Snippet[] {
  return [...text.matchAll(DOC_COMMENT)].flatMap(({ 0: comment, index }) => {
    const before = text.slice(0, index).split("\n").length - 1;
    // What stands before the words of a comment is not Markdown's to read: ` * ` would be a list.
    const margin = /^[ \t]*(\/\*\*|\*\/|\*)? ?/;
    const lines = comment.split("\n");
    const margins = lines.map((line) => margin.exec(line)?.[0].length ?? 0);
    const words = lines.map((line, row) => line.slice(margins[row]).replace(/\*\/$/, ""));
    return readMarkdownSnippets(file, words.join("\n")).map((snippet) => ({
      ...snippet,
      line: snippet.line + before,
      column: snippet.column + (margins[snippet.line - 1] ?? 0),
    }));
  });
}

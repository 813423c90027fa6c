/** A TypeScript snippet of a text that people read. */
export interface Snippet {
  /** Path of the text below the repository, with slashes. */
  file: string;
  /** Line of the text that the first line of the code stands on, from 1. */
  line: number;
  /** Characters before each line of the code: a quote's or a comment's. */
  column: number;
  code: string;
}

/** Name a snippet by its place. */
export function placeOf({ file, line }: Pick<Snippet, "file" | "line">): string {
  return `${file}:${line}`;
}

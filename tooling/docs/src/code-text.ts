/** Write text as a code span in one line, which no backtick in it ends. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const mark = "`".repeat(longestRun(line) + 1);
  // Spaces within the marks are dropped again, one on each side.
  const pad = line === "" || /^[` ]|[` ]$/.test(line) ? " " : "";
  return `${mark}${pad}${line}${pad}${mark}`;
}

/** Write text as a fenced block, which no line in it ends. */
export function codeFence(language: string, text: string): string {
  const mark = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${mark}${language}\n${text.replace(/\r\n?/g, "\n").replace(/\n$/, "")}\n${mark}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

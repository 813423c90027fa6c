/** Write a Markdown table whose cells are Markdown in one line; a column in which no row says anything is left out. */
export function renderTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const isTold = headings.map((_, column) => column === 0 || rows.some((row) => (row[column] ?? "").trim() !== ""));
  const shown = (cells: readonly string[]): string[] =>
    headings.map((_, column) => cells[column] ?? "").filter((_, column) => isTold[column]);
  const head = shown(headings);
  return [head, head.map(() => "---"), ...rows.map(shown)].map(renderRow).join("\n");
}

function renderRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s+/g, " ").trim().replaceAll("|", "\\|")).join(" | ")} |`;
}

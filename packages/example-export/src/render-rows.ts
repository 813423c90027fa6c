import type { CustomerRow } from "./list-customers.ts";

/** How the rows can be printed. */
export const FORMATS = ["table", "csv", "json"] as const;

/** Print rows as a table for people, or as CSV (RFC 4180) or JSON for programs. */
export function renderRows(rows: readonly CustomerRow[], format: (typeof FORMATS)[number]): string {
  if (format === "json") return JSON.stringify(rows, undefined, 2);
  const cells = [["provider", "id", "name"], ...rows.map(({ provider, id, name }) => [provider, id, name])];
  if (format === "csv") return cells.map((row) => row.map(quote).join(",")).join("\r\n");
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Quote a cell where CSV needs it, and disarm what a spreadsheet would run as a formula (OWASP ASVS 1.2.10). */
function quote(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

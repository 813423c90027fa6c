import { escapeMarkdown } from "@tooling/spec";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { codeSpan } from "./code-text.ts";
import { renderTable } from "./markdown-table.ts";

const markdownIt = new MarkdownIt({ html: false });

/** The texts of a table's cells, row by row, as a reader sees them. */
function readCells(markdown: string): string[][] {
  const rows: string[][] = [];
  for (const token of markdownIt.parse(markdown, {})) {
    if (token.type === "tr_open") rows.push([]);
    if (token.type === "inline") rows.at(-1)?.push((token.children ?? []).map(({ content }) => content).join(""));
  }
  return rows;
}

test("a column in which no row says anything is left out, but the first", () => {
  const table = renderTable(
    ["Name", "Required", "Type"],
    [
      ["", "", "a"],
      ["", " "],
    ],
  );
  expect(table).toBe("| Name | Type |\n| --- | --- |\n|  | a |\n|  |  |");
});

test("a cell stays one cell and shows its text, whatever that is", () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom("|", "\\", "`", "\n", "\r", "*", "<", " ", "["), fc.string({ minLength: 1, maxLength: 1 })),
  });
  const rows = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 });
  const seen = (shown: string): string => shown.replace(/\s+/g, " ").trim();
  fc.assert(
    fc.property(rows, (cells) => {
      const table = renderTable(
        ["Code", "Text"],
        cells.map(([code, words]) => [codeSpan(`x${code}x`), `x${escapeMarkdown(words)}x`]),
      );
      const [, ...shown] = readCells(table);
      expect(shown.map((row) => row.map(seen))).toEqual(cells.map(([code, words]) => [seen(`x${code}x`), seen(`x${words}x`)]));
    }),
  );
});

import { CALL_KINDS, type ConsumerCode } from "./consumer-code.ts";
import type { Seen } from "./consumer-project.ts";

/** What one runtime saw. */
export interface Row {
  runtime: string;
  version: string;
  seen: Seen;
}

/** Show what the calls came to: a line for each runtime, a column for each client, in it each kind of call that the contract has. */
export function renderMatrix(rows: readonly Row[], consumers: readonly ConsumerCode[]): string {
  const columns = consumers.flatMap(({ provider, auths }) => auths.map((auth) => `${provider} ${auth}`));
  const cells = rows.map(({ runtime, version, seen }) => [
    runtime,
    version,
    ...columns.map((column) => {
      const calls = seen[column];
      if (calls === undefined) return "no cookies there";
      return calls["failed"] ?? CALL_KINDS.flatMap((kind) => (calls[kind] === undefined ? [] : [`${kind} ${calls[kind]}`])).join(", ");
    }),
  ]);
  return renderTable([["runtime", "version", ...columns], ...cells]);
}

/** Align the columns of a table, the first row of which names them. */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join(" | ")
        .trimEnd(),
    )
    .join("\n");
}

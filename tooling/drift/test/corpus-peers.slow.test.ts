import { expect, test } from "vitest";
import { comparePeers, renderPeers } from "../src/compare-peers.ts";
import { readCorpora } from "../src/read-corpus.ts";

test("finds every drift of the corpus and none where there is none, beside its peers", { timeout: 300_000 }, async () => {
  const rows = await comparePeers(readCorpora());
  console.log(renderPeers(rows));
  const drifted = rows.slice(0, -1);
  expect(drifted.map(({ name, ours }) => [name, ours])).toEqual(drifted.map(({ name, exchanges }) => [name, exchanges]));
  expect(rows.at(-1)).toMatchObject({ ours: 0 });
  for (const { redocly, prism } of rows) expect([redocly, prism]).toEqual([expect.any(Number), expect.any(Number)]);
});

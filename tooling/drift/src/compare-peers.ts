import { askPrism } from "./ask-prism.ts";
import { askRedocly } from "./ask-redocly.ts";
import { DRIFT_CATEGORIES } from "./finding.ts";
import { createDriftJudge } from "./judge.ts";
import { type Corpus, type CorpusEntry, readCorpora } from "./read-corpus.ts";

/** How many of some exchanges each one objects to. */
export interface PeerCounts {
  exchanges: number;
  ours: number;
  redocly: number;
  prism: number;
}

/** A row of the comparison: a category of drift, all that drifts, or all that is clean. */
export interface PeerRow extends PeerCounts {
  name: string;
}

interface JudgedEntry {
  entry: CorpusEntry;
  /** Whether each objects to the exchange; ours where it finds the very drift and nothing else. */
  ours: boolean;
  redocly: boolean;
  prism: boolean;
}

/** Hold the corpus against our judge, `redocly drift` and Prism's proxy; theirs counts as found where they object to the exchange at all. */
export async function comparePeers(corpora: readonly Corpus[]): Promise<PeerRow[]> {
  const judged: JudgedEntry[] = [];
  for (const corpus of corpora) judged.push(...(await judgeCorpus(corpus)));
  const drifted = judged.filter(({ entry }) => entry.expected.length > 0);
  const rows = DRIFT_CATEGORIES.map((name) =>
    countRow(
      name,
      drifted.filter(({ entry }) => entry.expected.some(({ category }) => category === name)),
    ),
  );
  return [
    ...rows.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    countRow("all that drifts", drifted),
    countRow(
      "all that is clean (false alarms)",
      judged.filter(({ entry }) => entry.expected.length === 0),
    ),
  ];
}

/** Write the comparison as a table of Markdown. */
export function renderPeers(rows: readonly PeerRow[]): string {
  const cells = rows.map(({ name, exchanges, ours, redocly, prism }) => [name, exchanges, ours, redocly, prism].map(String));
  const table = [["category", "exchanges", "ours", "redocly drift", "Prism's proxy"], ["---", "--:", "--:", "--:", "--:"], ...cells];
  return table.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

async function judgeCorpus({ document, files, drifted, clean }: Corpus): Promise<JudgedEntry[]> {
  const entries = [...drifted, ...clean];
  const har = JSON.stringify({
    log: { version: "1.2", creator: { name: "corpus", version: "1" }, entries: entries.map(({ har }) => har) },
  });
  const exchanges = entries.map(({ exchange }) => exchange);
  const judge = createDriftJudge(document);
  const redocly = await askRedocly(files.openapi, har);
  const prism = await askPrism(document, exchanges);
  const judged: JudgedEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const found = (await judge.judge(entry.exchange)).map(placeOf).toSorted().join("\n");
    const expected = entry.expected.map(placeOf).toSorted().join("\n");
    const ours = expected === "" ? found !== "" : found === expected;
    judged.push({ entry, ours, redocly: redocly.has(index), prism: prism.has(index) });
  }
  return judged;
}

function placeOf({ category, at }: { category: string; at: string }): string {
  return `${category} ${at}`;
}

function countRow(name: string, judged: readonly JudgedEntry[]): PeerRow {
  const count = (peer: "ours" | "redocly" | "prism"): number => judged.filter((entry) => entry[peer]).length;
  return { name, exchanges: judged.length, ours: count("ours"), redocly: count("redocly"), prism: count("prism") };
}

if (import.meta.main) console.log(renderPeers(await comparePeers(readCorpora())));

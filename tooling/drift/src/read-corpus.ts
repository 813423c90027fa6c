import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findProviders, type OpenApiDocument } from "@tooling/spec";
import { type DriftCategory, type ObservedExchange, readHar } from "./index.ts";

/** An exchange of a provider's corpus, and what is wrong with it. */
export interface CorpusEntry {
  /** What was done to it, in a sentence. */
  comment: string;
  exchange: ObservedExchange;
  /** The entry as it stands in the file. */
  har: object;
  /** Nothing for what is clean. */
  expected: readonly { category: DriftCategory; at: string }[];
}

/** The corpus of one provider. */
export interface Corpus {
  provider: string;
  document: OpenApiDocument;
  /** Absolute paths of the bundled document and of the root of the spec. */
  files: { openapi: string; spec: string };
  drifted: readonly CorpusEntry[];
  clean: readonly CorpusEntry[];
}

/** Read the corpus that stands beside each provider's tests. */
export function readCorpora(): Corpus[] {
  return findProviders().map(({ name, spec, package: folder, openapi }) => ({
    provider: name,
    document: JSON.parse(readFileSync(openapi, "utf8")) as OpenApiDocument,
    files: { openapi, spec: join(spec, "openapi.yaml") },
    drifted: readEntries(join(folder, "test/drift/drifted.har")),
    clean: readEntries(join(folder, "test/drift/clean.har")),
  }));
}

function readEntries(path: string): CorpusEntry[] {
  if (!existsSync(path)) throw new Error(`${path} is missing: every provider has a corpus of what drifts and of what is clean.`);
  const text = readFileSync(path, "utf8");
  const { entries } = (JSON.parse(text) as { log: { entries: { comment?: string; _drift?: CorpusEntry["expected"] }[] } }).log;
  return readHar(text).map((exchange, index) => {
    const har = entries[index] ?? {};
    const { comment = "", _drift: expected = [] } = har;
    return { comment, exchange, har, expected };
  });
}

import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";

/** A call of an operation as code, which Redoc shows under a tab of its own. */
export interface CodeSample {
  /** Language by which it is highlighted. */
  lang: string;
  /** What the tab says. */
  label: string;
  source: string;
}

/**
 * Copy a document for readers: each operation carries its samples.
 *
 * @see https://redocly.com/docs-legacy/api-reference-docs/specification-extensions/x-code-samples
 */
export function addSamples(document: OpenApiDocument, samplesOf: (operation: Operation) => readonly CodeSample[]): OpenApiDocument {
  const copy = structuredClone(document);
  for (const operation of listOperations(copy)) operation.object["x-codeSamples"] = [...samplesOf(operation)];
  return copy;
}

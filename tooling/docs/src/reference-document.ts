import { listOperations, type OpenApiDocument } from "@tooling/spec";
import { addSamples, type CodeSample } from "./add-samples.ts";
import type { ClientExample } from "./client-example.ts";
import { harmlessDocument } from "./harmless-document.ts";
import { markDoubts } from "./mark-doubts.ts";
import { renderCurl } from "./samples/curl.ts";
import { renderTypeScript } from "./samples/typescript.ts";

/** Make the document that the reference shows of a contract: it says what is in doubt and how operations are called, and runs nothing. */
export function referenceDocument(document: OpenApiDocument, client: ClientExample): OpenApiDocument {
  // Samples are made of the contract itself: the copy lacks the extensions that they follow.
  const samples = new Map(
    listOperations(document).map((operation): [string, CodeSample[]] => [
      operation.id,
      [
        { lang: "typescript", label: "TypeScript", source: renderTypeScript(document, operation, client) },
        { lang: "bash", label: "curl", source: renderCurl(document, operation) },
      ],
    ]),
  );
  return addSamples(harmlessDocument(markDoubts(document)), ({ id }) => samples.get(id) ?? []);
}

import { listOperations, type OpenApiDocument, type Operation, takesAnyone } from "@tooling/spec";
import { hasPages } from "../samples/typescript.ts";

/** Pick the operation by which a guide shows a read: one that needs credentials and may find nothing, else the first that reads. */
export function pickRead(document: OpenApiDocument): Operation | undefined {
  const reads = listOperations(document).filter(({ method }) => method === "get");
  const secured = reads.filter(({ security }) => !takesAnyone(security));
  return secured.find(({ responses }) => "404" in responses) ?? secured[0] ?? reads[0];
}

/** List the operations that give a list page by page. */
export function listPaged(document: OpenApiDocument): Operation[] {
  return listOperations(document).filter(hasPages);
}

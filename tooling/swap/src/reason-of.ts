import { listOperations, type OpenApiDocument } from "@tooling/spec";
import type { TypeDifference } from "./compare-types.ts";

/** A difference at its place, as a reason must see it. */
interface Place extends TypeDifference {
  /** The schema or the operation. */
  owner: string;
  /** What of it: `read` or `written` of a schema, `call` or `replies` of an operation. */
  part: string;
}

/** Why the two generators differ, each with how it is known; the first that holds is the one. */
const REASONS: Readonly<Record<string, (place: Place, document: OpenApiDocument) => boolean>> = {
  "we let a caller give a Date where the query holds a date-time": ({ part, ours, theirs }) =>
    part === "call" && ours?.replace("Date | ", "") === theirs,
  "we leave out a parameter that an option of the client governs": ({ owner, part, path: [where, name], ours }, document) =>
    part === "call" && ours === undefined && where !== "body" && governs(document, owner, where, name),
  "they name File, which is a Blob": ({ ours, theirs }) => ours === "Blob" && theirs === "Blob | File",
  "they lose a `required` beside an `allOf`": ({ ours, theirs }) => ours === "required" && theirs === "optional",
  "they call a reply without a body void": ({ part, ours, theirs }) => part === "replies" && ours === "undefined" && theirs === "void",
  "they do not know what a further reply without a body holds": ({ part, ours, theirs }) =>
    part === "replies" && ours === "undefined" && theirs === "unknown",
  "they have no replies but 2xx, 4xx and 5xx": ({ part, path: [status = ""], theirs }) =>
    part === "replies" && theirs === undefined && /^[13]/.test(status),
  "they type one of several media types": ({ owner, part, path, theirs }, document) =>
    part === "replies" && path.length === 1 && theirs === undefined && mediaTypes(document, owner, path[0]).length > 1,
};

/** Say why a difference is there; undefined where nobody has said so yet. */
export function reasonOf(document: OpenApiDocument, name: string, difference: TypeDifference): string | undefined {
  const [owner = "", part = ""] = name.split(", ");
  const place = { ...difference, owner, part };
  return Object.entries(REASONS).find(([, holds]) => holds(place, document))?.[0];
}

/** Whether all parameters of a place, or the one of a name, are governed by options. */
function governs(document: OpenApiDocument, id: string, where: string | undefined, name: string | undefined): boolean {
  const parameters = operationOf(document, id)?.parameters.filter(
    (entry) => entry.in === where && (name === undefined || entry.name === name),
  );
  return parameters !== undefined && parameters.length > 0 && parameters.every((entry) => "x-governed-by" in entry);
}

function mediaTypes(document: OpenApiDocument, id: string, status: string | undefined): string[] {
  return Object.keys(operationOf(document, id)?.responses[status ?? ""]?.content ?? {});
}

function operationOf(document: OpenApiDocument, id: string): ReturnType<typeof listOperations>[number] | undefined {
  return listOperations(document).find((operation) => operation.id === id);
}

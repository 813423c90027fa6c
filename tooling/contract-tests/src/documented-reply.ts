import { dereference, formatPointer, type OpenApiDocument, type Operation, targetPlace } from "@tooling/spec";

/** A reply that the contract documents: one status, media type and named example. */
export interface DocumentedReply {
  /** The status as the spec writes it, ranges such as `5XX` included. */
  status: string;
  /** A status code that the mock can be asked for. */
  code: string;
  /** Undefined where the reply has no body. */
  mediaType: string | undefined;
  /** Undefined where the reply has no body. */
  example: { name: string; value: unknown } | undefined;
  /** JSON Pointer of the body's schema in the bundled document; undefined where the reply has no body, or its media type no schema. */
  schema: string | undefined;
  /** JSON Pointers of the schemas of its headers, by header name. */
  headers: Record<string, string>;
}

/**
 * List every reply that an operation documents, one for each example.
 *
 * @throws {Error} For a body without a named example, which no test could read.
 */
export function documentedReplies(document: OpenApiDocument, operation: Operation): DocumentedReply[] {
  const responses = ["paths", operation.path, operation.method, "responses"];
  return Object.entries(operation.responses).flatMap(([status, reply]): DocumentedReply[] => {
    const code = status.replaceAll("X", "0");
    // The validator finds schemas at their component, not through a response's `$ref`.
    const place = targetPlace(document, [...responses, status]);
    const headers = Object.fromEntries(
      Object.entries(reply.headers ?? {})
        // One that is described by a media type, or not at all, can be anything.
        .filter(([, header]) => dereference(document, header).schema !== undefined)
        .map(([name]) => [name, formatPointer([...targetPlace(document, [...place, "headers", name]), "schema"])]),
    );
    const bodies = Object.entries(reply.content ?? {}).flatMap(([mediaType, media]) => {
      const examples = Object.entries(media.examples ?? {});
      if (examples.length === 0)
        throw new Error(
          `${operation.id} documents ${status} ${mediaType} without a named example: add one below \`examples\`, so that there is something to read.`,
        );
      return examples.map(([name, entry]) => ({
        ...{ status, code, mediaType, headers },
        example: { name, value: dereference(document, entry).value },
        schema: media.schema === undefined ? undefined : formatPointer([...place, "content", mediaType, "schema"]),
      }));
    });
    return bodies.length > 0 ? bodies : [{ status, code, mediaType: undefined, example: undefined, schema: undefined, headers }];
  });
}

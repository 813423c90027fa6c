import { readFileSync } from "node:fs";
import { dereference, type JsonObject, listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import { expect, test } from "vitest";
import { documentedReplies } from "./documented-reply.ts";

/** A validator made from a contract, as a client package exports it. */
export interface ValidatorUnderTest {
  request: (operationId: string, request: { path: Record<string, unknown>; body: unknown; contentType: string }) => unknown[];
  response: (operationId: string, reply: { status: number; contentType: string | undefined; headers: Headers; body: unknown }) => unknown[];
}

/** A validator to prove, and the document that it was made from. */
export interface ValidatorPlan {
  /** Path of the bundled OpenAPI document. */
  document: string;
  validator: ValidatorUnderTest;
}

/** Prove that a validator finds nothing in the examples of its own contract, and changes none. */
export function describeValidator({ document: file, validator }: ValidatorPlan): void {
  const document = JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument;
  const operations = listOperations(document);

  test.each(operations.map((operation) => [operation.id, operation] as const))("finds nothing in the examples of %s", (id, operation) => {
    const replies = documentedReplies(document, operation);
    // Without any there would be nothing to be wrong about.
    expect(replies.length).toBeGreaterThan(0);
    for (const { code, mediaType, example } of replies) {
      const before = JSON.stringify(example?.value);
      const reply = { status: Number(code), contentType: mediaType, headers: headersOf(document, operation, code), body: example?.value };
      expect(validator.response(id, reply), `${code} ${example?.name}`).toEqual([]);
      expect(JSON.stringify(example?.value)).toBe(before);
    }
    for (const [contentType, { examples = {} }] of Object.entries(operation.requestBody?.content ?? {}))
      for (const [name, node] of Object.entries(examples)) {
        const body = dereference(document, node as JsonObject).value;
        expect(validator.request(id, { path: pathOf(document, operation), body, contentType }), name).toEqual([]);
      }
  });
}

/** The documented headers of a reply, each with its example. */
function headersOf(document: OpenApiDocument, { responses }: Operation, code: string): Headers {
  const reply = responses[code] ?? responses[`${code[0]}XX`] ?? responses.default;
  const headers = Object.entries(reply?.headers ?? {}).map(([name, node]): [string, string] => {
    const { example, schema } = dereference(document, node as JsonObject) as { example?: unknown; schema?: JsonObject };
    return [name, String(example ?? dereference(document, schema ?? {}).example ?? 1)];
  });
  return new Headers(headers);
}

/** A value for each path parameter, of the type of its schema. */
function pathOf(document: OpenApiDocument, { parameters }: Operation): Record<string, unknown> {
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  return Object.fromEntries(inPath.map(({ name, schema = {} }) => [name, dereference(document, schema).type === "string" ? "a1" : 1]));
}

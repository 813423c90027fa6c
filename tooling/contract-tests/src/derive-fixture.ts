import type { JsonObject, OpenApiDocument } from "@tooling/spec";
import { type AcceptedCase, deriveCases, type RefusedCase } from "./derive-cases.ts";

const securitySchemes = { bearer: { type: "http", scheme: "bearer" }, key: { type: "apiKey", in: "header", name: "Tide-Key" } };

/** A contract of one operation, `test`. */
export function contractOf(operation: JsonObject, schemas: Record<string, JsonObject> = {}, method = "post"): OpenApiDocument {
  const named = { operationId: "test", responses: { 204: { description: "Done." } }, ...operation };
  return {
    openapi: "3.1.1",
    info: { title: "Tides", version: "0.1.0" },
    paths: { "/tides/{day}": { [method]: named } },
    components: { securitySchemes, schemas },
  };
}

/** A contract whose one operation takes a body. */
export function contractOfBody(schema: JsonObject, { contentType = "application/json", ...media }: JsonObject = {}): OpenApiDocument {
  return contractOf({ requestBody: { content: { [String(contentType)]: { schema, ...media } } } });
}

/** The titles of what is derived, and the rules that nothing is derived for. */
export async function titlesOf(document: OpenApiDocument): Promise<string[]> {
  const { accepted, refused, underivable } = await deriveCases(document);
  return [...accepted, ...refused].map(({ title }) => title).concat(underivable.map((rule) => `UNDERIVABLE ${rule}`));
}

/** The case whose title begins so. */
export async function caseOf(document: OpenApiDocument, start: string): Promise<AcceptedCase | RefusedCase> {
  const { accepted, refused } = await deriveCases(document);
  const found = [...accepted, ...refused].find(({ title }) => title.startsWith(start));
  if (found === undefined)
    throw new Error(`No case "${start}…". There are: ${[...accepted, ...refused].map(({ title }) => title).join("; ")}`);
  return found;
}

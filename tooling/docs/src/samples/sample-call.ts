import { isJsonObject, type OpenApiDocument, type Operation, type Parameter } from "@tooling/spec";
import { exampleOf, listExamples, parameterValue } from "./example-values.ts";
import { fitsSchema } from "./fits-schema.ts";

/** The values of one call, from the contract's own examples: what must be sent, and the page size where the contract has an example. */
export interface SampleCall {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  header: Record<string, unknown>;
  cookie: Record<string, unknown>;
  /** Undefined where the operation takes none, or none is needed and the contract has no example. */
  body: { mediaType: string; value: unknown } | undefined;
}

/** Headers that OpenAPI leaves to other parts of a contract (OAS 3.1, Parameter Object). */
const GOVERNED = /^(accept|content-type|authorization)$/i;

/** Make up a call of an operation. */
export function sampleCallOf(document: OpenApiDocument, operation: Operation): SampleCall {
  const shown = operation.parameters.filter((parameter) => isShown(document, operation, parameter));
  const valuesIn = (place: Parameter["in"]): Record<string, unknown> =>
    Object.fromEntries(
      shown
        .filter((parameter) => parameter.in === place)
        .map((parameter) => [parameter.name, parameterValue(document, operation, parameter)]),
    );
  return {
    path: valuesIn("path"),
    query: valuesIn("query"),
    header: valuesIn("header"),
    cookie: valuesIn("cookie"),
    body: bodyOf(document, operation),
  };
}

/** The media type that a client asks for unless it is told otherwise: JSON, else the first; undefined where no success has a body. */
export function acceptOf({ responses }: Operation): string | undefined {
  const types = listSuccessTypes(responses);
  return types.find((type) => type === "application/json") ?? types[0];
}

/** The media types of an operation's successes, each once. */
export function listSuccessTypes(responses: Operation["responses"]): string[] {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  return [...new Set(successes.flatMap(([, { content }]) => Object.keys(content ?? {})))];
}

/** Whether a media type is JSON, by its name or its suffix (RFC 6839). */
export function isJson(mediaType: string): boolean {
  return /^application\/(?:[^;]*\+)?json\s*(?:;|$)/i.test(mediaType);
}

function isShown(document: OpenApiDocument, { object }: Operation, parameter: Parameter): boolean {
  if (parameter.in === "header" && (GOVERNED.test(parameter.name) || parameter.name === object["x-idempotency-key"])) return false;
  if (parameter["x-governed-by"] !== undefined) return false;
  const { limit, size } = isJsonObject(object["x-pagination"]) ? object["x-pagination"] : {};
  const isSize = parameter.in === "query" && (parameter.name === limit || parameter.name === size);
  return parameter.required === true || (isSize && listExamples(document, parameter).length > 0);
}

function bodyOf(document: OpenApiDocument, { requestBody }: Operation): SampleCall["body"] {
  // The client sends the first one too, unless it is told otherwise.
  const [mediaType] = Object.keys(requestBody?.content ?? {});
  const content = requestBody?.content[mediaType ?? ""];
  if (mediaType === undefined || content === undefined) return undefined;
  const example = listExamples(document, content).find((one) => fitsSchema(document, content.schema, one));
  const value = example ?? (requestBody?.required === true ? exampleOf(document, content.schema) : undefined);
  return value === undefined ? undefined : { mediaType, value };
}

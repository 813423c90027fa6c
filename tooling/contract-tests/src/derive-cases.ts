import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import { createSchemaValidator } from "@tooling/spec/schema-validator";
import { type Body, deriveBody, listBodies } from "./derive-body.ts";
import { deriveParameters, parameterExamples } from "./derive-parameters.ts";
import { type CaseList, createCaseList, type DerivedCases, type OperationContext } from "./derived-case.ts";

export type { AcceptedCase, DerivedCases, RefusedCase } from "./derived-case.ts";
export type { Judge } from "./judges.ts";

/** Derive the requests that try every rule of a contract. */
export async function deriveCases(document: OpenApiDocument): Promise<DerivedCases> {
  const validator = createSchemaValidator(document);
  const lists: DerivedCases[] = [];
  for (const operation of listOperations(document)) lists.push(await deriveOperation({ document, validator, operation }));
  return {
    accepted: lists.flatMap(({ accepted }) => accepted),
    refused: lists.flatMap(({ refused }) => refused),
    underivable: lists.flatMap(({ underivable }) => underivable),
  };
}

async function deriveOperation(context: OperationContext): Promise<DerivedCases> {
  const { document, operation } = context;
  const bodies = await listBodies(context);
  const [body] = bodies;
  const [scheme] = schemesOf(operation);
  const cases = createCaseList(operation, {
    path: parameterExamples(document, operation, "path"),
    query: parameterExamples(document, operation, "query", true),
    header: parameterExamples(document, operation, "header", true),
    contentType: body?.contentType,
    body: body?.minimal,
    accept: undefined,
    credentials: scheme === undefined ? "none" : { scheme },
  });
  acceptWhole(context, bodies, cases);
  await deriveParameters(context, cases);
  for (const own of bodies) await deriveBody(context, own, cases);
  refuseWhole(operation, cases);
  return cases;
}

/** Requests that are allowed as a whole: the least, the most, and each way to send it and to be answered. */
function acceptWhole({ document, operation }: OperationContext, bodies: readonly Body[], { accept, minimal }: CaseList): void {
  accept("the least that is allowed", {});
  const all = { query: parameterExamples(document, operation, "query"), header: parameterExamples(document, operation, "header") };
  if (operation.parameters.some(({ required }) => required !== true)) accept("every parameter", all);
  for (const { contentType, minimal: least, maximal, examples } of bodies) {
    accept(`${contentType} with every property`, { contentType, body: maximal });
    if (contentType !== minimal.contentType) accept(`${contentType} with the least`, { contentType, body: least });
    for (const [name, value] of examples) accept(`${contentType}, example ${name}`, { contentType, body: value });
  }
  for (const mediaType of replyMediaTypes(operation)) accept(`a wish for ${mediaType}`, { accept: mediaType });
  for (const scheme of schemesOf(operation).slice(1))
    if (scheme === undefined) accept("no credentials", { credentials: "none" });
    else accept(`credentials by ${scheme}`, { credentials: { scheme } });
}

/** Requests that are refused as a whole: by what nobody asked for, or by what is not there at all. */
function refuseWhole(operation: Operation, { refuse, minimal }: CaseList): void {
  if (operation.parameters.length > 0 || operation.method === "get") {
    const refusal = { places: ["/query/undocumented"], judges: ["validator", "client"] } as const;
    refuse("query undocumented, which is no parameter", refusal, { query: { ...minimal.query, undocumented: "x" } });
  }
  if (minimal.contentType !== undefined) {
    const refusal = { places: ["/header/content-type"], judges: ["mock"], isRaw: true } as const;
    refuse("a body of another media type", refusal, { contentType: "application/x-unknown", body: "x" });
    if (operation.requestBody?.required === true)
      refuse("body left out (required)", { places: ["/body"], judges: ["mock", "client"] }, { contentType: undefined, body: undefined });
  }
  const schemes = schemesOf(operation);
  if (schemes.length === 0 || schemes.includes(undefined)) return;
  const refusal = { places: ["/security"], judges: ["mock"], isRaw: true } as const;
  refuse("no credentials", refusal, { credentials: "none" });
  refuse("empty credentials", refusal, { credentials: "empty" });
  refuse("credentials of another scheme", refusal, { credentials: "foreign" });
}

/** The security schemes that an operation takes, one of each alternative; undefined where it may do without. */
function schemesOf({ security }: Operation): (string | undefined)[] {
  return security.map((requirement) => Object.keys(requirement)[0]);
}

/** The media types that a reply can be asked for in: those of successes, or of refusals where a success has no body. */
function replyMediaTypes({ responses }: Operation): string[] {
  const typesOf = (isSuccess: boolean): string[] =>
    Object.entries(responses).flatMap(([status, { content = {} }]) => (status.startsWith("2") === isSuccess ? Object.keys(content) : []));
  const types = typesOf(true);
  return [...new Set(types.length > 0 ? types : typesOf(false))];
}

import { dereference, formatPointer, type JsonObject, type OpenApiDocument, type Operation, type Parameter } from "@tooling/spec";
import type { Violation } from "@tooling/spec/schema-validator";
import { parameterSchemaPlace } from "./decode-request.ts";
import { decodeTexts, takesList } from "./decode-text.ts";
import type { CaseList, OperationContext } from "./derived-case.ts";
import { exampleOf } from "./example-value.ts";
import { isSeenByValidator, judgesOf } from "./judges.ts";
import { isGap, isTried, pickValue } from "./pick-value.ts";
import type { RequestPlan } from "./request-plan.ts";
import type { Variation } from "./variation.ts";
import { varySchema } from "./vary-schema.ts";

/** What a URL or a header means otherwise, unless it is encoded (RFC 3986, section 2.2); a slash may be another path to a server. */
const RESERVED = "50% a+b&c=d?e#f;g,h";

/** Derive the requests that try every rule of an operation's parameters. */
export async function deriveParameters(context: OperationContext, cases: CaseList): Promise<void> {
  // Clients send the cookies of their logins and no others.
  for (const parameter of context.operation.parameters) if (parameter.in !== "cookie") await deriveParameter(context, parameter, cases);
}

/** Values of an operation's parameters in one place, by name. */
export function parameterExamples(
  document: OpenApiDocument,
  { parameters }: Operation,
  place: Parameter["in"],
  onlyRequired = false,
): JsonObject {
  const own = parameters.filter((parameter) => parameter.in === place && (!onlyRequired || parameter.required === true));
  return Object.fromEntries(own.map((parameter) => [parameter.name, exampleOfParameter(document, parameter)]));
}

async function deriveParameter(context: OperationContext, parameter: Parameter, cases: CaseList): Promise<void> {
  const { document, operation, validator } = context;
  const { name, schema } = parameter;
  const place = parameter.in as "path" | "query" | "header";
  const put = (value: unknown): Partial<RequestPlan> => ({ [place]: { ...cases.minimal[place], [name]: value } });
  const schemaPlace = parameterSchemaPlace(document, operation, parameter);
  const violations = async (value: unknown): Promise<Violation[]> =>
    schema === undefined ? [] : validator.violations(schemaPlace, decodeTexts(document, schema, [value].flat().map(String)));
  const isValid = async (value: unknown): Promise<boolean> => (await violations(value)).length === 0;
  const base = exampleOfParameter(document, parameter);
  if (!(await isValid(base))) return cases.giveUp(`accepts ${place} ${name}`);
  const { accepted, refused } = varySchema(document, schema, base);
  for (const variation of accepted) {
    const candidates = sendable(document, variation, parameter);
    const value = await pickValue([base], candidates, isValid);
    const title = `${place} ${name} ${variation.says} (${variation.rule})`;
    if (value !== undefined) cases.accept(title, put(value));
    else if (isGap(variation, candidates, true)) cases.giveUp(`accepts ${title}`);
  }
  if (typeof base === "string" && (await isValid(RESERVED))) cases.accept(`${place} ${name} with reserved characters`, put(RESERVED));
  for (const variation of refused) {
    const { rule, says, at } = variation;
    const candidates = sendable(document, variation, parameter);
    const isRefused = async (candidate: unknown): Promise<boolean> => {
      const found = await violations(candidate);
      return isSeenByValidator(rule) ? found.some((violation) => isTried(variation, violation)) : found.length === 0;
    };
    const value = await pickValue([base], candidates, isRefused);
    const title = `${place} ${name} ${says} (${rule})`;
    const refusal = { places: [formatPointer([place, name, ...at])], judges: judgesOf(rule), rule };
    if (value !== undefined) cases.refuse(title, refusal, put(value));
    else if (isGap(variation, candidates, true)) cases.giveUp(`refuses ${title}`);
  }
  const two = listOfTwo(context, parameter, base);
  if (two !== undefined && (await isValid(two))) cases.accept(`${place} ${name} of two items`, put(two));
  // No client writes this, and a mock that has lost the parameter lets it through.
  if (place === "query" && !takesList(document, schema)) {
    const refusal = { places: [formatPointer([place, name])], judges: ["mock", "validator"], isRaw: true } as const;
    cases.refuse(`${place} ${name} sent twice`, refusal, put([base, base]));
  }
  if (parameter.required === true && place !== "path") {
    const { [name]: _, ...others } = cases.minimal[place];
    const refusal = { places: [formatPointer([place, name])], judges: judgesOf("required") };
    cases.refuse(`${place} ${name} left out (required)`, refusal, { [place]: others });
  }
}

/** A list whose items are told apart only where it is written as its style has it. */
function listOfTwo({ document }: OperationContext, { schema, in: place }: Parameter, base: unknown): unknown[] | undefined {
  if (place !== "query" || !Array.isArray(base) || !takesList(document, schema)) return undefined;
  const [first, second = first] = base;
  return typeof first === "string" && (schema as JsonObject).uniqueItems !== true ? ["a b", second] : [first, second];
}

/** The values of a variation that a parameter can carry, as what it is written from. */
function sendable(document: OpenApiDocument, variation: Variation, { in: place, schema }: Parameter): Variation {
  const isList = takesList(document, schema);
  const values = variation.values
    .filter((value) =>
      Array.isArray(value) ? isList && value.length > 0 : typeof value !== "object" && value !== "" && value !== "\u0000",
    )
    .map((value) => (place === "query" || typeof value === "number" ? value : String(value)));
  return { ...variation, values };
}

function exampleOfParameter(document: OpenApiDocument, { example, examples, schema }: Parameter): unknown {
  const [first] = Object.values((examples ?? {}) as Record<string, JsonObject>);
  return example ?? (first === undefined ? exampleOf(document, schema) : dereference(document, first).value);
}

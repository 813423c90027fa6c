import { isDeepStrictEqual } from "node:util";
import { dereference, formatPointer, isJsonObject, type OpenApiDocument, valueAt } from "@tooling/spec";
import type { Violation } from "@tooling/spec/schema-validator";
import { grow, memberPaths, shrink, withMember } from "./base-values.ts";
import { requestBodyPlace } from "./decode-request.ts";
import { decodeForm } from "./decode-text.ts";
import type { CaseList, OperationContext } from "./derived-case.ts";
import { exampleOf } from "./example-value.ts";
import { isJson } from "./exchange.ts";
import { formFields, isForm } from "./form-fields.ts";
import { isSeenByValidator, judgesOf } from "./judges.ts";
import { isGap, isTried, pickValue } from "./pick-value.ts";
import { undocumentedMembers } from "./undocumented-members.ts";
import type { Variation } from "./variation.ts";
import { varySchema } from "./vary-schema.ts";

/** A media type of a request's body with values of it. */
export interface Body {
  contentType: string;
  schema: unknown;
  /** JSON Pointer of the schema. */
  schemaPlace: string;
  minimal: unknown;
  maximal: unknown;
  examples: [string, unknown][];
  /** List what is wrong with a value, as it is read from the wire. */
  violations: (value: unknown) => Promise<Violation[]>;
}

/** List the media types that an operation takes, each with the least and the most that it allows. */
export async function listBodies({ document, operation, validator }: OperationContext): Promise<Body[]> {
  const bodies: Body[] = [];
  for (const [contentType, { schema, examples = {}, encoding }] of Object.entries(operation.requestBody?.content ?? {})) {
    const schemaPlace = formatPointer([...requestBodyPlace(document, operation), "content", contentType, "schema"]);
    const violations: Body["violations"] = async (value) => {
      if (schema === undefined) return [];
      const isFields = isForm(contentType) && isJsonObject(value);
      return validator.violations(schemaPlace, isFields ? decodeForm(document, schema, formFields(value)) : withoutFiles(value));
    };
    const accepts = async (value: unknown): Promise<boolean> => (await violations(value)).length === 0;
    const named = Object.entries(examples).map(([name, node]): [string, unknown] => [
      name,
      withFiles(document, schema, dereference(document, node).value, encoding),
    ]);
    const made = exampleOf(document, schema);
    const candidates = [...named.map(([, value]) => value), made];
    const valid: unknown[] = [];
    for (const candidate of candidates) if (await accepts(candidate)) valid.push(candidate);
    const [richest] = valid.toSorted((a, b) => sizeOf(b) - sizeOf(a));
    const [poorest] = valid.toSorted((a, b) => sizeOf(a) - sizeOf(b));
    bodies.push({
      ...{ contentType, schema, schemaPlace, violations, examples: named },
      minimal: await shrink(poorest ?? made, accepts),
      maximal: await grow(richest ?? made, made, accepts),
    });
  }
  return bodies;
}

/** Derive the requests that try every rule of a body. */
export async function deriveBody({ document }: OperationContext, body: Body, cases: CaseList): Promise<void> {
  if ((await body.violations(body.maximal)).length > 0) return cases.giveUp(`accepts ${body.contentType}`);
  const { accepted, refused } = varySchema(document, body.schema, body.maximal);
  for (const variation of accepted) await acceptVariation(body, variation, cases);
  for (const variation of refused) await refuseVariation(body, variation, cases);
  await acceptLeastInside(body, cases);
  await refuseUndocumented(document, body, cases);
}

async function acceptVariation(body: Body, variation: Variation, cases: CaseList): Promise<void> {
  const { contentType, violations } = body;
  const sendable = inMediaType(variation, contentType);
  const value = await pickValue(basesOf(body), sendable, async (candidate) => (await violations(candidate)).length === 0);
  const title = titleOf(body, variation);
  if (value !== undefined) cases.accept(title, { contentType, body: value });
  else if (isGap(variation, sendable, !isJson(contentType))) cases.giveUp(`accepts ${title}`);
}

/** What an object inside needs of its own shows only where the object is there, with nothing to spare. */
async function acceptLeastInside({ contentType, maximal, violations }: Body, cases: CaseList): Promise<void> {
  for (const path of objectPaths(maximal)) {
    const full = valueAt(maximal, path);
    const within = (value: unknown): unknown => withMember(maximal, path, value);
    const least = await shrink(full, async (value) => (await violations(within(value))).length === 0);
    const title = `body ${path.join(".")} with the least (required)${suffixOf(contentType)}`;
    if (!isDeepStrictEqual(least, full)) cases.accept(title, { contentType, body: within(least) });
  }
}

/** Paths of the objects inside a value that have members; of a list's items the first stands for all. */
function objectPaths(value: unknown): string[][] {
  const owners = memberPaths(value).map((path) => path.slice(0, -1));
  const isFirst = (path: readonly string[]): boolean =>
    path.every((step, index) => !(Number(step) > 0 && Array.isArray(valueAt(value, path.slice(0, index)))));
  const unique = new Map(owners.filter((path) => path.length > 0 && isFirst(path)).map((path) => [formatPointer(path), path]));
  return [...unique.values()];
}

async function refuseVariation(body: Body, variation: Variation, cases: CaseList): Promise<void> {
  const { contentType, violations } = body;
  const { at, rule } = variation;
  const sendable = inMediaType(variation, contentType);
  const value = await pickValue(basesOf(body), sendable, async (candidate) => {
    const found = await violations(candidate);
    return isSeenByValidator(rule) ? found.some((violation) => isTried(variation, violation)) : found.length === 0;
  });
  const title = titleOf(body, variation);
  // Which of two equal items is the one too many, is a matter of taste.
  const place = formatPointer(["body", ...at]);
  const places = rule === "uniqueItems" ? [place, `${place}/1`] : [place];
  if (value !== undefined) cases.refuse(title, { places, judges: judgesOf(rule), rule }, { contentType, body: value });
  else if (isGap(variation, sendable, !isJson(contentType))) cases.giveUp(`refuses ${title}`);
}

/** JSON Schema lets through what is not named, and an object that is closed is tried like any rule; a contract means its list to be whole. */
async function refuseUndocumented(document: OpenApiDocument, body: Body, cases: CaseList): Promise<void> {
  const { contentType, schemaPlace, maximal, violations } = body;
  if (!isJsonObject(maximal)) return;
  const value = { ...maximal, undocumented: "x" };
  const isNamed = undocumentedMembers(document, schemaPlace, value).includes("/undocumented");
  if (!isNamed || (await violations(value)).length > 0) return;
  const title = `body undocumented, which is no property${suffixOf(contentType)}`;
  cases.refuse(title, { places: ["/body/undocumented"], judges: ["validator"] }, { contentType, body: value });
}

function basesOf({ maximal, minimal, examples }: Body): unknown[] {
  return [maximal, minimal, ...examples.map(([, value]) => value)];
}

function titleOf({ contentType }: Body, { at, says, rule }: Variation): string {
  return `${at.length > 0 ? `body ${at.join(".")}` : "body"} ${says} (${rule})${suffixOf(contentType)}`;
}

function suffixOf(contentType: string): string {
  return isJson(contentType) ? "" : ` in ${contentType}`;
}

/** The values of a variation that a media type can carry: a form is always an object, and its fields are text. */
function inMediaType(variation: Variation, contentType: string): Variation {
  if (isJson(contentType)) return variation;
  const isSendable = isForm(contentType)
    ? (value: unknown) => variation.at.length > 0 && value !== null && !isJsonObject(value)
    : (value: unknown) => typeof value === "string";
  return { ...variation, values: variation.values.filter(isSendable) };
}

/** Put files where a schema has them: an example can only hold their text. */
function withFiles(document: OpenApiDocument, schema: unknown, value: unknown, encoding: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const made = exampleOf(document, schema);
  const types = (encoding ?? {}) as Record<string, { contentType?: string }>;
  const entries = Object.entries(value).map(([name, text]) => {
    const isFile = isJsonObject(made) && made[name] instanceof Blob;
    const type = types[name]?.contentType?.split(",")[0] ?? "application/octet-stream";
    return [name, isFile ? new Blob([String(text)], { type }) : text];
  });
  return Object.fromEntries(entries);
}

function withoutFiles(value: unknown): unknown {
  if (value instanceof Blob) return "a file";
  if (Array.isArray(value)) return value.map(withoutFiles);
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutFiles(member)])) : value;
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}

import { isJsonObject, type JsonObject, type OpenApiDocument } from "@tooling/spec";
import { findDiscriminators } from "./discriminators.ts";
import type { Plan } from "./fixture-plan.ts";
import { type Addition, listOf, type Merged, MergeError, mergeSchema } from "./merge-schemas.ts";
import { planNumber, planText, valuesPlan } from "./plan-scalar.ts";
import { areApart } from "./schemas-apart.ts";

/** Most alternatives that the choices of a schema may have together. */
const MAX_ALTERNATIVES = 64;

/** Deepest nesting of alternatives within alternatives of the same value. */
const MAX_NESTING = 8;

/** Keywords that no value can be drawn for. */
const REFUSED = ["not", "contains", "unevaluatedItems", "$dynamicRef", "$recursiveRef"];

/** Keywords beside a reference that say nothing of a value. */
const REMARKS = /^(x-.*|title|description|summary|default|deprecated|examples?|\$comment|externalDocs|readOnly|writeOnly)$/;

/** The types that a keyword speaks of, for schemas that name none. */
const TYPE_OF: Readonly<Record<string, string>> = {
  ...{ properties: "object", required: "object", additionalProperties: "object", minProperties: "object" },
  ...{ items: "array", prefixItems: "array", minItems: "array" },
  ...{ pattern: "string", minLength: "string", maxLength: "string", format: "string" },
  ...{ minimum: "number", maximum: "number", exclusiveMinimum: "number", exclusiveMaximum: "number", multipleOf: "number" },
};

interface Scope {
  document: OpenApiDocument;
  addition: Addition;
  /** Plans of what references lead to; those that are being made are there, too. */
  plans: Map<string, Plan>;
}

/** Plan how values of what references lead to are drawn, and of all that they refer to. */
export function planFixtures(document: OpenApiDocument, references: readonly string[]): ReadonlyMap<string, Plan> {
  const scope: Scope = { document, addition: findDiscriminators(document), plans: new Map() };
  for (const reference of references) planReference(scope, reference);
  return scope.plans;
}

function planReference(scope: Scope, reference: string): Plan {
  if (!scope.plans.has(reference)) {
    scope.plans.set(reference, { kind: "none", reason: "it never ends" });
    scope.plans.set(reference, planSchema(scope, { $ref: reference }, true));
  }
  return { kind: "reference", reference };
}

function planSchema(scope: Scope, schema: unknown, isTarget = false, nesting = 0): Plan {
  if (isJsonObject(schema) && typeof schema.$ref === "string" && !isTarget) {
    const isAlone = Object.keys(schema).every((keyword) => keyword === "$ref" || REMARKS.test(keyword));
    if (isAlone) return planReference(scope, schema.$ref);
  }
  try {
    return planMerged(scope, mergeSchema(scope.document, schema, scope.addition), nesting);
  } catch (error) {
    if (error instanceof MergeError) return { kind: "none", reason: error.message };
    throw error;
  }
}

function planMerged(scope: Scope, { keywords, choices }: Merged, nesting: number): Plan {
  const refused = REFUSED.find((keyword) => keywords[keyword] !== undefined);
  if (refused !== undefined) return { kind: "none", reason: `nothing can be drawn for "${refused}"` };
  const [choice, ...others] = choices;
  if (choice === undefined) return planTypes(scope, keywords);
  const size = choices.reduce((product, { branches }) => product * branches.length, 1);
  if (size > MAX_ALTERNATIVES || nesting > MAX_NESTING) return { kind: "none", reason: `it has ${size} alternatives` };
  const rest = others.map(({ exclusive, branches }) => ({ [exclusive ? "oneOf" : "anyOf"]: branches }));
  const own = Object.keys(keywords).some((keyword) => !REMARKS.test(keyword) && keyword !== "discriminator") ? [keywords] : [];
  const around = [...own, ...rest];
  const isNull = (branch: unknown): boolean => isJsonObject(branch) && branch.type === "null";
  const takesNull = around.length === 0 && choice.branches.some(isNull);
  const plans = choice.branches
    .filter((branch) => !takesNull || !isNull(branch))
    .map((branch): Plan => {
      const isOne =
        !choice.exclusive ||
        choice.branches.every((other) => other === branch || areApart(scope.document, withAround(branch, around), other));
      if (!isOne) return { kind: "none", reason: "its alternatives cannot be told apart" };
      return planSchema(scope, withAround(branch, around), false, nesting + 1);
    });
  const plan: Plan = plans.length === 1 ? (plans[0] as Plan) : { kind: "either", plans };
  return takesNull ? (plans.length === 0 ? valuesPlan([null]) : { kind: "nullable", plan }) : plan;
}

function withAround(branch: unknown, around: readonly JsonObject[]): unknown {
  return around.length === 0 ? branch : { allOf: [...around, branch] };
}

function planTypes(scope: Scope, schema: JsonObject): Plan {
  const told = [...new Set(Object.entries(TYPE_OF).flatMap(([keyword, type]) => (schema[keyword] === undefined ? [] : [type])))];
  const types = schema.type === undefined ? told : listOf(schema.type).map(String);
  const listed = schema.const !== undefined ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : undefined;
  if (listed !== undefined) return planListed(schema.type === undefined ? undefined : types, listed);
  if (types.length === 0) return { kind: "leaf", code: "anything" };
  const names = types.filter((type) => type !== "null" && !(type === "integer" && types.includes("number")));
  const plans = names.map((type) => planType(scope, schema, type));
  const plan: Plan = plans.length === 1 ? (plans[0] as Plan) : { kind: "either", plans };
  if (!types.includes("null")) return plan;
  return plans.length === 0 ? valuesPlan([null]) : { kind: "nullable", plan };
}

function planListed(types: readonly string[] | undefined, listed: readonly unknown[]): Plan {
  const isOf = (value: unknown): boolean => types === undefined || typesOf(value).some((type) => types.includes(type));
  const values = listed.filter(isOf);
  if (values.length === 0) return { kind: "none", reason: "none of its values has its type" };
  const others = values.filter((value) => value !== null);
  if (others.length === values.length || others.length === 0) return valuesPlan(values);
  return { kind: "nullable", plan: valuesPlan(others) };
}

function typesOf(value: unknown): string[] {
  if (value === null) return ["null"];
  if (Array.isArray(value)) return ["array"];
  return Number.isInteger(value) ? ["integer", "number"] : [typeof value];
}

function planType(scope: Scope, schema: JsonObject, type: string): Plan {
  if (type === "string") return planText(schema);
  if (type === "integer" || type === "number") return planNumber(schema, type === "integer");
  if (type === "boolean") return { kind: "leaf", code: "flag" };
  return type === "array" ? planList(scope, schema) : planRecord(scope, schema);
}

function planList(scope: Scope, { prefixItems, items, minItems, maxItems, uniqueItems }: JsonObject): Plan {
  return {
    kind: "list",
    prefix: listOf(prefixItems).map((item) => planSchema(scope, item)),
    items: items === false ? undefined : planSchema(scope, items ?? true),
    least: Number(minItems ?? 0),
    most: Number(maxItems ?? Number.POSITIVE_INFINITY),
    unique: uniqueItems === true,
  };
}

function planRecord(scope: Scope, schema: JsonObject): Plan {
  const { additionalProperties = true, patternProperties, propertyNames, required } = schema;
  const all = Object.entries(isJsonObject(schema.properties) ? schema.properties : {});
  const sources = Object.keys(isJsonObject(patternProperties) ? patternProperties : {});
  if (all.some(([name]) => sources.some((source) => new RegExp(source, "u").test(name))))
    return { kind: "none", reason: "one of its properties has a pattern, too" };
  if (propertyNames !== undefined && all.length > 0) return { kind: "none", reason: 'nothing can be drawn for "propertyNames"' };
  // A name that is made up might be one of those that have rules of their own.
  const hasRest =
    additionalProperties !== false && sources.length === 0 && propertyNames === undefined && schema.unevaluatedProperties === undefined;
  const flagged = (flag: string): string[] => all.flatMap(([name, node]) => (isFlagged(scope, node, flag) ? [name] : []));
  return {
    kind: "record",
    properties: new Map(all.map(([name, node]) => [name, planSchema(scope, node)])),
    required: listOf(required).map(String),
    rest: hasRest ? planSchema(scope, additionalProperties) : undefined,
    dependents: schema.dependentRequired,
    least: Number(schema.minProperties ?? 0),
    most: Number(schema.maxProperties ?? Number.POSITIVE_INFINITY),
    readOnly: flagged("readOnly"),
    writeOnly: flagged("writeOnly"),
  };
}

function isFlagged(scope: Scope, node: unknown, flag: string): boolean {
  try {
    return mergeSchema(scope.document, node, scope.addition).keywords[flag] === true;
  } catch {
    return false;
  }
}

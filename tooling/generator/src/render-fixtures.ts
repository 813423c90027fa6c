import * as fixtures from "@contracts/runtime/fixtures";
import type { OpenApiDocument } from "@tooling/spec";
import { type HeightOf, measureHeights, type Plan, type RecordPlan, reasonOf } from "./fixture-plan.ts";
import { planFixtures } from "./plan-fixtures.ts";
import { listReachedSchemas, type ReachedSchema, renderSchemaType, renderTypeImports } from "./reached-schemas.ts";
import { renderDocComment, renderLiteral } from "./render-literal.ts";
import { renderImport } from "./render-validator-names.ts";
import { type Entry, renderBlock } from "./render-validator-schema.ts";

const SOURCE = {
  module: "@contracts/runtime/fixtures",
  values: Object.keys(fixtures),
  types: ["Draw", "Fixture"],
} as const;

/** Words that no variable can have for a name (ECMA-262, section 12.7.2, in modules). */
const RESERVED = (
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for " +
  "function if implements import in instanceof interface let new null package private protected public return static super switch this " +
  "throw true try typeof undefined var void while with yield components ReadView WriteView"
).split(" ");

/** The factories of a document's schemas. */
export interface RenderedFixtures {
  text: string;
  /** Schemas that have no factory, and why. */
  lacking: readonly string[];
}

interface Scope {
  heightOf: HeightOf;
  /** Variable of what a reference leads to. */
  drawOf: (reference: string) => string;
}

/** Render `fixtures.ts`: a factory for each schema that operations reach; what cannot be drawn has none, and is named. */
export function renderFixtures(document: OpenApiDocument): RenderedFixtures {
  const schemas = listReachedSchemas(document);
  const plans = planFixtures(
    document,
    schemas.map(({ reference }) => reference),
  );
  const heightOf = measureHeights(plans);
  const isDrawn = (reference: string): boolean => heightOf({ kind: "reference", reference }) < Number.POSITIVE_INFINITY;
  const nameOf = createNaming([...SOURCE.values, ...SOURCE.types, ...RESERVED]);
  const factories = schemas.map((schema) => ({ ...schema, factory: nameOf(camelCase(schema.name)) }));
  const draws = new Map(
    [...plans.keys()]
      .filter(isDrawn)
      .sort()
      .map((reference) => [reference, nameOf(`${camelCase(lastOf(reference))}Draw`)]),
  );
  const scope: Scope = { heightOf, drawOf: (reference) => draws.get(reference) as string };
  const declarations = [...draws].map(([reference, name]) => {
    const expression = renderPlan(scope, plans.get(reference) as Plan, "  ");
    return `const ${name}: Draw = lazy(() =>\n  ${expression},\n);\n`;
  });
  const drawn = factories.filter(({ reference }) => isDrawn(reference));
  const exports = drawn.map((schema) => {
    const { name, reference, side, factory } = schema;
    const doc = renderDocComment(
      `Make a value of schema ${JSON.stringify(name)}, as ${side === "reply" ? "replies hold" : "requests send"} it.`,
    );
    return `${doc}export const ${factory}: Fixture<${renderSchemaType(schema)}> = fixture(${scope.drawOf(reference)}, "${side}");\n`;
  });
  const lacking = schemas
    .filter(({ reference }) => !isDrawn(reference))
    .map(({ name, reference }) => `${name}: ${reasonOf(plans.get(reference) as Plan, heightOf)}`);
  return { text: assemble(drawn, [...declarations, ...exports].join("\n"), lacking), lacking };
}

function assemble(drawn: readonly ReachedSchema[], code: string, lacking: readonly string[]): string {
  const remarks = lacking.map((line) => `// No fixture of ${line.replace(/\s+/g, " ")}.\n`).join("");
  if (drawn.length === 0) return `${remarks}export {};\n`;
  const imports = `${renderTypeImports(drawn)}${renderImport(code, SOURCE)}import type { components } from "./schema.ts";\n`;
  return `${imports}\n${remarks === "" ? "" : `${remarks}\n`}${code}`;
}

function renderPlan(scope: Scope, plan: Plan, indent: string): string {
  if (plan.kind === "leaf") return plan.code;
  if (plan.kind === "reference") return scope.drawOf(plan.reference);
  if (plan.kind === "either") return renderEither(scope, plan.plans, indent);
  if (plan.kind === "list") return renderList(scope, plan, indent);
  if (plan.kind === "record") return renderRecord(scope, plan, indent);
  if (plan.kind === "nullable") return isLost(scope, plan.plan) ? "values(null)" : `nullable(${renderPlan(scope, plan.plan, indent)})`;
  throw new TypeError(`What cannot be drawn was rendered: ${plan.reason}.`);
}

function isLost({ heightOf }: Scope, plan: Plan | undefined): boolean {
  return plan === undefined || heightOf(plan) === Number.POSITIVE_INFINITY;
}

function renderEither(scope: Scope, plans: readonly Plan[], indent: string): string {
  const sorted = plans.filter((plan) => !isLost(scope, plan)).toSorted((a, b) => scope.heightOf(a) - scope.heightOf(b));
  const codes = sorted.map((plan) => renderPlan(scope, plan, indent));
  return codes.length === 1 ? String(codes[0]) : `either(${codes.join(", ")})`;
}

function renderList(scope: Scope, { prefix, items, least, most, unique }: Plan & { kind: "list" }, indent: string): string {
  const drawn = prefix.slice(0, prefix.findIndex((plan) => isLost(scope, plan)) >>> 0);
  const isCut = drawn.length < prefix.length;
  const entries: Entry[] = [];
  if (drawn.length > 0) entries.push(["prefix", `[${drawn.map((plan) => renderPlan(scope, plan, indent)).join(", ")}]`]);
  if (items !== undefined && !isCut && !isLost(scope, items)) entries.push(["items", renderPlan(scope, items, indent)]);
  if (least > 0) entries.push(["least", String(least)]);
  if (most < Number.POSITIVE_INFINITY) entries.push(["most", String(most)]);
  if (unique) entries.push(["unique", "true"]);
  return entries.length === 0 ? "list({})" : `list({ ${entries.map(([name, text]) => `${name}: ${text}`).join(", ")} })`;
}

function renderRecord(scope: Scope, plan: RecordPlan, indent: string): string {
  const inner = `${indent}  `;
  const properties = [...plan.properties].filter(([, member]) => !isLost(scope, member));
  const members = properties.map(([name, member]): Entry => [name, renderPlan(scope, member, inner)]);
  const { required, rest, dependents, least, most, readOnly, writeOnly } = plan;
  const shape: Entry[] = [];
  if (required.length > 0) shape.push(["required", renderLiteral(required)]);
  if (rest !== undefined && !isLost(scope, rest) && needsRest(plan)) shape.push(["rest", renderPlan(scope, rest, indent)]);
  if (dependents !== undefined) shape.push(["dependents", renderLiteral(dependents, indent)]);
  if (least > 0) shape.push(["least", String(least)]);
  if (most < Number.POSITIVE_INFINITY) shape.push(["most", String(most)]);
  if (readOnly.length > 0) shape.push(["readOnly", renderLiteral(readOnly)]);
  if (writeOnly.length > 0) shape.push(["writeOnly", renderLiteral(writeOnly)]);
  const tail = shape.length === 0 ? "" : `, { ${shape.map(([name, text]) => `${name}: ${text}`).join(", ")} }`;
  return `record(${renderBlock(members, indent)}${tail})`;
}

/** Whether members without a name of their own are drawn, or tell an override what it may hold. */
function needsRest({ properties, required, least, rest }: RecordPlan): boolean {
  const isTyped = rest?.kind !== "leaf" || rest.code !== "anything";
  return properties.size === 0 || isTyped || properties.size < least || required.some((name) => !properties.has(name));
}

/** Write a name as variables are written. */
function camelCase(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const joined = words.map((word, index) => (index === 0 ? lowerFirst(word) : word.slice(0, 1).toUpperCase() + word.slice(1))).join("");
  return /^[A-Za-z]/.test(joined) ? joined : `_${joined}`;
}

/** Write the first word of a name small: `APIKey` is `apiKey`. */
function lowerFirst(word: string): string {
  return word.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+$|^[A-Z]/, (start) => start.toLowerCase());
}

function lastOf(reference: string): string {
  return decodeURIComponent(reference.replace(/.*\//, ""));
}

function createNaming(taken: readonly string[]): (wanted: string) => string {
  const names = new Set(taken);
  return (wanted) => {
    let name = wanted;
    for (let number = 1; names.has(name); number++) name = `${wanted}Fixture${number === 1 ? "" : number}`;
    names.add(name);
    return name;
  };
}

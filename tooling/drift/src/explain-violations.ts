import { type OpenApiDocument, parsePointer, valueAt } from "@tooling/spec";
import type { SchemaValidator, Violation } from "@tooling/spec/schema-validator";

/** Which of the rules that one place breaks is told: a value of another type breaks others along with it. */
const PRECEDENCE = ["type", "anyOf", "oneOf", "const", "enum", "format"];

/** Keywords that speak of an object's members rather than of its own value. */
const OF_MEMBERS = new Set(["required", "dependentRequired"]);

/** The keyword that a violation breaks. */
export function keywordOf({ keyword }: Pick<Violation, "keyword">): string {
  return parsePointer(keyword).at(-1) ?? "";
}

/**
 * List the causes of a value's not fitting its schema, one for each place: of alternatives the faults in that which the value is
 * nearest to, or where it is of none's type, the alternatives themselves.
 */
export async function explainViolations(
  document: OpenApiDocument,
  validator: SchemaValidator,
  schema: string,
  value: unknown,
): Promise<Violation[]> {
  const all = await validator.violations(schema, value);
  const explained = new Set<string>();
  const nearest: { choice: Violation; causes: Violation[] }[] = [];
  for (const choice of all.filter(isChoice)) {
    const part = valueAt(value, parsePointer(choice.instance));
    const branches: Violation[][] = [];
    for (const index of Object.keys(valueAt(document, parsePointer(choice.keyword)) as unknown[])) {
      const branch = `${choice.keyword}/${index}`;
      for (const violation of await validator.violations(branch, part)) explained.add(keyOf(inside(choice, violation)));
      branches.push(await explainViolations(document, validator, branch, part));
    }
    nearest.push({ choice, causes: nearestBranch(choice, branches) });
  }
  const chosen = nearest.filter(({ choice }) => !explained.has(keyOf(choice))).flatMap(({ causes }) => causes);
  const plain = all.filter((violation) => !isChoice(violation) && !explained.has(keyOf(violation)));
  return oneCauseForEachPlace([...plain, ...chosen]);
}

function isChoice(violation: Violation): boolean {
  return ["anyOf", "oneOf"].includes(keywordOf(violation));
}

function keyOf({ instance, keyword }: Violation): string {
  return `${instance} ${keyword}`;
}

function inside(choice: Violation, { instance, keyword }: Violation): Violation {
  return { instance: choice.instance + instance, keyword };
}

function nearestBranch(choice: Violation, branches: readonly Violation[][]): Violation[] {
  const near = branches.filter((causes) => causes.length > 0 && !causes.some((cause) => cause.instance === "" && isOfType(cause)));
  const told = (causes: readonly Violation[]): number => causes.filter((cause) => ["const", "enum"].includes(keywordOf(cause))).length;
  const [best] = near.toSorted((a, b) => told(a) - told(b) || a.length - b.length);
  return best === undefined ? [choice] : best.map((cause) => inside(choice, cause));
}

function isOfType(violation: Violation): boolean {
  return keywordOf(violation) === "type" || isChoice(violation);
}

function oneCauseForEachPlace(violations: readonly Violation[]): Violation[] {
  const rank = (violation: Violation): number => {
    const found = PRECEDENCE.indexOf(keywordOf(violation));
    return found === -1 ? PRECEDENCE.length : found;
  };
  const told = new Map<string, Violation>();
  for (const violation of violations.toSorted((a, b) => rank(a) - rank(b))) {
    const place = OF_MEMBERS.has(keywordOf(violation)) ? keyOf(violation) : violation.instance;
    if (!told.has(place)) told.set(place, violation);
  }
  return violations.filter((violation) => [...told.values()].includes(violation));
}

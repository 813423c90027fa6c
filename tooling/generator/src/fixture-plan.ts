/** How values of a schema are drawn. */
export type Plan =
  /** Cannot be drawn, and why. */
  | { kind: "none"; reason: string }
  /** An expression over `@contracts/runtime/fixtures`. */
  | { kind: "leaf"; code: string }
  | { kind: "reference"; reference: string }
  | { kind: "nullable"; plan: Plan }
  | { kind: "either"; plans: readonly Plan[] }
  | { kind: "list"; prefix: readonly Plan[]; items: Plan | undefined; least: number; most: number; unique: boolean }
  | RecordPlan;

/** How an object is drawn. */
export interface RecordPlan {
  kind: "record";
  properties: ReadonlyMap<string, Plan>;
  required: readonly string[];
  rest: Plan | undefined;
  dependents: unknown;
  least: number;
  most: number;
  readOnly: readonly string[];
  writeOnly: readonly string[];
}

/** Nesting that a plan cannot do without; infinite for one that never ends, or cannot be drawn. */
export type HeightOf = (plan: Plan) => number;

/** Measure plans by the plans of what they refer to: those that lead back to themselves must end somewhere. */
export function measureHeights(plans: ReadonlyMap<string, Plan>): HeightOf {
  const known = new Map<string, number>();
  const heightOf: HeightOf = (plan) => {
    if (plan.kind === "none") return Number.POSITIVE_INFINITY;
    if (plan.kind === "leaf" || plan.kind === "nullable") return 0;
    if (plan.kind === "reference") return known.get(plan.reference) ?? Number.POSITIVE_INFINITY;
    if (plan.kind === "either") return Math.min(...plan.plans.map(heightOf));
    if (plan.kind === "list") return 1 + Math.max(0, ...needed(plan).map(heightOf));
    return 1 + Math.max(0, ...neededMembers(plan).map(heightOf));
  };
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const [reference, plan] of plans) {
      const height = heightOf(plan);
      if (height >= (known.get(reference) ?? Number.POSITIVE_INFINITY)) continue;
      known.set(reference, height);
      isNew = true;
    }
  }
  return heightOf;
}

function needed({ prefix, items, least }: Plan & { kind: "list" }): Plan[] {
  return Array.from({ length: least }, (_, index) => prefix[index] ?? items ?? { kind: "none", reason: "it has too few items" });
}

function neededMembers(plan: RecordPlan): Plan[] {
  const named = [...plan.properties].filter(([name]) => plan.required.includes(name)).map(([, member]) => member);
  const missing = plan.required.filter((name) => !plan.properties.has(name));
  const isShort = Math.max(named.length + missing.length, plan.properties.size) < plan.least;
  return [...named, ...(missing.length > 0 || isShort ? [plan.rest ?? ({ kind: "none", reason: "it has too few members" } as const)] : [])];
}

/** Say why a plan cannot be drawn. */
export function reasonOf(plan: Plan, heightOf: HeightOf): string {
  const isLost = (part: Plan): boolean => heightOf(part) === Number.POSITIVE_INFINITY;
  if (plan.kind === "none") return plan.reason;
  if (plan.kind === "reference") return `${plan.reference.replace(/.*\//, "")} cannot be drawn`;
  const parts =
    plan.kind === "either" ? plan.plans : plan.kind === "list" ? needed(plan) : plan.kind === "record" ? neededMembers(plan) : [];
  const lost = parts.find(isLost);
  return lost === undefined ? "it never ends" : reasonOf(lost, heightOf);
}

import { dereference, formatPointer, type JsonObject, type OpenApiDocument, parsePointer } from "@tooling/spec";
import { accepts, isSame } from "./accepts.ts";
import type { MutationContext } from "./mutation-context.ts";
import { objectAt } from "./object-at.ts";
import type { Carrier, Reach, SchemaPlace, Side } from "./schema-places.ts";
import { changeServedValues, type ServedValue } from "./served-values.ts";
import { documentMutant, type SpecMutant, type SpecOperator } from "./spec-mutant.ts";
import { isIn, splitSide } from "./split-sides.ts";

/** A change of one schema, and what follows from it on the wire. */
export interface SchemaChange {
  /** Segments from the schema to what changes. */
  at: readonly string[];
  title: string;
  /** Change the schema of the copy; `enclosing` are the schemas that judge the same value. */
  change: (schema: JsonObject, enclosing: readonly JsonObject[]) => void;
  /** What a provider with the changed schema would serve in place of an example's value; the same where nothing follows. */
  serve: (value: unknown) => unknown;
  /** Why the mock treats requests as before where the value travels so, or undefined where it does not. */
  hidden?: (carrier: Carrier) => string | undefined;
}

/** Finds what can be changed in one schema, for one side. */
export type SchemaOperator = (at: SchemaPlace, side: Side, context: MutationContext) => SchemaChange[];

/** Make an operator that tries every schema, once for each side that reaches it. */
export function schemaOperator(operator: SchemaOperator): SpecOperator {
  return (context) =>
    context.schemas.flatMap((at) =>
      (["request", "reply"] as const).flatMap((side) =>
        at.reach[side] === undefined ? [] : operator(at, side, context).flatMap((change) => schemaMutant(context, at, side, change)),
      ),
    );
}

function schemaMutant(context: MutationContext, at: SchemaPlace, side: Side, change: SchemaChange): Omit<SpecMutant, "operator">[] {
  const { operations, carriers, enclosing } = at.reach[side] as Reach;
  const served = side === "request" ? [] : shownIn(context, at, change);
  const mutant = documentMutant(context, {
    place: [...at.place, ...change.at],
    variant: side,
    title: change.title,
    operations,
    side,
    equivalent: side === "request" ? hiddenIn(carriers, change) : served.length === 0 ? UNCHANGED : undefined,
    change: (copy) => {
      const placeIn = isIn(context.shared, at.place) ? splitSide(copy, context.shared, side) : (place: string[]): string[] => place;
      const objectOf = (pointer: string): JsonObject => objectAt(copy, placeIn(parsePointer(pointer)));
      change.change(objectAt(copy, placeIn(at.place)), [...new Set(enclosing.flat())].map(objectOf));
      changeServedValues(copy, served, change.serve);
    },
  });
  return isCoherent(context, at, change, served, mutant.apply) ? [mutant] : [];
}

const UNCHANGED = "The mock serves examples, and each of them would be the same.";

/** The values in examples that would be others. */
function shownIn({ served }: MutationContext, { place }: SchemaPlace, { serve }: SchemaChange): ServedValue[] {
  const values = served.get(formatPointer(place)) ?? [];
  return values.filter(({ value }) => !isSame(value, serve(structuredClone(value))));
}

/** Whether the changed contract allows what it would serve: the mock serves nothing else, and a real provider would not. */
function isCoherent(
  { document }: MutationContext,
  at: SchemaPlace,
  { change, serve }: SchemaChange,
  served: readonly ServedValue[],
  apply: () => OpenApiDocument,
): boolean {
  const changed = structuredClone(at.schema);
  change(changed, []);
  if (!served.every(({ value }) => accepts(document, changed, serve(structuredClone(value))))) return false;
  // Texts and numbers in a list may have to differ from each other, which its schema says.
  const isItem = ({ path, value }: ServedValue): boolean => typeof value !== "object" && /^\d+$/.test(path.at(-1) ?? "");
  if (!served.some(isItem)) return true;
  const copy = apply();
  return served.every(({ holder, example = "" }) => {
    const { schema, examples = {} } = objectAt(copy, holder) as { schema?: unknown; examples?: JsonObject };
    return accepts(copy, schema, dereference(copy, examples[example]).value);
  });
}

function hiddenIn(carriers: ReadonlySet<Carrier>, { hidden }: SchemaChange): string | undefined {
  const reasons = [...carriers].map((carrier) => (carrier === "cookie" ? "The mock checks no cookies." : hidden?.(carrier)));
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}

import { formatPointer, type JsonObject } from "@tooling/spec";
import { accepts } from "../accepts.ts";
import { constrains } from "../constrains.ts";
import { schemaOperator } from "../schema-operator.ts";
import type { Carrier, Side } from "../schema-places.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** Keywords that go with the former type. */
const OF_TYPE = ["enum", "const", "format", "default", "items", "properties", "required", "additionalProperties"];

/** A text becomes a number, and everything else a text; a value that may be null still may. */
export const changeType: SpecOperator = schemaOperator(({ place, schema, reach }, side, { document }) => {
  const types = [schema.type ?? []].flat() as string[];
  const isNullable = types.includes("null");
  const to = types.includes("string") ? "integer" : "string";
  if (types.every((type) => type === "null") || isFixed(reach[side]?.carriers ?? new Set(), side, to)) return [];
  const type = isNullable ? [to, "null"] : to;
  const change = (changed: JsonObject): void => {
    for (const keyword of OF_TYPE) delete changed[keyword];
    changed.type = type;
  };
  const changed = structuredClone(schema);
  change(changed);
  return [
    {
      at: ["type"],
      title: `${formatPointer(place)} is ${[type].flat().join(" or ")} instead of ${types.join(" or ")}`,
      change,
      serve: (value) => (accepts(document, changed, value) ? value : to === "integer" ? numberFor(value) : textFor(value)),
      hidden: (carrier) =>
        constrains(document, schema, carrier) || constrains(document, changed, carrier)
          ? undefined
          : "The mock reads any text there as either type.",
    },
  ];
});

/** A body that is no JSON is a text or a form whatever its schema says, and a header's number is a text as well. */
function isFixed(carriers: ReadonlySet<Carrier>, side: Side, to: string): boolean {
  return carriers.has("text") || carriers.has("form") || (side === "reply" && carriers.has("header") && to === "integer");
}

/** A text of its own for each value: items of a list may have to differ from each other. */
function textFor(value: unknown): string {
  return `changed from ${JSON.stringify(value)}`;
}

/** A number that is as good as always another one for another text. */
function numberFor(value: unknown): number {
  return [...textFor(value)].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, 7);
}

import { formatPointer, type JsonObject, type OpenApiDocument } from "@tooling/spec";
import { accepts } from "../accepts.ts";
import { allowingNull, forbiddingNull } from "../nullable-schema.ts";
import { sampleValue } from "../sample-value.ts";
import { schemaOperator } from "../schema-operator.ts";
import type { Carrier } from "../schema-places.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** Where null was allowed it is not any more, and the other way round; the examples follow. */
export const flipNullable: SpecOperator = schemaOperator(({ place, schema, reach }, side, { document }) => {
  const carriers = reach[side]?.carriers ?? new Set();
  // The mock takes a body of null for none, whatever the contract says of it.
  const isBody = side === "request" && place.at(-3) === "content";
  const canBeNull = !isBody && (carriers.has("json") || carriers.has("field"));
  const isNullable = accepts(document, schema, null);
  const change = isNullable ? forbiddingNull(schema) : allowingNull(schema);
  if (!canBeNull || change === undefined || isPartOfUnion(place, isNullable)) return [];
  const after = change(structuredClone(schema));
  return [
    {
      at: [],
      title: `${formatPointer(place)} may ${isNullable ? "not " : ""}be null`,
      change: (changed) => {
        const next = change(structuredClone(changed));
        for (const keyword of Object.keys(changed)) delete changed[keyword];
        Object.assign(changed, next);
      },
      serve: (value) => (isNullable ? (value ?? sampleValue(document, after)) : null),
      hidden: (carrier) => hiddenNull(document, isNullable ? [schema, after] : [after, schema], carrier),
    },
  ];
});

/** A union may be null if one of its branches may, so a branch is no place of its own; nor is a component, which stands where it is used. */
function isPartOfUnion(place: readonly string[], isNullable: boolean): boolean {
  const [kind, , , ...inside] = place;
  const isComponent = kind === "components" && place[1] === "schemas" && inside.length === 0;
  const isBranch = ["anyOf", "oneOf", "allOf"].includes(place.at(-2) ?? "") || ["then", "else"].includes(place.at(-1) ?? "");
  return isBranch || (isComponent && !isNullable);
}

/** Only an empty field of a form can mean null, and only where it is no text already. */
function hiddenNull(document: OpenApiDocument, [nullable, other]: [JsonObject, JsonObject], carrier: Carrier): string | undefined {
  const isRead = ![nullable.type ?? "null"].flat().includes("string") && !accepts(document, other, "");
  return carrier === "json" || isRead ? undefined : "Nothing but JSON can say null.";
}

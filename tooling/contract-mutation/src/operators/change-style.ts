import { dereference, formatPointer, type JsonObject, type Parameter } from "@tooling/spec";
import { constrains } from "../constrains.ts";
import type { MutationContext } from "../mutation-context.ts";
import { objectAt } from "../object-at.ts";
import { parameterGroups } from "../parameter-groups.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** A list or an object in the query is written otherwise: in one value, or in several. */
export const changeStyle: SpecOperator = (context) =>
  parameterGroups(context)
    .filter(
      ({ parameter }) => parameter.in === "query" && typesOf(context, parameter).some((type) => type === "array" || type === "object"),
    )
    .map(({ parameter, target, operations }) => {
      const { keyword, value, says } = otherStyle(parameter);
      return documentMutant(context, {
        place: [...target, keyword],
        title: `${parameter.name} of ${formatPointer(target)} is sent ${says}`,
        operations,
        side: "request",
        equivalent: unseenStyle(context, parameter),
        change: (copy) => {
          objectAt(copy, target)[keyword] = value;
        },
      });
    });

function otherStyle({ style = "form", explode = style === "form" }: Parameter): { keyword: string; value: unknown; says: string } {
  // OAS 3.1, Style Values: deepObject has but one way to be written.
  if (style === "deepObject") return { keyword: "style", value: "form", says: "in style form" };
  return { keyword: "explode", value: !explode, says: explode ? "in one value" : "in several values" };
}

function typesOf({ document }: MutationContext, { schema }: Parameter): unknown[] {
  return [dereference(document, schema ?? {}).type].flat();
}

function unseenStyle(context: MutationContext, parameter: Parameter): string | undefined {
  const { style = "form", explode } = parameter;
  if (style === "form" && explode === undefined) return "The mock reads a parameter that does not say explode as if it said false.";
  const schema: JsonObject = dereference(context.document, parameter.schema ?? {});
  const isChecked = typesOf(context, parameter).includes("object") || constrains(context.document, schema, "query");
  return isChecked ? undefined : "The mock takes any list there, so that it does not matter where one item ends.";
}

import { dereference, formatPointer, type OpenApiDocument, type Parameter } from "@tooling/spec";
import { objectAt } from "../object-at.ts";
import { parameterGroups } from "../parameter-groups.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** A parameter that must be sent need not be, and the other way round; those of a path always are. */
export const flipParameterRequired: SpecOperator = (context) =>
  parameterGroups(context)
    .filter(({ parameter }) => parameter.in !== "path")
    .map(({ parameter, target, operations }) => {
      const isRequired = parameter.required === true;
      return documentMutant(context, {
        place: [...target, "required"],
        title: `${parameter.name} of ${formatPointer(target)} ${isRequired ? "may be left out" : "must be sent"}`,
        operations,
        side: "request",
        equivalent: unseenRequired(context.document, parameter),
        change: (copy) => {
          objectAt(copy, target).required = !isRequired;
        },
      });
    });

function unseenRequired(document: OpenApiDocument, { in: where, schema, style, explode }: Parameter): string | undefined {
  if (where === "cookie") return "The mock checks no cookies.";
  const isObject = [dereference(document, schema ?? {}).type].flat().includes("object");
  const isSpread = isObject && (style === "deepObject" || explode === true);
  return isSpread ? "The mock takes an object whose properties are sent apart as always there." : undefined;
}

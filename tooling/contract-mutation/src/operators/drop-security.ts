import { type SecurityRequirement, takesAnyone } from "@tooling/spec";
import { objectAt } from "../object-at.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** An operation asks for no credentials, or one that asked for none does. */
export const dropSecurity: SpecOperator = (context) =>
  context.operations.flatMap(({ operation, place }) => {
    const root = context.document.security ?? [];
    const isOpen = operation.security.length === 0;
    const security: SecurityRequirement[] = isOpen ? root : [];
    const isOptional = !isOpen && takesAnyone(operation.security);
    if (isOpen && root.length === 0) return [];
    return [
      documentMutant(context, {
        place: [...place, "security"],
        title: `${operation.id} asks for ${isOpen ? "the same credentials as the others" : "no credentials"}`,
        operations: [operation.id],
        side: "request",
        ...(isOptional ? { equivalent: "The mock takes requests without credentials there." } : {}),
        change: (copy) => {
          objectAt(copy, place).security = security;
        },
      }),
    ];
  });

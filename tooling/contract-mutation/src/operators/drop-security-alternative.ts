import { formatPointer, type SecurityRequirement, takesAnyone } from "@tooling/spec";
import { objectAt } from "../object-at.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** One of several kinds of credentials is no longer taken. */
export const dropSecurityAlternative: SpecOperator = (context) => {
  const { document, operations } = context;
  const inheriting = operations.filter(({ operation }) => operation.object.security === undefined);
  const own = operations.filter(({ operation }) => operation.object.security !== undefined);
  const holders = [
    { place: [] as string[], security: document.security ?? [], users: inheriting },
    ...own.map((entry) => ({ place: entry.place, security: entry.operation.security, users: [entry] })),
  ];
  return holders
    .filter(({ security, users }) => security.length > 1 && users.length > 0)
    .flatMap(({ place, security, users }) =>
      security.map((dropped, index) =>
        documentMutant(context, {
          place: [...place, "security", String(index)],
          title: `${formatPointer([...place, "security"])} does not take ${nameOf(dropped)}`,
          operations: users.map(({ operation }) => operation.id),
          side: "request",
          ...(takesAnyone(security) && Object.keys(dropped).length > 0
            ? { equivalent: "The mock takes requests without credentials there." }
            : {}),
          change: (copy) => {
            objectAt(copy, place).security = security.filter((_, other) => other !== index);
          },
        }),
      ),
    );
};

function nameOf(requirement: SecurityRequirement): string {
  return Object.keys(requirement).join(" with ") || "requests without credentials";
}

import type { JsonObject } from "@tooling/spec";
import { objectAt } from "../object-at.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** Credentials of a kind are sent otherwise: by another scheme of HTTP, or under another name. */
export const changeSecurityScheme: SpecOperator = (context) =>
  Object.entries(context.document.components?.securitySchemes ?? {}).flatMap(([name, scheme]) => {
    const place = ["components", "securitySchemes", name];
    const users = context.operations.filter(({ operation }) => operation.security.some((requirement) => Object.hasOwn(requirement, name)));
    if (users.length === 0) return [];
    const changed = changedScheme(scheme);
    return [
      documentMutant(context, {
        place,
        title: `${name} is ${describe(changed)} instead of ${describe(scheme)}`,
        operations: users.map(({ operation }) => operation.id),
        side: "request",
        change: (copy) => {
          Object.assign(objectAt(copy, place), changed);
        },
      }),
    ];
  });

function changedScheme(scheme: JsonObject): JsonObject {
  if (scheme.type === "apiKey") return { ...scheme, name: `${String(scheme.name)}-renamed` };
  // The mock takes the tokens of OAuth and OpenID for bearer tokens.
  return { type: "http", scheme: String(scheme.scheme).toLowerCase() === "basic" ? "bearer" : "basic" };
}

function describe({ type, scheme, name, in: where }: JsonObject): string {
  return type === "apiKey" ? `${String(name)} in ${String(where)}` : String(scheme ?? type);
}

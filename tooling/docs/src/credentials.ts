import { isJsonObject, type JsonObject, type OpenApiDocument, type SecurityRequirement, takesAnyone } from "@tooling/spec";

/** Name in words what security asks for, its alternatives in the contract's order. */
export function describeCredentials(document: OpenApiDocument, security: readonly SecurityRequirement[]): string {
  const schemes = document.components?.["securitySchemes"] ?? {};
  const alternatives = security
    .map((requirement) =>
      Object.keys(requirement)
        .map((name) => nameCredential(schemes[name] ?? {}))
        .join(" with "),
    )
    .filter((words) => words !== "");
  if (takesAnyone(security)) alternatives.push("none");
  return [...new Set(alternatives)].join(", or ");
}

/** Name a security scheme in words. */
export function nameCredential(scheme: JsonObject): string {
  if (isJsonObject(scheme["x-session"])) return "a session";
  if (scheme.type === "http") return scheme.scheme === "basic" ? "user name and password" : "a bearer token";
  return scheme.type === "apiKey" ? "an API key" : "an access token";
}

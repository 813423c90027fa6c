import { isJsonObject, type OpenApiDocument, type SecurityRequirement } from "./openapi-document.ts";

/** List the operations, by operationId, that the security schemes of a document log in by. */
export function listLogins(document: OpenApiDocument): string[] {
  const schemes = Object.values(document.components?.["securitySchemes"] ?? {});
  return schemes.flatMap(({ "x-session": session }) => (isJsonObject(session) && typeof session.login === "string" ? [session.login] : []));
}

/** Whether security lets those through who have no credentials: there is none, or one of its alternatives asks for nothing. */
export function takesAnyone(security: readonly SecurityRequirement[]): boolean {
  return security.length === 0 || security.some((requirement) => Object.keys(requirement).length === 0);
}

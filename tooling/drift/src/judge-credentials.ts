import { formatPointer, type JsonObject, type OpenApiDocument, type Operation, takesAnyone } from "@tooling/spec";
import type { Contradiction } from "./contradiction.ts";
import type { ObservedExchange } from "./observed-exchange.ts";

/** List the security schemes of a document. */
export function securitySchemesOf(document: OpenApiDocument): JsonObject[] {
  return Object.values(document.components?.["securitySchemes"] ?? {});
}

/** Whether a request shows a credential where a scheme has it; whether it is right, only the provider can tell. */
export function showsCredential(scheme: JsonObject, { url, requestHeaders }: ObservedExchange): boolean {
  // OAS 3.1, Security Scheme Object: all but API keys travel in this header.
  if (scheme["type"] !== "apiKey") return (requestHeaders.get("authorization") ?? "") !== "";
  const name = String(scheme["name"]);
  if (scheme["in"] === "query") return (new URL(url).searchParams.get(name) ?? "") !== "";
  if (scheme["in"] === "header") return (requestHeaders.get(name) ?? "") !== "";
  const cookies = (requestHeaders.get("cookie") ?? "").split(";").map((cookie) => cookie.trim());
  return cookies.some((cookie) => cookie.startsWith(`${name}=`) && cookie.length > name.length + 1);
}

/** Judge whether an operation that asks for credentials was granted without any. */
export function judgeCredentials(document: OpenApiDocument, operation: Operation, exchange: ObservedExchange): Contradiction[] {
  const { security, id } = operation;
  if (exchange.status < 200 || exchange.status >= 300 || takesAnyone(security)) return [];
  const names = security.flatMap((alternative) => Object.keys(alternative));
  const schemes = names.map((name) => document.components?.["securitySchemes"]?.[name] ?? {});
  // A client's certificate is not part of an exchange.
  if (schemes.some((scheme) => scheme["type"] === "mutualTLS" || showsCredential(scheme, exchange))) return [];
  return [
    {
      category: "authentication-not-enforced",
      at: "/request/headers/authorization",
      pointer: formatPointer(["components", "securitySchemes", names[0] as string]),
      message: `${id} was granted without credentials, documented is ${[...new Set(names)].join(" or ")}.`,
      proposal: `Tell the provider; if ${id} is meant to be open, give it "security: []".`,
    },
  ];
}

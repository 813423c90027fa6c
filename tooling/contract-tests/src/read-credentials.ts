import { dereference, type JsonObject, type OpenApiDocument } from "@tooling/spec";
import type { CoverageItem, OperationItems } from "./coverage-items.ts";
import type { SentParameters } from "./read-parameter.ts";

/** What a request's credentials can show. */
export interface CarriedCredentials {
  /** The alternatives of the operation that the request fulfils, and carries nothing beyond. */
  alternatives: readonly CoverageItem[];
  /** Whether the request carries no credentials that the operation takes. */
  isBare: boolean;
}

/** A place where requests carry credentials; several schemes may share one, as `bearer` and `oauth2` do. */
interface Carrier {
  name: string;
  isUsed: (sent: SentParameters) => boolean;
}

/** Create the reader of the credentials of an operation's requests; whether they are right, only the reply can tell. */
export function createCredentialReader(
  document: OpenApiDocument,
  { alternatives }: OperationItems,
): (sent: SentParameters) => CarriedCredentials {
  const carriers = new Map<string, Carrier>();
  const itemsByCarriers = new Map<string, CoverageItem[]>();
  for (const { schemes, item } of alternatives) {
    const own = schemes.map((scheme) => carrierOf(dereference(document, document.components?.["securitySchemes"]?.[scheme] ?? {})));
    for (const carrier of own) carriers.set(carrier.name, carrier);
    const key = keyOf(own);
    itemsByCarriers.set(key, [...(itemsByCarriers.get(key) ?? []), item]);
  }
  return (sent) => {
    const used = [...carriers.values()].filter(({ isUsed }) => isUsed(sent));
    return { alternatives: itemsByCarriers.get(keyOf(used)) ?? [], isBare: used.length === 0 };
  };
}

function keyOf(carriers: readonly Carrier[]): string {
  return [...new Set(carriers.map(({ name }) => name))].toSorted().join("\n");
}

/** OAS 3.1, Security Scheme Object; a client's certificate is not part of an exchange. */
function carrierOf(scheme: JsonObject): Carrier {
  if (scheme.type === "mutualTLS") return { name: "certificate", isUsed: () => false };
  if (scheme.type !== "apiKey") {
    const word = scheme.type === "http" ? String(scheme.scheme).toLowerCase() : "bearer";
    return { name: `authorization ${word}`, isUsed: ({ header }) => carriesAuthorization(header, word) };
  }
  const name = String(scheme.name);
  if (scheme.in === "header") return { name: `header ${name.toLowerCase()}`, isUsed: ({ header }) => (header.get(name) ?? "") !== "" };
  const place = scheme.in === "cookie" ? "cookie" : "query";
  return { name: `${place} ${name}`, isUsed: (sent) => (sent[place].get(name)?.[0] ?? "") !== "" };
}

function carriesAuthorization(header: Headers, word: string): boolean {
  const [kind = "", credential = ""] = (header.get("authorization") ?? "").split(" ");
  return kind.toLowerCase() === word && credential !== "";
}

import { isJsonObject, type JsonObject } from "@tooling/spec";
import type { ClientAuth } from "./client-auth.ts";
import type { ImportNotes } from "./import-notes.ts";
import { camelCase, createUniqueNames } from "./settle-names.ts";
import { rewriteDescription, without } from "./visit-description.ts";

/** A description whose operations ask for nothing that no client can give, and the ways to authenticate that are left. */
export interface SettledSecurity {
  document: JsonObject;
  auths: ClientAuth[];
}

/** Leave of the security of a description what our clients can fulfil; what goes is noted and kept as `x-imported-security`. */
export function settleSecurity(document: JsonObject, notes: ImportNotes): SettledSecurity {
  const schemes = Object.entries(Object((document.components as JsonObject | undefined)?.securitySchemes) as JsonObject);
  const unique = createUniqueNames();
  const known = new Map<string, { name: string; scheme: JsonObject; auth: ClientAuth | undefined }>();
  for (const [written, scheme] of schemes)
    if (isJsonObject(scheme)) {
      const name = unique(camelCase(written, "scheme"));
      known.set(written, { name, scheme, auth: authOf(name, scheme) });
    }
  const used = new Set<string>();
  const settle = (node: JsonObject, place: string): JsonObject => {
    if (!Array.isArray(node.security)) return node;
    const fulfillable = node.security.filter(
      (requirement) =>
        isJsonObject(requirement) &&
        Object.keys(requirement).length <= 1 &&
        Object.keys(requirement).every((name) => known.get(name)?.auth),
    ) as JsonObject[];
    for (const requirement of fulfillable) for (const name of Object.keys(requirement)) used.add(name);
    const security = fulfillable.map((requirement) => renamed(requirement, known));
    if (fulfillable.length === node.security.length) return { ...node, security };
    notes.note("ways to authenticate left out that no client of ours can go (kept as `x-imported-security`)", place);
    return { ...node, security, "x-imported-security": node.security };
  };
  const settled = rewriteDescription(document, (node, kind, path) => {
    if (kind === "operation") return settle(node, path.join(" "));
    return kind === "document" ? settle(node, "the whole description") : node;
  });
  const kept = [...known].filter(([written]) => used.has(written)).map(([, one]) => one);
  const securitySchemes = Object.fromEntries(kept.map(({ name, scheme }) => [name, normalized(scheme)]));
  const components = { ...without(Object(settled.components) as JsonObject, ["securitySchemes"]), securitySchemes };
  return { document: { ...settled, components }, auths: group(kept.flatMap(({ auth }) => auth ?? [])) };
}

function renamed(requirement: JsonObject, known: ReadonlyMap<string, { name: string }>): JsonObject {
  return Object.fromEntries(Object.entries(requirement).map(([name, scopes]) => [known.get(name)?.name ?? name, scopes]));
}

function authOf(name: string, scheme: JsonObject): ClientAuth | undefined {
  if (scheme.type === "oauth2" || scheme.type === "openIdConnect") return { schemes: [name], kind: "bearer" };
  const word = String(scheme.scheme).toLowerCase();
  if (scheme.type === "http" && (word === "bearer" || word === "basic")) return { schemes: [name], kind: word };
  return scheme.type === "apiKey" && scheme.in === "header" && typeof scheme.name === "string"
    ? { schemes: [name], kind: "apiKey", header: scheme.name, option: /key$/i.test(name) ? name : `${name}Key` }
    : undefined;
}

function normalized(scheme: JsonObject): JsonObject {
  return scheme.type === "http" ? { ...scheme, scheme: String(scheme.scheme).toLowerCase() } : scheme;
}

/** Schemes that are fulfilled by the same option are one way to authenticate. */
function group(auths: readonly ClientAuth[]): ClientAuth[] {
  const groups = new Map<string, ClientAuth>();
  for (const auth of auths) {
    const key = `${auth.kind} ${auth.header?.toLowerCase() ?? ""}`;
    const one = groups.get(key);
    groups.set(key, one === undefined ? auth : { ...one, schemes: [...one.schemes, ...auth.schemes] });
  }
  const all = [...groups.values()];
  const keys = all.filter(({ kind }) => kind === "apiKey");
  return all.map((auth) => (auth.kind === "apiKey" && keys.length === 1 ? { ...auth, option: "apiKey" } : auth));
}

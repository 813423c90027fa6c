import { formatPointer } from "./json-pointer.ts";
import { HTTP_METHODS, isJsonObject, type JsonObject, type OpenApiDocument } from "./openapi-document.ts";

/** How a fact can be known, from the provider's own page down to a description that somebody else wrote. */
export const EVIDENCE_GRADES = ["documented", "observed", "contradicted", "inferred", "imported"] as const;

/** How one fact is known. */
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** The value of `x-evidence`: how a fact is known, and where. */
export interface Evidence {
  /** Id of a page in `sources.yaml`. */
  source: string;
  grade: EvidenceGrade;
  /** Why we read it so, in one sentence. */
  note?: string;
  /** Id of an entry of `assumptions.yaml` that a live call could settle. */
  assumption?: string;
  /** Date of the observation, for the grade `observed`. */
  observedAt?: string;
}

/** A part of a contract that can be true or false of the provider; a detail is any other part that has evidence of its own. */
export type FactKind =
  | "server"
  | "server variable"
  | "security scheme"
  | "operation"
  | "parameter"
  | "request body"
  | "response"
  | "header"
  | "media type"
  | "schema"
  | "property"
  | "detail";

/** One fact of a contract with the evidence that stands on it or is inherited by it. */
export interface Fact {
  kind: FactKind;
  /** JSON Pointer into the bundled document. */
  pointer: string;
  evidence: Evidence | undefined;
}

const COMPONENT_KINDS: Record<string, FactKind> = {
  headers: "header",
  parameters: "parameter",
  requestBodies: "request body",
  responses: "response",
  schemas: "schema",
  securitySchemes: "security scheme",
};

/** List every fact of a bundled document; what is referred to is listed once, at its component. */
export function listFacts(document: OpenApiDocument): Fact[] {
  const facts: Fact[] = [];
  const add = (kind: FactKind, node: unknown, path: string[], inherited: Evidence | undefined): void => {
    if (!isJsonObject(node) || typeof node.$ref === "string") return;
    const evidence = (node["x-evidence"] as Evidence | undefined) ?? inherited;
    facts.push({ kind, pointer: formatPointer(path), evidence });
    addChildren(node, path, evidence);
  };
  const addEach = (kind: FactKind, nodes: unknown, path: string[], inherited: Evidence | undefined): void => {
    if (typeof nodes !== "object" || nodes === null) return;
    for (const [key, node] of Object.entries(nodes)) add(kind, node, [...path, key], inherited);
  };
  const addProperties = (schema: unknown, path: string[], inherited: Evidence | undefined): void => {
    if (typeof schema !== "object" || schema === null) return;
    const evidence = ((schema as JsonObject)["x-evidence"] as Evidence | undefined) ?? inherited;
    for (const [key, child] of Object.entries(schema)) {
      if (DATA_KEYWORDS.has(key)) continue;
      if (key === "properties" && isJsonObject(child)) {
        for (const [name, property] of Object.entries(child)) {
          const own = (isJsonObject(property) ? (property["x-evidence"] as Evidence | undefined) : undefined) ?? evidence;
          facts.push({ kind: "property", pointer: formatPointer([...path, key, name]), evidence: own });
          addProperties(property, [...path, key, name], own);
        }
      } else {
        addProperties(child, [...path, key], evidence);
      }
    }
  };
  const addChildren = (node: JsonObject, path: string[], evidence: Evidence | undefined): void => {
    addEach("server", node.servers, [...path, "servers"], evidence);
    addEach("server variable", node.variables, [...path, "variables"], evidence);
    addEach("parameter", node.parameters, [...path, "parameters"], evidence);
    add("request body", node.requestBody, [...path, "requestBody"], evidence);
    addEach("response", node.responses, [...path, "responses"], evidence);
    addEach("header", node.headers, [...path, "headers"], evidence);
    if (path[0] === "components" && path[1] === "schemas") addProperties(node, path, evidence);
    if (isJsonObject(node.schema)) addProperties(node.schema, [...path, "schema"], evidence);
    addEach("media type", node.content, [...path, "content"], evidence);
  };

  addEach("server", document.servers, ["servers"], document["x-evidence"] as Evidence | undefined);
  for (const [path, pathItem] of Object.entries(document.paths)) {
    const evidence = pathItem["x-evidence"] as Evidence | undefined;
    addEach("server", pathItem.servers, ["paths", path, "servers"], evidence);
    addEach("parameter", pathItem.parameters, ["paths", path, "parameters"], evidence);
    for (const method of HTTP_METHODS) add("operation", pathItem[method], ["paths", path, method], evidence);
  }
  for (const [kind, components] of Object.entries(document.components ?? {})) {
    const fact = COMPONENT_KINDS[kind];
    if (fact !== undefined) addEach(fact, components, ["components", kind], undefined);
  }
  return [...facts, ...listDetails(document, new Set(facts.map(({ pointer }) => pointer)))];
}

/** What evidence stands on beside the other facts: a rate limit, the encoding of a field, the default in a parameter's schema. */
function listDetails(document: OpenApiDocument, known: ReadonlySet<string>): Fact[] {
  const found: Fact[] = [];
  const visit = (node: unknown, path: string[]): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      if (DATA_KEYWORDS.has(key)) continue;
      const place = [...path, key];
      const evidence = isJsonObject(child) ? (child["x-evidence"] as Evidence | undefined) : undefined;
      // A path item says nothing itself: its evidence is for what is in it.
      if (isJsonObject(evidence) && !(path[0] === "paths" && path.length === 1)) {
        const pointer = formatPointer(place);
        if (!known.has(pointer)) found.push({ kind: "detail", pointer, evidence });
      }
      visit(child, place);
    }
  };
  visit(document, []);
  return found;
}

/** Keywords whose values are data or annotations, not schemas. */
const DATA_KEYWORDS = new Set(["x-evidence", "const", "default", "enum", "example", "examples", "required", "dependentRequired"]);

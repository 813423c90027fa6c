import {
  formatPointer,
  inPlacePaths,
  isJsonObject,
  listOperations,
  type OpenApiDocument,
  type Operation,
  parameterPlace,
  targetPlace,
  valueAt,
} from "@tooling/spec";
import type { TypeBreak } from "./find-type-breaks.ts";

/** JSON Pointers, on both sides, of the places that a break of types can come from. */
export interface Places {
  before: readonly string[];
  after: readonly string[];
}

/** Make a function that finds where in two documents a break of types can come from. */
export function createPlacer(before: OpenApiDocument, after: OpenApiDocument): (found: TypeBreak) => Places {
  const told = new Map(listOperations(before).map((operation) => [operation.id, operation]));
  const sides = [before, after].map((document) => {
    const operations = new Map(listOperations(document).map((operation) => [`${operation.method} ${operation.path}`, operation]));
    return (found: TypeBreak): string[] => placesOf(document, operations, told, found);
  });
  return (found) => ({ before: sides[0]?.(found) ?? [], after: sides[1]?.(found) ?? [] });
}

function placesOf(
  document: OpenApiDocument,
  operations: ReadonlyMap<string, Operation>,
  told: ReadonlyMap<string, Operation>,
  { operation: id = "", part, names }: TypeBreak,
): string[] {
  const [name = ""] = names;
  if (part === "servers") return ["/servers"];
  if (part === "schemas") return [formatPointer(["components", "schemas", name])];
  if (part === "pages")
    return [
      ["paths", name],
      ["paths", name, "get", "x-pagination"],
    ].map(formatPointer);
  const { path, method } = told.get(part === "operations" ? name : id) ?? {};
  if (path === undefined || method === undefined) return [];
  const root = ["paths", path, method];
  if (part === "") return [["paths", path], root].map(formatPointer);
  if (part === "operations") return [["paths", path], root, [...root, "operationId"]].map(formatPointer);
  const operation = operations.get(`${method} ${path}`);
  return operation === undefined ? [] : placesIn(document, operation, root, part, names);
}

function placesIn(document: OpenApiDocument, operation: Operation, root: string[], part: string, names: readonly string[]): string[] {
  const [kind = "", mediaType = ""] = part.split(/ (.*)/, 2);
  if (kind === "call") {
    const [place, name, ...rest] = names;
    if (place === "body") return [[...root, "requestBody"], targetPlace(document, [...root, "requestBody"])].map(formatPointer);
    const parameters = operation.parameters.filter(
      (parameter) => parameter.in === place && (name === undefined || parameter.name === name),
    );
    return parameters.flatMap((parameter) => {
      const at = parameterPlace(document, operation, parameter);
      return rest.length === 0 ? [formatPointer(at)] : schemaPlaces(document, [...at, "schema"], rest);
    });
  }
  if (kind === "body") return contentPlaces(document, [...root, "requestBody"], mediaType, names);
  const statuses = Object.keys(operation.responses).filter((status) =>
    kind === "data" ? status.startsWith("2") : kind === "error" ? !status.startsWith("2") : status === kind,
  );
  return (statuses.length === 0 ? [kind] : statuses).flatMap((status) =>
    contentPlaces(document, [...root, "responses", status], mediaType, names),
  );
}

/** Places in the content of a body or reply; the thing itself where no names lead into it. */
function contentPlaces(document: OpenApiDocument, place: string[], mediaType: string, names: readonly string[]): string[] {
  const holder = targetPlace(document, place);
  const content = valueAt(document, [...holder, "content"]);
  const mediaTypes = isJsonObject(content) ? Object.keys(content).filter((name) => mediaType === "" || name === mediaType) : [];
  const within = mediaTypes.flatMap((name) => schemaPlaces(document, [...holder, "content", name, "schema"], names));
  if (names.length > 0) return within;
  const own = mediaType === "" ? [place, holder] : [[...holder, "content", mediaType]];
  return [...own.map(formatPointer), ...within];
}

/** Places of a schema and all that speaks of the same value, after the names have been followed. */
function schemaPlaces(document: OpenApiDocument, root: readonly string[], names: readonly string[]): string[] {
  let places = inPlace(document, [[...root]]);
  for (const name of names) {
    const steps = name === "*" ? [["items"], ["additionalProperties"]] : [["properties", name]];
    const next = places.flatMap((place) => steps.map((step) => [...place, ...step]).filter((to) => valueAt(document, to) !== undefined));
    places = inPlace(document, next);
  }
  return places.map(formatPointer);
}

function inPlace(document: OpenApiDocument, starts: readonly string[][]): string[][] {
  const found = new Map<string, string[]>();
  const visit = (place: string[]): void => {
    const pointer = formatPointer(place);
    if (found.has(pointer)) return;
    found.set(pointer, place);
    const target = targetPlace(document, place);
    if (formatPointer(target) !== pointer) visit(target);
    const schema = valueAt(document, place);
    if (isJsonObject(schema)) for (const path of inPlacePaths(schema)) visit([...place, ...path]);
  };
  starts.forEach(visit);
  return [...found.values()];
}

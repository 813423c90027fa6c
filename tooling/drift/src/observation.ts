import { isJsonObject, type OpenApiDocument } from "@tooling/spec";
import type { ObservedExchange } from "./observed-exchange.ts";

/** What the schemas of a probe speak of. */
export interface Observation {
  status: number;
  /** Values by lower-case name; several of one name are one text. */
  headers: Record<string, string>;
  /** Parsed where it is JSON, else the text; absent where there is none. */
  body?: unknown;
}

/** Read an exchange's reply as an observation. */
export function observationOf({ status, headers, body }: ObservedExchange): Observation {
  return {
    status,
    headers: Object.fromEntries([...headers.keys()].map((name) => [name, headers.get(name) ?? ""])),
    ...(body === "" ? {} : { body: parsed(body) }),
  };
}

/**
 * Say an observation in types and in names that the contract has, never in values: `200, a list of 2: { id: integer, name: string }`.
 *
 * Other names may be somebody's data, as the keys of a map are.
 */
export function describeObservation({ status, body }: Observation, names: ReadonlySet<string>): string {
  return body === undefined ? `${status} without a body` : `${status}, ${shapeOf(body, names, 2)}`;
}

/** Every name of a property that a contract declares. */
export function declaredNames(document: OpenApiDocument): Set<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    if (!isJsonObject(node)) return;
    if (isJsonObject(node.properties)) for (const name of Object.keys(node.properties)) names.add(name);
    for (const member of Object.values(node)) visit(member);
  };
  visit(document);
  return names;
}

function shapeOf(value: unknown, known: ReadonlySet<string>, depth: number): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}: ${shapeOf(value[0], known, depth)}`;
  if (!isJsonObject(value)) return value === null ? "null" : Number.isInteger(value) ? "integer" : typeof value;
  const names = Object.keys(value);
  if (depth === 0) return `an object of ${names.length}`;
  const shown = names.filter((name) => known.has(name)).slice(0, 12);
  const members = shown.map((name) => `${name}: ${shapeOf(value[name], known, depth - 1)}`);
  return `{ ${[...members, ...(names.length > shown.length ? [`${names.length - shown.length} more`] : [])].join(", ")} }`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

import type { Evidence } from "./evidence.ts";
import { isJsonObject, type JsonObject, type OpenApiDocument } from "./openapi-document.ts";
import type { Assumption, Source } from "./registers.ts";

/** Evidence as it stands in the bundled document that ships: what it names can be read at the same place. */
export interface ResolvedEvidence extends Evidence {
  /** Title of the source. */
  title: string;
  /** Address of the source; absent where it is not known. */
  url?: string;
}

/** What a contract believes, as the bundled document's `x-assumptions` has it by id. */
export interface AssumptionState {
  believe: string;
  because: string;
  confirmedBy: string;
  refutedBy: string;
  /** "observed" where all evidence that names it is graded so. */
  state: "open" | "observed";
  /** Date of the earliest observation, for the state `observed`. */
  observedAt?: string;
}

/**
 * Copy a bundled document with its registers resolved into it: each `x-evidence` with the title and address of its source,
 * and `x-assumptions` at the root. What a node inherits is written at the node that it inherits from, and nowhere else.
 */
export function resolveEvidence(
  document: OpenApiDocument,
  sources: readonly Source[],
  assumptions: readonly Assumption[],
): OpenApiDocument {
  const known = new Map(sources.map((source) => [source.id, source]));
  const named = new Map<string, Evidence[]>();
  const resolved = (key: string, value: unknown): unknown => {
    const source = key === "x-evidence" && isJsonObject(value) ? known.get(String(value.source)) : undefined;
    if (source === undefined) return value;
    const { source: id, ...rest } = value as JsonObject & Evidence;
    if (rest.assumption !== undefined) named.set(rest.assumption, [...(named.get(rest.assumption) ?? []), value as JsonObject & Evidence]);
    return { source: id, title: source.title, ...(source.url === null ? {} : { url: source.url }), ...rest };
  };
  // A copy by way of JSON, which keeps a member called `__proto__` one, and writes out what YAML aliases share.
  const copy = JSON.parse(JSON.stringify(document, resolved)) as OpenApiDocument;
  const states = assumptions.map(({ id, probe: _, ...assumption }) => [id, { ...assumption, ...stateOf(named.get(id) ?? []) }] as const);
  return { ...copy, "x-assumptions": Object.fromEntries(states) };
}

function stateOf(evidence: readonly Evidence[]): Pick<AssumptionState, "state" | "observedAt"> {
  const dates = evidence.map(({ grade, observedAt }) => (grade === "observed" ? observedAt : undefined));
  const [earliest] = dates.toSorted();
  return earliest === undefined || dates.includes(undefined) ? { state: "open" } : { state: "observed", observedAt: earliest };
}

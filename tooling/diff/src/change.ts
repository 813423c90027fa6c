/** How much a change asks of those who use the contract. */
export type Impact = "breaking" | "compatible" | "docs";

/** One change of a contract. */
export interface Change {
  impact: Impact;
  /** Whether a deployed client breaks. */
  wire: boolean;
  /** Whether a consumer that compiled no longer compiles. */
  types: boolean;
  /** The place, as a reader names it: `listTides query port`, `Tide.height`. */
  place: string;
  /** operationIds of what it concerns; none where that is the contract as a whole. */
  operations: string[];
  /** What is another: `maximum`, `type`, or empty where the thing itself came or went. */
  member: string;
  kind: "added" | "removed" | "modified";
  /** What it was; nothing where there was none. */
  before?: unknown;
  /** What it is; nothing where there is none. */
  after?: unknown;
  /** Why it breaks, a sentence each. */
  reasons: string[];
  /** `file:line` in the spec, relative to the repository; in the spec before where nothing of it is left. */
  at?: string;
}

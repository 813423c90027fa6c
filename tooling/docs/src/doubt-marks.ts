import { type Doubt, listDoubts, namePlace, type OpenApiDocument, type Operation, parsePointer, reasonOf, valueAt } from "@tooling/spec";
import { codeSpan } from "./code-text.ts";
import { linkSource } from "./evidence-note.ts";
import { headingAnchor } from "./heading-anchor.ts";
import { renderTable } from "./markdown-table.ts";

const HEADING = "How it is known";

/** Places that are named of those that are known in one way. */
const MAX_PLACES = 6;

/** Marks what of a page is not plainly documented, and remembers it for the table at the page's end. */
export interface DoubtMarker {
  /** Mark what is in doubt of some nodes of the document, but for evidence that a reader was shown before: empty where nothing is. */
  mark: (nodes: readonly unknown[], known?: ReadonlySet<unknown>) => string;
  /** The evidence of the doubts of some nodes. */
  evidenceOf: (nodes: readonly unknown[]) => unknown[];
  /** Render the section that says of all that was marked how it is known, and why it is read so; empty where nothing was. */
  renderSection: () => string[];
}

/** Create the marker of a page: of an operation's, or of one that is about none. */
export function createDoubtMarker(document: OpenApiDocument, operation?: Operation): DoubtMarker {
  const doubts = doubtsOf(document);
  const marked = new Set<Doubt>();
  const of = (nodes: readonly unknown[]): Doubt[] => nodes.flatMap((node) => doubts.get(node) ?? []);
  return {
    mark: (nodes, known = new Set()) => {
      const fresh = of(nodes).filter(({ evidence }) => !known.has(evidence));
      for (const doubt of fresh) marked.add(doubt);
      const grades = [...new Set(fresh.map(({ evidence }) => evidence.grade))];
      return grades.map((grade) => `*[${grade}](#${headingAnchor(HEADING)})*`).join(", ");
    },
    evidenceOf: (nodes) => of(nodes).map(({ evidence }) => evidence),
    renderSection: () => (marked.size === 0 ? [] : renderSection(document, operation?.id, [...marked])),
  };
}

const found = new WeakMap<OpenApiDocument, ReadonlyMap<unknown, readonly Doubt[]>>();

/** The doubts of a document by the node that they are about; found once for all its pages. */
function doubtsOf(document: OpenApiDocument): ReadonlyMap<unknown, readonly Doubt[]> {
  const before = found.get(document);
  if (before !== undefined) return before;
  const doubts = new Map<unknown, Doubt[]>();
  for (const doubt of listDoubts(document)) {
    const node = valueAt(document, parsePointer(doubt.pointer));
    doubts.set(node, [...(doubts.get(node) ?? []), doubt]);
  }
  found.set(document, doubts);
  return doubts;
}

function renderSection(document: OpenApiDocument, id: string | undefined, doubts: readonly Doubt[]): string[] {
  const byWording = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    const wording = JSON.stringify(doubt.evidence);
    byWording.set(wording, [...(byWording.get(wording) ?? []), doubt]);
  }
  const rows = [...byWording.values()].map((alike) => {
    const { evidence } = alike[0] as Doubt;
    const { grade, observedAt } = evidence;
    const places = [...new Set(alike.map(({ pointer, part }) => `${shorten(namePlace(document, pointer), id)} ${part}`.trim()))];
    const more = places.length > MAX_PLACES ? ` and ${places.length - MAX_PLACES} more` : "";
    return [
      `${places.slice(0, MAX_PLACES).map(codeSpan).join(", ")}${more}`,
      observedAt === undefined ? grade : `${grade} on ${observedAt}`,
      linkSource(evidence),
      reasonOf(document, evidence),
    ];
  });
  return [
    `## ${HEADING}`,
    "What no page of the provider plainly says, or pages say in two ways. [How the facts are known](../trust.md) has all of the contract.",
    renderTable(["Where", "Known how", "Source", "Why it is read so"], rows),
  ];
}

/** On the page of an operation its own name need not be repeated. */
function shorten(place: string, id: string | undefined): string {
  return place === id ? "the operation" : place.replace(`${id} `, "");
}

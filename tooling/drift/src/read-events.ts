import { formatPointer, isJsonObject, listOperations, type OpenApiDocument, parsePointer, type Spec } from "@tooling/spec";
import { findingOf } from "./contradiction.ts";
import type { DriftCategory, DriftFinding } from "./finding.ts";
import { declaredNames } from "./observation.ts";
import { showName } from "./show-name.ts";

/** What the clients' validators say of a reply, by the words that they say it in, and what is passed on of it. */
const CATEGORIES: readonly (readonly [DriftCategory, RegExp, string])[] = [
  ["undocumented-status", /^\/status /, "is no documented status"],
  ["header", /^\/headers\//, "is not as documented"],
  ["missing-required", / is required/, "is required"],
  ["undocumented-property", / (is not documented|must not be there)/, "is not documented"],
  ["enum-value", / must be (one of \d+ listed values|the (listed value|documented constant))/, "is no listed value"],
  ["bound", / must (have at|be (at least|at most|more than|less than|a multiple))/, "is out of its bounds"],
  ["undocumented-media-type", /^\/body must be \S+\/\S+/, "is of another media type"],
  ["wrong-type", / must be (string|number|integer|boolean|null|object|array|list)\b/, "is of another type"],
  ["format", /(?:)/, "breaks its format"],
];

/**
 * Read the drift events of clients, written as a line of JSON each, as findings; events of other kinds and of requests are left out.
 *
 * @throws {Error} For a line that is no JSON.
 */
export function readDriftEvents(text: string, document: OpenApiDocument, spec?: Spec): { findings: DriftFinding[]; events: number } {
  const operations = new Map(listOperations(document).map((operation) => [operation.id, operation]));
  const found = new Map<string, DriftFinding>();
  const names = declaredNames(document);
  // A key of a map is somebody's data.
  const shown = (segment: string): string => (/^\d+$/.test(segment) ? "[]" : names.has(segment) ? segment : showName(segment));
  let events = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const event = parse(line, index + 1);
    const operation = operations.get(String(event.operationId));
    if (operation === undefined) continue;
    events++;
    if (event.type !== "drift" || event.message !== "response") continue;
    for (const { pointer, message } of Array.isArray(event.findings) ? event.findings : []) {
      const said = `${pointer} ${message}`;
      const [category, , words] = CATEGORIES.find(([, pattern]) => pattern.test(said)) as (typeof CATEGORIES)[number];
      const at = `/response${formatPointer(parsePointer(String(pointer)).map(shown))}`;
      const proposal = `Record such a reply as HAR and pass it with --har: that names the line of the spec.`;
      const place = { category, at, pointer: `/paths/${operation.path.replaceAll("/", "~1")}/${operation.method}/responses` };
      found.set([operation.id, category, at].join(" "), findingOf(document, spec, operation, { ...place, message: words, proposal }));
    }
  }
  return { findings: [...found.values()], events };
}

function parse(line: string, number: number): Record<string, unknown> {
  try {
    const event: unknown = JSON.parse(line);
    if (isJsonObject(event)) return event;
  } catch {
    // Said below.
  }
  throw new Error(`Line ${number} of the events is no JSON object: write each event of onEvent with JSON.stringify, one a line.`);
}

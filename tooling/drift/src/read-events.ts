import { isJsonObject, listOperations, type OpenApiDocument, type Spec } from "@tooling/spec";
import { findingOf } from "./contradiction.ts";
import type { DriftCategory, DriftFinding } from "./finding.ts";

/** What the clients' validators say of a reply, by the words that they say it in. */
const CATEGORIES: readonly (readonly [DriftCategory, RegExp])[] = [
  ["undocumented-status", /^\/status /],
  ["header", /^\/headers\//],
  ["missing-required", / is required/],
  ["undocumented-property", / (is not documented|must not be there)/],
  ["enum-value", / must be (one of \d+ listed values|the (listed value|documented constant))/],
  ["bound", / must (have at|be (at least|at most|more than|less than|a multiple))/],
  ["undocumented-media-type", /^\/body must be \S+\/\S+/],
  ["wrong-type", / must be (string|number|integer|boolean|null|object|array|list)\b/],
];

/**
 * Read the drift events of clients, written as a line of JSON each, as findings; events of other kinds and of requests are left out.
 *
 * @throws {Error} For a line that is no JSON.
 */
export function readDriftEvents(text: string, document: OpenApiDocument, spec?: Spec): DriftFinding[] {
  const operations = new Map(listOperations(document).map((operation) => [operation.id, operation]));
  const found = new Map<string, DriftFinding>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const event = parse(line, index + 1);
    const operation = operations.get(String(event.operationId));
    if (event.type !== "drift" || event.message !== "response" || operation === undefined) continue;
    for (const { pointer, message } of Array.isArray(event.findings) ? event.findings : []) {
      const said = `${pointer} ${message}`;
      const category = CATEGORIES.find(([, words]) => words.test(said))?.[0] ?? "format";
      const at = `/response${String(pointer).replaceAll(/\/\d+(?=\/|$)/g, "/[]")}`;
      const proposal = `Record such a reply as HAR and pass it with --har: that names the line of the spec.`;
      const place = { category, at, pointer: `/paths/${operation.path.replaceAll("/", "~1")}/${operation.method}/responses` };
      found.set(
        [operation.id, category, at].join(" "),
        findingOf(document, spec, operation, { ...place, message: String(message), proposal }),
      );
    }
  }
  return [...found.values()];
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

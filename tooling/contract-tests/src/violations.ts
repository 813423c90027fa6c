import { formatPointer } from "@tooling/spec";
import { readJson } from "./read-parameter.ts";

/** A fault that Prism found: where, and what. */
interface PrismViolation {
  location?: (string | number)[];
  severity?: string;
  /** A word for what is wrong; the status 401 where no security scheme is satisfied. */
  code?: string | number;
  message?: string;
}

/** What Prism has against a request. */
export interface MockFinding {
  /** JSON Pointer into the request, names of the query in lower case as Prism has them; empty where it names no place. */
  place: string;
  message: string;
}

/**
 * List what Prism says is wrong with a request.
 *
 * It tells in the `sl-violations` header where the spec describes the refusal, else in the problem's `validation`.
 */
export function prismViolations(response: Response, body: unknown): MockFinding[] {
  const header = response.headers.get("sl-violations");
  const listed = header === null ? (body as { validation?: unknown } | null)?.validation : readJson(header);
  if (Array.isArray(listed))
    return listed.filter(isError).map((violation) => ({ place: placeOf(violation), message: describe(violation) }));
  const { title, detail, type } = (body ?? {}) as Record<string, unknown>;
  const isProblem = typeof type === "string" && type.includes("stoplight");
  const place = isProblem && type.endsWith("INVALID_CONTENT_TYPE") ? "/header/content-type" : "";
  return isProblem ? [{ place, message: `${String(title)}: ${String(detail)}` }] : [];
}

/** Where the fault is: the property that is missing rather than the object that lacks it. */
function placeOf({ location = [], code, message = "" }: PrismViolation): string {
  if (code === 401) return "/security";
  if (code === 415) return "/header/content-type";
  if (message === "Body parameter is required") return "/body";
  const steps = location.map(String);
  const [, name] = /(?:must have required property|must NOT have additional properties; found) '(.*)'$/.exec(message) ?? [];
  return formatPointer([...(steps[0] === "request" ? steps.slice(1) : steps), ...(name === undefined ? [] : [name])]);
}

function isError(violation: PrismViolation): boolean {
  return violation.severity === undefined || violation.severity === "Error";
}

function describe({ location = [], code, message = "is not allowed" }: PrismViolation): string {
  // Prism's own "Invalid security scheme used" sounds as if the spec were at fault.
  const what = code === 401 ? "carries no credentials, or not those that the contract asks for" : message;
  return `${location.join(".")}: ${what}`;
}

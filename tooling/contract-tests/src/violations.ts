/** A fault that Prism found: where, and what. */
interface PrismViolation {
  location?: (string | number)[];
  severity?: string;
  /** A word for what is wrong; the status 401 where no security scheme is satisfied. */
  code?: string | number;
  message?: string;
}

/**
 * List what Prism says is wrong with a request.
 *
 * It tells in the `sl-violations` header where the spec describes the refusal, else in the problem's `validation`.
 */
export function prismViolations(response: Response, body: unknown): string[] {
  const header = response.headers.get("sl-violations");
  const listed = header === null ? (body as { validation?: unknown } | null)?.validation : JSON.parse(header);
  if (Array.isArray(listed)) return listed.filter(isError).map(describe);
  const { title, detail, type } = (body ?? {}) as Record<string, unknown>;
  const isProblem = typeof type === "string" && type.includes("stoplight");
  return isProblem ? [`${String(title)}: ${String(detail)}`] : [];
}

function isError(violation: PrismViolation): boolean {
  return violation.severity === undefined || violation.severity === "Error";
}

function describe({ location = [], code, message = "is not allowed" }: PrismViolation): string {
  // Prism's own "Invalid security scheme used" sounds as if the spec were at fault.
  const what = code === 401 ? "carries no credentials, or not those that the contract asks for" : message;
  return `${location.join(".")}: ${what}`;
}

/** A fault that Prism found: where, and what. */
interface PrismViolation {
  location?: (string | number)[];
  severity?: string;
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

function describe(violation: PrismViolation): string {
  return `${(violation.location ?? []).join(".")}: ${violation.message ?? "is not allowed"}`;
}

import { isJsonObject, type OpenApiDocument, type Operation } from "@tooling/spec";
import { codeSpan } from "./code-text.ts";
import { describeCredentials } from "./credentials.ts";
import { describeLimit } from "./rate-limit.ts";
import { hasPages } from "./samples/typescript.ts";

/** Say in a list what is to know of a call beside its messages: credentials, pages, repetition, pace. */
export function describeCall(document: OpenApiDocument, operation: Operation): string[] {
  const { object } = operation;
  const limit = describeLimit(document);
  return [
    ...describeLogin(document, operation),
    ...describePages(operation),
    `- **Retries**: ${describeRepetition(operation)} ([errors and retries](../guides/errors-and-retries.md)).`,
    ...(limit === undefined ? [] : [`- **Pace**: at most ${limit} ([rate limits](../guides/rate-limits.md)).`]),
    ...(typeof object["x-idempotency-key"] === "string"
      ? [
          `- **Idempotency**: the header ${codeSpan(object["x-idempotency-key"])} makes the provider carry it out once; the client sends a new key with each call.`,
        ]
      : []),
  ];
}

/** A contract that asks nobody for anything has no guide to it. */
function describeLogin(document: OpenApiDocument, { security }: Operation): string[] {
  if (Object.keys(document.components?.["securitySchemes"] ?? {}).length === 0) return [];
  return [`- **Credentials**: ${describeCredentials(document, security)} ([authentication](../guides/authentication.md)).`];
}

function describePages(operation: Operation): string[] {
  const pagination = operation.object["x-pagination"];
  if (!isJsonObject(pagination)) return [];
  if (!hasPages(operation)) return typeof pagination.reason === "string" ? [`- **Pages**: none. ${pagination.reason}`] : [];
  const [position, size] = pagination.style === "page" ? [pagination.page, pagination.size] : [pagination.offset, pagination.limit];
  return [`- **Pages**: by ${codeSpan(String(position))} and ${codeSpan(String(size))} ([pagination](../guides/pagination.md)).`];
}

/** Whether the client sends the call again by itself, as the runtime decides it (RFC 9110, section 9.2.2). */
export function isRepeatable({ method, object }: Operation): boolean {
  const idempotent = object["x-idempotent"];
  return (
    object["x-idempotency-key"] !== undefined || (typeof idempotent === "boolean" ? idempotent : method !== "post" && method !== "patch")
  );
}

function describeRepetition(operation: Operation): string {
  return isRepeatable(operation)
    ? "the client sends it again where no reply comes or a failure may pass"
    : "the client does not send it again by itself, since it might be carried out twice";
}

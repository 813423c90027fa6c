import { isJsonObject, listOperations, type OpenApiDocument } from "@tooling/spec";
import { addOption, type ClientExample } from "../client-example.ts";
import { codeFence, codeSpan } from "../code-text.ts";
import { inlineMarkdown } from "../embed-markdown.ts";
import { renderEvidenceNote } from "../evidence-note.ts";
import type { Page } from "../page.ts";
import { describeLimit } from "../rate-limit.ts";
import { renderCall, renderModule } from "../samples/typescript.ts";
import { pickRead } from "./pick-operation.ts";

/** Render the guide to the provider's pace; undefined for a contract that knows neither a limit nor a refusal for it. */
export function renderRateLimitsGuide(document: OpenApiDocument, client: ClientExample): Page | undefined {
  const limit = describeLimit(document);
  const refusal = listOperations(document)
    .map(({ responses }) => responses["429"])
    .find((reply) => reply !== undefined);
  if (limit === undefined && refusal === undefined) return undefined;
  const read = pickRead(document);
  const paced = addOption(client, limit === undefined ? "rateLimit: { limit: 10, windowMs: 1000 }" : 'rateLimit: "spec"');
  const call =
    read === undefined
      ? []
      : [
          `const result = await ${renderCall(document, read, paced, { isOnePage: true })};`,
          "console.log(result.status, result.ok ? undefined : result.retryAfterMs);",
        ];
  const parts = [
    "# Rate limits",
    ...(limit === undefined ? ["The contract names no figure."] : describeFigure(document, limit)),
    "## Stay below it",
    `The option \`rateLimit\` holds every call of a client back until its turn, in the order in which they came: ${limit === undefined ? "" : '`"spec"` for the figure above, or '}\`{ limit, windowMs }\` for one of your own. Several clients, or several processes, know nothing of each other: divide the figure among them.`,
    codeFence("ts", renderModule(paced, call)),
    "## When it is exceeded",
    ...(refusal === undefined ? [] : [`${codeSpan("429")}: ${inlineMarkdown(refusal.description)}`]),
    "The client waits as long as `Retry-After` asks, up to a minute, and sends a read, `PUT` or `DELETE` again; a client with a `rateLimit` holds its other calls back meanwhile. A `POST` or `PATCH` is not sent again, unless the option `retry: { throttledWrites: true }` says that a refused one was not carried out. Where it does not end well, `retryAfterMs` of the result says how long the provider asks to wait; `unwrap()` throws a `RateLimitError` that has it too.",
  ];
  return { path: "guides/rate-limits", title: "Rate limits", markdown: `${parts.join("\n\n")}\n` };
}

function describeFigure(document: OpenApiDocument, limit: string): string[] {
  const rateLimit = document["x-rate-limit"];
  const { scope, documented } = isJsonObject(rateLimit) ? rateLimit : {};
  const figures =
    Array.isArray(documented) && documented.length > 1
      ? ` The provider's pages say ${documented.join(" and ")}: the contract keeps to the lower figure.`
      : "";
  const start = `At most ${limit}${typeof scope === "string" ? `, counted for the ${scope}` : ""}.${figures}`;
  const note = isJsonObject(rateLimit) ? renderEvidenceNote(document, rateLimit) : "";
  return note === "" ? [start] : [start, note];
}

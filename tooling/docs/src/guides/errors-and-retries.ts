import { isJsonObject, listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import { addOption, type ClientExample } from "../client-example.ts";
import { codeFence, codeSpan } from "../code-text.ts";
import { createDoubtMarker } from "../doubt-marks.ts";
import { inlineMarkdown } from "../embed-markdown.ts";
import { renderTable } from "../markdown-table.ts";
import { componentOf, mergeSchema } from "../merge-schema.ts";
import { isRepeatable } from "../operation-facts.ts";
import type { Page } from "../page.ts";
import { renderCall, renderModule } from "../samples/typescript.ts";
import { createSchemaSections, type SchemaSections } from "../schema-sections.ts";
import { pickRead } from "./pick-operation.ts";

/** Render the guide to what may go wrong, and what the client does about it. */
export function renderErrorsGuide(document: OpenApiDocument, client: ClientExample): Page {
  const marker = createDoubtMarker(document);
  const schemas = createSchemaSections({ document, marker }, "../reference.html");
  const operations = listOperations(document);
  const read = pickRead(document) ?? operations[0];
  const parts = [
    "# Errors and retries",
    "A reply is a value, a failure too: `ok` tells a success of the contract, `documented` whether the contract knows a failure, and `status` narrows the type of `error`. Nothing is thrown for a status.",
    ...(read === undefined ? [] : renderResultSnippets(document, read, client)),
    ...renderStatuses(operations, schemas),
    "## What is sent again",
    ...describeRetries(operations),
    ...(read === undefined
      ? []
      : ["How often and how long, options of the client say, and those of one call:", renderRetrySnippet(document, read, client)]),
    ...schemas.renderRest(),
    ...marker.renderSection(),
  ];
  return { path: "guides/errors-and-retries", title: "Errors and retries", markdown: `${parts.join("\n\n")}\n` };
}

function renderResultSnippets(document: OpenApiDocument, read: Operation, client: ClientExample): string[] {
  const call = renderCall(document, read, client, { isOnePage: true });
  const failures = Object.keys(read.responses).filter((status) => /^4\d\d$/.test(status));
  const status = failures.find((one) => one === "404") ?? failures[0];
  const known =
    status === undefined
      ? []
      : [`else if (result.documented && result.status === ${status}) console.error(${errorText(document, read, status)});`];
  const thrown = [
    "try {",
    `  const data = await unwrap(${call.replaceAll("\n", "\n  ")});`,
    "  console.log(data);",
    "} catch (error) {",
    '  if (error instanceof AuthError) console.error("Check the credentials.");',
    '  else if (error instanceof RateLimitError) console.error("Wait", error.retryAfterMs);',
    "  else if (error instanceof HttpError) console.error(error.status, error.error);",
    "  else if (error instanceof ContractError) console.error(error.message);",
    "  else throw error;",
    "}",
  ];
  return [
    codeFence(
      "ts",
      renderModule(client, [
        `const result = await ${call};`,
        "if (result.ok) console.log(result.data);",
        ...known,
        "else console.error(result.status, result.error);",
      ]),
    ),
    "`unwrap()` turns a result into its data, and throws for everything else. What comes without a reply is thrown either way: `NetworkError`, `TimeoutError`, `AbortError`, `RedirectError` and their like, all of them `ContractError`s that name the operation and say how often it was sent. [The client](../client.md) exports them all.",
    codeFence("ts", renderModule(client, thrown, ["AuthError", "ContractError", "HttpError", "RateLimitError", "unwrap"])),
  ];
}

/** Code of the text that a failure has for people; of the whole body where it has none. */
function errorText(document: OpenApiDocument, { responses }: Operation, status: string): string {
  const { properties } = mergeSchema(document, responses[status]?.content?.["application/json"]?.schema);
  const isText = ([name, field]: [string, unknown]): boolean => /^[a-z]\w*$/i.test(name) && mergeSchema(document, field).type === "string";
  const own = Object.entries(properties).filter(isText).at(-1);
  if (own !== undefined) return `result.error.${own[0]}`;
  for (const [name, field] of Object.entries(properties).filter(([name]) => /^[a-z]\w*$/i.test(name))) {
    const inner = Object.entries(mergeSchema(document, field).properties).find(
      (member) => isText(member) && /message|description|detail|title/i.test(member[0]),
    );
    if (inner !== undefined) return `result.error.${name}?.${inner[0]}`;
  }
  return "result.error";
}

function renderStatuses(operations: readonly Operation[], schemas: SchemaSections): string[] {
  const failures = new Map<string, Operation[]>();
  for (const operation of operations)
    for (const status of Object.keys(operation.responses).filter((one) => !/^[123]/.test(one)))
      failures.set(status, [...(failures.get(status) ?? []), operation]);
  if (failures.size === 0) return [];
  const bodies = new Map<string, unknown>();
  const rows = [...failures]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([status, those]) => {
      const meanings = byFrequency(those.map(({ responses }) => inlineMarkdown(responses[status]?.description ?? "")));
      for (const { responses } of those) {
        const { schema } = responses[status]?.content?.["application/json"] ?? {};
        if (schema !== undefined) bodies.set(JSON.stringify(schema), schema);
      }
      const others = meanings.length > 1 ? " Some operations mean something else by it: their pages say what." : "";
      return [codeSpan(status), `${meanings[0]}${others}`, those.length === operations.length ? "all" : String(those.length)];
    });
  const shown = [...bodies.values()].flatMap((schema) => {
    const heading = componentOf(schema) ?? "Body";
    return [`### ${heading}`, ...schemas.render(schema, heading)];
  });
  return ["## Which failures there are", renderTable(["Status", "Meaning", "Operations"], rows), ...shown];
}

/** List texts, each once, the most frequent first. */
function byFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
}

function describeRetries(operations: readonly Operation[]): string[] {
  const unsafe = operations.filter((operation) => !isRepeatable(operation)).map(({ id }) => `[${codeSpan(id)}](../operations/${id}.md)`);
  const keyed = operations.filter(({ object }) => isJsonObject(object) && object["x-idempotency-key"] !== undefined);
  return [
    "Up to two times, after a lost connection, a timeout, or one of the statuses 408, 425, 429, 500, 502, 503 and 504. `Retry-After` of a 429 or 503 is waited for, up to a minute; other waits are random, below half a second at first and then twice as long, and never above eight seconds. A call with all its attempts and waits takes at most two minutes.",
    unsafe.length === 0
      ? "Every operation may be sent again."
      : `Not sent again, since they might be carried out twice: ${unsafe.join(", ")}. Only a 401 that a new token or login may mend has them sent once more, since a refusal says that nothing was carried out.`,
    "A DELETE that is sent again may answer 404: the first attempt may have been carried out before its reply was lost.",
    ...(keyed.length === 0
      ? []
      : [
          "Writes with an idempotency key are sent again too: the client makes a key for each call, unless it is given one as `idempotencyKey`.",
        ]),
  ];
}

function renderRetrySnippet(document: OpenApiDocument, read: Operation, client: ClientExample): string {
  const patient = addOption(client, "retry: { maxRetries: 4 }");
  const call = renderCall(document, read, client, { isOnePage: true, init: { timeoutMs: 5000, retry: { maxRetries: 0 } } });
  return codeFence("ts", renderModule(patient, [`const result = await ${call};`, "console.log(result.status);"]));
}

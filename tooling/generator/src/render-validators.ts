import {
  dereference,
  type JsonObject,
  listOperations,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Reply,
} from "@tooling/spec";
import { listReachedSchemas } from "./reached-schemas.ts";
import { renderImport } from "./render-validator-names.ts";
import { reachableReferences } from "./render-validator-references.ts";
import { type CheckRenderer, createCheckRenderer, type Entry, renderBlock } from "./render-validator-schema.ts";

/** Header parameters that OAS 3.1 tells tools to ignore: other parts of the document govern them. */
const IGNORED_PARAMETERS = ["accept", "content-type", "authorization"];

/**
 * Render `validators.ts`: the checks of every operation, over the runtime's keywords.
 *
 * @throws {RenderError} For a schema that no check can be made of.
 */
export function renderValidators(document: OpenApiDocument): string {
  const all = listOperations(document);
  const checks = createCheckRenderer(
    document,
    reachableReferences(
      document,
      all.flatMap(({ responses }) => Object.values(responses)),
    ),
  );
  const operations = all.map((operation): Entry => [operation.id, `() => (${renderOperation(document, checks, operation)})`]);
  const named = listReachedSchemas(document).map(({ name, reference }): Entry => [name, checks.render({ $ref: reference })]);
  const code = [
    `${checks.declarations()}\n`,
    `const operations: Readonly<Record<string, () => OperationChecks>> = ${renderBlock(operations, "")};\n\n`,
    "/** Holds messages to the schemas of this provider. */\n",
    "export const validator: Validator = createValidator(operations);\n",
    ...(named.length === 0 ? [] : [renderChecks(named)]),
  ].join("");
  return `${renderImport(code)}\n${code}`;
}

function renderChecks(named: readonly Entry[]): string {
  const types = named.map(([name]) => `  ${JSON.stringify(name)}: Check;\n`).join("");
  return `\n/** The checks of the schemas by name. */\nexport const checks: {\n${types}} = ${renderBlock(named, "")};\n`;
}

function renderOperation(document: OpenApiDocument, checks: CheckRenderer, operation: Operation): string {
  const entries: Entry[] = [];
  for (const place of ["path", "query", "header"] as const) {
    const fields = operation.parameters.filter((parameter) => parameter.in === place && !isIgnored(parameter));
    if (fields.length > 0) entries.push([place, renderParameters(checks, place, fields)]);
  }
  const { requestBody } = operation;
  if (requestBody !== undefined) {
    const content = Object.entries(requestBody.content).map(
      ([type, { schema }]): Entry => [bareType(type), renderRequestBody(checks, type, schema)],
    );
    const required: Entry[] = requestBody.required === true ? [["required", "true"]] : [];
    entries.push(["body", renderBlock([...required, ["content", renderBlock(content, "      ")]], "    ")]);
  }
  const replies = Object.entries(operation.responses).map(([status, reply]): Entry => [status, renderReply(document, checks, reply)]);
  entries.push(["replies", renderBlock(replies, "    ")]);
  if (operation.method === "head") entries.push(["bodiless", "true"]);
  return renderBlock(entries, "  ");
}

function isIgnored({ in: place, name }: Parameter): boolean {
  return place === "header" && IGNORED_PARAMETERS.includes(name.toLowerCase());
}

function renderParameters(checks: CheckRenderer, place: string, parameters: readonly Parameter[]): string {
  const fields = parameters.map(({ name, schema, required }): Entry => {
    const check = checks.render(schema ?? true, "      ");
    return [place === "header" ? name.toLowerCase() : name, `{ check: ${check}${required === true ? ", required: true" : ""} }`];
  });
  return renderBlock(fields, "    ");
}

function renderRequestBody(checks: CheckRenderer, mediaType: string, schema: JsonObject | undefined): string {
  const type = bareType(mediaType);
  if (isJson(type) || type.startsWith("text/")) return checks.render(schema ?? true, "        ");
  const isForm = type === "application/x-www-form-urlencoded" || type === "multipart/form-data";
  return isForm ? `form(${checks.render(schema ?? true, "        ")})` : "anything";
}

function renderReply(document: OpenApiDocument, checks: CheckRenderer, { headers = {}, content = {} }: Reply): string {
  const fields = Object.entries(headers).flatMap(([name, node]) => renderHeader(document, checks, name.toLowerCase(), node));
  const bodies = Object.entries(content).map(([type, { schema }]): Entry => {
    // What is neither JSON nor text, the client gives as a Blob.
    const other = /^text\/|[/+](xml|yaml|csv|javascript)$|form-urlencoded/.test(bareType(type)) ? "plainText" : "anything";
    const check = isJson(bareType(type)) ? checks.render(schema ?? true, "          ") : other;
    return [bareType(type), check];
  });
  const entries: Entry[] = [];
  if (fields.length > 0) entries.push(["headers", renderBlock(fields, "        ")]);
  if (bodies.length > 0) entries.push(["content", renderBlock(bodies, "        ")]);
  return renderBlock(entries, "      ");
}

function renderHeader(document: OpenApiDocument, checks: CheckRenderer, name: string, node: JsonObject): Entry[] {
  // No browser shows cookies, and Content-Type is told by the media types.
  if (name === "set-cookie" || name === "content-type") return [];
  const header = dereference(document, node);
  const schema = header.schema ?? true;
  const types = [schema === true ? [] : (dereference(document, schema).type ?? [])].flat();
  const entries: string[] = [`check: ${checks.render(schema, "          ")}`];
  if (header.required === true) entries.push("required: true");
  if (types.length > 0) entries.push(`types: [${types.map((type) => JSON.stringify(type)).join(", ")}]`);
  return [[name, `{ ${entries.join(", ")} }`]];
}

function bareType(mediaType: string): string {
  return mediaType.replace(/;.*/s, "").trim().toLowerCase();
}

function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

import { isJsonObject, type OpenApiDocument, type Operation, type Parameter } from "@tooling/spec";
import type { ClientExample } from "./client-example.ts";
import { codeFence, codeSpan } from "./code-text.ts";
import { createDoubtMarker, type DoubtMarker } from "./doubt-marks.ts";
import { embedMarkdown, inlineMarkdown, joinTexts } from "./embed-markdown.ts";
import { renderTable } from "./markdown-table.ts";
import { mergeSchema } from "./merge-schema.ts";
import { describeCall } from "./operation-facts.ts";
import { renderReplies, renderRequestBody } from "./operation-messages.ts";
import type { Page } from "./page.ts";
import { renderCurl } from "./samples/curl.ts";
import { acceptOf, listSuccessTypes } from "./samples/sample-call.ts";
import { renderTypeScript } from "./samples/typescript.ts";
import { describeDemands } from "./schema-rows.ts";
import { createSchemaSections } from "./schema-sections.ts";
import { describeType } from "./schema-type.ts";

/**
 * Render the page of an operation: what it is for, how it is called, what it takes and what it answers.
 *
 * @throws {Error} For an operationId that cannot be the name of a file.
 */
export function renderOperationPage(document: OpenApiDocument, operation: Operation, client: ClientExample): Page {
  const { id, method, path, object } = operation;
  if (!/^\w[\w.-]*$/.test(id))
    throw new Error(`The operationId ${JSON.stringify(id)} cannot be the name of a page: write letters and digits.`);
  const title = inlineMarkdown(operation.summary) || id;
  const marker = createDoubtMarker(document, operation);
  const schemas = createSchemaSections({ document, marker }, `../reference.html#operation/${id}`);
  const description = typeof object.description === "string" ? embedMarkdown(object.description) : "";
  const parts = [
    `# ${title}`,
    `${codeSpan(`${method.toUpperCase()} ${path}`)} · [Try it](../try.html#${id}) · [In the reference](../reference.html#operation/${id})`,
    ...(object.deprecated === true ? ["**Deprecated.**"] : []),
    description,
    marker.mark([object]),
    describeCall(document, operation).join("\n"),
    ...renderSamples(document, operation, client),
    ...renderParameters(document, operation.parameters, marker),
    ...renderRequestBody(operation, schemas, marker),
    ...renderReplies(document, operation, schemas, marker),
    ...schemas.renderRest(),
    ...marker.renderSection(),
  ];
  return { path: `operations/${id}`, title, markdown: `${parts.filter((part) => part !== "").join("\n\n")}\n` };
}

function renderSamples(document: OpenApiDocument, operation: Operation, client: ClientExample): string[] {
  const others = listSuccessTypes(operation.responses).filter((type) => type !== acceptOf(operation));
  const further = others.flatMap((accept) => [
    `### As ${accept}`,
    codeFence("ts", renderTypeScript(document, operation, client, { accept })),
    codeFence("bash", renderCurl(document, operation, { accept })),
  ]);
  return [
    "## Samples",
    "### TypeScript",
    codeFence("ts", renderTypeScript(document, operation, client)),
    "### curl",
    codeFence("bash", renderCurl(document, operation)),
    ...further,
  ];
}

function renderParameters(document: OpenApiDocument, parameters: readonly Parameter[], marker: DoubtMarker): string[] {
  if (parameters.length === 0) return [];
  const rows = parameters.map((parameter) => {
    const { name, in: place, required, description = "", schema = {} } = parameter;
    const merged = mergeSchema(document, schema);
    const governed = isGoverned(parameter) ? `The client sends it by its option ${codeSpan(String(parameter["x-governed-by"]))}.` : "";
    const deprecated = parameter.deprecated === true ? "**Deprecated.**" : "";
    const words = [
      deprecated,
      inlineMarkdown(description),
      describeDemands(document, merged),
      exampleOf(parameter),
      governed,
      marker.mark([parameter, schema]),
    ];
    return [codeSpan(name), place, describeType(document, schema, () => "object"), required === true ? "yes" : "", joinTexts(...words)];
  });
  return ["## Parameters", renderTable(["Name", "In", "Type", "Required", "Description"], rows)];
}

function isGoverned(parameter: Parameter): boolean {
  return typeof parameter["x-governed-by"] === "string";
}

function exampleOf({ example, examples }: Parameter): string {
  const [first] = isJsonObject(examples) ? Object.values(examples) : [];
  const value = example ?? (isJsonObject(first) ? first.value : undefined);
  return value === undefined ? "" : `For example ${codeSpan(typeof value === "string" ? value : JSON.stringify(value))}.`;
}

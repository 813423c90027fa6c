import { formatPointer, type OpenApiDocument, type Operation, parsePointer, valueAt } from "@tooling/spec";
import { createSchemaValidator, type Violation } from "@tooling/spec/schema-validator";
import type { DocumentedReply } from "./documented-reply.ts";
import { type Exchange, isJson, mediaTypeIn } from "./exchange.ts";
import { prismViolations } from "./violations.ts";

/** Says what in an exchange is not as one bundled document has it; each fault is a line that names its place. */
export interface ExchangeJudge {
  /** List what is wrong with the request. */
  requestFaults: (exchange: Exchange, operation: Operation) => Promise<string[]>;
  /** List what is wrong with the reply. */
  replyFaults: (exchange: Exchange, reply: DocumentedReply) => Promise<string[]>;
}

/** Create the judge of a contract's exchanges: Prism's verdict, and a second validator's on what Prism lets through. */
export function createExchangeJudge(document: OpenApiDocument): ExchangeJudge {
  const validator = createSchemaValidator(document);

  /** Name the rule that is broken, and quote it: a pointer alone says little to who has not written the spec. */
  function describeViolation({ instance, keyword }: Violation): string {
    const path = parsePointer(keyword);
    const rule = JSON.stringify(valueAt(document, path)) ?? "";
    return `body${instance}: breaks ${path.at(-1)} ${rule.length > 100 ? `${rule.slice(0, 100)}…` : rule} (${keyword})`;
  }

  async function requestFaults(exchange: Exchange, operation: Operation): Promise<string[]> {
    const isProblem = isJson(mediaTypeIn(exchange.response.headers, "content-type"));
    const faults = prismViolations(exchange.response, isProblem ? JSON.parse(exchange.responseText || "null") : null);
    const known = operation.parameters.filter((parameter) => parameter.in === "query").map((parameter) => parameter.name);
    // Prism lets these two through: keys that are not described, and parts of JSON Schema 2020-12 such as dependentRequired.
    for (const key of new Set(exchange.url.searchParams.keys()))
      if (!known.includes(key)) faults.push(`query.${key}: is not a parameter of the operation`);
    const mediaType = mediaTypeIn(exchange.requestHeaders, "content-type");
    if (isJson(mediaType) && operation.requestBody?.content[mediaType]?.schema !== undefined) {
      const schema = formatPointer([...requestBodyPlace(operation), "content", mediaType, "schema"]);
      const violations = await validator.violations(schema, JSON.parse(new TextDecoder().decode(exchange.requestBody)));
      faults.push(...violations.map(describeViolation));
    }
    return faults;
  }

  async function replyFaults(exchange: Exchange, reply: DocumentedReply): Promise<string[]> {
    const faults: string[] = [];
    const served = mediaTypeIn(exchange.response.headers, "content-type");
    if (reply.mediaType !== undefined && served !== reply.mediaType)
      faults.push(`content-type: is "${served}", documented is ${reply.mediaType}`);
    if (reply.schema !== undefined) {
      const value = isJson(reply.mediaType ?? "") ? JSON.parse(exchange.responseText) : exchange.responseText;
      faults.push(...(await validator.violations(reply.schema, value)).map(describeViolation));
    }
    for (const [name, schema] of Object.entries(reply.headers)) {
      const text = exchange.response.headers.get(name);
      const isNumber = ["integer", "number"].includes(String((valueAt(document, parsePointer(schema)) as { type?: string }).type));
      if (text === null) faults.push(`header ${name}: is missing`);
      else if ((await validator.violations(schema, isNumber ? Number(text) : text)).length > 0)
        faults.push(`header ${name}: "${text}" breaks its schema`);
    }
    return faults;
  }

  return { requestFaults, replyFaults };
}

function requestBodyPlace(operation: Operation): string[] {
  const { $ref } = operation.object.requestBody as { $ref?: string };
  return $ref === undefined ? ["paths", operation.path, operation.method, "requestBody"] : parsePointer($ref.slice(1));
}

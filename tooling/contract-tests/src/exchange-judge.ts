import { formatPointer, isJsonObject, type JsonObject, type OpenApiDocument, type Operation, parsePointer, valueAt } from "@tooling/spec";
import { createSchemaValidator, type Violation } from "@tooling/spec/schema-validator";
import { decodeRequest } from "./decode-request.ts";
import type { DocumentedReply } from "./documented-reply.ts";
import { type Exchange, isJson, mediaTypeIn } from "./exchange.ts";
import { readJson } from "./read-parameter.ts";
import { undocumentedMembers } from "./undocumented-members.ts";
import { prismViolations } from "./violations.ts";

/** What one judge has against a request. */
export interface Finding {
  judge: "mock" | "validator";
  /** JSON Pointer into the request: `/query/max`, `/body/name`, `/security`; empty where the judge names no place. */
  place: string;
  /** The place, and the rule that is broken. */
  message: string;
}

/** Says what in an exchange, with a mock unless with a provider, is not as one bundled document has it; each fault is a line that names its place. */
export interface ExchangeJudge {
  /** List what each judge has against the request. */
  requestFindings: (exchange: Exchange, operation: Operation, isProvider?: boolean) => Promise<Finding[]>;
  /** List what is wrong with the request. */
  requestFaults: (exchange: Exchange, operation: Operation, isProvider?: boolean) => Promise<string[]>;
  /** List what is wrong with the reply; no value of a provider's is quoted, since it may be somebody's data. */
  replyFaults: (exchange: Exchange, reply: DocumentedReply, isProvider?: boolean) => Promise<string[]>;
}

/** Create the judge of a contract's exchanges: Prism's verdict, and a second validator's on what Prism lets through. */
export function createExchangeJudge(document: OpenApiDocument): ExchangeJudge {
  const validator = createSchemaValidator(document);

  /** Name the rule that is broken, and quote it: a pointer alone says little to who has not written the spec. */
  function describeViolation(part: string, { instance, keyword }: Violation): string {
    const path = parsePointer(keyword);
    const rule = JSON.stringify(valueAt(document, path)) ?? "";
    return `${part}${instance}: breaks ${path.at(-1)} ${rule.length > 100 ? `${rule.slice(0, 100)}…` : rule} (${keyword})`;
  }

  async function requestFindings(exchange: Exchange, operation: Operation, isProvider = false): Promise<Finding[]> {
    const isProblem = isJson(mediaTypeIn(exchange.response.headers, "content-type"));
    // What a provider sends is none of Prism's words, whatever it looks like.
    const said = isProvider ? [] : prismViolations(exchange.response, isProblem ? readJson(exchange.responseText) : undefined);
    const found = said.map((violation): Finding => ({ judge: "mock", ...violation }));
    const known = operation.parameters.filter((parameter) => parameter.in === "query").map((parameter) => parameter.name);
    // Prism lets these through: keys that are not described, and parts of JSON Schema 2020-12 such as dependentRequired.
    for (const key of new Set(exchange.url.searchParams.keys()))
      if (!known.includes(key))
        found.push({
          judge: "validator",
          place: formatPointer(["query", key]),
          message: `query.${key}: is not a parameter of the operation`,
        });
    const parts = await decodeRequest(document, operation, exchange);
    for (const { in: where, name, required } of operation.parameters) {
      const place = formatPointer([where, name]);
      if (required === true && where !== "cookie" && parts.every((part) => part.place !== place))
        found.push({ judge: "validator", place, message: `${where}.${name}: is required` });
    }
    for (const { place, schema, value } of parts) {
      for (const violation of await validator.violations(schema, value)) found.push(...findingsOf(place, value, violation));
      for (const pointer of undocumentedMembers(document, schema, value))
        found.push({
          judge: "validator",
          place: place + pointer,
          message: `${place.slice(1)}${pointer}: is no property that the contract documents`,
        });
    }
    return found;
  }

  /** A property that is missing is at fault itself, not the object that lacks it. */
  function findingsOf(place: string, value: unknown, violation: Violation): Finding[] {
    const here: Finding = {
      ...{ judge: "validator", place: place + violation.instance },
      message: describeViolation(place.slice(1).replace("/", "."), violation),
    };
    const object = valueAt(value, parsePointer(violation.instance));
    const missing = isJsonObject(object) ? membersAskedFor(object, violation).filter((name) => !Object.hasOwn(object, name)) : [];
    return [here, ...missing.map((name) => ({ ...here, place: here.place + formatPointer([name]) }))];
  }

  function membersAskedFor(object: JsonObject, { keyword }: Violation): string[] {
    const path = parsePointer(keyword);
    const rule = valueAt(document, path);
    if (path.at(-1) === "required") return rule as string[];
    if (path.at(-1) !== "dependentRequired") return [];
    return Object.entries(rule as Record<string, string[]>).flatMap(([name, others]) => (Object.hasOwn(object, name) ? others : []));
  }

  async function requestFaults(exchange: Exchange, operation: Operation, isProvider = false): Promise<string[]> {
    return [...new Set((await requestFindings(exchange, operation, isProvider)).map(({ message }) => message))];
  }

  async function replyFaults(exchange: Exchange, reply: DocumentedReply, isProvider = false): Promise<string[]> {
    const faults: string[] = [];
    const served = mediaTypeIn(exchange.response.headers, "content-type");
    if (reply.mediaType !== undefined && served !== reply.mediaType)
      faults.push(`content-type: is ${isProvider ? "another" : `"${served}"`}, documented is ${reply.mediaType}`);
    if (reply.schema !== undefined) {
      const value = isJson(reply.mediaType ?? "") ? readJson(exchange.responseText) : exchange.responseText;
      if (value === undefined) faults.push("body: is no JSON");
      else faults.push(...(await validator.violations(reply.schema, value)).map((violation) => describeViolation("body", violation)));
    }
    for (const [name, schema] of Object.entries(reply.headers)) {
      const text = exchange.response.headers.get(name);
      const isNumber = ["integer", "number"].includes(String((valueAt(document, parsePointer(schema)) as { type?: string }).type));
      // A mock sends every header that it knows; a provider may leave out those that are not required (OAS 3.1, Header Object).
      const isOptional = isProvider && (valueAt(document, parsePointer(schema).slice(0, -1)) as { required?: boolean }).required !== true;
      if (text === null) faults.push(...(isOptional ? [] : [`header ${name}: is missing`]));
      else if ((await validator.violations(schema, isNumber ? Number(text) : text)).length > 0)
        faults.push(`header ${name}: ${isProvider ? "its value" : `"${text}"`} breaks its schema`);
    }
    return faults;
  }

  return { requestFindings, requestFaults, replyFaults };
}

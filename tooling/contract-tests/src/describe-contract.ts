import { readFileSync } from "node:fs";
import { type Mock, startMock } from "@tooling/mock";
import {
  createSchemaValidator,
  formatPointer,
  listOperations,
  type OpenApiDocument,
  type Operation,
  parsePointer,
  valueAt,
} from "@tooling/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DocumentedReply, documentedReplies } from "./documented-reply.ts";
import { type Exchange, recordingFetch, withoutCredentials } from "./exchange.ts";
import { prismViolations } from "./violations.ts";

/** What a call of the client gives: openapi-fetch's shape. */
export interface CallResult {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** A call of one operation through the real client. */
export type Call<Client> = (client: Client) => Promise<CallResult>;

/** Calls by operationId: an operation that is forgotten does not compile. */
export type CallTable<Operations, Client> = { [Id in keyof Operations]: Call<Client> | readonly Call<Client>[] };

/** A contract to prove: the document, the client, and how it calls each operation. */
export interface ContractPlan<Operations, Client> {
  /** Path of the bundled OpenAPI document. */
  document: string;
  /** Create the client under test. */
  connect: (options: { baseUrl: string; fetch: typeof fetch }) => Client;
  calls: CallTable<Operations, Client>;
}

/** Prove, for every operation, that what the client sends is allowed and that it reads every documented reply. */
export function describeContract<Operations extends object, Client>(plan: ContractPlan<Operations, Client>): void {
  const document = JSON.parse(readFileSync(plan.document, "utf8")) as OpenApiDocument;
  const validator = createSchemaValidator(document);
  const operations = listOperations(document);
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock({ document: plan.document });
  });
  afterAll(() => mock?.stop());

  const run = async (operation: Operation, call: Call<Client>, prefer?: string): Promise<{ result: CallResult; exchange: Exchange }> => {
    const exchanges: Exchange[] = [];
    const client = plan.connect({ baseUrl: mock.url, fetch: recordingFetch(mock, operation, prefer, exchanges) });
    const result = await call(client);
    const [exchange, ...more] = exchanges;
    if (exchange === undefined)
      throw new Error(
        `The call in the table is not one of ${operation.id}: it must send ${operation.method.toUpperCase()} ${operation.path}.`,
      );
    expect(more, "a call sends one request").toEqual([]);
    return { result, exchange };
  };

  test("has calls for the operations of the contract and no others", () => {
    expect(Object.keys(plan.calls).sort()).toEqual(operations.map((operation) => operation.id).sort());
  });

  for (const operation of operations) {
    const entry = plan.calls[operation.id as keyof Operations] as Call<Client> | readonly Call<Client>[] | undefined;
    if (entry === undefined) continue;
    const calls = Array.isArray(entry) ? (entry as readonly Call<Client>[]) : [entry as Call<Client>];
    describe(operation.id, () => {
      const exchanges: Exchange[] = [];
      test.each(calls.map((call, index) => [index + 1, call] as const))("call %i sends what the contract allows", async (_, call) => {
        const { exchange } = await run(operation, call);
        exchanges.push(exchange);
        expect(await requestFaults(exchange, operation)).toEqual([]);
        expect(Object.keys(operation.responses), exchange.responseText).toContain(String(exchange.response.status));
      });

      for (const reply of documentedReplies(document, operation)) {
        test(`reads ${describeReply(reply)}`, async () => {
          const { result, exchange } = await firstThat(calls, (call) => run(operation, call, preferenceFor(reply)), reply);
          expect(exchange.response.status, exchange.responseText).toBe(Number(reply.code));
          expect(result.response.ok ? result.data : result.error).toEqual(reply.example?.value);
          expect(await replyFaults(exchange, reply)).toEqual([]);
        });
      }

      test("tries every media type of the contract", () => {
        const tried = (header: string): string[] =>
          exchanges.map(({ requestHeaders }) => (requestHeaders.get(header) ?? "").split(";", 1)[0] ?? "");
        const missing = [
          ...mediaTypesOf(operation, "request").filter((type) => !tried("content-type").includes(type)),
          ...mediaTypesOf(operation, "response").filter((type) => !tried("accept").includes(type)),
        ];
        expect(missing, "media types that no call in the table sends or asks for").toEqual([]);
      });

      if (needsCredentials(operation)) {
        test("is refused with 401 without credentials", async () => {
          const { exchange } = await run(operation, calls[0] as Call<Client>);
          const refusal = await withoutCredentials(exchange);
          expect(refusal.status, await refusal.text()).toBe(401);
        });
      }
    });
  }

  async function requestFaults(exchange: Exchange, operation: Operation): Promise<string[]> {
    const isJson = /[/+]json/.test(exchange.response.headers.get("content-type") ?? "");
    const faults = prismViolations(exchange.response, isJson ? JSON.parse(exchange.responseText || "null") : null);
    const known = operation.parameters.filter((parameter) => parameter.in === "query").map((parameter) => parameter.name);
    // Prism lets these two through: keys that are not described, and parts of JSON Schema 2020-12 such as dependentRequired.
    for (const key of exchange.url.searchParams.keys())
      if (!known.includes(key)) faults.push(`query.${key}: is not a parameter of the operation`);
    const mediaType = (exchange.requestHeaders.get("content-type") ?? "").split(";", 1)[0] ?? "";
    if (/[/+]json$/.test(mediaType)) {
      const schema = formatPointer(["paths", operation.path, operation.method, "requestBody", "content", mediaType, "schema"]);
      const violations = await validator.violations(schema, JSON.parse(new TextDecoder().decode(exchange.requestBody)));
      faults.push(...violations.map(({ instance, keyword }) => `body${instance}: breaks ${keyword}`));
    }
    return faults;
  }

  async function replyFaults(exchange: Exchange, reply: DocumentedReply): Promise<string[]> {
    const faults: string[] = [];
    const served = exchange.response.headers.get("content-type")?.split(";", 1)[0];
    if (reply.mediaType !== undefined && served !== reply.mediaType)
      faults.push(`content-type: is ${served}, documented is ${reply.mediaType}`);
    if (reply.schema !== undefined) {
      const value = /[/+]json$/.test(reply.mediaType ?? "") ? JSON.parse(exchange.responseText) : exchange.responseText;
      const violations = await validator.violations(reply.schema, value);
      faults.push(...violations.map(({ instance, keyword }) => `body${instance}: breaks ${keyword}`));
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
}

/** Run the call that asks for the reply's media type; for an error or an empty reply any call will do. */
async function firstThat<Client>(
  calls: readonly Call<Client>[],
  run: (call: Call<Client>) => Promise<{ result: CallResult; exchange: Exchange }>,
  reply: DocumentedReply,
): Promise<{ result: CallResult; exchange: Exchange }> {
  for (const call of calls) {
    const done = await run(call);
    const asked = done.exchange.requestHeaders.get("accept");
    if (!reply.status.startsWith("2") || reply.mediaType === undefined || asked === reply.mediaType) return done;
  }
  throw new Error(`No call in the table asks for ${reply.mediaType}: add one with accept: "${reply.mediaType}".`);
}

function preferenceFor(reply: DocumentedReply): string {
  return reply.example === undefined ? `code=${reply.code}` : `code=${reply.code}, example=${reply.example.name}`;
}

function describeReply(reply: DocumentedReply): string {
  return reply.example === undefined
    ? `${reply.status} without a body`
    : `${reply.status} ${reply.mediaType}, example ${reply.example.name}`;
}

function mediaTypesOf(operation: Operation, side: "request" | "response"): string[] {
  if (side === "request") return Object.keys(operation.requestBody?.content ?? {});
  return Object.entries(operation.responses).flatMap(([status, reply]) => (status.startsWith("2") ? Object.keys(reply.content ?? {}) : []));
}

function needsCredentials(operation: Operation): boolean {
  return operation.security.length > 0 && operation.security.every((requirement) => Object.keys(requirement).length > 0);
}

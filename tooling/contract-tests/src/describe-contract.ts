import { readFileSync } from "node:fs";
import { type Mock, startMock } from "@tooling/mock";
import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DocumentedReply, documentedReplies } from "./documented-reply.ts";
import { type Exchange, mediaTypeIn, type Recording, recordingFetch, withoutCredentials } from "./exchange.ts";
import { createExchangeJudge, type ExchangeJudge } from "./exchange-judge.ts";

/** A call's result in openapi-fetch's shape. */
export interface CallResult {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** A call of one operation through the real client. */
export type Call<Client> = (client: Client) => Promise<CallResult>;

/** Calls by operationId: an operation that is forgotten does not compile. */
export type CallTable<Operations, Client> = { [Id in keyof Operations]: Call<Client> | readonly [Call<Client>, ...Call<Client>[]] };

/** A contract to prove: the document, the client, and how it calls each operation. */
export interface ContractPlan<Operations, Client> {
  /** Path of the bundled OpenAPI document. */
  document: string;
  /** Create the client under test; it is asked to repeat no reads, and must not repeat writes by itself. */
  connect: (options: { baseUrl: string; fetch: typeof fetch; retry: { maxRetries?: 0 } }) => Client;
  calls: CallTable<Operations, Client>;
  /** Start the mock to prove the client against. @default a Prism of the document's own */
  startMock?: typeof startMock;
}

/** Prove, for every operation, that what the client sends is allowed and that it reads every documented reply. */
export function describeContract<Operations extends object, Client>(plan: ContractPlan<Operations, Client>): void {
  const document = JSON.parse(readFileSync(plan.document, "utf8")) as OpenApiDocument;
  const operations = listOperations(document);
  const calls = new Map(Object.entries<Call<Client> | readonly Call<Client>[]>(plan.calls).map(([id, entry]) => [id, [entry].flat()]));
  let mock: Mock;
  beforeAll(async () => {
    mock = await (plan.startMock ?? startMock)({ document: plan.document });
  });
  afterAll(() => mock?.stop());

  test("has calls for the operations of the contract and no others", () => {
    const missing = operations.filter(({ id }) => (calls.get(id) ?? []).length === 0).map(({ id }) => `${id} has no call: add one`);
    const unknown = [...calls.keys()].filter((id) => operations.every((operation) => operation.id !== id));
    expectNone("The table of calls does not fit the contract.", [
      ...missing,
      ...unknown.map((id) => `${id} is no operation of the contract: remove it, or mend its name`),
    ]);
  });

  const judge = createExchangeJudge(document);
  for (const operation of operations) {
    const own = calls.get(operation.id) ?? [];
    if (own.length === 0) continue;
    describe(operation.id, () => {
      describeOperation({
        operation,
        judge,
        calls: own,
        replies: documentedReplies(document, operation),
        run: (call, prefer) => record(plan, mock, operation, call, prefer),
        runWithoutCredentials: (exchange) => withoutCredentials(mock, exchange),
      });
    });
  }
}

/** One operation of the contract with its calls in the table. */
interface OperationPlan<Client> {
  operation: Operation;
  judge: ExchangeJudge;
  calls: readonly Call<Client>[];
  replies: readonly DocumentedReply[];
  run: Run<Client>;
  runWithoutCredentials: (exchange: Exchange) => Promise<Response>;
}

function describeOperation<Client>({ operation, judge, calls, replies, run, runWithoutCredentials }: OperationPlan<Client>): void {
  const exchanges: Exchange[] = [];
  test.each(calls.map((call, index) => [index + 1, call] as const))("call %i sends what the contract allows", async (_, call) => {
    const { exchange } = await run(call);
    exchanges.push(exchange);
    const faults = await judge.requestFaults(exchange, operation);
    expectNone(`The contract does not allow this request of ${operation.id}.`, faults);
    const { status } = exchange.response;
    expect(Object.keys(operation.responses), `the mock answered ${status}: ${exchange.responseText}`).toContain(String(status));
  });

  test.each(replies.map((reply) => [describeReply(reply), reply] as const))("reads %s", async (_, reply) => {
    const { result, exchange } = await runFor(reply, calls, run);
    const { status } = exchange.response;
    if (status !== Number(reply.code)) {
      const faults = await judge.requestFaults(exchange, operation);
      expectNone(`The mock was asked for ${reply.code} and answered ${status}.`, faults.length > 0 ? faults : [exchange.responseText]);
    }
    const read = result.response.ok ? result.data : result.error;
    expect(read, "the client gives something else than the mock sent").toEqual(reply.example?.value);
    expectNone("The reply is not as the contract has it.", await judge.replyFaults(exchange, reply));
  });

  test("tries every media type of the contract", ({ skip }) => {
    skip(exchanges.length < calls.length, "a call sent nothing, which is told above");
    const tried = (header: "accept" | "content-type") => exchanges.map(({ requestHeaders }) => mediaTypeIn(requestHeaders, header));
    const unsent = mediaTypesOf(operation, "request").filter((type) => !tried("content-type").includes(type));
    const unasked = mediaTypesOf(operation, "response").filter((type) => !tried("accept").includes(type));
    expectNone("The calls in the table leave media types out.", [
      ...unsent.map((type) => `no call sends ${type}: add one`),
      ...unasked.map((type) => `no call asks for ${type}: add one with accept: "${type}"`),
    ]);
  });

  if (!needsCredentials(operation)) return;
  test("is refused with 401 without credentials", async () => {
    const { exchange } = await run(calls[0] as Call<Client>);
    const refusal = await runWithoutCredentials(exchange);
    expect(refusal.status, `the mock lets ${operation.id} in without credentials`).toBe(401);
  });
}

/** Run one call, asking the mock for a certain reply. */
type Run<Client> = (call: Call<Client>, prefer?: string) => Promise<{ result: CallResult; exchange: Exchange }>;

async function record<Operations, Client>(
  plan: ContractPlan<Operations, Client>,
  mock: Mock,
  operation: Operation,
  call: Call<Client>,
  prefer: string | undefined,
): Promise<{ result: CallResult; exchange: Exchange }> {
  const recording: Recording = { exchanges: [], others: [] };
  const isWrite = ["post", "patch"].includes(operation.method);
  const retry = isWrite ? {} : { maxRetries: 0 as const };
  const client = plan.connect({ baseUrl: mock.url, fetch: recordingFetch(mock, operation, prefer, recording), retry });
  const result = await call(client);
  const { exchanges, others } = recording;
  const [exchange, ...repeated] = exchanges;
  if (exchange === undefined)
    throw new Error(
      `The call in the table is not one of ${operation.id}: it must send ${operation.method.toUpperCase()} ${operation.path}, and sent ${others.join(", ") || "nothing"}.`,
    );
  // A refused credential is renewed and tried once more: the refusal says that nothing was carried out.
  const isRenewal = repeated.length === 1 && exchange.response.status === 401;
  if (repeated.length > 0 && !isRenewal)
    throw new Error(`The call in the table sent ${exchanges.length} requests of ${operation.id}: it must send one, and repeat none.`);
  return { result, exchange };
}

/** Run the call that asks for the reply's media type; for an error or an empty reply any call will do. */
async function runFor<Client>(
  reply: DocumentedReply,
  calls: readonly Call<Client>[],
  run: Run<Client>,
): Promise<{ result: CallResult; exchange: Exchange }> {
  for (const call of calls) {
    const done = await run(call, preferenceFor(reply));
    const asked = mediaTypeIn(done.exchange.requestHeaders, "accept");
    if (!reply.status.startsWith("2") || reply.mediaType === undefined || asked === reply.mediaType) return done;
  }
  throw new Error(`No call in the table asks for ${reply.mediaType}: add one with accept: "${reply.mediaType}".`);
}

/** Fail where there are faults, with one line for each: the list is the message. */
function expectNone(heading: string, faults: readonly string[]): void {
  if (faults.length > 0) expect.fail([heading, ...faults.map((fault) => `- ${fault}`)].join("\n"));
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

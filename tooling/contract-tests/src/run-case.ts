import type { Operation } from "@tooling/spec";
import { compareCredentials, compareRequests } from "./compare-requests.ts";
import type { Call, CallResult, UntypedClient, World } from "./contract.ts";
import type { AcceptedCase, Judge, RefusedCase } from "./derive-cases.ts";
import { type DocumentedReply, documentedReplies } from "./documented-reply.ts";
import { type Exchange, mediaTypeIn, type Recording, recordingFetch, sendRecorded } from "./exchange.ts";
import type { ExchangeJudge, Finding } from "./exchange-judge.ts";
import { serverOf } from "./operation-path.ts";
import { providerRefusalFaults, unprovenFaults } from "./provider-faults.ts";
import { type RequestPlan, writeRequest } from "./request-plan.ts";

/** What came of a case: the faults, none where the contract was kept, and what went over the wire. */
export interface Outcome {
  faults: string[];
  exchanges: Exchange[];
}

/** Run a call of the table: what it sends must be allowed, and what comes back documented. */
export async function runCall(world: World, judge: ExchangeJudge, operation: Operation, call: Call<unknown>): Promise<Outcome> {
  // The call of a table says nothing of credentials: they are those that the contract names first.
  const [scheme] = operation.security.flatMap((requirement) => Object.keys(requirement));
  const { exchange } = await recordCall(world, operation, call, { scheme });
  const faults = await judge.requestFaults(exchange, operation, world.isProvider);
  if (faults.length === 0) faults.push(...(await answerFaults(world, judge, operation, exchange, true)));
  return { faults, exchanges: [exchange] };
}

/** Run a request that the contract allows: the client must send just that, and the mock must take it. */
export async function runAccepted(world: World, judge: ExchangeJudge, { operation, plan }: AcceptedCase): Promise<Outcome> {
  // No client goes without its credentials, though an operation may allow it.
  const isAnonymous = plan.credentials === "none" && operation.security.length > 0;
  const exchange = isAnonymous ? await sendRaw(world, operation, plan) : (await callWith(world, operation, plan)).exchange;
  const faults = await judge.requestFaults(exchange, operation, world.isProvider);
  const isKnown = operation.security.length > 0 && !isAnonymous;
  if (faults.length === 0) faults.push(...(await answerFaults(world, judge, operation, exchange, isKnown)));
  faults.push(...(await compareRequests(operation, exchange, writeRequest(operation, plan, serverOf(operation, world.mock.url), {}))));
  faults.push(...compareCredentials(exchange.requestHeaders, credentialHeaders(world, operation, plan)));
  for (const { pointer, message } of clientFindings(world, operation, plan)) faults.push(`the client refuses ${pointer}: ${message}`);
  return { faults, exchanges: [exchange] };
}

/** Run a request that the contract refuses: each judge must name that very place, or be known to read over it. */
export async function runRefused(
  world: World,
  judge: ExchangeJudge,
  { operation, plan, places, judges, isRaw }: RefusedCase,
): Promise<Outcome> {
  const exchange = isRaw ? await sendRaw(world, operation, plan) : (await callWith(world, operation, plan, { validate: "off" })).exchange;
  const findings: { judge: Judge; place: string; message: string }[] = await judge.requestFindings(exchange, operation, world.isProvider);
  if (!isRaw)
    for (const { pointer, message } of clientFindings(world, operation, plan)) findings.push({ judge: "client", place: pointer, message });
  const { status } = exchange.response;
  // A provider has words of its own for where a fault is.
  if (world.isProvider === true) return { faults: providerRefusalFaults(world, { places, judges }, status), exchanges: [exchange] };
  const faults: string[] = [];
  for (const one of JUDGES.filter((judge) => judge !== "client" || world.validator !== undefined)) {
    const own = findings.filter((finding) => finding.judge === one);
    const saw = own.some((finding) => places.some((place) => samePlace(finding.place, place)));
    if (judges.includes(one) && !saw) faults.push(`${NAMES[one]} does not refuse ${places[0]}: ${sayFindings(own, status)}`);
    if (!judges.includes(one) && saw)
      faults.push(`${NAMES[one]} refuses ${places[0]} now, which it was known to read over: add it to the judges of this rule.`);
  }
  if (judges.includes("mock") && (status < 400 || status >= 500)) faults.push(`the mock answered ${status} instead of a 4xx`);
  return { faults, exchanges: [exchange] };
}

/** Run a refused request as a user would send it: the client's validation must keep it from leaving. */
export async function runUnsent(world: World, { operation, plan, places }: RefusedCase): Promise<Outcome> {
  if (world.validator === undefined) return { faults: [], exchanges: [] };
  const recording: Recording = { exchanges: [], others: [] };
  const error: unknown = await callWith(world, operation, plan, { validate: "throw", recording }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const isSent = recording.exchanges.length + recording.others.length > 0;
  const faults = isSent ? [`the client sent something, though its validation refuses ${places[0]}`] : [];
  if (!isSent && (error as Error | undefined)?.name !== "ValidationError") throw error;
  return { faults, exchanges: [] };
}

/** Run a call whose reply the mock is asked for: the client must read it as the contract documents it. */
export async function runReply(
  world: World,
  judge: ExchangeJudge,
  operation: Operation,
  plan: RequestPlan,
  reply: DocumentedReply,
): Promise<Outcome> {
  const accept = reply.status.startsWith("2") ? reply.mediaType : undefined;
  const { result, exchange } = await callWith(world, operation, { ...plan, accept }, { prefer: preferenceFor(reply) });
  const { status } = exchange.response;
  if (status !== Number(reply.code))
    return { faults: [`the mock was asked for ${reply.code} and answered ${status}: ${exchange.responseText}`], exchanges: [exchange] };
  const faults = await judge.replyFaults(exchange, reply);
  const read = result.response.ok ? result.data : result.error;
  const should = reply.example?.value;
  if (JSON.stringify(read) !== JSON.stringify(should))
    faults.push(`the client gives something else than the contract's example: ${JSON.stringify(read)?.slice(0, 300)}`);
  return { faults, exchanges: [exchange] };
}

/** What is wrong with the answer to a request that is allowed: a mock must grant it, a provider must answer as documented. */
async function answerFaults(
  world: World,
  judge: ExchangeJudge,
  operation: Operation,
  exchange: Exchange,
  isKnown: boolean,
): Promise<string[]> {
  const { status, headers } = exchange.response;
  if (world.isProvider !== true)
    return isDocumentedSuccess(operation, status) ? [] : [`the answer is ${status}: ${exchange.responseText.slice(0, 200)}`];
  const unproven = unprovenFaults(world, status, isKnown);
  if (unproven.length > 0) return unproven;
  const names = [String(status), `${Math.floor(status / 100)}XX`, "default"];
  const replies = documentedReplies(world.document, operation);
  const documented = names.map((name) => replies.filter((reply) => reply.status === name)).find((found) => found.length > 0);
  // What a provider says may be somebody's data, and stays out of messages.
  if (documented === undefined) return [`the answer is ${status}, which the contract does not document`];
  const reply = documented.find(({ mediaType }) => mediaType === mediaTypeIn(headers, "content-type")) ?? documented[0];
  return judge.replyFaults(exchange, reply as DocumentedReply, world.isProvider);
}

const JUDGES: readonly Judge[] = ["mock", "validator", "client"];
const NAMES: Readonly<Record<Judge, string>> = {
  mock: "the mock",
  validator: "the independent validator",
  client: "the client's validation",
};

/** What a call is run with beside the world. */
interface CallSettings {
  validate?: "off" | "throw";
  scheme?: string | undefined;
  /** Receives what is sent. @default one that nobody else sees */
  recording?: Recording;
  /** What the mock is asked to answer. */
  prefer?: string;
}

/** Make the call of a plan through the client. */
function callWith(world: World, operation: Operation, plan: RequestPlan, settings: CallSettings = {}): ReturnType<typeof recordCall> {
  const { path, query, header, contentType, body, accept, credentials } = plan;
  const init = {
    params: { path, query, header },
    ...(body === undefined ? {} : { body, contentType }),
    ...(accept === undefined ? {} : { accept }),
  };
  const call = (client: unknown): Promise<CallResult> => {
    const method = (client as UntypedClient)[operation.method.toUpperCase()];
    if (method === undefined) throw new Error(`The client has no ${operation.method.toUpperCase()}.`);
    return method(operation.path, init);
  };
  return recordCall(world, operation, call, { ...settings, scheme: typeof credentials === "object" ? credentials.scheme : undefined });
}

async function recordCall(
  world: World,
  operation: Operation,
  call: Call<unknown>,
  { scheme, prefer, recording = { exchanges: [], others: [] }, ...options }: CallSettings = {},
): Promise<{ result: CallResult; exchange: Exchange }> {
  const isWrite = ["post", "patch"].includes(operation.method);
  const fetch = recordingFetch(world, operation, prefer, recording);
  const client = world.connect({ baseUrl: world.mock.url, fetch, retry: isWrite ? {} : { maxRetries: 0 }, ...options }, scheme);
  const result = await call(client);
  const { exchanges, others } = recording;
  const [exchange, ...repeated] = exchanges;
  const { id, method, path } = operation;
  if (exchange === undefined)
    throw new Error(
      `The call is not one of ${id}: it must send ${method.toUpperCase()} ${path}, and sent ${others.join(", ") || "nothing"}.`,
    );
  // A refused credential is renewed and tried once more: the refusal says that nothing was carried out.
  const isRenewal = repeated.length === 1 && exchange.response.status === 401;
  if (repeated.length > 0 && !isRenewal)
    throw new Error(`The call sent ${exchanges.length} requests of ${id}: it must send one, and repeat none.`);
  return { result, exchange };
}

function sendRaw(world: World, operation: Operation, plan: RequestPlan): Promise<Exchange> {
  return sendRecorded(world, writeRequest(operation, plan, serverOf(operation, world.mock.url), credentialHeaders(world, operation, plan)));
}

function clientFindings(
  { validator }: World,
  { id }: Operation,
  { path, query, header, body, contentType }: RequestPlan,
): { pointer: string; message: string }[] {
  return validator?.request(id, { path, query, header, body, contentType }) ?? [];
}

/** The headers that carry credentials, by the letter of the contract's security schemes. */
function credentialHeaders({ document }: World, { security }: Operation, { credentials }: RequestPlan): Record<string, string> {
  const name = typeof credentials === "object" ? credentials.scheme : Object.keys(security[0] ?? {})[0];
  const scheme = document.components?.securitySchemes?.[name ?? ""];
  if (scheme === undefined || credentials === "none") return {};
  const isCookie = scheme.in === "cookie";
  const isBasic = String(scheme.scheme).toLowerCase() === "basic";
  if (credentials === "foreign") return { authorization: isBasic ? "Bearer not-a-real-token" : "Basic bm90LWE6cmVhbC1vbmU=" };
  const secret = credentials === "empty" ? "" : "bm90LWE6cmVhbC1vbmU=";
  if (isCookie) return { cookie: `${String(scheme.name)}=${secret}` };
  return scheme.type === "apiKey" ? { [String(scheme.name)]: secret } : { authorization: `${isBasic ? "Basic" : "Bearer"} ${secret}` };
}

function isDocumentedSuccess({ responses }: Operation, status: number): boolean {
  if (status >= 400) return false;
  const names = Object.keys(responses);
  // Where no success has a status of its own, `default` is one (OAS 3.1, Responses Object).
  const isDefault = names.includes("default") && !names.some((name) => name.startsWith("2"));
  return names.includes(String(status)) || names.includes(`${Math.floor(status / 100)}XX`) || isDefault;
}

// Prism tells names of the query and of headers in lower case.
function samePlace(found: string, wanted: string): boolean {
  return found === wanted || (/^\/(query|header)\//.test(wanted) && found.toLowerCase() === wanted.toLowerCase());
}

function sayFindings(findings: readonly Pick<Finding, "message">[], status: number): string {
  return findings.length > 0 ? `it says ${findings.map(({ message }) => message).join("; ")}` : `it says nothing (the reply was ${status})`;
}

function preferenceFor(reply: DocumentedReply): string {
  return reply.example === undefined ? `code=${reply.code}` : `code=${reply.code}, example=${reply.example.name}`;
}

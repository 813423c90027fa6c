import { isJsonObject, listLogins, type OpenApiDocument, parsePointer, valueAt } from "@tooling/spec";
import { createSchemaValidator } from "@tooling/spec/schema-validator";
import type { Assumption, Probe, ProbeStep } from "./assumption.ts";
import { describeObservation, type Observation, observationOf } from "./observation.ts";
import type { ObservedExchange } from "./observed-exchange.ts";
import { type OperationCaller, type OperationRequest, RequestBudgetError } from "./operation-caller.ts";
import { readOperations } from "./read-requests.ts";

/** What a probe found. */
export interface AssumptionVerdict {
  id: string;
  believe: string;
  state: "confirmed" | "refuted" | "undecided";
  /** What was seen in types and shapes, or why nothing could be. */
  because: string;
  /** What may have been left behind at the provider: the operation that did not remove it. @default nothing */
  left?: readonly string[];
}

/** What probes are run with. */
export interface ProbeSettings {
  caller: OperationCaller;
  document: OpenApiDocument;
  /** The names that the contract declares, which verdicts may repeat. */
  names: ReadonlySet<string>;
  /** Values for the placeholders in capitals; undefined where the environment has none. */
  variable: (name: string) => unknown;
  /** The environment variable that a placeholder in capitals is read from, for messages. */
  variableName: (name: string) => string;
  allowWrites: boolean;
  /** Whether a reply is of the kind that the contract has for it: a page of somebody in between confirms nothing. @default every one is */
  isReadable?: (exchange: ObservedExchange) => Promise<boolean>;
}

/** A probe cannot go on; the message says why. */
class Undecided extends Error {}

/** Ask the provider whether an assumption holds. */
export async function tryAssumption({ id, believe, probe }: Assumption, settings: ProbeSettings): Promise<AssumptionVerdict> {
  const verdict = (state: AssumptionVerdict["state"], because: string): AssumptionVerdict => ({ id, believe, state, because });
  if (probe === undefined) return verdict("undecided", "it has no probe");
  if (!settings.allowWrites && writes(probe, settings.document)) return verdict("undecided", "its probe writes: pass --allow-writes");
  const known = new Map<string, unknown>();
  let found: AssumptionVerdict;
  const left: string[] = [];
  try {
    for (const step of probe.before ?? []) await takeStep(step, known, settings);
    const { state, because } = await ask(probe, known, settings);
    found = verdict(state, because);
  } catch (error) {
    // Whatever ended the probe, what it made is removed.
    if (!(error instanceof Undecided || error instanceof RequestBudgetError)) throw error;
    found = verdict("undecided", error.message);
  }
  for (const step of probe.after ?? []) if (!(await cleanUp(step, known, settings))) left.push(step.operation);
  return left.length === 0 ? found : { ...found, left };
}

/** Whether a probe sends anything that could change something; who logs in changes nothing. */
export function writes(probe: Probe, document: OpenApiDocument): boolean {
  const reading = new Set([...listLogins(document), ...readOperations(document).map(({ id }) => id)]);
  return callsOf(probe).some(({ operation }) => !reading.has(operation));
}

/** Whether a probe needs nobody to be logged in. */
export function isOpen(probe: Probe, document: OpenApiDocument): boolean {
  const logins = listLogins(document);
  return callsOf(probe).every(({ operation, credentials }) => credentials === "none" || logins.includes(operation));
}

function callsOf(probe: Probe): ProbeStep[] {
  return [probe, ...(probe.before ?? []), ...(probe.after ?? [])];
}

async function ask(
  probe: Probe,
  known: Map<string, unknown>,
  settings: ProbeSettings,
): Promise<Pick<AssumptionVerdict, "state" | "because">> {
  const { confirms, refutes, take = {}, times = 1, atOnce = 1, before: _, after: __, ...request } = probe;
  const filled = fill({ confirms, refutes }, known, settings) as { confirms: object; refutes: object };
  const judge = createObservationJudge(filled);
  const { caller, names, isReadable = async () => true } = settings;
  if (atOnce > 1) {
    const answers = await caller.callAtOnce(fill(request, known, settings) as OperationRequest, atOnce);
    return judgeTogether(answers.map(observationOf), judge, names);
  }
  let last: Observation | undefined;
  for (let round = 0; round < times; round++) {
    const exchange = await send(request, known, settings);
    last = observationOf(exchange);
    // An answer that refuses has nothing to clean up.
    for (const [name, pointer] of Object.entries(take)) known.set(name, valueAt(last, parsePointer(pointer)));
    const { isConfirmed, isRefuted } = await judge(last);
    if (isConfirmed && isRefuted) throw new Undecided("its probe both confirms and refutes it: mend the schemas");
    if (isRefuted) return { state: "refuted", because: describeObservation(last, names) };
    if (!isConfirmed) throw new Undecided(`the answer says neither: ${describeObservation(last, names)}`);
    if (!(await isReadable(exchange))) throw new Undecided("the answer is of another kind than the contract has for it");
  }
  if (last === undefined) throw new Undecided("its probe asks nothing");
  return {
    state: "confirmed",
    because: times === 1 ? describeObservation(last, names) : `${times} times ${describeObservation(last, names)}`,
  };
}

/** What only some of many calls at once can show: one that confirms is enough. */
async function judgeTogether(
  answers: readonly Observation[],
  judge: ReturnType<typeof createObservationJudge>,
  names: ReadonlySet<string>,
): Promise<Pick<AssumptionVerdict, "state" | "because">> {
  const verdicts = await Promise.all(answers.map(async (seen) => ({ seen, ...(await judge(seen)) })));
  const confirming = verdicts.find(({ isConfirmed }) => isConfirmed);
  const said = `${answers.length} at once, of which one was ${describeObservation(confirming?.seen ?? answers[0] ?? NOTHING, names)}`;
  if (confirming !== undefined) return { state: "confirmed", because: said };
  if (answers.length === 0 || !verdicts.every(({ isRefuted }) => isRefuted)) throw new Undecided(`the answers say neither: ${said}`);
  return { state: "refuted", because: said };
}

const NOTHING: Observation = { status: 0, headers: {} };

async function takeStep({ take = {}, ...request }: ProbeStep, known: Map<string, unknown>, settings: ProbeSettings): Promise<void> {
  const seen = observationOf(await send(request, known, settings));
  if (seen.status < 200 || seen.status > 299)
    throw new Undecided(`${request.operation} had to succeed first, and answered ${describeObservation(seen, settings.names)}`);
  for (const [name, pointer] of Object.entries(take)) {
    const value = valueAt(seen, parsePointer(pointer));
    if (value === undefined) throw new Undecided(`${request.operation} answered nothing at ${pointer}`);
    known.set(name, value);
  }
}

/** Whether there is nothing left of what a step removes; what cannot be named for want of a value was never made. */
async function cleanUp({ take: _, ...request }: ProbeStep, known: Map<string, unknown>, settings: ProbeSettings): Promise<boolean> {
  let filled: OperationRequest;
  try {
    filled = fill(request, known, settings) as OperationRequest;
  } catch (error) {
    if (error instanceof Undecided) return true;
    throw error;
  }
  const { exchange } = await settings.caller.cleanUp(filled);
  return exchange !== undefined && (exchange.status < 300 || exchange.status === 404);
}

async function send(request: OperationRequest, known: ReadonlyMap<string, unknown>, settings: ProbeSettings): Promise<ObservedExchange> {
  const { exchange, silence } = await settings.caller.call(fill(request, known, settings) as OperationRequest);
  if (exchange === undefined) throw new Undecided(`${request.operation} got no answer (${silence})`);
  return exchange;
}

/** Put values in place of `${name}`: whole texts take the value itself, others its text. */
function fill(value: unknown, known: ReadonlyMap<string, unknown>, settings: ProbeSettings): unknown {
  const valueFor = (name: string): unknown => {
    const found = known.get(name) ?? (/^[A-Z][A-Z0-9_]*$/.test(name) ? settings.variable(name) : undefined);
    if (found === undefined)
      throw new Undecided(/^[A-Z]/.test(name) ? `set ${settings.variableName(name)} to try it` : `no call before it gave \${${name}}`);
    return found;
  };
  if (typeof value === "string") {
    const whole = /^\$\{(\w+)\}$/.exec(value)?.[1];
    return whole === undefined ? value.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => String(valueFor(name))) : valueFor(whole);
  }
  if (Array.isArray(value)) return value.map((item) => fill(item, known, settings));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fill(member, known, settings)]));
}

function createObservationJudge(schemas: {
  confirms: object;
  refutes: object;
}): (seen: Observation) => Promise<{ isConfirmed: boolean; isRefuted: boolean }> {
  const typed = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withTypes(schema)]));
  const document = {
    openapi: "3.1.1",
    info: { title: "Probe", version: "0" },
    paths: {},
    components: { schemas: typed },
  } as OpenApiDocument;
  const validator = createSchemaValidator(document);
  const fits = async (name: string, seen: Observation): Promise<boolean> =>
    (await validator.violations(`/components/schemas/${name}`, seen)).length === 0;
  return async (seen) => ({ isConfirmed: await fits("confirms", seen), isRefuted: await fits("refutes", seen) });
}

/** Schemas that say what members a value has: to JSON Schema, a text has all of them. */
function withTypes(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withTypes);
  if (!isJsonObject(schema)) return schema;
  const typed = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (keyword === "properties" && isJsonObject(value))
      return [keyword, Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withTypes(member)]))];
    return [keyword, ["items", "contains", "allOf", "anyOf", "oneOf"].includes(keyword) ? withTypes(value) : value];
  });
  const hasMembers = schema.required !== undefined || schema.properties !== undefined;
  return { ...(hasMembers && schema.type === undefined ? { type: "object" } : {}), ...Object.fromEntries(typed) };
}

import {
  type Assumption,
  formatPointer,
  isJsonObject,
  type JsonObject,
  listOperations,
  type OpenApiDocument,
  type Operation,
  type Problem,
  type Register,
} from "@tooling/spec";
import { findRequestFaults } from "./probe-request-faults.ts";
import { findSchemaFaults } from "./probe-schema-faults.ts";

/** What is wrong at a place, the path counted from whatever is judged. */
export interface Fault {
  path: readonly (string | number)[];
  rule: string;
  message: string;
}

const REQUEST_KEYS = ["operation", "params", "body", "contentType", "accept", "credentials"];
const PROBE_KEYS = [...REQUEST_KEYS, "take", "times", "atOnce", "before", "after", "confirms", "refutes"];
const STEP_KEYS = { before: [...REQUEST_KEYS, "take"], after: REQUEST_KEYS };

/** Most times that one probe asks: a provider is not to be loaded. */
const MAX_TIMES = 100;

/** Names that stand for environment variables of the provider. */
const VARIABLE = /^[A-Z][A-Z0-9_]*$/;

/** What was found wrong with the schemas of a register's probes: a register that has not changed is not judged again. */
const schemaFaults = new WeakMap<readonly Assumption[], Promise<Fault[]>>();

/** List what is wrong with the probes of the assumptions: those that are missing, cannot be sent, or judge nothing. */
export async function findProbeProblems({ file, entries }: Register<Assumption>, document: OpenApiDocument): Promise<Problem[]> {
  const operations = new Map(listOperations(document).map((operation) => [operation.id, operation]));
  const faults = entries.flatMap(({ id, probe }, index) => below([index], findFaults(id, probe, operations)));
  const schemas = entries.flatMap(({ probe }, index) =>
    ["confirms", "refutes"].flatMap((key) => {
      const schema = isJsonObject(probe) ? probe[key] : undefined;
      return isJsonObject(schema) ? [{ path: [index, "probe", key], schema }] : [];
    }),
  );
  const found = schemaFaults.get(entries) ?? findSchemaFaults(schemas);
  schemaFaults.set(entries, found);
  faults.push(...(await found));
  return faults.map(({ path, rule, message }) => ({ file: file.path, ...file.position(formatPointer(path)), rule, message }));
}

/** Place faults below a path. */
function below(path: readonly (string | number)[], faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
}

function findFaults(id: string, probe: unknown, operations: ReadonlyMap<string, Operation>): Fault[] {
  if (probe === undefined) return [{ path: [], rule: "probe-present", message: `No call settles "${id}": add a probe.` }];
  if (!isJsonObject(probe)) return [formFault(["probe"], "A probe is an object: write operation, confirms and refutes.")];
  const taken = new Set<string>();
  const before = findStepFaults(probe, "before", taken, operations);
  const { confirms, refutes } = probe;
  const miscounted = ["times", "atOnce"].filter((name) => !isCount(probe[name] ?? 1));
  const own = [
    ...judgeCall(probe, PROBE_KEYS, taken, operations),
    ...findTakeFaults(probe.take),
    ...miscounted.map((name) => formFault([name], `${name} is no whole number from 1 to ${MAX_TIMES}: write one.`)),
    ...Object.entries({ confirms, refutes }).flatMap(([key, schema]) =>
      isJsonObject(schema)
        ? findUnknownPlaceholders(schema, [key], taken)
        : [formFault([key], `${key} is no object: write a JSON Schema over status, headers and body.`)],
    ),
  ];
  // What the probe itself makes can only be removed by what its answer says.
  for (const name of Object.keys(Object(probe.take))) taken.add(name);
  const after = findStepFaults(probe, "after", taken, operations);
  return below(["probe"], [...before, ...own, ...after]);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_TIMES;
}

function findStepFaults(
  probe: JsonObject,
  phase: "before" | "after",
  taken: Set<string>,
  operations: ReadonlyMap<string, Operation>,
): Fault[] {
  const steps = probe[phase];
  if (!isListOfCalls(steps)) return [formFault([phase], `${phase} is no list of calls: write one.`)];
  return (steps ?? []).flatMap((step, index) => {
    const faults = [...judgeCall(step, STEP_KEYS[phase], taken, operations), ...findTakeFaults(step.take)];
    for (const name of Object.keys(Object(step.take))) taken.add(name);
    return below([phase, index], faults);
  });
}

function judgeCall(
  call: JsonObject,
  keys: readonly string[],
  taken: ReadonlySet<string>,
  operations: ReadonlyMap<string, Operation>,
): Fault[] {
  const { confirms, refutes, before, after, take, ...request } = call;
  const unknown = Object.keys(call).filter((key) => !keys.includes(key));
  const operation = operations.get(String(call.operation));
  const id = call.operation === undefined ? "This call names no operation" : `The contract has no operation "${String(call.operation)}"`;
  return [
    ...unknown.map((key) => formFault([key], `There is no member "${key}" here: the members are ${keys.join(", ")}.`)),
    ...findUnknownPlaceholders(request, [], taken),
    ...(operation === undefined
      ? [{ path: ["operation"], rule: "probe-operation", message: `${id}: write an operationId of the contract.` }]
      : findRequestFaults(request, operation)),
  ];
}

function findTakeFaults(take: unknown): Fault[] {
  if (take === undefined) return [];
  if (!isJsonObject(take)) return [formFault(["take"], "take is no object: write a JSON Pointer for each name.")];
  return Object.entries(take).flatMap(([name, pointer]) => [
    ...(/^[a-z]\w*$/.test(name)
      ? []
      : [formFault(["take", name], `"${name}" is no name for what is taken: begin it with a small letter.`)]),
    ...(/^\/(status$|headers\/[^A-Z]+$|body(\/|$))/.test(String(pointer))
      ? []
      : [formFault(["take", name], "This is no place in an answer: write /status, /headers/<lower-case name> or /body/….")]),
  ]);
}

/** A name that nothing fills would be sent as it is written. */
function findUnknownPlaceholders(value: unknown, path: readonly string[], taken: ReadonlySet<string>): Fault[] {
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, child]) => findUnknownPlaceholders(child, [...path, key], taken));
  const names = [...String(value).matchAll(/\$\{([^}]*)\}/g)].map(([, name = ""]) => name);
  return names
    .filter((name) => !taken.has(name) && !VARIABLE.test(name))
    .map((name) => {
      const message = `Nothing before this takes "${name}": take it, or write a variable's name in CAPITALS.`;
      return { path, rule: "probe-placeholder", message };
    });
}

function isListOfCalls(value: unknown): value is JsonObject[] | undefined {
  return value === undefined || (Array.isArray(value) && value.every(isJsonObject));
}

function formFault(path: readonly (string | number)[], message: string): Fault {
  return { path, rule: "probe-form", message };
}

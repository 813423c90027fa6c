import type { ContractPlan } from "@tooling/contract-tests/cases";
import { type OpenApiDocument, type Operation, type Spec, valueAt } from "@tooling/spec";
import type { Assumption } from "./assumption.ts";
import type { DriftFinding } from "./finding.ts";
import { createDriftJudge, type DriftJudgeOptions } from "./judge.ts";
import type { ObservedExchange } from "./observed-exchange.ts";
import { type CallerOptions, createOperationCaller, type OperationCaller, RequestBudgetError } from "./operation-caller.ts";
import { readOperations, requestsOf } from "./read-requests.ts";
import { type AssumptionVerdict, isOpen, tryAssumption, writes } from "./try-assumption.ts";

/** What is held against a provider, and how. */
export interface VerifyOptions<Operations, Client> extends CallerOptions {
  plan: Pick<ContractPlan<Operations, Client>, "connect">;
  document: OpenApiDocument;
  /** Gives findings their file and line. */
  spec?: Spec | undefined;
  assumptions: readonly Assumption[];
  /** Values for parameters and placeholders, by name in capitals. */
  variable: (name: string) => unknown;
  /** The environment variable of such a name, for messages. */
  variableName: (name: string) => string;
  /** Whether probes may create, change and delete. @default false */
  allowWrites?: boolean;
  /** Told before the probes that write are run, with their assumptions. */
  onWrites?: (ids: readonly string[]) => void;
}

/** How a provider stands to its contract. */
export interface Verification {
  /** Requests that were answered. */
  requests: number;
  findings: DriftFinding[];
  assumptions: AssumptionVerdict[];
  /** Why the run says less than it could, if it does. */
  untold: string[];
  /** Whether nothing can be said of the provider at all. */
  isUntold: boolean;
  exchanges: readonly ObservedExchange[];
}

/** Pages of each list that are read. */
const PAGES = 3;

/** Ask a provider whether its contract is true: what it reads, what it assumes, and what it asks for. */
export async function verifyContract<Operations, Client>(options: VerifyOptions<Operations, Client>): Promise<Verification> {
  const { plan, document, spec, baseUrl, assumptions, allowWrites = false, onWrites } = options;
  const caller = createOperationCaller(plan, document, options);
  const verdicts: AssumptionVerdict[] = [];
  const untold: string[] = [];
  try {
    const isLetIn = await readEverything(caller, options, untold);
    const { judge } = createDriftJudge(document, { baseUrl });
    const isReadable = async (exchange: ObservedExchange): Promise<boolean> =>
      (await judge(exchange)).every(({ category }) => category !== "body-kind" && category !== "undocumented-media-type");
    const settings = { ...options, caller, allowWrites, isReadable };
    const writing = assumptions.filter(({ probe }) => probe !== undefined && writes(probe, document));
    if (allowWrites && writing.length > 0) onWrites?.(writing.map(({ id }) => id));
    // To those who are not let in, what the contract believes of the login may be the reason.
    const tryable = isLetIn ? assumptions : assumptions.filter(({ probe }) => probe !== undefined && isOpen(probe, document));
    for (const assumption of tryable) {
      const verdict = await tryAssumption(assumption, settings);
      verdicts.push(verdict);
      for (const operation of verdict.left ?? [])
        untold.push(`${assumption.id}: ${operation} did not remove what the probe made: look for it at the provider`);
    }
  } catch (error) {
    if (!(error instanceof RequestBudgetError)) throw error;
    untold.push(error.message);
  }
  const { findings, unjudged } = await judgeExchanges(document, caller.exchanges, { baseUrl, ...(spec === undefined ? {} : { spec }) });
  untold.push(...unjudged);
  return {
    requests: caller.exchanges.length,
    findings,
    assumptions: verdicts,
    untold,
    isUntold: saysNothing(caller.exchanges),
    exchanges: caller.exchanges,
  };
}

/** Whether exchanges say nothing of a provider: nobody was let in, or nobody was there. */
export function saysNothing(exchanges: readonly ObservedExchange[]): boolean {
  return exchanges.every(({ status }) => [401, 403, 429].includes(status) || status >= 500);
}

/** Read what can be read; whether anybody was let in. */
async function readEverything<Operations, Client>(
  caller: OperationCaller,
  { document, variable }: VerifyOptions<Operations, Client>,
  untold: string[],
): Promise<boolean> {
  const known = (name: string): unknown => variable(name.replaceAll(/[^A-Za-z0-9]+/g, "_").toUpperCase());
  const operations = readOperations(document);
  const unanswered = new Map<string, string>();
  for (const [index, operation] of operations.entries()) {
    for (const [turn, request] of requestsOf(document, operation, known, caller.exchanges).entries()) {
      const { exchange, silence } = await caller.call(request);
      const status = exchange?.status;
      const why = exchange === undefined ? `got no answer (${silence})` : `answered ${status}`;
      // Where the first call is not let in, none will be.
      if (index + turn === 0 && (exchange === undefined || status === 401 || status === 403)) {
        untold.push(
          `${operation.id} ${why}: ${exchange === undefined ? "check --base-url" : "the provider does not take the credentials"}`,
        );
        return false;
      }
      if (status === undefined || status === 429 || status >= 500) unanswered.set(operation.id, why);
    }
    const [first] = requestsOf(document, operation, known, caller.exchanges);
    if (isPaged(document, operation) && first !== undefined && !(await caller.walk(first, PAGES)))
      unanswered.set(operation.id, "got no answer to a page");
  }
  for (const operation of operations.filter(isClosed)) {
    const [request] = requestsOf(document, operation, known, caller.exchanges);
    if (request !== undefined) await caller.call({ ...request, credentials: "none" });
  }
  for (const [id, why] of unanswered) untold.push(`${id} ${why}`);
  return true;
}

function isPaged(document: OpenApiDocument, { path, method }: Operation): boolean {
  return valueAt(document, ["paths", path, method, "x-pagination"]) !== undefined;
}

/** Whether an operation takes nobody without credentials. */
function isClosed({ security }: Operation): boolean {
  return security.length > 0 && security.every((schemes) => Object.keys(schemes).length > 0);
}

/** Judge exchanges one by one; what several of an operation have in common is said once, and so is what could not be judged. */
export async function judgeExchanges(
  document: OpenApiDocument,
  exchanges: readonly ObservedExchange[],
  options: DriftJudgeOptions = {},
): Promise<{ findings: DriftFinding[]; unjudged: string[] }> {
  const { judge, operationOf } = createDriftJudge(document, options);
  const found = new Map<string, DriftFinding>();
  const unjudged = new Set<string>();
  for (const exchange of exchanges)
    try {
      for (const finding of await judge(exchange)) {
        const key = [finding.operation, finding.category, finding.at].join(" ");
        if (!found.has(key)) found.set(key, finding);
      }
    } catch {
      // What an error says may be the reply's own words; nesting without end is what judges stumble over.
      unjudged.add(`a reply of ${operationOf(exchange)?.id} could not be judged`);
    }
  return { findings: [...found.values()], unjudged: [...unjudged] };
}

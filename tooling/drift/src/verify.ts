import type { ContractPlan } from "@tooling/contract-tests/cases";
import { type OpenApiDocument, type Spec, takesAnyone } from "@tooling/spec";
import type { Assumption } from "./assumption.ts";
import type { DriftFinding } from "./finding.ts";
import { createDriftJudge, type DriftJudge } from "./judge.ts";
import { declaredNames } from "./observation.ts";
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
  const judge = judgeOnce(createDriftJudge(document, { baseUrl, ...(spec === undefined ? {} : { spec }) }));
  const verdicts: AssumptionVerdict[] = [];
  const untold: string[] = [];
  try {
    const isLetIn = await readEverything(caller, options, untold);
    const isReadable = async (exchange: ObservedExchange): Promise<boolean> =>
      (await judge.judge(exchange)).every(({ category }) => category !== "body-kind" && category !== "undocumented-media-type");
    const settings = { ...options, caller, allowWrites, isReadable, names: declaredNames(document) };
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
  const { findings, unjudged } = await judgeExchanges(judge, caller.exchanges);
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
    if (operation.object["x-pagination"] !== undefined && first !== undefined && !(await caller.walk(first, PAGES)))
      unanswered.set(operation.id, "got no answer to a page");
  }
  for (const operation of operations.filter(({ security }) => !takesAnyone(security))) {
    const [request] = requestsOf(document, operation, known, caller.exchanges);
    if (request !== undefined) await caller.call({ ...request, credentials: "none" });
  }
  for (const [id, why] of unanswered) untold.push(`${id} ${why}`);
  return true;
}

/** Remember what a judge found: replies to probes are asked about twice. */
function judgeOnce({ judge, operationOf }: DriftJudge): DriftJudge {
  const judged = new Map<ObservedExchange, Promise<DriftFinding[]>>();
  return {
    operationOf,
    judge(exchange) {
      const found = judged.get(exchange) ?? judge(exchange);
      judged.set(exchange, found);
      return found;
    },
  };
}

/** Judge exchanges one by one; what several of an operation have in common is said once, and so is what could not be judged. */
export async function judgeExchanges(
  { judge, operationOf }: DriftJudge,
  exchanges: readonly ObservedExchange[],
): Promise<{ findings: DriftFinding[]; unjudged: string[] }> {
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

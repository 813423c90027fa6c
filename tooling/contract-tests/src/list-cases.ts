import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import type { Call, CallTable, World } from "./contract.ts";
import { deriveCases, type RefusedCase } from "./derive-cases.ts";
import { documentedReplies } from "./documented-reply.ts";
import { createExchangeJudge } from "./exchange-judge.ts";
import type { RequestPlan } from "./request-plan.ts";
import { type Outcome, runAccepted, runCall, runRefused, runReply, runUnsent } from "./run-case.ts";
import { spareReplies, spareRequests } from "./spare-cases.ts";

/** One thing to prove of an operation, against a mock of its contract. */
export interface ContractCase {
  operation: Operation;
  kind: "call" | "accepted" | "refused" | "unsent" | "reply";
  /** What is proven, in the third person: "refuses query max = 0 (minimum) [mock, validator, client]". */
  title: string;
  /** Whether no provider can be asked: for a certain reply, or with an invented secret for a valid one. @default false */
  needsMock?: boolean;
  /** Whether it tries again what another case has tried, for which the slow suite has time. @default false */
  isSpare?: boolean;
  /** Prove it. @throws {Error} Where there is no exchange to judge. */
  run: (world: World) => Promise<Outcome>;
}

/** All cases of a contract, and the rules that none could be derived for. */
export interface ContractCases {
  cases: ContractCase[];
  underivable: string[];
}

/** List what is to be proven of a contract: the calls of its table, and what is derived from its document. */
export async function listCases<Operations, Client>(
  document: OpenApiDocument,
  calls: CallTable<Operations, Client>,
): Promise<ContractCases> {
  const judge = createExchangeJudge(document);
  const { accepted, refused, underivable } = await deriveCases(document);
  const operations = listOperations(document);
  const replies = new Map(operations.map((operation) => [operation.id, documentedReplies(document, operation)]));
  const spare = new Set<unknown>([...spareRequests(refused), ...spareReplies([...replies.values()].flat())]);
  const table = new Map(Object.entries<Call<Client> | readonly Call<Client>[]>(calls).map(([id, entry]) => [id, [entry].flat()]));
  const cases = operations.flatMap((operation): ContractCase[] => {
    const own = (table.get(operation.id) ?? []) as Call<unknown>[];
    const plan = accepted.find((one) => one.operation.id === operation.id)?.plan;
    return [
      ...own.map(
        (call, index): ContractCase => ({
          ...{ operation, kind: "call", title: `sends what the contract allows by call ${index + 1} of the table` },
          run: (world) => runCall(world, judge, operation, call),
        }),
      ),
      ...accepted
        .filter((one) => one.operation.id === operation.id)
        .map(
          (one): ContractCase => ({ ...{ operation, kind: "accepted", title: one.title }, run: (world) => runAccepted(world, judge, one) }),
        ),
      ...refused
        .filter((one) => one.operation.id === operation.id)
        .map(
          (one): ContractCase => ({
            ...{ operation, kind: "refused", title: one.title, needsMock: isInvented(one), isSpare: spare.has(one) },
            run: (world) => runRefused(world, judge, one),
          }),
        ),
      // Once for each operation: that the rules themselves are known, the cases before have shown.
      ...refused
        .filter((one) => one.operation.id === operation.id && !one.isRaw && one.judges.includes("client"))
        .slice(0, 1)
        .map(
          (one): ContractCase => ({
            ...{ operation, kind: "unsent", title: `sends nothing where it ${one.title}`, needsMock: true },
            run: (world) => runUnsent(world, one),
          }),
        ),
      ...(replies.get(operation.id) ?? []).map(
        (reply): ContractCase => ({
          ...{ operation, kind: "reply", title: `reads ${describeReply(reply)}`, needsMock: true, isSpare: spare.has(reply) },
          run: (world) => runReply(world, judge, operation, plan as RequestPlan, reply),
        }),
      ),
    ];
  });
  return { cases, underivable };
}

/** Whether a request goes out without the client, which alone knows real credentials, and would need them. */
function isInvented({ isRaw, plan }: RefusedCase): boolean {
  return isRaw && typeof plan.credentials === "object";
}

function describeReply({ status, mediaType, example }: ReturnType<typeof documentedReplies>[number]): string {
  return example === undefined ? `${status} without a body` : `${status} ${mediaType}, example ${example.name}`;
}

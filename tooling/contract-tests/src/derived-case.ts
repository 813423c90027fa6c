import { isDeepStrictEqual } from "node:util";
import type { OpenApiDocument, Operation } from "@tooling/spec";
import type { SchemaValidator } from "@tooling/spec/schema-validator";
import type { Judge } from "./judges.ts";
import type { RequestPlan } from "./request-plan.ts";

/** A request that the contract allows. */
export interface AcceptedCase {
  kind: "accepted";
  operation: Operation;
  title: string;
  plan: RequestPlan;
}

/** A request that the contract refuses, at one place and for one reason. */
export interface RefusedCase {
  kind: "refused";
  operation: Operation;
  title: string;
  plan: RequestPlan;
  /** JSON Pointers into the request that a judge may name: `/query/max`, `/body/name`, `/security`, `/header/content-type`. */
  places: readonly string[];
  /** Those that must refuse it, at that very place; the others must not. */
  judges: readonly Judge[];
  /** Whether the client cannot be made to send it, so that it goes out without. */
  isRaw: boolean;
  /** The keyword that it breaks; undefined where it breaks none. */
  rule?: string | undefined;
}

/** What a contract says of requests, as cases; `underivable` names rules that no request was found for. */
export interface DerivedCases {
  accepted: AcceptedCase[];
  refused: RefusedCase[];
  underivable: string[];
}

/** What the cases of one operation are derived from. */
export interface OperationContext {
  document: OpenApiDocument;
  validator: SchemaValidator;
  operation: Operation;
}

/** Where, and by whom, a request is refused. */
export interface Refusal {
  places: readonly string[];
  judges: readonly Judge[];
  /** Whether the client cannot be made to send it. @default false */
  isRaw?: boolean;
  /** The keyword that is broken. @default none */
  rule?: string | undefined;
}

/** Takes down the cases of one operation; each changes the least request that it allows in one thing. */
export interface CaseList extends DerivedCases {
  minimal: RequestPlan;
  accept: (title: string, change: Partial<RequestPlan>) => void;
  refuse: (title: string, refusal: Refusal, change: Partial<RequestPlan>) => void;
  /** Take down a rule that no request was found for. */
  giveUp: (rule: string) => void;
}

/** Create the list that the cases of an operation are taken down in. */
export function createCaseList(operation: Operation, minimal: RequestPlan): CaseList {
  const cases: DerivedCases = { accepted: [], refused: [], underivable: [] };
  // A rule that stands in two parts of a schema is one rule.
  const isNew = (known: readonly (AcceptedCase | RefusedCase)[], one: AcceptedCase | RefusedCase): boolean =>
    known.every(({ title, plan }) => title !== one.title || !isDeepStrictEqual(plan, one.plan));
  return {
    ...cases,
    minimal,
    accept: (title, change) => {
      const accepted: AcceptedCase = { kind: "accepted", operation, title: `accepts ${title}`, plan: { ...minimal, ...change } };
      if (isNew(cases.accepted, accepted)) cases.accepted.push(accepted);
    },
    refuse: (title, { places, judges, isRaw = false, rule }, change) => {
      const refused: RefusedCase = {
        ...{ kind: "refused", operation, title: `refuses ${title} [${judges.join(", ")}]` },
        ...{ plan: { ...minimal, ...change }, places, judges, isRaw, rule },
      };
      if (isNew(cases.refused, refused)) cases.refused.push(refused);
    },
    giveUp: (rule) => void cases.underivable.push(`${operation.id} ${rule}`),
  };
}

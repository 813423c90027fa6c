import { createExchangeJudge } from "@tooling/contract-tests/cases";
import type { OpenApiDocument, Operation, Spec } from "@tooling/spec";
import { type Contradiction, findingOf } from "./contradiction.ts";
import { createOperationFinder, type OperationFinder } from "./find-operation.ts";
import type { DriftFinding } from "./finding.ts";
import { judgeCredentials } from "./judge-credentials.ts";
import { judgeHeaders } from "./judge-headers.ts";
import { judgePage } from "./judge-page.ts";
import { judgeRefusal } from "./judge-query.ts";
import { type PlacedBody, placeReply } from "./judge-reply.ts";
import { createSchemaJudge, oneForEachPlace } from "./judge-schema.ts";
import type { ObservedExchange } from "./observed-exchange.ts";

/** Options of {@link createDriftJudge}. */
export interface DriftJudgeOptions {
  /** The spec that the document was bundled from: findings then name its files and lines. @default they name the bundled document alone */
  spec?: Spec;
  /** Whether requests show the credentials that they were sent with; `showsCredentials` tells of a HAR file. @default true */
  credentialsAreShown?: boolean;
  /** URL that requests go below, in place of the document's servers. @default its servers, whatever their variables are */
  baseUrl?: string;
}

/** Says how exchanges are not as one contract has them. */
export interface DriftJudge {
  /** The operation that a request was meant for; undefined where the contract has none. */
  operationOf: OperationFinder;
  /** List how an exchange contradicts the contract, each cause once; nothing for a request that is of no operation. */
  judge: (exchange: ObservedExchange) => Promise<DriftFinding[]>;
}

/** Create the judge of the exchanges with one provider; no value that the provider sent stands in what it finds. */
export function createDriftJudge(
  document: OpenApiDocument,
  { spec, credentialsAreShown = true, baseUrl }: DriftJudgeOptions = {},
): DriftJudge {
  const operationOf = createOperationFinder(document, baseUrl);
  const judgeSchema = createSchemaJudge(document);
  const requests = createExchangeJudge(document);

  async function contradictions(operation: Operation, exchange: ObservedExchange): Promise<Contradiction[]> {
    const { reply, body, found } = placeReply(document, operation, exchange);
    const { status, headers } = exchange;
    const refused = await judgeRefusal(document, requests, operation, exchange);
    return [
      ...(credentialsAreShown ? judgeCredentials(document, operation, exchange) : []),
      ...refused,
      ...found,
      ...(reply === undefined ? [] : await judgeHeaders(document, judgeSchema, { reply, status, headers })),
      ...(body === undefined ? [] : await judgeBody(operation, exchange, body)),
    ];
  }

  async function judgeBody(
    operation: Operation,
    exchange: ObservedExchange,
    { schema, value, isJson }: PlacedBody,
  ): Promise<Contradiction[]> {
    const bySchema = await judgeSchema(schema, value, "/response/body");
    if (exchange.status >= 400) return errorBodyOf(bySchema);
    const ofPage = isJson && exchange.status < 300 ? judgePage(document, operation, exchange, value) : [];
    const envelope = ofPage.find(({ category }) => category === "pagination-envelope");
    const isTold = ({ at }: Contradiction): boolean => envelope !== undefined && `${at}/`.startsWith(`${envelope.at}/`);
    const kept = bySchema.filter((contradiction) => !isTold(contradiction));
    return [...kept, ...ofPage.filter(({ at }) => kept.every((contradiction) => contradiction.at !== at))];
  }

  return {
    operationOf,
    async judge(exchange) {
      const operation = operationOf(exchange);
      if (operation === undefined) return [];
      const found = oneForEachPlace(await contradictions(operation, exchange));
      return found.map((contradiction) => findingOf(document, spec, operation, contradiction));
    },
  };
}

/** Inside an error every fault of its schema is of its shape; one of another shape has other members too, which say nothing new. */
function errorBodyOf(found: readonly Contradiction[]): Contradiction[] {
  const broken = found.filter(({ category }) => category !== "undocumented-property");
  return (broken.length > 0 ? broken : found).map((contradiction) => ({
    ...contradiction,
    category: "error-body",
    ...(broken.length > 0 ? {} : { severity: "loosens" as const }),
  }));
}

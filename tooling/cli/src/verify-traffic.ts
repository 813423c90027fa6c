import {
  createDriftJudge,
  createOperationFinder,
  judgeExchanges,
  readDriftEvents,
  readHar,
  saysNothing,
  showsCredentials,
  type Verification,
} from "@tooling/drift";
import type { OpenApiDocument, Spec } from "@tooling/spec";
import { readOptionFile } from "./read-option-file.ts";

/** What a contract says, as it is written and in one document. */
export interface ContractText {
  spec: Spec;
  document: OpenApiDocument;
}

/**
 * Judge the traffic of a HAR file by a contract.
 *
 * @throws {UsageError} For a file that is none.
 */
export async function verifyHar({ spec, document }: ContractText, path: string): Promise<Verification> {
  const all = readOptionFile("har", path, readHar);
  const operationOf = createOperationFinder(document);
  const exchanges = all.filter((exchange) => operationOf(exchange) !== undefined);
  const credentialsAreShown = showsCredentials(document, exchanges);
  const { findings, unjudged } = await judgeExchanges(createDriftJudge(document, { spec, credentialsAreShown }), exchanges);
  const isUntold = saysNothing(exchanges);
  const why = exchanges.length === 0 ? `none of its ${all.length} exchanges is of an operation of the contract` : "nobody was let in";
  const untold = [...unjudged, ...(isUntold ? [why] : [])];
  return { requests: exchanges.length, findings, assumptions: [], untold, isUntold, exchanges };
}

/**
 * Gather what the drift events of clients say of a contract.
 *
 * @throws {UsageError} For a file that holds none.
 */
export function verifyEvents({ spec, document }: ContractText, path: string): Verification {
  const { findings, events } = readOptionFile("events", path, (text) => readDriftEvents(text, document, spec));
  const untold = events > 0 ? [] : ["no event is of an operation of the contract"];
  return { requests: events, findings, assumptions: [], untold, isUntold: events === 0, exchanges: [] };
}

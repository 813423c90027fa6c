import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import { changeRequests, type OutgoingRequest } from "./operation-fetch.ts";
import { listBodyFaults } from "./wiring/body-faults.ts";
import { listCredentialFaults } from "./wiring/credential-faults.ts";
import { listHeaderFaults } from "./wiring/header-faults.ts";
import { listPathFaults } from "./wiring/path-faults.ts";
import { listQueryFaults } from "./wiring/query-faults.ts";

/** What a client sends whose serializer, headers, paths or credentials are broken for one operation. */
export interface WiringFault {
  /** The same in every run: the fault's name, the operation, and what is broken of it. */
  id: string;
  /** What is sent, in words. */
  title: string;
  /** operationIds whose exchanges can differ. */
  operations: string[];
  /** Why no exchange can show the fault; undefined where one can. */
  equivalent?: string;
  /** Break the client that sends through this `fetch`. */
  wrap: (inner: typeof fetch) => typeof fetch;
}

/** A fault of one operation. */
export interface RequestChange {
  name: string;
  /** What of the operation is broken, where it has several of the kind. */
  part?: string;
  /** What the operation's request does, in words that follow its id. */
  title: string;
  /** Change a request; one without what the fault is about stays as it is. */
  change: (request: OutgoingRequest) => void;
}

/** Lists the faults of one kind that an operation can have. */
export type WiringOperator = (operation: Operation, document: OpenApiDocument) => RequestChange[];

const OPERATORS: readonly WiringOperator[] = [listPathFaults, listQueryFaults, listHeaderFaults, listCredentialFaults, listBodyFaults];

/** List the ways in which a client of a contract can be wired wrongly, always in the same order. */
export function listWiringFaults(document: OpenApiDocument): WiringFault[] {
  const operations = listOperations(document);
  return operations.flatMap((operation) =>
    OPERATORS.flatMap((operator) => operator(operation, document)).map(({ name, part, title, change }) => ({
      id: [name, operation.id, ...(part === undefined ? [] : [part])].join(" "),
      title: `${operation.id} ${title}`,
      operations: [operation.id],
      wrap: changeRequests(operations, operation.id, change),
    })),
  );
}

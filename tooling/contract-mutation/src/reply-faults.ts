import type { OpenApiDocument } from "@tooling/spec";
import { createMutationContext, type MutationContext } from "./mutation-context.ts";
import { changeReplies, type IncomingReply, mediaTypeOf } from "./operation-fetch.ts";
import type { OperationPlaces } from "./operation-places.ts";
import { listContentFaults } from "./replies/content-faults.ts";
import { listFieldFaults } from "./replies/field-faults.ts";
import { listHeaderFaults } from "./replies/header-faults.ts";
import { listStatusFaults } from "./replies/status-faults.ts";

/** A reply that the contract does not allow, or that nobody could read. */
export interface ReplyFault {
  /** The same in every run: the fault's name, the operation, and what is broken of it. */
  id: string;
  /** What comes back, in words. */
  title: string;
  /** operationIds whose exchanges can differ. */
  operations: string[];
  /** Why no exchange can show the fault; undefined where one can. */
  equivalent?: string;
  /** Break what comes back through this `fetch`. */
  wrap: (inner: typeof fetch) => typeof fetch;
}

/** A fault of an operation's replies. */
export interface ReplyChange {
  name: string;
  /** What of the reply is broken, where there are several of the kind. */
  part?: string;
  /** What the operation answers, in words that follow its id. */
  title: string;
  /** The statuses that are changed; all others come back as they are. */
  statuses: "success" | "error";
  /** The media type that is changed. @default any */
  mediaType?: string;
  /** Change a reply; one without what the fault is about stays as it is. */
  change: (reply: IncomingReply) => void;
}

/** Lists the faults of one kind that an operation's replies can have. */
export type ReplyOperator = (operation: OperationPlaces, context: MutationContext) => ReplyChange[];

const OPERATORS: readonly ReplyOperator[] = [listStatusFaults, listHeaderFaults, listContentFaults, listFieldFaults];

/** List the ways in which the replies to a contract's operations can be wrong, always in the same order. */
export function listReplyFaults(document: OpenApiDocument): ReplyFault[] {
  const context = createMutationContext(document);
  const operations = context.operations.map(({ operation }) => operation);
  return context.operations.flatMap((places) =>
    OPERATORS.flatMap((operator) => operator(places, context)).map(({ name, part, title, ...fault }) => ({
      id: [name, places.operation.id, ...(part === undefined ? [] : [part])].join(" "),
      title: `${places.operation.id} ${title}`,
      operations: [places.operation.id],
      wrap: changeReplies(operations, places.operation.id, (reply) => {
        if (isOfFault(reply, fault)) fault.change(reply);
      }),
    })),
  );
}

function isOfFault(reply: IncomingReply, { statuses, mediaType }: Pick<ReplyChange, "statuses" | "mediaType">): boolean {
  const isSuccess = reply.status >= 200 && reply.status < 400;
  return isSuccess === (statuses === "success") && (mediaType === undefined || mediaTypeOf(reply) === mediaType);
}

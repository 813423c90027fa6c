import { dereference, type JsonObject } from "@tooling/spec";
import type { ReplyOperator } from "../reply-faults.ts";

/** List what can be wrong about the documented headers of an operation's replies. */
export const listHeaderFaults: ReplyOperator = ({ replies }, { document }) =>
  (["success", "error"] as const).flatMap((statuses) => {
    const own = replies.filter(({ status }) => /^[23]/.test(status) === (statuses === "success"));
    const headers = new Map(own.flatMap(({ reply }) => Object.entries(reply.headers ?? {})));
    return [...headers].flatMap(([part, node]) => {
      const { type } = dereference(document, (dereference(document, node).schema ?? {}) as JsonObject);
      return [
        {
          ...{ name: "drop-header", part, title: `answers without its header ${part}`, statuses },
          change: ({ headers: sent }: { headers: Headers }) => sent.delete(part),
        },
        ...(type === "integer" || type === "number"
          ? [
              {
                ...{ name: "header-no-number", part, title: `answers with a header ${part} that is no number`, statuses },
                change: ({ headers: sent }: { headers: Headers }) => {
                  if (sent.has(part)) sent.set(part, "soon");
                },
              },
            ]
          : []),
      ];
    });
  });

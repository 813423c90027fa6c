import type { ReplyOperator } from "../reply-faults.ts";

/** Statuses that may come instead of a documented one; 299 and 499 stand for all that nobody has heard of. */
const OTHERS = { success: [200, 202, 203, 206, 299], error: [418, 423, 499] } as const;

/** List the statuses that an operation may answer with although it does not document them. */
export const listStatusFaults: ReplyOperator = ({ replies }) =>
  (["success", "error"] as const).flatMap((statuses) => {
    const documented = replies.map(({ status }) => status);
    const isSuch = (status: string): boolean => /^[23]/.test(status) === (statuses === "success");
    const other = OTHERS[statuses].find(
      (status) => ![String(status), `${String(status)[0]}XX`, "default"].some((known) => documented.includes(known)),
    );
    if (!documented.some(isSuch) || other === undefined) return [];
    return [
      {
        name: statuses === "success" ? "wrong-status" : "wrong-error-status",
        title: `answers ${other}, which it does not document`,
        statuses,
        change: (reply) => {
          reply.status = other;
        },
      },
    ];
  });

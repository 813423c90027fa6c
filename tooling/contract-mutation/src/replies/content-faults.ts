import { formatPointer } from "@tooling/spec";
import { isSame } from "../accepts.ts";
import type { MutationContext } from "../mutation-context.ts";
import { bytesOf, type IncomingReply, textOf } from "../operation-fetch.ts";
import type { OperationPlaces } from "../operation-places.ts";
import type { ReplyChange, ReplyOperator } from "../reply-faults.ts";
import { isJson } from "../schema-places.ts";
import type { ServedValue } from "../served-values.ts";

const HTML = "<!doctype html><title>Sign in</title><p>Please sign in.";

/** List what can be wrong about the bodies of an operation's replies as a whole. */
export const listContentFaults: ReplyOperator = (operation, context) => [
  ...(["success", "error"] as const).flatMap((statuses) => jsonFaults(operation, statuses)),
  ...foreignBody(operation, context),
  ...textFaults(operation),
];

function jsonFaults({ replies }: OperationPlaces, statuses: "success" | "error"): ReplyChange[] {
  const mediaType = mediaTypesOf(replies, statuses).find(isJson);
  if (mediaType === undefined) return [];
  const of = statuses === "success" ? "" : "error-";
  const what = statuses === "success" ? "" : " as an error";
  const fault = (name: string, title: string, change: ReplyChange["change"]): ReplyChange => ({
    ...{ name: `${of}${name}`, title: `answers ${title}${what}`, statuses, mediaType, change },
  });
  const faults = [
    fault("html-body", "a page of HTML", (reply) => replaceBody(reply, HTML, "text/html; charset=utf-8")),
    fault("truncated-json", "half of its JSON", (reply) => {
      reply.body = reply.body.slice(0, Math.ceil(reply.body.length / 2));
    }),
    fault("empty-body", "an empty body", (reply) => {
      reply.body = bytesOf("");
    }),
  ];
  // Errors are read less closely.
  if (statuses === "error") return faults;
  return [
    ...faults,
    fault("wrong-content-type", "JSON that is called plain text", ({ headers }) => headers.set("content-type", "text/plain")),
    fault("wrong-charset", "Latin-1 that is called UTF-8", writeLatin1),
  ];
}

/** The text gets an é as its first letter in a string, since bytes below 128 are the same in both. */
function writeLatin1(reply: IncomingReply): void {
  const text = textOf(reply.body).replace(/(:\s*")[A-Za-z]/, "$1é");
  reply.body = new Uint8Array(Buffer.from(text, "latin1"));
  reply.headers.set("content-type", `${reply.headers.get("content-type")?.split(";", 1)[0]}; charset=utf-8`);
}

function foreignBody(operation: OperationPlaces, context: MutationContext): ReplyChange[] {
  const [own] = pagesOf(operation, context);
  const foreign = context.operations
    .filter((other) => other !== operation)
    .flatMap((other) => pagesOf(other, context))
    .find(({ of, value }) => own !== undefined && !isSame(of, own.of) && !isSame(value, own.value));
  if (own === undefined || foreign === undefined) return [];
  const change = (reply: IncomingReply): void => {
    reply.body = bytesOf(JSON.stringify(foreign.value));
  };
  return [
    {
      ...{ name: "foreign-body", title: "answers what another operation would", statuses: "success", change },
      mediaType: own.holder.at(-1) as string,
    },
  ];
}

/** The examples of an operation's successful JSON, whole, each with its schema. */
function pagesOf({ replies }: OperationPlaces, { servedBy }: MutationContext): (ServedValue & { of: unknown })[] {
  const successes = replies.filter(({ status }) => status.startsWith("2"));
  return successes.flatMap(({ reply, target }) =>
    Object.entries(reply.content ?? {}).flatMap(([mediaType, { schema }]) => {
      const values = isJson(mediaType) ? servedBy.get(formatPointer([...target, "content", mediaType])) : [];
      return (values ?? []).filter(({ path }) => path.length === 0).map((value) => ({ ...value, of: schema }));
    }),
  );
}

function textFaults({ replies }: OperationPlaces): ReplyChange[] {
  const csv = mediaTypesOf(replies, "success").find((mediaType) => mediaType === "text/csv");
  if (csv === undefined) return [];
  const change = (reply: IncomingReply): void => replaceBody(reply, JSON.stringify(textOf(reply.body).split("\n")), "application/json");
  return [{ name: "csv-as-json", title: "answers JSON instead of CSV", statuses: "success", mediaType: csv, change }];
}

function mediaTypesOf(replies: OperationPlaces["replies"], statuses: "success" | "error"): string[] {
  return replies
    .filter(({ status }) => status.startsWith("2") === (statuses === "success"))
    .flatMap(({ reply }) => Object.keys(reply.content ?? {}));
}

function replaceBody(reply: IncomingReply, text: string, contentType: string): void {
  reply.body = bytesOf(text);
  reply.headers.set("content-type", contentType);
}

import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";

/** A part of a contract whose types are compared. */
export interface Probe {
  /** operationId before; nothing for what belongs to no operation. */
  operation?: string;
  /** Part of it: `query`, `body application/json`, `200 text/csv`, `data`, `servers` … */
  part: string;
  /** Type expression that gives the breaks; nothing where the part is gone, which no compiler need say. */
  type?: string;
}

/** List what callers of a contract use, with the type that says what of it breaks: `Before` and `After` stand for the two generated modules. */
export function listProbes(before: OpenApiDocument, after: OpenApiDocument): Probe[] {
  const operations = listOperations(after);
  return [
    ...listOperations(before).flatMap((operation) => {
      const { path, method } = operation;
      const next = operations.find((candidate) => candidate.path === path && candidate.method === method);
      return next === undefined ? [{ operation: operation.id, part: "" }] : probeOperation(operation, next);
    }),
    { part: "servers", type: "RequestBreaks<BeforeFacts.ServerVariables, AfterFacts.ServerVariables>" },
    { part: "pages", type: "NameBreaks<BeforeFacts.Pages, AfterFacts.Pages>" },
    { part: "operations", type: "NameBreaks<Before.operations, After.operations>" },
    ...(hasSchemas(before) ? [{ part: "schemas", type: 'NameBreaks<Before.components["schemas"], After.components["schemas"]>' }] : []),
  ];
}

function hasSchemas({ components }: OpenApiDocument): boolean {
  return Object.keys(components?.schemas ?? {}).length > 0;
}

function probeOperation(before: Operation, after: Operation): Probe[] {
  const place = `paths[${JSON.stringify(before.path)}][${JSON.stringify(before.method)}]`;
  const pair = (apply: (operation: string) => string): string => `${apply(`Before.${place}`)}, ${apply(`After.${place}`)}`;
  const probe = (part: string, type: string | undefined): Probe => ({ operation: before.id, part, ...(type !== undefined && { type }) });
  const bodies = after.requestBody === undefined ? [] : Object.keys(before.requestBody?.content ?? {});
  const whole = (type: string, isSuccess: boolean): Probe[] =>
    hasContent(before, isSuccess)
      ? [probe(isSuccess ? "data" : "error", `ReplyBreaks<${pair((operation) => `${type}<${operation}>`)}>`)]
      : [];
  return [
    probe("call", `RequestBreaks<${pair((operation) => `CallOf<${operation}>`)}>`),
    ...bodies.map((mediaType) => {
      const isThere = after.requestBody?.content[mediaType] !== undefined;
      const type = `RequestBreaks<${pair((operation) => `WriteView<ContentOf<${operation}, ${JSON.stringify(mediaType)}>>`)}>`;
      return probe(`body ${mediaType}`, isThere ? type : undefined);
    }),
    ...probeReplies(before, after).map(({ status, mediaType, isThere }) => {
      const names = `${/^\d+$/.test(status) ? status : JSON.stringify(status)}, ${JSON.stringify(mediaType)}`;
      const type = `ReplyBreaks<${pair((operation) => `ReadView<ReplyOf<${operation}, ${names}>>`)}>`;
      return probe(mediaType === "" ? status : `${status} ${mediaType}`, isThere ? (mediaType === "" ? "never" : type) : undefined);
    }),
    ...whole("DataOf", true),
    ...whole("ErrorOf", false),
  ];
}

interface ReplyProbe {
  status: string;
  mediaType: string;
  isThere: boolean;
}

/** Every status with each of its media types, or with none where it has none or is gone. */
function probeReplies(before: Operation, after: Operation): ReplyProbe[] {
  return Object.entries(before.responses).flatMap(([status, reply]) => {
    const next = after.responses[status];
    const mediaTypes = next === undefined ? [] : Object.keys(reply.content ?? {});
    if (mediaTypes.length === 0) return [{ status, mediaType: "", isThere: next !== undefined }];
    return mediaTypes.map((mediaType) => ({ status, mediaType, isThere: next?.content?.[mediaType] !== undefined }));
  });
}

/** Whether a reply of a kind, success or failure, has a body. */
function hasContent({ responses, method }: Operation, isSuccess: boolean): boolean {
  const replies = Object.entries(responses).filter(([status]) => status.startsWith("2") === isSuccess);
  return method !== "head" && replies.some(([, { content = {} }]) => Object.keys(content).length > 0);
}

import { listOperations, type MediaType, type OpenApiDocument, type Operation, type Parameter, type Reply } from "@tooling/spec";
import { describeShape, type Shape } from "./value-shape.ts";

/**
 * What can be covered of a contract: the test coverage criteria for RESTful web APIs, with paths and operations, values, headers and security.
 *
 * @see https://doi.org/10.1145/3340433.3342822 Martin-Lopez, Segura and Ruiz-Cortés, Test Coverage Criteria for RESTful Web APIs
 */
export const CRITERIA = [
  "path",
  "operation",
  "parameter",
  "parameter value",
  "request media type",
  "request property",
  "request value",
  "status class",
  "status",
  "reply media type",
  "reply property",
  "reply value",
  "reply header",
  "security scheme",
  "security refusal",
] as const;

/** A kind of thing that a contract describes and an exchange can show. */
export type Criterion = (typeof CRITERIA)[number];

/** One thing of a contract that an exchange can show. */
export interface CoverageItem {
  criterion: Criterion;
  /** The operationId; empty for a path. */
  operation: string;
  /** Where it stands, such as `query.order = asc` or `reply 404 application/json /detail`; empty for the operation itself. */
  place: string;
}

/** Take an item up in the list, or give the one that is there under its name. */
export type AddItem = (criterion: Criterion, place: string) => CoverageItem;

/** A media type of a body, with what its value can show. */
export interface BodyItems {
  media: MediaType;
  shape: Shape;
}

/** What a reply of one status can show. */
export interface ReplyItems {
  shown: CoverageItem[];
  bodies: Map<string, BodyItems>;
  headers: [name: string, item: CoverageItem][];
}

/** The items of one operation, by the part of an exchange that shows them. */
export interface OperationItems {
  operation: Operation;
  /** Shown by any success. */
  succeeded: CoverageItem[];
  parameters: { parameter: Parameter; shape: Shape }[];
  /** By media type, without its parameters and in small letters. */
  bodies: Map<string, BodyItems>;
  /** By status as the spec writes it. */
  replies: Map<string, ReplyItems>;
  /** The security schemes whose credentials together let a request in; none for a request that needs no credentials. */
  alternatives: { schemes: string[]; item: CoverageItem }[];
  /** Undefined where the operation needs no credentials. */
  refusal: CoverageItem | undefined;
}

/** The name of an item, by which exceptions and records of traffic call it. */
export function itemName({ operation, place }: CoverageItem): string {
  return `${operation} ${place}`.trim();
}

/** List everything of a contract that an exchange can show, in the order of the document. */
export function listCoverageItems(document: OpenApiDocument): CoverageItem[] {
  return planCoverage(document).items;
}

/** List the items of a contract, and for each operation say which part of an exchange shows which. */
export function planCoverage(document: OpenApiDocument): { items: CoverageItem[]; operations: OperationItems[] } {
  const items = new Map<string, CoverageItem>();
  const addTo = (operation: string, criterion: Criterion, place: string): CoverageItem => {
    const item = { criterion, operation, place };
    const known = items.get(itemName(item));
    if (known !== undefined) return known;
    items.set(itemName(item), item);
    return item;
  };
  const operations = listOperations(document).map((operation) => {
    const path = addTo("", "path", `path ${operation.path}`);
    const add: AddItem = (criterion, place) => addTo(operation.id, criterion, place);
    return planOperation(document, operation, path, add);
  });
  return { items: [...items.values()], operations };
}

function planOperation(document: OpenApiDocument, operation: Operation, path: CoverageItem, add: AddItem): OperationItems {
  const succeeded = [path, add("operation", "")];
  const parameters = operation.parameters.filter(isSent).map((parameter) => {
    const place = `${parameter.in}.${parameter.name}`;
    const schema = parameter.schema ?? firstMedia(parameter)?.schema;
    return { parameter, shape: describeShape(document, schema, { side: "parameter", place, item: add("parameter", place), add }) };
  });
  const bodies = planBodies(document, operation.requestBody?.content, "request", "request", add);
  const replies = new Map(
    Object.entries(operation.responses).map(([status, reply]) => [status, planReply(document, status, reply, add)] as const),
  );
  const alternatives = operation.security.map((requirement) => {
    const schemes = Object.keys(requirement).toSorted();
    return { schemes, item: add("security scheme", `security ${schemes.join(" + ") || "none"}`) };
  });
  const needsCredentials = alternatives.length > 0 && alternatives.every(({ schemes }) => schemes.length > 0);
  const refusal = needsCredentials ? add("security refusal", "security refused without credentials") : undefined;
  return { operation, succeeded, parameters, bodies, replies, alternatives, refusal };
}

function planReply(document: OpenApiDocument, status: string, reply: Reply, add: AddItem): ReplyItems {
  const shown = [add("status", `reply ${status}`)];
  if (/^[1-5]/.test(status)) shown.push(add("status class", `reply class ${status[0]}XX`));
  const bodies = planBodies(document, reply.content, `reply ${status}`, "reply", add);
  const headers = Object.keys(reply.headers ?? {})
    // OAS 3.1, Response Object: a header of this name is to be ignored.
    .filter((name) => name.toLowerCase() !== "content-type")
    .map((name): [string, CoverageItem] => [name, add("reply header", `reply ${status} header ${name}`)]);
  return { shown, bodies, headers };
}

function planBodies(
  document: OpenApiDocument,
  content: Record<string, MediaType> | undefined,
  place: string,
  side: "request" | "reply",
  add: AddItem,
): Map<string, BodyItems> {
  return new Map(
    Object.entries(content ?? {}).map(([written, media]) => {
      const mediaType = (written.split(";", 1)[0] ?? "").trim().toLowerCase();
      const item = add(`${side} media type`, `${place} ${mediaType}`);
      return [mediaType, { media, shape: describeShape(document, media.schema, { side, place: `${place} ${mediaType}`, item, add }) }];
    }),
  );
}

/** OAS 3.1, Parameter Object: header parameters of these names are to be ignored. */
function isSent({ in: place, name }: Parameter): boolean {
  return place !== "header" || !["accept", "content-type", "authorization"].includes(name.toLowerCase());
}

function firstMedia(parameter: Parameter): MediaType | undefined {
  return Object.values((parameter.content ?? {}) as Record<string, MediaType>)[0];
}

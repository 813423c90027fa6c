import {
  dereference,
  listOperations,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Reply,
  targetPlace,
  valueAt,
} from "@tooling/spec";

/** A parameter of an operation, and where it stands. */
export interface ParameterPlace {
  parameter: Parameter;
  /** Segments of the list that holds it, and its index there. */
  list: string[];
  index: number;
  /** Segments of the Parameter Object itself, behind a reference where there is one. */
  target: string[];
}

/** A reply of an operation, and where it stands. */
export interface ReplyPlace {
  status: string;
  reply: Reply;
  /** Segments of the entry below the operation's `responses`. */
  entry: string[];
  /** Segments of the Response Object itself. */
  target: string[];
}

/** Where the parts of an operation stand in the bundled document. */
export interface OperationPlaces {
  operation: Operation;
  /** Segments of the Operation Object. */
  place: string[];
  parameters: ParameterPlace[];
  /** Segments of the Request Body Object, or undefined where the operation takes none. */
  requestBody: string[] | undefined;
  replies: ReplyPlace[];
}

/** Find the parts of each operation of a document, in the order of its paths. */
export function listOperationPlaces(document: OpenApiDocument): OperationPlaces[] {
  return listOperations(document).map((operation) => {
    const place = ["paths", operation.path, operation.method];
    const lists = [
      ["paths", operation.path, "parameters"],
      [...place, "parameters"],
    ];
    // An operation's own parameter takes the place of its path item's.
    const parameters = new Map(lists.flatMap((list) => parametersIn(document, list)).map((entry) => [keyOf(entry), entry]));
    return {
      operation,
      place,
      parameters: [...parameters.values()],
      requestBody: operation.requestBody === undefined ? undefined : targetPlace(document, [...place, "requestBody"]),
      replies: Object.entries(operation.responses).map(([status, reply]) => {
        const entry = [...place, "responses", status];
        return { status, reply, entry, target: targetPlace(document, entry) };
      }),
    };
  });
}

function parametersIn(document: OpenApiDocument, list: string[]): ParameterPlace[] {
  const entries = valueAt(document, list);
  if (!Array.isArray(entries)) return [];
  return entries.map((entry, index) => ({
    parameter: dereference(document, entry) as Parameter,
    list,
    index,
    target: targetPlace(document, [...list, String(index)]),
  }));
}

function keyOf({ parameter }: ParameterPlace): string {
  return `${parameter.in} ${parameter.name}`;
}

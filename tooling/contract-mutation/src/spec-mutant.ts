import { formatPointer, type OpenApiDocument } from "@tooling/spec";
import type { MutationContext } from "./mutation-context.ts";
import type { Side } from "./schema-places.ts";

/** A copy of the contract in which one part is different. */
export interface SpecMutant {
  /** The same in every run: operator, pointer, and side or variant. */
  id: string;
  /** Name of the operator, which is its file's. */
  operator: string;
  /** JSON Pointer into the bundled document of what changes. */
  pointer: string;
  /** What changes, in words. */
  title: string;
  /** operationIds whose exchanges can differ. */
  operations: string[];
  side: Side | "both";
  /** Why no exchange with the mock can show the difference; undefined where one can. */
  equivalent?: string;
  /** Make the changed document: a new copy each time. */
  apply: () => OpenApiDocument;
}

/** Finds everything of one kind that can be changed in a document. */
export type SpecOperator = (context: MutationContext) => Omit<SpecMutant, "operator">[];

/** A change to a part of the document other than a schema. */
export interface DocumentChange {
  /** Segments in the bundled document of what changes. */
  place: readonly string[];
  /** Tells changes of one place apart. */
  variant?: string;
  title: string;
  operations: Iterable<string>;
  side: Side | "both";
  equivalent?: string | undefined;
  /** Change the copy. */
  change: (copy: OpenApiDocument) => void;
}

/** Make a mutant of a change to the document. */
export function documentMutant(
  { document }: MutationContext,
  { place, variant, operations, equivalent, change, ...rest }: DocumentChange,
): Omit<SpecMutant, "operator"> {
  const pointer = formatPointer(place);
  return {
    id: variant === undefined ? pointer : `${pointer} ${variant}`,
    pointer,
    operations: [...operations],
    ...(equivalent === undefined ? {} : { equivalent }),
    ...rest,
    apply: () => {
      // A clone by structure would keep two places one where they hold the same object.
      const copy = JSON.parse(JSON.stringify(document)) as OpenApiDocument;
      change(copy);
      return copy;
    },
  };
}

import { dereference, formatPointer, isJsonObject, type JsonObject, parsePointer, valueAt } from "@tooling/spec";
import { requiredOf } from "../accepts.ts";
import type { MutationContext } from "../mutation-context.ts";
import { objectAt } from "../object-at.ts";

/** A member of an object in an example of a reply, with what the contract says of it. */
export interface ReplyField {
  /** Segments of the object inside the reply's body. */
  object: string[];
  name: string;
  value: unknown;
  isRequired: boolean;
  /** Whether the contract says that the object may have any other members. */
  isOpen: boolean;
  schema: JsonObject;
}

/** List the described members in the examples that a Media Type Object serves: those first that are required, then outer ones. */
export function fieldsOf({ document, servedBy }: MutationContext, holder: readonly string[]): ReplyField[] {
  const fields = (servedBy.get(formatPointer(holder)) ?? []).flatMap(({ schema, path, value }) =>
    membersOf(objectAt(document, parsePointer(schema)), value).map((field) => ({
      ...{ ...field, object: path },
      schema: dereference(document, field.schema),
    })),
  );
  return fields.sort((left, right) => Number(right.isRequired) - Number(left.isRequired) || left.object.length - right.object.length);
}

function membersOf(schema: JsonObject, value: unknown): Omit<ReplyField, "object">[] {
  if (!isJsonObject(value)) return [];
  const isOpen = schema.additionalProperties !== undefined && schema.additionalProperties !== false;
  return Object.entries(value).flatMap(([name, member]) => {
    const property = valueAt(schema, ["properties", name]);
    if (!isJsonObject(property)) return [];
    return [{ name, value: member, isRequired: requiredOf(schema).includes(name), isOpen, schema: property }];
  });
}

/** Change the object at a place of a JSON body; a body without it stays as it is. */
export function changeObject(text: string, place: readonly string[], change: (object: JsonObject) => JsonObject): string {
  const body: unknown = JSON.parse(text);
  if (!isJsonObject(valueAt(body, place))) return text;
  const changeIn = (value: unknown, [segment, ...rest]: readonly string[]): unknown => {
    if (segment === undefined) return change(value as JsonObject);
    if (Array.isArray(value)) return value.map((item, index) => (String(index) === segment ? changeIn(item, rest) : item));
    return { ...(value as JsonObject), [segment]: changeIn((value as JsonObject)[segment], rest) };
  };
  return JSON.stringify(changeIn(body, place));
}

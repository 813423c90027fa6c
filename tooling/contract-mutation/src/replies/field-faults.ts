import type { JsonObject } from "@tooling/spec";
import { accepts } from "../accepts.ts";
import type { MutationContext } from "../mutation-context.ts";
import { bytesOf, textOf } from "../operation-fetch.ts";
import type { ReplyChange, ReplyOperator } from "../reply-faults.ts";
import { isJson } from "../schema-places.ts";
import { changeObject, fieldsOf, type ReplyField } from "./reply-fields.ts";

/** A fault of one member, tried at the first that can have it. */
interface FieldFault {
  name: string;
  says: string;
  /** Whether it is tried of errors too; they are read less closely. @default false */
  ofErrors?: true;
  isPossible: (field: ReplyField, context: MutationContext) => boolean;
  change: (object: JsonObject, field: ReplyField) => JsonObject;
  /** Mend the text where a fault is none of a value, but of how it is written. */
  write?: (text: string) => string;
}

/** Stand in a value for what JSON.stringify would not write. */
const MARK = "\u{F8FF}mark";

const FAULTS: readonly FieldFault[] = [
  {
    name: "wrong-type",
    says: "of another type",
    ofErrors: true,
    isPossible: ({ value }) => value !== null && typeof value !== "object",
    change: (object, { name, value }) => ({ ...object, [name]: typeof value === "string" ? [value] : String(value) }),
  },
  {
    name: "missing-field",
    says: "left out",
    ofErrors: true,
    isPossible: ({ isRequired }) => isRequired,
    change: (object, { name }) => Object.fromEntries(Object.entries(object).filter(([key]) => key !== name)),
  },
  {
    name: "extra-field",
    says: "beside a member that nothing describes",
    isPossible: ({ isOpen }) => !isOpen,
    change: (object) => ({ ...object, undocumented: "added" }),
  },
  {
    name: "null-field",
    says: "null, which it must not be",
    isPossible: ({ schema, value }, { document }) => value !== null && !accepts(document, schema, null),
    change: (object, { name }) => ({ ...object, [name]: null }),
  },
  {
    name: "unlisted-value",
    says: "a value that is not listed",
    isPossible: ({ schema, value }) => typeof value === "string" && (Array.isArray(schema.enum) || schema.const !== undefined),
    change: (object, { name }) => ({ ...object, [name]: "not listed" }),
  },
  {
    name: "duplicate-key",
    says: "given twice, the second time with another value",
    isPossible: ({ value }) => typeof value === "string" || typeof value === "number",
    change: (object, { name, value }) => ({
      ...object,
      [`${name}${MARK}`]: typeof value === "string" ? `${value} again` : Number(value) + 1,
    }),
    write: (text) => text.replace(MARK, ""),
  },
  {
    name: "big-number",
    says: "a number that a double cannot hold",
    isPossible: ({ value, schema }) => typeof value === "number" && [schema.type].flat().includes("integer"),
    change: (object, { name }) => ({ ...object, [name]: MARK }),
    write: (text) => text.replace(`"${MARK}"`, "9007199254740993"),
  },
];

/** List what can be wrong about the members of an operation's JSON, in its success and in its errors. */
export const listFieldFaults: ReplyOperator = ({ replies }, context) =>
  (["success", "error"] as const).flatMap((statuses) => {
    const bodies = replies
      .filter(({ status }) => status.startsWith("2") === (statuses === "success"))
      .flatMap(({ reply, target }) => Object.keys(reply.content ?? {}).map((mediaType) => [...target, "content", mediaType]));
    const holder = bodies.find((place) => isJson(place.at(-1) ?? ""));
    if (holder === undefined) return [];
    const fields = fieldsOf(context, holder);
    const common = { statuses, mediaType: holder.at(-1) as string };
    const of = statuses === "success" ? "" : "error-";
    return FAULTS.filter(({ ofErrors }) => statuses === "success" || ofErrors).flatMap((fault) => {
      const field = fields.find((candidate) => fault.isPossible(candidate, context));
      return field === undefined ? [] : [{ ...common, ...fieldFault(fault, field, of) }];
    });
  });

function fieldFault(
  { name, says, change, write = (text) => text }: FieldFault,
  field: ReplyField,
  of: string,
): Pick<ReplyChange, "name" | "part" | "title" | "change"> {
  return {
    name: `${of}${name}`,
    part: [...field.object, field.name].join("."),
    title: `answers with ${field.name} ${says}`,
    change: (reply) => {
      reply.body = bytesOf(write(changeObject(textOf(reply.body), field.object, (object) => change(object, field))));
    },
  };
}

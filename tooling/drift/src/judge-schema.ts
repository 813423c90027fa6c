import { undocumentedMembers } from "@tooling/contract-tests/cases";
import { formatPointer, isJsonObject, type OpenApiDocument, parsePointer, valueAt } from "@tooling/spec";
import { createSchemaValidator, type Violation } from "@tooling/spec/schema-validator";
import { assertFormats } from "./assert-formats.ts";
import type { Contradiction } from "./contradiction.ts";
import { explainViolations, keywordOf } from "./explain-violations.ts";
import { followPath } from "./schema-path.ts";
import { typeName } from "./show-name.ts";

/** Lists how a value contradicts the schema at a JSON Pointer of one document; `at` starts with the value's own place in the exchange. */
export type SchemaJudge = (schema: string, value: unknown, at: string) => Promise<Contradiction[]>;

/** A violation with the value that it speaks of. */
interface Fault {
  document: OpenApiDocument;
  violation: Violation;
  /** JSON Pointer into the exchange. */
  at: string;
  value: unknown;
}

/** Create the judge of values by their schemas; a fault that the items of a list share is told once. */
export function createSchemaJudge(document: OpenApiDocument): SchemaJudge {
  const asserted = assertFormats(document);
  const validator = createSchemaValidator(asserted);
  return async (schema, value, at) => {
    const violations = await explainViolations(asserted, validator, schema, value);
    const broken = violations.flatMap((violation) => {
      const path = parsePointer(violation.instance);
      const place = followPath(document, schema, value, path);
      return contradictionsOf({ document, violation, at: at + place.at, value: valueAt(value, path) });
    });
    const unknown = undocumentedMembers(document, schema, value).map((pointer): Contradiction => {
      const path = parsePointer(pointer);
      const place = followPath(document, schema, value, path);
      return undocumentedProperty(place.pointer, at + place.at, valueAt(value, path));
    });
    return oneForEachPlace([...broken, ...unknown]);
  };
}

/** Keep of the contradictions of one category at one place the first. */
export function oneForEachPlace(contradictions: readonly Contradiction[]): Contradiction[] {
  return [...new Map(contradictions.toReversed().map((found) => [`${found.category} ${found.at}`, found])).values()].toReversed();
}

function contradictionsOf(fault: Fault): Contradiction[] {
  const { document, violation, at, value } = fault;
  const { keyword: pointer } = violation;
  const rule = valueAt(document, parsePointer(pointer));
  switch (keywordOf(violation)) {
    case "type":
    case "anyOf":
    case "oneOf":
      return [otherType(fault, rule)];
    case "required":
    case "dependentRequired":
      return missingMembers(fault, rule);
    case "additionalProperties":
    case "unevaluatedProperties":
      return [undocumentedProperty(pointer, at, value)];
    case "const":
    case "enum":
      return [otherValue(fault, [rule].flat())];
    case "format":
      return [brokenFormat(fault, String(rule))];
    default:
      return [rule === undefined ? brokenFormat(fault, formatBeside(fault)) : passedBound(fault, rule)];
  }
}

function otherType({ violation, at, value }: Fault, rule: unknown): Contradiction {
  const isChoice = keywordOf(violation) !== "type";
  const seen = typeName(value);
  const types = [...new Set([rule, seen].flat())].map((type) => (type === "null" ? '"null"' : type));
  return {
    ...{ category: value === null ? "nullability" : "wrong-type", at, pointer: violation.keyword },
    message: `is ${withArticle(seen)}, documented is ${isChoice ? "one of several alternatives" : [rule].flat().join(" or ")}`,
    proposal: isChoice
      ? `Add an alternative that takes ${withArticle(seen)}.`
      : `Let it be ${withArticle(seen)} too: \`type: [${types.join(", ")}]\`.`,
  };
}

function otherValue(fault: Fault, documented: readonly unknown[]): Contradiction {
  const { violation, at, value } = fault;
  const types = [...new Set(documented.map(typeName))];
  if (!types.includes(typeName(value))) return otherType(fault, types);
  return {
    ...{ category: "enum-value", at, pointer: violation.keyword },
    message: `is none of the ${documented.length} documented values`,
    proposal: "Add the value to the list, or leave the list open: the provider can tell which other values there are.",
  };
}

function missingMembers({ document, violation, at, value }: Fault, rule: unknown): Contradiction[] {
  if (!isJsonObject(value)) return [];
  const { keyword } = violation;
  const schema = parsePointer(keyword).slice(0, -1);
  const asked = Array.isArray(rule)
    ? rule.map((name: string, index): [string, string] => [name, `${keyword}/${index}`])
    : Object.entries((rule ?? {}) as Record<string, string[]>).flatMap(([name, others]) =>
        Object.hasOwn(value, name) ? others.map((other): [string, string] => [other, keyword + formatPointer([name])]) : [],
      );
  return (
    asked
      // OAS 3.1, Schema Object: what is writeOnly is required of requests alone.
      .filter(([name]) => !Object.hasOwn(value, name) && valueAt(document, [...schema, "properties", name, "writeOnly"]) !== true)
      .map(([name, pointer]) => ({
        ...{ category: "missing-required", at: at + formatPointer([name]), pointer },
        message: "is missing, documented is required",
        proposal: `Take \`${name}\` out of \`${keywordOf(violation)}\`.`,
      }))
  );
}

function undocumentedProperty(pointer: string, at: string, value: unknown): Contradiction {
  return {
    ...{ category: "undocumented-property", at, pointer },
    message: `is ${withArticle(typeName(value))} that the contract does not name`,
    proposal: `Document the property: \`${parsePointer(at).at(-1)}: { type: ${typeName(value)} }\`.`,
  };
}

function brokenFormat({ violation, at }: Fault, format: string): Contradiction {
  return {
    ...{ category: "format", at, pointer: violation.keyword },
    message: `breaks the documented format ${format}`,
    proposal: `Take \`format: ${format}\` away, or describe what is sent by a \`pattern\`.`,
  };
}

function passedBound({ violation, at }: Fault, rule: unknown): Contradiction {
  const keyword = keywordOf(violation);
  const limit = typeof rule === "object" ? "" : ` ${String(rule)}`;
  return {
    ...{ category: "bound", at, pointer: violation.keyword },
    message: `breaks the documented ${keyword}${limit}`,
    proposal: `Loosen \`${keyword}${limit === "" ? "" : `:${limit}`}\` so that it takes what is sent.`,
  };
}

/** A bound that is not the document's own was put there for the format. */
function formatBeside({ document, violation }: Fault): string {
  return String(valueAt(document, [...parsePointer(violation.keyword).slice(0, -1), "format"]));
}

function withArticle(type: string): string {
  if (type === "null") return type;
  return `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
}

import { randomUUID } from "node:crypto";
import {
  InvalidSchemaError,
  registerSchema,
  setMetaSchemaOutputFormat,
  setShouldValidateFormat,
  unregisterSchema,
  validate,
} from "@hyperjump/json-schema/openapi-3-1";
import "@hyperjump/json-schema/formats";
import type { OpenApiDocument } from "./openapi-document.ts";

// JSON Schema 2020-12 only annotates formats; a contract means them.
setShouldValidateFormat(true);
// The default says of a broken document only that it is broken.
setMetaSchemaOutputFormat("BASIC");

/** A place in a value that its schema does not allow. */
export interface Violation {
  /** JSON Pointer into the value. */
  instance: string;
  /** JSON Pointer into the schema's document of the keyword that failed. */
  keyword: string;
}

/** A document that is no OpenAPI 3.1, so that no value can be judged by it; `violations` say where. */
export class InvalidDocumentError extends Error {
  override readonly name = "InvalidDocumentError";
  readonly violations: readonly Violation[];

  constructor(violations: readonly Violation[]) {
    super(`The document is no valid OpenAPI 3.1: ${violations.map(({ instance }) => instance).join(", ")}.`);
    this.violations = violations;
  }
}

/** Judges values by the schemas of one bundled document, independently of the linter, the mock and the client. */
export interface SchemaValidator {
  /**
   * List what is wrong with a value by the schema at a JSON Pointer; nothing where it is valid.
   *
   * @throws {InvalidDocumentError} On the first call, where the document itself is at fault.
   */
  violations: (pointer: string, value: unknown) => Promise<Violation[]>;
  /** Let go of the document, which the library would hold as long as the process lives; nothing can be judged after. */
  forget: () => void;
}

/** Create a validator (Hyperjump's JSON Schema 2020-12 with the OpenAPI 3.1 dialect, formats asserted). */
export function createSchemaValidator(document: OpenApiDocument): SchemaValidator {
  const id = `https://spec.invalid/${randomUUID()}`;
  registerSchema(document as never, id, "https://spec.openapis.org/oas/3.1/schema-base");
  const compiled = new Map<string, ReturnType<typeof validate>>();
  const compile = (pointer: string): ReturnType<typeof validate> => {
    const known = compiled.get(pointer) ?? validate(`${id}#${encodeURI(pointer)}`);
    compiled.set(pointer, known);
    return known;
  };
  return {
    async violations(pointer, value) {
      try {
        return violationsOf((await compile(pointer))(value as never, "BASIC"));
      } catch (error) {
        if (error instanceof InvalidSchemaError) throw new InvalidDocumentError(oneForEachPlace(violationsOf(error.output)));
        throw error;
      }
    },
    forget: () => unregisterSchema(id),
  };
}

interface Output {
  valid: boolean;
  errors?: { instanceLocation: string; absoluteKeywordLocation: string }[];
}

function violationsOf(output: Output): Violation[] {
  if (output.valid) return [];
  return (output.errors ?? []).map((error) => ({
    instance: decodeURI(error.instanceLocation.replace(/^[^#]*#/, "")),
    keyword: decodeURI(error.absoluteKeywordLocation.replace(/^[^#]*#/, "")),
  }));
}

// A value that fits none of several alternatives is reported once for each.
function oneForEachPlace(violations: readonly Violation[]): Violation[] {
  return violations.filter(({ instance }, index) => violations.findIndex((other) => other.instance === instance) === index);
}

import { randomUUID } from "node:crypto";
import { registerSchema, setShouldValidateFormat, validate } from "@hyperjump/json-schema/openapi-3-1";
import "@hyperjump/json-schema/formats";
import type { OpenApiDocument } from "./openapi-document.ts";

// JSON Schema 2020-12 only annotates formats; a contract means them.
setShouldValidateFormat(true);

/** A place in a value that its schema does not allow. */
export interface Violation {
  /** JSON Pointer into the value. */
  instance: string;
  /** JSON Pointer into the bundled document of the keyword that failed. */
  keyword: string;
}

/** Judges values by the schemas of one bundled document, independently of the linter, the mock and the client. */
export interface SchemaValidator {
  /** List what is wrong with a value by the schema at a JSON Pointer; nothing where it is valid. */
  violations: (pointer: string, value: unknown) => Promise<Violation[]>;
}

/** Create a validator (Hyperjump's JSON Schema 2020-12 with the OpenAPI 3.1 dialect, formats asserted). */
export function createSchemaValidator(document: OpenApiDocument): SchemaValidator {
  const id = `https://spec.invalid/${randomUUID()}`;
  registerSchema(document as never, id, "https://spec.openapis.org/oas/3.1/schema-base");
  return {
    async violations(pointer, value) {
      const output = await validate(`${id}#${encodeFragment(pointer)}`, value as never, "BASIC");
      if (output.valid) return [];
      return (output.errors ?? []).map((error) => ({
        instance: decodeURIComponent(error.instanceLocation.replace(/^#/, "")),
        keyword: decodeURIComponent(error.absoluteKeywordLocation.replace(/^[^#]*#/, "")),
      }));
    },
  };
}

// `encodeURI` leaves "#" alone, which ends a fragment early.
function encodeFragment(pointer: string): string {
  return pointer.split("/").map(encodeURIComponent).join("/");
}

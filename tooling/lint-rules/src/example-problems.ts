import { dereference, formatPointer, type JsonObject, locate, type OpenApiDocument, type Problem, type Spec } from "@tooling/spec";
import { createSchemaValidator, InvalidDocumentError } from "@tooling/spec/schema-validator";

interface PlacedExample {
  schema: string;
  /** JSON Pointer of the example's value. */
  pointer: string;
  value: unknown;
}

/** Judge every example of a contract by a JSON Schema validator that shares no code with the linter's. */
export async function findExampleProblems(spec: Spec, document: OpenApiDocument): Promise<Problem[]> {
  const validator = createSchemaValidator(document);
  const problems: Problem[] = [];
  const report = (pointer: string, rule: string, message: string): void => {
    const place = locate(spec, pointer);
    problems.push({ file: place.file, line: place.line, column: place.column, pointer: place.pointer, rule, message });
  };
  try {
    for (const example of listExamples(document)) {
      for (const { instance, keyword } of await validator.violations(example.schema, example.value)) {
        const place = instance && ` at "${instance}"`;
        report(example.pointer + instance, "example-valid", `The example breaks "${keyword}"${place}: correct the example or the schema.`);
      }
    }
  } catch (error) {
    if (!(error instanceof InvalidDocumentError)) throw error;
    for (const { instance, keyword } of error.violations) {
      const message = `What stands here is not valid OpenAPI 3.1 (it breaks "${keyword}"): correct it.`;
      report(instance, "document-valid", message);
    }
  } finally {
    validator.forget();
  }
  return problems;
}

function listExamples(document: OpenApiDocument): PlacedExample[] {
  const found: PlacedExample[] = [];
  const visit = (node: unknown, path: string[]): void => {
    if (typeof node !== "object" || node === null) return;
    const { schema, examples, example } = node as JsonObject;
    // Media types, parameters and headers alike hold `schema` beside their examples (OAS 3.1).
    if (typeof schema === "object") {
      const schemaPointer = formatPointer([...path, "schema"]);
      if (example !== undefined) found.push({ schema: schemaPointer, pointer: formatPointer([...path, "example"]), value: example });
      for (const [name, entry] of Object.entries((examples ?? {}) as JsonObject)) {
        const value = dereference(document, entry).value;
        if (value !== undefined) found.push({ schema: schemaPointer, pointer: formatPointer([...path, "examples", name, "value"]), value });
      }
    }
    for (const [key, child] of Object.entries(node)) {
      if (key !== "schema" && key !== "examples" && key !== "example") visit(child, [...path, key]);
    }
  };
  visit(document.paths, ["paths"]);
  for (const kind of ["headers", "parameters", "requestBodies", "responses"]) visit(document.components?.[kind], ["components", kind]);
  return found;
}

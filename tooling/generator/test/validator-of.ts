import { runInThisContext } from "node:vm";
import type { Validator } from "@contracts/runtime/validation";
import type { OpenApiDocument } from "@tooling/spec";
import ts from "typescript";
import { renderValidators } from "../src/render-validators.ts";
import { requireModule } from "./compile.ts";

/** Run the validator that is rendered for a document. */
export function validatorOf(document: OpenApiDocument): Validator {
  return run<{ validator: Validator }>(renderValidators(document)).validator;
}

/** Run a rendered module in this world, and give what it exports. */
export function run<Exports>(text: string): Exports {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.CommonJS } });
  const exports = {};
  const module = runInThisContext(`(exports, require) => {${outputText}\n}`) as (target: object, require: typeof requireModule) => void;
  module(exports, requireModule);
  return exports as Exports;
}

/** A document whose one operation, `test`, takes and gives a JSON value of a schema. */
export function documentOf(schema: unknown, schemas: Readonly<Record<string, unknown>> = {}): OpenApiDocument {
  const content = { "application/json": { schema } };
  return {
    openapi: "3.1.1",
    info: { title: "Tides", version: "0.1.0" },
    paths: {
      "/tides": {
        post: { operationId: "test", requestBody: { required: true, content }, responses: { 200: { description: "Tides.", content } } },
      },
    },
    components: { schemas },
  } as OpenApiDocument;
}

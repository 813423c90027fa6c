import type { Plugin } from "@redocly/openapi-core";
import { evidenceKnown } from "./rules/evidence-known.ts";
import { evidencePresent } from "./rules/evidence-present.ts";
import { mediaTypeExamples } from "./rules/media-type-examples.ts";
import { noActiveContent } from "./rules/no-active-content.ts";
import { oneComponentPerFile } from "./rules/one-component-per-file.ts";
import { operationDescribed } from "./rules/operation-described.ts";
import { operationIdVerbNoun } from "./rules/operation-id-verb-noun.ts";
import { paginationDeclared } from "./rules/pagination-declared.ts";
import { requiredResponses } from "./rules/required-responses.ts";
import { rootIsIndex } from "./rules/root-is-index.ts";
import { safePattern } from "./rules/safe-pattern.ts";
import { schemaPropertyDescribed } from "./rules/schema-property-described.ts";

/** Create the Redocly plugin with our rules; in a ruleset they are called `contracts/<file name>`. */
export default function contractsPlugin(): Plugin {
  return {
    id: "contracts",
    rules: {
      oas3: {
        "evidence-known": evidenceKnown,
        "evidence-present": evidencePresent,
        "media-type-examples": mediaTypeExamples,
        "no-active-content": noActiveContent,
        "one-component-per-file": oneComponentPerFile,
        "operation-described": operationDescribed,
        "operation-id-verb-noun": operationIdVerbNoun,
        "pagination-declared": paginationDeclared,
        "required-responses": requiredResponses,
        "root-is-index": rootIsIndex,
        "safe-pattern": safePattern,
        "schema-property-described": schemaPropertyDescribed,
      },
    },
  };
}

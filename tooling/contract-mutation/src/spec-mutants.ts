import type { OpenApiDocument } from "@tooling/spec";
import { createMutationContext } from "./mutation-context.ts";
import { addEnumValue } from "./operators/add-enum-value.ts";
import { breakPagination } from "./operators/break-pagination.ts";
import { changeFormat } from "./operators/change-format.ts";
import { changeMediaType } from "./operators/change-media-type.ts";
import { changeMethod } from "./operators/change-method.ts";
import { changePath } from "./operators/change-path.ts";
import { changeSecurityScheme } from "./operators/change-security-scheme.ts";
import { changeStatus } from "./operators/change-status.ts";
import { changeStyle } from "./operators/change-style.ts";
import { changeType } from "./operators/change-type.ts";
import { dropAlternative } from "./operators/drop-alternative.ts";
import { dropCondition } from "./operators/drop-condition.ts";
import { dropConstraint } from "./operators/drop-constraint.ts";
import { dropDefault } from "./operators/drop-default.ts";
import { dropDependency } from "./operators/drop-dependency.ts";
import { dropEnumValue } from "./operators/drop-enum-value.ts";
import { dropFormat } from "./operators/drop-format.ts";
import { dropMediaType } from "./operators/drop-media-type.ts";
import { dropParameter } from "./operators/drop-parameter.ts";
import { dropReplyHeader } from "./operators/drop-reply-header.ts";
import { dropRequired } from "./operators/drop-required.ts";
import { dropSecurity } from "./operators/drop-security.ts";
import { dropSecurityAlternative } from "./operators/drop-security-alternative.ts";
import { dropStatus } from "./operators/drop-status.ts";
import { flipBodyRequired } from "./operators/flip-body-required.ts";
import { flipNullable } from "./operators/flip-nullable.ts";
import { flipParameterRequired } from "./operators/flip-parameter-required.ts";
import { makeRequired } from "./operators/make-required.ts";
import { narrowBound } from "./operators/narrow-bound.ts";
import { renameParameter } from "./operators/rename-parameter.ts";
import { renameProperty } from "./operators/rename-property.ts";
import { widenBound } from "./operators/widen-bound.ts";
import type { SpecMutant, SpecOperator } from "./spec-mutant.ts";

/** Every operator by its name, in the order of their mutants: the operation, its request, its replies, then schemas. */
export const SPEC_OPERATORS: Readonly<Record<string, SpecOperator>> = {
  "change-path": changePath,
  "change-method": changeMethod,
  "drop-security": dropSecurity,
  "drop-security-alternative": dropSecurityAlternative,
  "change-security-scheme": changeSecurityScheme,
  "drop-parameter": dropParameter,
  "rename-parameter": renameParameter,
  "flip-parameter-required": flipParameterRequired,
  "change-style": changeStyle,
  "flip-body-required": flipBodyRequired,
  "drop-media-type": dropMediaType,
  "change-media-type": changeMediaType,
  "drop-status": dropStatus,
  "change-status": changeStatus,
  "drop-reply-header": dropReplyHeader,
  "break-pagination": breakPagination,
  "drop-required": dropRequired,
  "make-required": makeRequired,
  "rename-property": renameProperty,
  "change-type": changeType,
  "flip-nullable": flipNullable,
  "drop-enum-value": dropEnumValue,
  "add-enum-value": addEnumValue,
  "widen-bound": widenBound,
  "narrow-bound": narrowBound,
  "drop-constraint": dropConstraint,
  "drop-format": dropFormat,
  "change-format": changeFormat,
  "drop-dependency": dropDependency,
  "drop-condition": dropCondition,
  "drop-alternative": dropAlternative,
  "drop-default": dropDefault,
};

/** List the mutants of a contract, always in the same order; the document itself is never changed. */
export function listSpecMutants(document: OpenApiDocument): SpecMutant[] {
  const context = createMutationContext(document);
  return Object.entries(SPEC_OPERATORS).flatMap(([operator, list]) =>
    list(context).map(({ id, ...mutant }) => ({ id: `${operator} ${id}`, operator, ...mutant })),
  );
}

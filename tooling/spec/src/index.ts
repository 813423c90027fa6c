export { assumptionsOf, type Doubt, listDoubts, namePlace, reasonOf } from "./doubts.ts";
export { escapeMarkdown } from "./escape-markdown.ts";
export { EVIDENCE_GRADES, type Evidence, type EvidenceGrade, type Fact, type FactKind, listFacts } from "./evidence.ts";
export { formatPointer, parsePointer, valueAt } from "./json-pointer.ts";
export { loadRegister, loadSpec } from "./load-spec.ts";
export { locate } from "./locate.ts";
export { isLoopback } from "./loopback.ts";
export {
  dereference,
  HTTP_METHODS,
  type HttpMethod,
  isJsonObject,
  type JsonObject,
  listOperations,
  type MediaType,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Reply,
  type RequestBody,
  type SecurityRequirement,
  type ServerObject,
  type ServerVariable,
} from "./openapi-document.ts";
export { parameterPlace, targetPlace } from "./places.ts";
export { formatProblem, formatProblems, type Problem, SpecError, sortProblems } from "./problem.ts";
export { findProviders, type Provider, REPOSITORY } from "./providers.ts";
export { type Assumption, loadAssumptions, loadSources, type Register, type Source } from "./registers.ts";
export { type AssumptionState, type ResolvedEvidence, resolveEvidence } from "./resolve-evidence.ts";
export { inPlacePaths, listSchemaParts } from "./schema-parts.ts";
export { listLogins, takesAnyone } from "./security.ts";
export { type ReferenceTarget, resolveReference, type Spec, type SpecFile } from "./spec-file.ts";
export { formatShare, GRADE_MEANINGS, summarizeTrust, type Trust } from "./trust.ts";

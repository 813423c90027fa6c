export { type GeneratedFile, generate, writeStaleFiles } from "./generate.ts";
export { RenderError } from "./render-error.ts";
export { renderLiteral } from "./render-literal.ts";
export { renderOperations } from "./render-operations.ts";
export { renderSchema } from "./render-schema.ts";

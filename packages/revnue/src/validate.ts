/**
 * Runtime validation for the client of @contracts/revnue: pass its options `validator` and `validate: "warn"` or `"throw"`;
 * and each schema as a Standard Schema, for libraries that take one.
 *
 * @packageDocumentation
 */
import type { Validator } from "@contracts/runtime";
import { validator as generated } from "./generated/validators.ts";

export { schemas } from "./generated/schemas.ts";

/** Holds requests and replies to the schemas of the Revnue spec; it changes neither. */
export const validator: Validator = generated;

/**
 * Runtime validation for the client of @contracts/evovoice: pass its options `validator` and `validate: "warn"` or `"throw"`;
 * and each schema as a Standard Schema, for libraries that take one.
 *
 * @packageDocumentation
 */
import type { Validator } from "@contracts/runtime";
import { validator as generated } from "./generated/validators.ts";

export { schemas } from "./generated/schemas.ts";

/** Holds requests and replies to the schemas of the EvoVoice spec; it changes neither. */
export const validator: Validator = generated;

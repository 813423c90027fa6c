/**
 * What the validators are made of that are generated from a contract: a function for each keyword of JSON Schema 2020-12, and
 * `createValidator`. No client reaches it by itself, so that nobody pays for it who does not validate.
 *
 * @packageDocumentation
 */
export type { Validator } from "../validator.ts";
export { array, contains, itemCount, unevaluatedItems, unique } from "./arrays.ts";
export { CHECKED_FORMATS, format, hasFormat } from "./formats.ts";
export { createValidator, form, type OperationChecks, plainText } from "./messages.ts";
export {
  type Accepts,
  closed,
  dependentRequired,
  dependentSchemas,
  forbidden,
  isListOf,
  isMapOf,
  isPlain,
  object,
  open,
  propertyCount,
  propertyNames,
  unevaluated,
} from "./objects.ts";
export { all, anything, type Check, lazy, nothing } from "./run.ts";
export { type StandardResult, type StandardSchema, standardSchema } from "./standard-schema.ts";
export { anyOf, not, oneOf, when } from "./unions.ts";
export { constant, isInteger, isNumber, length, nullable, oneOfValues, pattern, range, type } from "./values.ts";

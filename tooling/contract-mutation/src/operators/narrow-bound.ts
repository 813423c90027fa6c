import { boundOperator } from "../bound-operator.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** A bound lies one further in; replies that went up to the former one go no further than that. */
export const narrowBound: SpecOperator = boundOperator("narrow");

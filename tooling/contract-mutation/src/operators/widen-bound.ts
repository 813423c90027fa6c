import { boundOperator } from "../bound-operator.ts";
import type { SpecOperator } from "../spec-mutant.ts";

/** A bound lies one further out; replies go beyond the former one. */
export const widenBound: SpecOperator = boundOperator("widen");

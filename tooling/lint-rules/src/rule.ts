import type { Oas3Rule, UserContext } from "@redocly/openapi-core";

/** A rule of ours: given its options of `redocly.yaml`, the visitor that Redocly walks the spec with. */
export type Rule = Oas3Rule;

/** What Redocly tells a visitor of the node it stands on. */
export type RuleContext = UserContext;

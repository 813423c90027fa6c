import type { Rule } from "../rule.ts";

/** Demand named examples for every media type, errors included: the mock answers with them. */
export const mediaTypeExamples: Rule = () => ({
  MediaType(media, { report, location }) {
    if (Object.keys(media.examples ?? {}).length > 0) return;
    report({
      message: "This media type has no examples: add `examples` with at least one named, schema-valid entry.",
      location: location.key(),
    });
  },
});

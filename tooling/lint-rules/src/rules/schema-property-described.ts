import type { Rule } from "../rule.ts";

/** Demand a description on every property of a schema, or on the schema that it refers to: it becomes the doc comment. */
export const schemaPropertyDescribed: Rule = () => ({
  SchemaProperties(properties, { report, location, resolve }) {
    for (const [name, property] of Object.entries(properties)) {
      const node = property as { description?: string; $ref?: string };
      const description =
        node.description ?? (node.$ref === undefined ? undefined : resolve<typeof node>(node as { $ref: string }).node?.description);
      if (typeof description === "string" && description.trim() !== "") continue;
      report({
        message: `Property "${name}" has no description: write one, or "Meaning not documented." where the provider gives none.`,
        location: location.child([name]).key(),
      });
    }
  },
});

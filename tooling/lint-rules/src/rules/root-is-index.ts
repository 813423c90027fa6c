import type { Rule } from "../rule.ts";

/** Keep the root an index: every path item and component stands in a file of its own. */
export const rootIsIndex: Rule = () => ({
  Root(root, { report, location }) {
    for (const [path, pathItem] of Object.entries(root.paths ?? {})) {
      if (/^paths\/[a-z0-9-]+\.yaml$/.test((pathItem as { $ref?: string } | null)?.$ref ?? "")) continue;
      report({
        message: `Path "${path}" is not a $ref to a file of its own: move the path item to paths/<resource>.yaml and refer to that.`,
        location: location.child(["paths", path]).key(),
      });
    }
    for (const [kind, components] of Object.entries(root.components ?? {})) {
      for (const [name, component] of Object.entries((components ?? {}) as Record<string, { $ref?: string } | null>)) {
        if (component?.$ref !== undefined) continue;
        report({
          message: `Component "${name}" stands in the root: move it to a file of its own and refer to that.`,
          location: location.child(["components", kind, name]).key(),
        });
      }
    }
  },
});

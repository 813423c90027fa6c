import { basename, dirname } from "node:path";
import type { Rule } from "../rule.ts";

const FOLDERS: Record<string, RegExp> = {
  schemas: /^[A-Z][A-Za-z0-9]*\.yaml$/,
  responses: /^[A-Z][A-Za-z0-9]*\.yaml$/,
  headers: /^[A-Z][A-Za-z0-9]*\.yaml$/,
  parameters: /^[a-z][A-Za-z0-9]*\.yaml$/,
  examples: /^[a-z0-9][a-z0-9-]*\.yaml$/,
  "security-schemes": /^[a-z][A-Za-z0-9]*\.yaml$/,
  paths: /^[a-z0-9][a-z0-9-]*\.yaml$/,
};

/** Demand one component per file, in the folder of its kind, under a name that becomes the component's. */
export const oneComponentPerFile: Rule = () => ({
  ref(node, { report, location }) {
    const [path = "", fragment] = node.$ref.split("#", 2);
    const folder = basename(dirname(path));
    const known = Object.hasOwn(FOLDERS, folder) ? FOLDERS[folder] : undefined;
    if (path !== "" && fragment !== undefined) {
      report({ message: `"${node.$ref}" points into a file: give the part a file of its own.`, location: location.child(["$ref"]) });
    } else if (path !== "" && folder !== "." && folder !== "" && known !== undefined && !known.test(basename(path))) {
      report({
        message: `"${basename(path)}" is not a name for ${folder}/: it must match ${known.source}.`,
        location: location.child(["$ref"]),
      });
    }
  },
  MediaType(media, { report, location }) {
    const schema = media.schema as { $ref?: string; properties?: unknown; items?: { properties?: unknown } } | undefined;
    if (schema?.properties === undefined && schema?.items?.properties === undefined) return;
    report({
      message: "This schema has properties but no name: move it to schemas/<Name>.yaml and refer to that.",
      location: location.child(["schema"]),
    });
  },
});

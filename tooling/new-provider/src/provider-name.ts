import { existsSync } from "node:fs";
import { join } from "node:path";
import { NewProviderError } from "./new-provider-error.ts";

/** Longest name: it becomes folders, packages and identifiers. */
const MAX_LENGTH = 40;

/** Words that no variable can be called by (ECMA-262, section 12.7.2), those that a package's own code uses, and the invented providers of our tests. */
const RESERVED = new Set([
  ...["arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else"],
  ...["enum", "eval", "export", "extends", "false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof"],
  ...["interface", "let", "new", "null", "package", "private", "protected", "public", "return", "static", "super", "switch", "this"],
  ...["throw", "true", "try", "typeof", "undefined", "var", "void", "while", "with", "yield"],
  ...["apiKey", "credentials", "options", "password", "result", "tidepool", "tides", "token", "unwrap", "username", "validator"],
]);

/** How a provider is called in each place. */
export interface ProviderNames {
  /** Name of its folders and packages: `tide-pool`. */
  name: string;
  /** Part of the names of its types and functions: `TidePool`. */
  type: string;
  /** Name of a variable that holds its client: `tidePool`. */
  variable: string;
  /** Beginning of the names of its environment variables: `TIDE_POOL`. */
  environment: string;
}

/**
 * Check the name of a new provider, and derive the others from it.
 *
 * @throws {NewProviderError} For a name that is no folder's, is taken or reserved.
 */
export function readProviderName(repository: string, name: string): ProviderNames {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > MAX_LENGTH)
    throw new NewProviderError(
      `${JSON.stringify(name)} is no name for a provider: write small letters, digits and single hyphens, at most ${MAX_LENGTH}, as "tide-pool".`,
    );
  const type = name.replace(/(^|-)(.)/g, (_, _hyphen, letter: string) => letter.toUpperCase());
  const variable = type.charAt(0).toLowerCase() + type.slice(1);
  if (RESERVED.has(variable) || name.startsWith("example-"))
    throw new NewProviderError(
      `"${name}" means something else in the code that is made of it: call the provider otherwise, as "${name}-api".`,
    );
  const taken = ["specs", "packages"].map((folder) => `${folder}/${name}`).find((path) => existsSync(join(repository, path)));
  if (taken !== undefined) throw new NewProviderError(`There is a ${taken} already: call the provider otherwise, or delete that folder.`);
  return { name, type, variable, environment: name.replaceAll("-", "_").toUpperCase() };
}

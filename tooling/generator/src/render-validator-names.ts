import * as validation from "@contracts/runtime/validation";

/** Types that rendered code names; what else it may import, the module tells by itself. */
const TYPES = ["Accepts", "Check", "OperationChecks", "Validator"];
const IMPORTABLE = [...Object.keys(validation), ...TYPES];

/** A module that rendered code imports from. */
export interface ImportSource {
  module: string;
  /** The values that it exports. */
  values: readonly string[];
  /** Types that rendered code names. */
  types: readonly string[];
}

const VALIDATION: ImportSource = { module: "@contracts/runtime/validation", values: Object.keys(validation), types: TYPES };

/** Render the import of what code takes from the runtime, and of nothing else. */
export function renderImport(code: string, { module, values, types }: ImportSource = VALIDATION): string {
  const words = new Set(freeWords(code));
  const used = (names: readonly string[]): string[] => names.filter((name) => words.has(name)).sort();
  const specifiers = [...used(values), ...used(types).map((name) => `type ${name}`)];
  return `import {\n${specifiers.map((specifier) => `  ${specifier},\n`).join("")}} from "${module}";\n`;
}

/** List the words of rendered code that are neither text nor the name of a member. */
function freeWords(code: string): string[] {
  return code.replace(/"(?:[^"\\]|\\.)*"/g, '""').match(/(?<![.\w$])[\w$]+(?![\w$:])/g) ?? [];
}

/** What the code of a schema that a reference leads to is called. */
export interface SchemaNames {
  check: string;
  predicate: string;
}

/**
 * Create the naming of references: each has names of its own.
 *
 * @param imported Names that none may have.
 * @default imported All that rendered code may import.
 */
export function createNaming(imported: readonly string[] = IMPORTABLE): (reference: string) => SchemaNames {
  const known = new Map<string, SchemaNames>();
  const taken = new Set(imported);
  return (reference) => {
    const names = known.get(reference) ?? uniqueNames(reference, taken);
    known.set(reference, names);
    taken.add(names.check).add(names.predicate);
    return names;
  };
}

function uniqueNames(reference: string, taken: ReadonlySet<string>): SchemaNames {
  const words = decodeURIComponent(reference.slice(reference.lastIndexOf("/") + 1)).replace(/[^A-Za-z0-9]+/g, "_");
  const stem = /^[A-Za-z]/.test(words) ? words : `_${words}`;
  for (let number = 1; ; number++) {
    const name = `${stem}${number === 1 ? "" : `_${number}`}`;
    const names = { check: `${name}Check`, predicate: `accepts${name}` };
    if (!taken.has(names.check) && !taken.has(names.predicate)) return names;
  }
}

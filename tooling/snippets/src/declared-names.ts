/** A name that a snippet's module gives to later ones. */
export interface DeclaredName {
  name: string;
  /** Whether it is a type, of which nothing is left when the module runs. */
  isType: boolean;
  /** Whether the snippet exports it by itself. */
  isExported: boolean;
}

const DECLARATION = /^(export )?(?:declare )?(?:async )?(const|let|function\*?|class|type|interface) ({[^}]*}|\[[^\]]*\]|[\w$]+)/gm;
const IMPORT = /^import (type )?(?:(?!type\b)([\w$]+),? )?(?:\* as ([\w$]+) |{([^}]*)} )?from /gm;

/** List the names that a snippet declares or imports at its top, which is where lines are not indented. */
export function declaredNames(code: string): DeclaredName[] {
  const declared = [...code.matchAll(DECLARATION)].flatMap(([, exported, kind, target = ""]) =>
    namesIn(target).map(({ name }) => ({ name, isType: kind === "type" || kind === "interface", isExported: exported !== undefined })),
  );
  const imported = [...code.matchAll(IMPORT)].flatMap(([, type, whole, namespace, members = ""]) =>
    [whole, namespace]
      .flatMap((name) => (name === undefined ? [] : { name, isType: false }))
      .concat(namesIn(`{${members}}`))
      .map(({ name, isType }) => ({ name, isType: isType || type !== undefined, isExported: false })),
  );
  // A function with overloads is declared several times.
  return [...new Map([...imported, ...declared].map((one) => [one.name, one])).values()];
}

/** Whether code speaks of a name, and not of a member or a package of that name. */
export function mentions(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w$.@/"'-])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(code);
}

/** The names of a binding or of an import's members: of `a: b`, `a as b` and `b = 1` it is b. */
function namesIn(target: string): { name: string; isType: boolean }[] {
  return target
    .replace(/^[{[]|[}\]]$/g, "")
    .split(",")
    .map((part) => part.replace(/=.*$/s, "").trim())
    .flatMap((part) => {
      const name = /([\w$]+)$/.exec(part)?.[1];
      return name === undefined ? [] : { name, isType: part.startsWith("type ") };
    });
}

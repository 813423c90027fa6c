/** Verbs that an operationId of ours begins with, by the method that they usually stand for. */
const VERBS = ["list", "get", "create", "replace", "update", "delete", "add", "remove", "set", "test", "start", "stop", "send", "search"];

/** Longest name in characters: it becomes a file's, and paths have their bounds. */
const MAX_LENGTH = 80;

/** Names of devices that Windows gives no file. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Gives each name once; those that differ in nothing but their case would be one file on some disks. */
export type UniqueName = (wanted: string) => string;

/** Create a giver of unique names. */
export function createUniqueNames(separator = ""): UniqueName {
  const taken = new Set<string>();
  return (wanted) => {
    const short = DEVICES.test(wanted) ? `${wanted}${separator}1` : wanted.slice(0, MAX_LENGTH);
    let name = short;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${short}${separator}${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/** Write a name as types are: `simple-user` becomes `SimpleUser`. */
export function pascalCase(name: string, otherwise: string): string {
  const joined = wordsOf(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  return /^[A-Za-z]/.test(joined) ? joined : `${otherwise}${joined}`;
}

/** Write a name as members are: `simple-user` becomes `simpleUser`. */
export function camelCase(name: string, otherwise: string): string {
  const pascal = pascalCase(name, otherwise);
  // An abbreviation at the start is one word: `APIKey` becomes `apiKey`.
  return pascal.replace(/^([A-Z]+)(?=[A-Z][a-z]|$)|^[A-Z]/, (start) => start.toLowerCase());
}

/** Write a text as files are called: `/repos/{owner}/issues` becomes `repos-owner-issues`. */
export function kebabCase(text: string, otherwise: string): string {
  return (
    wordsOf(text.replace(/([a-z0-9])([A-Z])/g, "$1-$2"))
      .join("-")
      .toLowerCase() || otherwise
  );
}

/** Write an operationId as ours are, with the verb first: `issues/list-for-repo` becomes `listIssuesForRepo`. */
export function operationIdOf(written: unknown, method: string, path: string): string {
  const id = typeof written === "string" && wordsOf(written).length > 0 ? written : derivedId(method, path);
  // An id that is a camelCase word already is kept as it is.
  if (/^[a-z][A-Za-z0-9]*$/.test(id)) return id;
  const [group = "", action] = id.split("/", 2);
  if (action === undefined || id.split("/").length > 2) return camelCase(id, method);
  const [verb = "", ...rest] = wordsOf(action);
  return camelCase([verb, ...wordsOf(group), ...rest].join(" "), method);
}

/** Whether an operationId begins with one of our verbs. */
export function beginsWithVerb(id: string): boolean {
  return VERBS.some((verb) => new RegExp(`^${verb}[A-Z]`).test(id));
}

function derivedId(method: string, path: string): string {
  const segments = path.split("/").filter((segment) => segment !== "");
  const isOne = segments.at(-1)?.startsWith("{") ?? true;
  const verbs: Record<string, string> = { get: isOne ? "get" : "list", post: "create", put: "replace", patch: "update", delete: "delete" };
  return [verbs[method] ?? method, ...segments.map((segment) => segment.replace(/^\{(.*)\}$/, "by $1"))].join(" ");
}

/** The words of a name, accents taken from their letters. */
function wordsOf(name: string): string[] {
  const plain = name.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  return plain.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
}

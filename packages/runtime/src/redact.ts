/** Where the secrets of a request are: in its headers, and in what its exchange must not repeat besides. */
export interface SecretsOwner {
  headers: Headers;
  /** Header that carries the credentials, beside those whose names tell it. */
  secretHeader?: string | undefined;
  /** Further secrets, such as a password in the body. */
  secrets?: readonly string[];
}

const SECRET = /authoriz|cookie|token|secret|passw|credential|session|ss-p?id|api[-_]?key/i;
const REDACTED = "[redacted]";

/** Replace the values of a query that may be secrets, such as `access_token` or `client_secret`. */
export function redactUrl(url: string): string {
  return url.replace(/([?&][^=&]*)=[^&]*/g, (pair, name: string) => (SECRET.test(name) ? `${name}=${REDACTED}` : pair));
}

/** List headers for people and logs: of those that carry credentials or cookies only the names, and no secret of the request in others. */
export function redactHeaders(headers: Headers, owner: SecretsOwner): Record<string, string> {
  const tell = (name: string, value: string): string => (isSecret(name, owner) ? REDACTED : redactUrl(redactText(value, owner)));
  return Object.fromEntries([...headers].map(([name, value]) => [name, tell(name, value)]));
}

/** Replace each secret of a request in a text. */
export function redactText(text: string, owner: SecretsOwner): string {
  return secretsOf(owner).reduce((redacted, secret) => redacted.replaceAll(secret, REDACTED), text);
}

/**
 * Give the cause of an error without anything of the request: the error itself, or what can be told of it where it holds more.
 *
 * A `fetch` of the caller's own may attach the request to its errors, and with it the credentials.
 */
export function safeCause(cause: unknown, owner: SecretsOwner, depth = 5): unknown {
  if (!(cause instanceof Error)) return undefined;
  const { name, message, stack = "", code, cause: inner } = cause as Error & { code?: unknown };
  const safeInner = depth > 0 ? safeCause(inner, owner, depth - 1) : undefined;
  const isPlain = Reflect.ownKeys(cause).every(
    (key) => key === "cause" || (PLAIN.has(key) && !(Reflect.get(cause, key) instanceof Object)),
  );
  const text = `${name} ${message} ${stack} ${code}`;
  if (isPlain && safeInner === inner && redactText(text, owner) === text) return cause;
  const copy = new Error(redactText(message, owner), safeInner === undefined ? undefined : { cause: safeInner });
  copy.stack = redactText(stack, owner);
  return Object.assign(copy, { name: redactText(name, owner) }, typeof code === "string" ? { code: redactText(code, owner) } : undefined);
}

const PLAIN = new Set<string | symbol>("name message stack code errno syscall hostname host address port".split(" "));

/** Whether a header carries credentials: by its name, or as the one that the client's own auth names. */
function isSecret(name: string, { secretHeader }: SecretsOwner): boolean {
  return SECRET.test(name) || name === secretHeader?.toLowerCase();
}

/** The credentials in headers, whole and by their words, and the values of cookies without their names; the longest first. */
function secretsOf(owner: SecretsOwner): string[] {
  return [...owner.headers]
    .filter(([name]) => isSecret(name, owner))
    .flatMap(([, value]) => [value.replace(/^\w+ /, ""), ...value.split(/[\s;,]/)])
    .flatMap((word) => [word, word.slice(word.indexOf("=") + 1)])
    .concat(owner.secrets ?? [])
    .filter((word) => word.length > 3 && !/^(bearer|basic)$/i.test(word))
    .sort((a, b) => b.length - a.length);
}

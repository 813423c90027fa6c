import { serializeBody } from "./body.ts";
import type { Contract, OperationFacts, SessionScheme } from "./contract.ts";
import { AuthError, ConfigError } from "./errors.ts";

/** Puts credentials on a request; `exchange` sends the login where one is needed. */
export type Auth = (headers: Headers, exchange: LoginExchange) => Promise<void>;

/** What a login needs of the client: its `fetch`, and the URL of an operation. */
export interface LoginExchange {
  fetch: typeof fetch;
  urlOf: (operation: OperationFacts) => string;
}

/** A user name and its password. */
export interface Credentials {
  /** Name of the user. */
  username: string;
  /** Password of the user; sent to the provider only, and never part of an error. */
  password: string;
}

/**
 * Authenticate by a bearer token (RFC 6750).
 *
 * @throws {ConfigError} For a token that is missing, or that a header cannot carry.
 */
export function bearerAuth(token: string): Auth {
  requireText(token, "token");
  // Left to Headers, a line break would end in an error that repeats the token.
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new ConfigError('Option "token" holds a space, a line break or a letter outside ASCII: pass the token alone, without "Bearer".');
  return async (headers) => headers.set("authorization", `Bearer ${token}`);
}

/** Authenticate each call by user name and password (RFC 7617, in UTF-8). */
export function basicAuth(credentials: Credentials): Auth {
  const { username, password } = requireCredentials(credentials);
  if (username.includes(":"))
    throw new ConfigError('Option "username" holds a colon, which basic authentication cannot carry: use a session.');
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  const header = `Basic ${btoa(String.fromCharCode(...bytes))}`;
  return async (headers) => headers.set("authorization", header);
}

/** Authenticate by the session cookie of the spec: log in once, before the first call that needs it. */
export function sessionAuth(contract: Contract, credentials: Credentials): Auth {
  const { username, password } = requireCredentials(credentials);
  let session: Promise<string> | undefined;
  return async (headers, exchange) => {
    session ??= logIn(contract, { username, password }, exchange);
    const own = session;
    try {
      headers.set("cookie", await own);
    } catch (error) {
      // Another call may have begun a new login while this one learned that the old one failed.
      if (session === own) session = undefined;
      throw error;
    }
  };
}

async function logIn(contract: Contract, { username, password }: Credentials, { fetch, urlOf }: LoginExchange): Promise<string> {
  const scheme = Object.values(contract.security).find((candidate) => candidate.type === "session");
  const login = contract.operations[scheme?.login ?? ""];
  if (scheme === undefined || login === undefined) throw new ConfigError("The contract has no session login: use another kind of auth.");
  const fields = { ...scheme.constants, [scheme.username]: username, [scheme.password]: password };
  const { body, contentType } = serializeBody(fields, login.body?.[0] ?? "application/json");
  const response = await fetch(urlOf(login), {
    method: login.method,
    body,
    headers: { accept: "application/json", ...(contentType === undefined ? {} : { "content-type": contentType }) },
    // Following would hide the Set-Cookie of the redirect itself.
    redirect: "manual",
  });
  await response.body?.cancel();
  const cookies = readCookies(response.headers).filter(([name]) => scheme.cookies.includes(name));
  const refusal = refusalOf(response, scheme, cookies.length > 0);
  if (refusal === undefined) return cookies.map((cookie) => cookie.join("=")).join("; ");
  const remedy = response.status >= 500 ? "the provider is at fault, so try again later" : "check username and password";
  throw new AuthError(`${scheme.login} (${login.method} ${login.path}) answered ${response.status} ${refusal}: ${remedy}.`);
}

/** Say how a reply shows that the login was refused; a cookie alone proves nothing, since anonymous sessions have one too. */
function refusalOf(response: Response, scheme: SessionScheme, hasCookie: boolean): string | undefined {
  if (!hasCookie) return `without the cookie ${scheme.cookies.join(" or ")}`;
  if (response.status >= 400) return "and set a cookie all the same";
  const location = response.headers.get("location");
  if (location === null || scheme.redirect === undefined) return undefined;
  const leadsTo = URL.canParse(location, "http://login.invalid") ? new URL(location, "http://login.invalid").pathname : "";
  return leadsTo === scheme.redirect ? undefined : `with a redirect to another place than ${scheme.redirect}`;
}

/** Read the cookies that a reply sets: of several with one name the last, and none without a value, which is how one is deleted. */
function readCookies(headers: Headers): [name: string, value: string][] {
  const cookies = headers.getSetCookie().map((cookie): [string, string] => {
    const [, name = "", value = ""] = /^\s*([^=;]*)=([^;]*)/.exec(cookie) ?? [];
    return [name.trim(), value.trim()];
  });
  return [...new Map(cookies)].filter(([, value]) => value !== "");
}

/** Read credentials; a caller without types may have passed no options at all. */
function requireCredentials(credentials: Credentials | null | undefined): Credentials {
  const { username, password }: Partial<Credentials> = credentials ?? {};
  requireText(username, "username");
  requireText(password, "password");
  return { username, password };
}

function requireText(value: unknown, option: string): asserts value is string {
  if (typeof value !== "string" || value === "") throw new ConfigError(`Option "${option}" is missing: pass it to the client.`);
}

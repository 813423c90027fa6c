import { type Auth, type Credential, type CredentialExchange, type Credentials, renewable, requireCredentials } from "./auth.ts";
import { serializeBody } from "./body.ts";
import { contextOf } from "./call.ts";
import type { Contract, SessionScheme } from "./contract.ts";
import { AuthError, ConfigError } from "./errors.ts";
import { isHtml } from "./media-type.ts";
import { type Reply, replyFacts } from "./reply.ts";

/** Authenticate by the session cookie of the spec: log in once, before the first call that needs it, and again when the session ends. */
export function sessionAuth(contract: Contract, credentials: Credentials): Auth {
  const { username, password } = requireCredentials(credentials);
  const logInOnce = async (exchange: CredentialExchange): Promise<Credential> => ({
    value: await logIn(contract, { username, password }, exchange),
  });
  return { ...renewable("cookie", logInOnce), isSession: true };
}

async function logIn(contract: Contract, { username, password }: Credentials, exchange: CredentialExchange): Promise<string> {
  const scheme = Object.values(contract.security).find((candidate) => candidate.type === "session");
  const login = contract.operations[scheme?.login ?? ""];
  if (scheme === undefined || login === undefined) throw new ConfigError("The contract has no session login: use another kind of auth.");
  // A browser hides Set-Cookie and drops Cookie (Fetch standard, forbidden header names).
  if (!new Request("http://a.test", { headers: { cookie: "a=b" } }).headers.has("cookie"))
    throw new ConfigError("Session login cannot work in a browser, which lets no script read or send cookies: call from a server.");
  const fields = { ...scheme.constants, [scheme.username]: username, [scheme.password]: password };
  const body = await serializeBody(fields, login.body?.[0] ?? "application/json");
  const { reply, call } = await exchange.send(login, body, spellings(password));
  const { response } = reply;
  const cookies = readCookies(response.headers).filter(([name]) => scheme.cookies.includes(name));
  const refusal = refusalOf(reply, scheme, cookies.length > 0);
  if (refusal === undefined) return cookies.map((cookie) => cookie.join("=")).join("; ");
  const { status } = response;
  const waits = status >= 500 || status === 429;
  const remedy = waits ? "the provider cannot log anybody in now, so try again later" : "check username and password";
  throw new AuthError(`answered ${status} ${refusal}: ${remedy}.`, replyFacts(call, reply), contextOf(call));
}

/** The forms in which a body may hold a text: as it is, in JSON, in a form, and in a URL. */
function spellings(text: string): string[] {
  const inForm = new URLSearchParams({ "": text }).toString().slice(1);
  return [text, JSON.stringify(text).slice(1, -1), inForm, inForm.replaceAll("+", "%20")];
}

/** Say how a reply shows that the login was refused; a cookie alone proves nothing, since anonymous sessions have one too. */
function refusalOf({ response, mediaType }: Reply, scheme: SessionScheme, hasCookie: boolean): string | undefined {
  if (!hasCookie) return `without the cookie ${scheme.cookies.join(" or ")}`;
  if (response.status >= 400) return "and set a cookie all the same";
  if (response.ok && isHtml(mediaType)) return "with a page";
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

import type { SerializedBody } from "./body.ts";
import type { Call } from "./call.ts";
import type { Clock } from "./clock.ts";
import type { OperationFacts } from "./contract.ts";
import { AuthError, ConfigError, ContractError } from "./errors.ts";
import { safeCause } from "./redact.ts";
import type { Reply } from "./reply.ts";

/** Puts credentials on requests. */
export interface Auth {
  /** Header that carries them. */
  header: string;
  /** Give the credential, from a login or token exchange where it is not at hand. */
  credential: (exchange: CredentialExchange) => Credential | Promise<Credential>;
  /** Forget a credential that the provider refused, so that the next call has a new one; missing where there is no other. */
  forget?: (credential: Credential) => void;
  /** Whether the provider answers an ended session with its login page or a redirect to it, in place of 401. */
  isSession?: boolean;
}

/** A credential that was had once; another one of the same text is another one. */
export interface Credential {
  /** Value of the header. */
  readonly value: string;
  /** Time in milliseconds at which it is renewed; missing where it never ends by itself. */
  readonly until?: number;
}

/** What a client lends to the exchange that gets credentials: shared by all calls that wait for it, so no single one can abort it. */
export interface CredentialExchange {
  clock: Clock;
  /** Run a part of the exchange within `timeoutMs`. */
  within: <Value>(task: () => Promise<Value>) => Promise<Value>;
  /** Send a request of an operation, in its turn and within `timeoutMs`; no error repeats the secrets of its body. */
  send: (operation: OperationFacts, body: SerializedBody, secrets: readonly string[]) => Promise<{ reply: Reply; call: Call }>;
}

/** A user name and its password. */
export interface Credentials {
  /** Name of the user. */
  username: string;
  /** Password of the user; sent to the provider only, and never part of an error. */
  password: string;
}

/** A token with the seconds for which it holds; without them it is used until the provider refuses it. */
export interface ExpiringToken {
  token: string;
  /** Seconds from now; the token is renewed 30 seconds earlier, or at half of them where they are fewer than 60. */
  expiresIn?: number;
}

/** A bearer token, or a function that gets one: called once for all calls that wait, and again when the token ends or is refused. */
export type TokenOption = string | (() => Promise<string | ExpiringToken>);

/** Milliseconds before its end at which a token is renewed. */
const SKEW_MS = 30_000;

/**
 * Authenticate by a bearer token (RFC 6750).
 *
 * @throws {ConfigError} For a token that is missing, or that a header cannot carry.
 */
export function bearerAuth(token: TokenOption): Auth {
  if (typeof token !== "function") {
    const credential = { value: bearer(token) };
    return { header: "authorization", credential: () => credential };
  }
  return renewable("authorization", async ({ clock, within }) => {
    const got = await within(async () => token()).catch((error: unknown) => {
      if (error instanceof ContractError) throw error;
      throw new AuthError(
        'got no credentials, since the function of option "token" failed: see .cause.',
        { status: 0 },
        {},
        safeCause(error, { headers: new Headers() }),
      );
    });
    const { token: text, expiresIn }: ExpiringToken = got instanceof Object ? got : { token: got };
    const ms = Number(expiresIn) * 1000;
    return ms > 0 ? { value: bearer(text), until: clock.now() + ms - Math.min(SKEW_MS, ms / 2) } : { value: bearer(text) };
  });
}

/** Authenticate each call by user name and password (RFC 7617, in UTF-8). */
export function basicAuth(credentials: Credentials): Auth {
  const { username, password } = requireCredentials(credentials);
  if (username.includes(":"))
    throw new ConfigError('Option "username" holds a colon, which basic authentication cannot carry: use a session.');
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  const credential = { value: `Basic ${btoa(String.fromCharCode(...bytes))}` };
  return { header: "authorization", credential: () => credential };
}

/**
 * Authenticate by a key in a header of the provider's own (OAS 3.1, Security Scheme Object, type `apiKey`).
 *
 * @throws {ConfigError} For a key that is missing, or that a header cannot carry.
 */
export function apiKeyAuth(header: string, apiKey: string): Auth {
  requireText(apiKey, "apiKey");
  if (!/^[\x21-\x7e]+$/.test(apiKey))
    throw new ConfigError('Option "apiKey" holds a space, a line break or a letter outside ASCII: pass the key alone.');
  const credential = { value: apiKey };
  return { header, credential: () => credential };
}

/** Keep a credential until it ends or is refused; whoever needs one meanwhile waits for the same exchange. */
export function renewable(header: string, load: (exchange: CredentialExchange) => Promise<Credential>): Auth {
  let current: Credential | undefined;
  let loading: Promise<Credential> | undefined;
  return {
    header,
    credential: (exchange) => {
      if (current !== undefined && exchange.clock.now() < (current.until ?? Number.POSITIVE_INFINITY)) return current;
      if (loading !== undefined) return loading;
      let settle: (credential: Promise<Credential>) => void = () => {};
      // Known before the exchange begins, so that a function that asks the client itself finds that it is under way.
      const own = new Promise<Credential>((resolve) => {
        settle = resolve;
      });
      loading = own.finally(() => {
        loading = undefined;
      });
      // A call that is aborted while it waits hears no more of it.
      loading.catch(() => {});
      settle(
        load(exchange).then((loaded) => {
          current = loaded;
          return loaded;
        }),
      );
      return loading;
    },
    forget: (credential) => {
      if (current === credential) current = undefined;
    },
  };
}

/** Read credentials; a caller without types may have passed no options at all. */
export function requireCredentials(credentials: Credentials | null | undefined): Credentials {
  const { username, password }: Partial<Credentials> = credentials ?? {};
  requireText(username, "username");
  requireText(password, "password");
  return { username, password };
}

function bearer(token: unknown): string {
  requireText(token, "token");
  // Left to Headers, a line break would end in an error that repeats the token.
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new ConfigError('Option "token" holds a space, a line break or a letter outside ASCII: pass the token alone, without "Bearer".');
  return `Bearer ${token}`;
}

function requireText(value: unknown, option: string): asserts value is string {
  if (typeof value !== "string" || value === "") throw new ConfigError(`Option "${option}" is missing: pass it to the client.`);
}

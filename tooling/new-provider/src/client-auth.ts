/** Kinds of authentication that a client can have. */
export const AUTH_KINDS = ["bearer", "basic", "apiKey", "none"] as const;

/** A kind of authentication. */
export type AuthKind = (typeof AUTH_KINDS)[number];

/** Security schemes that a client fulfils by the same one or two of its options. */
export interface ClientAuth {
  /** Names of the security schemes: at least one. */
  schemes: readonly string[];
  kind: Exclude<AuthKind, "none">;
  /** Name of the header that carries an API key. */
  header?: string;
  /** Name of the option for an API key. */
  option?: string;
}

/** What a client's code has of one kind of authentication. */
export interface AuthCode {
  /** Names of the client's options. */
  options: string[];
  /** Names to import from the runtime, values first. */
  imports: string[];
  /** The type of the options alone. */
  type: string;
  /** The members of an options interface, with their comments; empty where the type is extended. */
  members: string;
  /** The name of a type to extend, if there is one. */
  extended?: string;
  /** The expression that makes the runtime's auth of the options. */
  make: (options: string) => string;
}

/** Write the code of one way to authenticate. */
export function authCode({ kind, header = "", option = "apiKey" }: ClientAuth): AuthCode {
  if (kind === "basic")
    return {
      ...{ options: ["username", "password"], imports: ["basicAuth", "type Credentials"], type: "Credentials", members: "" },
      ...{ extended: "Credentials", make: (options) => `basicAuth(${options})` },
    };
  if (kind === "bearer")
    return {
      ...{ options: ["token"], imports: ["bearerAuth", "type TokenOption"], type: "{ token: TokenOption }" },
      members: "  /** Access token, or a function that gets it. */\n  token: TokenOption;\n",
      make: (options) => `bearerAuth(${options}?.token)`,
    };
  return {
    ...{ options: [option], imports: ["apiKeyAuth"], type: `{ ${option}: string }` },
    members: `  /** API key, sent as the header ${JSON.stringify(header)}. */\n  ${option}: string;\n`,
    make: (options) => `apiKeyAuth(${JSON.stringify(header)}, ${options}?.${option})`,
  };
}

/** The environment variable that the contract tests read an option from. */
export function environmentVariable(environment: string, option: string): string {
  return `${environment}_${option.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

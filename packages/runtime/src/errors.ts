/** Root of every error that the clients throw. */
export class ContractError extends Error {
  override readonly name: string = "ContractError";
}

/** The client was set up or called in a way that cannot work; the message says how to mend it. */
export class ConfigError extends ContractError {
  override readonly name = "ConfigError";
}

/** The provider did not accept the credentials. */
export class AuthError extends ContractError {
  override readonly name = "AuthError";
}

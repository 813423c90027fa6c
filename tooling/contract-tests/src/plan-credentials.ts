/** The environment of a run: variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Give the credentials of a plan by the names of their variables: real ones at a provider, and invented ones at a mock, which gets no secret.
 *
 * @param invented What a mock takes, by variable.
 * @param env @default process.env
 */
export function readPlanCredentials<Name extends string>(
  invented: Readonly<Record<Name, string>>,
  env: Environment = process.env,
): Record<Name, string> {
  const isProvider = env["CONTRACT_BASE_URL"] !== undefined;
  const entries = Object.entries<string>(invented).map(([name, value]) => [name, (isProvider ? env[name] : undefined) || value]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

/** List those of a plan's variables that the environment lacks. */
export function missingCredentials({ credentials = [] }: { credentials?: readonly string[] }, env: Environment): string[] {
  return credentials.filter((name) => (env[name] ?? "") === "");
}

import type { Contract, Server } from "./contract.ts";
import { ConfigError } from "./errors.ts";

/** The option that stands in for every server of the spec. */
export interface BaseUrlOption {
  /** Replaces the whole server URL, base path included, for example by a mock's. @default the spec's server */
  baseUrl?: string;
  /** Allow plain http to other hosts than this machine; credentials then travel in the clear. @default false */
  allowInsecure?: boolean;
}

/** The options that {@link serverUrl} reads, beside one for each server variable. */
export interface ServerOptions extends BaseUrlOption {
  /** Name of one of the spec's servers. @default the first */
  server?: string;
}

/**
 * Build the base URL, without a trailing slash, from the spec's server and its variables.
 *
 * @throws {ConfigError} For an unknown server, a variable that is missing, not of its enum or would change the host, or a `baseUrl` that is no plain URL.
 */
export function serverUrl(contract: Contract, options: ServerOptions): string {
  if (options.baseUrl !== undefined) return parse(options.baseUrl, "baseUrl", options);
  const server = chooseServer(contract, options.server);
  const variables = Object.entries(server.variables).map(([option, variable]) => {
    const value = (options as { [option: string]: unknown })[option] ?? variable.default;
    if (typeof value !== "string" || !/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?(:\d+)?$/.test(value)) {
      throw new ConfigError(
        `Option "${option}" is ${value === undefined ? "missing" : "not a plain name"}: it stands in ${server.url}, so pass letters, digits, dots and dashes.`,
      );
    }
    if (variable.enum !== undefined && !variable.enum.includes(value))
      throw new ConfigError(`Option "${option}" is none that ${server.url} knows: pass one of ${variable.enum.join(", ")}, or baseUrl.`);
    return [variable.name, value] as const;
  });
  return parse(
    variables.reduce((url, [name, value]) => url.replaceAll(`{${name}}`, () => value), server.url),
    "server URL",
    options,
  );
}

function chooseServer(contract: Contract, name: string | undefined): Server {
  const server = name === undefined ? contract.servers[0] : contract.servers.find((candidate) => candidate.name === name);
  if (server !== undefined) return server;
  if (name === undefined) throw new ConfigError("The contract names no server: pass baseUrl.");
  const names = contract.servers.flatMap((candidate) => candidate.name ?? []);
  throw new ConfigError(`There is no server "${name}": pass one of ${names.join(", ")}, or baseUrl.`);
}

function parse(text: string, what: string, { allowInsecure }: BaseUrlOption): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:/.test(url.protocol))
    throw new ConfigError(`The ${what} is no http(s) URL: pass one like "https://api.example".`);
  // The message does not repeat the URL: its user name and password would end in a log.
  if (url.username !== "" || url.password !== "" || /[?#]/.test(text))
    throw new ConfigError(`The ${what} carries credentials, a query or a fragment: pass scheme, host and path alone.`);
  // Credentials in the clear are read by everyone on the way; to this machine itself there is none (RFC 6761, RFC 1122).
  if (url.protocol === "http:" && !/^(.*\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(url.hostname) && allowInsecure !== true)
    throw new ConfigError(`The ${what} is plain http: pass https, or allowInsecure: true where nobody can listen.`);
  return url.href.replace(/\/+$/, "");
}

import type { Operation } from "@tooling/spec";

/** The URL that an operation's path follows: for one that has servers of its own the origin, as in the clients. */
export function serverOf({ servers }: Pick<Operation, "servers">, baseUrl: string): string {
  return (servers === undefined ? baseUrl : new URL(baseUrl).origin).replace(/\/+$/, "");
}

/** Write the pattern of the paths that a template such as `/stations/{name}` stands for; each parameter is a group, and may be empty where that is asked for. */
export function pathPattern(template: string, { mayBeEmpty = false }: { mayBeEmpty?: boolean } = {}): string {
  return template
    .split(/\{[^}]+\}/)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(mayBeEmpty ? "([^/]*)" : "([^/]+)");
}

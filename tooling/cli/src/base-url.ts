import { isLoopback } from "@tooling/spec";
import { UsageError } from "./verb.ts";

/**
 * Check the `--base-url` of a server as the clients do, since credentials go there; no message repeats it, which may hold some.
 *
 * @returns The URL without a slash at its end.
 * @throws {UsageError} For anything but scheme, host and path, and for plain http beyond this machine.
 */
export function parseBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--base-url is no http(s) URL: pass one like "https://api.example".`);
  if (url.username !== "" || url.password !== "" || /[?#]/.test(text))
    throw new UsageError("--base-url carries credentials, a query or a fragment: pass scheme, host and path alone.");
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    throw new UsageError("--base-url is plain http, which everyone on the way can read: pass https.");
  return url.href.replace(/\/+$/, "");
}

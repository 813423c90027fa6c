import { CrossOriginNextError, type ErrorContext, PaginationError } from "./errors.ts";

/**
 * Resolve a `next` link against the URL of the page it stands on (RFC 3986, section 5), and give its query: all that is taken from it.
 *
 * @throws {CrossOriginNextError} For a link to another origin, or to none, such as `javascript:`.
 * @throws {PaginationError} For a link to another path than the operation's.
 */
export function resolveNext(link: string, url: string, path: string, context: ErrorContext): string {
  const { origin } = new URL(url);
  const target = URL.canParse(link, url) ? new URL(link, url) : undefined;
  if (target?.origin !== origin)
    throw new CrossOriginNextError(`has a next link to ${target?.origin ?? "no URL"}, not to ${origin}: nothing was sent there.`, context);
  const bare = (pathname: string): string => pathname.replace(/\/+$/, "");
  if (!bare(target.pathname).endsWith(bare(path)))
    throw new PaginationError(`has a next link to another path than ${path}: it is not followed.`, context);
  return target.search.slice(1);
}

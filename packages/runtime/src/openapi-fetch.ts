import { createFinalURL, mergeHeaders } from "openapi-fetch";

/** Build a URL from its parts, the path and the query already serialized; this module is the only one that knows openapi-fetch. */
export function buildUrl(baseUrl: string, path: string, search: string): string {
  return createFinalURL(path, { baseUrl, params: {}, querySerializer: () => search, pathSerializer: () => path });
}

/** Merge headers, later ones over earlier ones in any letter case; undefined ones are left out. */
export function buildHeaders(...headers: (Record<string, string | undefined> | undefined)[]): Headers {
  return mergeHeaders(...headers);
}

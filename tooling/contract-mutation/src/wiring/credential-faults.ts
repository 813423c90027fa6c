import type { JsonObject } from "@tooling/spec";
import type { OutgoingRequest } from "../operation-fetch.ts";
import type { WiringOperator } from "../wiring-faults.ts";
import { changeCookies } from "./header-faults.ts";

/** Changes where a security scheme puts its credentials: to another text, to an empty one, or, given undefined, to none. */
type Rewrite = (request: OutgoingRequest, change: (credentials: string) => string | undefined) => void;

/** List what can be wrong about the credentials of an operation, for each security scheme that it takes. */
export const listCredentialFaults: WiringOperator = ({ security }, document) => {
  const names = new Set(security.flatMap((requirement) => Object.keys(requirement)));
  return [...names].flatMap((part) => {
    const scheme = document.components?.securitySchemes?.[part] ?? {};
    const rewrite = rewriteOf(scheme);
    const isHttp = scheme.type !== "apiKey";
    return [
      {
        ...{ name: "drop-credentials", part, title: `does not send the credentials of ${part}` },
        change: (request) => rewrite(request, () => undefined),
      },
      {
        ...{ name: "empty-credentials", part, title: `sends no secret with ${part}` },
        change: (request) => rewrite(request, (credentials) => (isHttp ? credentials.split(" ", 1)[0] : "")),
      },
      ...(isHttp
        ? [
            {
              ...{ name: "wrong-scheme", part, title: `sends the credentials of ${part} under another scheme` },
              change: (request: OutgoingRequest) => rewrite(request, (credentials) => credentials.replace(/^\S+/, "Token")),
            },
          ]
        : [{ name: "rename-credentials", part, title: `sends the credentials of ${part} under another name`, change: renaming(scheme) }]),
    ];
  });
};

function rewriteOf({ type, in: where, name }: JsonObject): Rewrite {
  const key = type === "apiKey" ? String(name) : "authorization";
  if (type === "apiKey" && where === "cookie") return (request, change) => rewriteCookie(request, key, change);
  if (type === "apiKey" && where === "query") return (request, change) => rewriteQuery(request, key, change);
  return ({ headers }, change) => {
    const before = headers.get(key);
    if (before === null) return;
    const after = change(before);
    if (after === undefined) headers.delete(key);
    else headers.set(key, after);
  };
}

function rewriteCookie({ headers }: OutgoingRequest, key: string, change: (credentials: string) => string | undefined): void {
  changeCookies(headers, (cookies) =>
    cookies.flatMap(([name, value]): [string, string][] => {
      const after = name === key ? change(value) : value;
      return after === undefined ? [] : [[name, after]];
    }),
  );
}

function rewriteQuery({ url }: OutgoingRequest, key: string, change: (credentials: string) => string | undefined): void {
  const before = url.searchParams.get(key);
  if (before === null) return;
  const after = change(before);
  if (after === undefined) url.searchParams.delete(key);
  else url.searchParams.set(key, after);
}

function renaming({ in: where, name }: JsonObject): (request: OutgoingRequest) => void {
  const key = String(name);
  const renamed = `${key}-renamed`;
  if (where === "cookie")
    return ({ headers }) => changeCookies(headers, (cookies) => cookies.map(([other, value]) => [other === key ? renamed : other, value]));
  return ({ url, headers }) => {
    const value = where === "query" ? url.searchParams.get(key) : headers.get(key);
    if (value === null) return;
    const holder = where === "query" ? url.searchParams : headers;
    holder.delete(key);
    holder.set(renamed, value);
  };
}

import type { OutgoingRequest } from "../operation-fetch.ts";
import { pathPattern } from "../operation-fetch.ts";
import type { RequestChange, WiringOperator } from "../wiring-faults.ts";
import { isWrittenAsItIs } from "./written-text.ts";

/** Methods that a client may mistake for each other. */
const MISTAKEN: Readonly<Record<string, string>> = { GET: "POST", POST: "PUT", PUT: "PATCH", PATCH: "PUT", DELETE: "POST" };

/** List what can be wrong about an operation's method and path. */
export const listPathFaults: WiringOperator = ({ path, parameters }, document) => {
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
  const isText = inPath.some(({ schema }) => !isWrittenAsItIs(document, schema));
  return [
    { name: "wrong-method", title: "is sent with another method", change: sendOtherwise },
    { name: "toggle-trailing-slash", title: `is sent ${path.endsWith("/") ? "without" : "with"} a slash at its end`, change: toggleSlash },
    ...names.map((name, index) => unfilled(path, name, index)),
    ...(isText ? [{ name: "double-encode-path", title: "encodes its path twice", change: encodePathAgain }] : []),
    ...(names.length > 1 ? [{ name: "swap-path-parameters", title: "mixes the parameters of its path up", change: swapIn(path) }] : []),
  ];
};

function sendOtherwise(request: OutgoingRequest): void {
  request.method = MISTAKEN[request.method] ?? "POST";
}

function toggleSlash({ url }: OutgoingRequest): void {
  url.pathname = url.pathname.endsWith("/") ? url.pathname.slice(0, -1) : `${url.pathname}/`;
}

function encodePathAgain({ url }: OutgoingRequest): void {
  url.pathname = url.pathname.replaceAll("%", "%25");
}

function unfilled(path: string, name: string, index: number): RequestChange {
  const change = ({ url }: OutgoingRequest): void => {
    url.pathname = fill(
      path,
      valuesIn(path, url).map((value, other) => (other === index ? `{${name}}` : value)),
    );
  };
  return { name: "unfilled-path-parameter", part: name, title: `sends {${name}} in its path as it stands in the contract`, change };
}

function swapIn(path: string): (request: OutgoingRequest) => void {
  return ({ url }) => {
    url.pathname = fill(path, valuesIn(path, url).reverse());
  };
}

function valuesIn(path: string, url: URL): string[] {
  return [...(pathPattern(path).exec(url.pathname) ?? [])].slice(1);
}

function fill(path: string, values: readonly string[]): string {
  let next = 0;
  return path.replace(/\{[^}]+\}/g, () => values[next++] ?? "");
}

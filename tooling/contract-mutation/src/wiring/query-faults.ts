import { dereference, type OpenApiDocument, type Parameter } from "@tooling/spec";
import type { OutgoingRequest } from "../operation-fetch.ts";
import type { RequestChange, WiringOperator } from "../wiring-faults.ts";
import { isWrittenAsItIs } from "./written-text.ts";

/** A key and its value as they are written in a query, encoded. */
type Pair = readonly [key: string, value: string];

/** List what can be wrong about an operation's query. */
export const listQueryFaults: WiringOperator = ({ parameters }, document) => {
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  if (inQuery.length === 0) return [];
  const lists = inQuery.filter(({ schema }) => [dereference(document, schema ?? {}).type].flat().includes("array"));
  const isText = inQuery.some(({ schema }) => !isWrittenAsItIs(document, schema));
  return [
    ...inQuery.map((parameter) => dropped(document, parameter)),
    onPairs("rename-query-parameters", "names its query parameters otherwise", ([key, value]) => [[`${key}Renamed`, value]]),
    onPairs("repeat-query-parameters", "sends its query parameters twice", (pair) => [pair, pair]),
    ...(isText ? [onPairs("double-encode-query", "encodes its query twice", ([key, value]) => [[key, value.replaceAll("%", "%25")]])] : []),
    ...lists.map(({ name }) => ({
      ...{ name: "change-list-style", part: name, title: `writes the list ${name} in the other style` },
      change: (request: OutgoingRequest) => changePairs(request, (pairs) => restyle(pairs, name)),
    })),
  ];
};

function onPairs(name: string, title: string, change: (pair: Pair) => Pair[]): RequestChange {
  return { name, title, change: (request) => changePairs(request, (pairs) => pairs.flatMap(change)) };
}

function dropped(document: OpenApiDocument, { name, schema, explode }: Parameter): RequestChange {
  const { properties = {} } = dereference(document, schema ?? {}) as { properties?: object };
  // An exploded object is sent under the names of its properties.
  const names = explode === false ? [name] : [name, ...Object.keys(properties)];
  const isOwn = (key: string): boolean => names.includes(key) || key.startsWith(`${name}[`);
  return {
    ...{ name: "drop-query-parameter", part: name, title: `does not send its parameter ${name}` },
    change: (request) => changePairs(request, (pairs) => pairs.filter(([key]) => !isOwn(decodeURIComponent(key)))),
  };
}

/** Change the query as it is written: to parse it and to write it anew would change more than was meant. */
function changePairs({ url }: OutgoingRequest, change: (pairs: Pair[]) => Pair[]): void {
  const written = url.search.slice(1).split("&");
  const pairs = written.filter((pair) => pair !== "").map((pair): Pair => [pair.split("=", 1)[0] ?? "", pair.slice(pair.indexOf("=") + 1)]);
  url.search = change(pairs)
    .map((pair) => pair.join("="))
    .join("&");
}

function restyle(pairs: Pair[], name: string): Pair[] {
  const own = pairs.filter(([key]) => decodeURIComponent(key) === name);
  const [first] = own;
  if (first === undefined) return pairs;
  const values = own.flatMap(([, value]) => value.split(/,|%2C/i));
  const written: Pair[] = own.length > 1 ? [[first[0], values.join(",")]] : values.map((value) => [first[0], value]);
  return pairs.flatMap((pair) => (pair === first ? written : own.includes(pair) ? [] : [pair]));
}

import { isDeepStrictEqual } from "node:util";
import type { Operation } from "@tooling/spec";
import { decodePercent } from "./decode-text.ts";
import { type Exchange, isJson, mediaTypeIn } from "./exchange.ts";
import { isForm } from "./form-fields.ts";

/** Say how a request that a client sent differs from the same request as the contract writes it; both are compared as they are read. */
export async function compareRequests(operation: Operation, sent: Exchange, expected: Request): Promise<string[]> {
  const url = new URL(expected.url);
  const differences: string[] = [];
  const compare = (place: string, is: unknown, should: unknown): void => {
    if (!isDeepStrictEqual(is, should)) differences.push(`${place}: is ${show(is)}, and should be ${show(should)}`);
  };
  compare("method", sent.method, expected.method);
  compare("path", sent.url.pathname.split("/").map(decodePercent), url.pathname.split("/").map(decodePercent));
  compare("query", pairsOf(sent.url), pairsOf(url));
  const names = operation.parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name);
  for (const name of names) compare(`header ${name}`, sent.requestHeaders.get(name), expected.headers.get(name));
  compare("content-type", mediaTypeIn(sent.requestHeaders, "content-type"), mediaTypeIn(expected.headers, "content-type"));
  if (expected.headers.get("accept") !== "*/*") compare("accept", sent.requestHeaders.get("accept"), expected.headers.get("accept"));
  const written = new Response(sent.requestBody, { headers: { "content-type": sent.requestHeaders.get("content-type") ?? "" } });
  compare("body", await readBody(written), await readBody(expected));
  return differences;
}

/** Say which credentials a client left out or emptied, given the headers that carry such by the letter of the contract. */
export function compareCredentials(sent: Headers, expected: Readonly<Record<string, string>>): string[] {
  return Object.entries(expected)
    .filter(([name, value]) => !carrierOf(name, sent.get(name) ?? "").includes(carrierOf(name, value)[0] ?? ""))
    .map(([name]) => `header ${name}: carries no credentials, or others than those that were asked for`);
}

/** What carries a secret, the secret aside: the word of an authorization, the names of cookies, the header; none where it is empty. */
function carrierOf(name: string, value: string): string[] {
  if (name === "cookie") return value.split(/; */).flatMap((pair) => /^([^=]+)=./.exec(pair)?.[1] ?? []);
  if (name === "authorization") return /^(\S+) +\S/.exec(value)?.[1]?.toLowerCase().split(" ") ?? [];
  return value === "" ? [] : [name];
}

/** The pairs of a query; text that is split at commas is not told from text that is not. */
function pairsOf({ searchParams }: URL): string[] {
  return [...searchParams].map(([name, value]) => `${name}=${value}`).sort();
}

async function readBody(message: Request | Response): Promise<unknown> {
  const mediaType = mediaTypeIn(message.headers, "content-type");
  if (isForm(mediaType)) {
    const entries = [...(await message.formData())];
    return Promise.all(entries.map(async ([name, value]) => [name, typeof value === "string" ? value : [value.type, await value.text()]]));
  }
  const text = await message.text();
  return isJson(mediaType) && text !== "" ? JSON.parse(text) : text;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

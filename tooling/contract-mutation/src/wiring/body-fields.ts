import { isJsonObject } from "@tooling/spec";
import { bytesOf, mediaTypeOf, type OutgoingRequest, textOf } from "../operation-fetch.ts";
import { isJson } from "../schema-places.ts";

/** The members of a body's object, or the fields of its form, as they are written. */
export type Fields = [name: string, value: unknown][];

/** Change the members or fields of a body; one that has none stays as it is. */
export function changeFields(request: OutgoingRequest, change: (fields: Fields) => Fields): void {
  const mediaType = mediaTypeOf(request);
  if (request.body === undefined) return;
  if (isJson(mediaType)) request.body = bytesOf(changeMembers(textOf(request.body), change));
  if (mediaType === "application/x-www-form-urlencoded") request.body = bytesOf(changePairs(textOf(request.body), change));
  if (mediaType === "multipart/form-data") request.body = changeParts(request, request.body, change);
}

function changeMembers(text: string, change: (fields: Fields) => Fields): string {
  const body: unknown = JSON.parse(text);
  return isJsonObject(body) ? JSON.stringify(Object.fromEntries(change(Object.entries(body)))) : text;
}

function changePairs(text: string, change: (fields: Fields) => Fields): string {
  const pairs = text.split("&").map((pair): Fields[number] => {
    const [name = "", ...value] = pair.split("=");
    return [decodeURIComponent(name), value.join("=")];
  });
  return change(pairs)
    .map(([name, value]) => `${encodeURIComponent(name)}=${String(value)}`)
    .join("&");
}

/** Parts are cut and joined as they are, byte for byte: Latin-1 gives each byte one character. */
function changeParts({ headers }: OutgoingRequest, body: Uint8Array, change: (fields: Fields) => Fields): Uint8Array<ArrayBuffer> {
  const boundary = /boundary="?([^";]+)/.exec(headers.get("content-type") ?? "")?.[1] ?? "";
  const text = Buffer.from(body).toString("latin1");
  const parts = text.split(`--${boundary}`).slice(1, -1);
  const nameOf = (part: string): string => Buffer.from(/name="([^"]*)"/.exec(part)?.[1] ?? "", "latin1").toString("utf8");
  const changed = change(parts.map((part) => [nameOf(part), part])).map(([name, part]) =>
    String(part).replace(/name="[^"]*"/, () => `name="${Buffer.from(name, "utf8").toString("latin1")}"`),
  );
  return new Uint8Array(Buffer.from(`${[...changed.map((part) => `--${boundary}${part}`), `--${boundary}--\r\n`].join("")}`, "latin1"));
}

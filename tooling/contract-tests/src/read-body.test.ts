import type { JsonObject, MediaType } from "@tooling/spec";
import { expect, test } from "vitest";
import { TIDEPOOL } from "./coverage-fixture.ts";
import { createBodyReader, readText } from "./read-body.ts";
import { describeShape } from "./value-shape.ts";

const SCHEMA: JsonObject = {
  properties: {
    name: { type: "string" },
    tags: { type: "array", items: { type: "string" } },
    place: { type: "object", properties: { x: { type: "number" } } },
    places: { type: "array", items: { properties: { x: {} } } },
  },
};
const FORM = "application/x-www-form-urlencoded";

function read(contentType: string, body: string | Uint8Array, media: Partial<MediaType> = {}): unknown {
  const schema = media.schema ?? SCHEMA;
  const item = { criterion: "request property", operation: "", place: "" } as const;
  const shape = describeShape(TIDEPOOL, schema, { side: "request", place: "", item, add: () => item });
  return createBodyReader({ schema, ...media }, shape)(typeof body === "string" ? new TextEncoder().encode(body) : body, contentType);
}

test("reads JSON, and nothing of what does not parse", () => {
  expect(read("application/merge-patch+json; charset=utf-8", '{"a":["ö"]}')).toEqual({ a: ["ö"] });
  expect(read("Application/JSON", "null")).toBeNull();
  expect(read("application/json", '{"a":')).toBeUndefined();
  expect([read("application/json", ""), read(FORM, "")]).toEqual([undefined, undefined]);
});

test("reads a url-encoded form, its objects as JSON and repeated fields as lists", () => {
  const body = "name=North+Pier%21&tags=a&tags=b%2Cc&place=%7B%22x%22%3A1%7D&places=%7B%22x%22%3A2%7D&places=broken&other=1";
  expect(read(FORM, body)).toEqual({ name: "North Pier!", tags: ["a", "b,c"], place: { x: 1 }, places: [{ x: 2 }, "broken"] });
});

test("reads a form's fields as their encoding has it", () => {
  const encoding = { tags: { style: "form", explode: false }, place: { style: "deepObject" } };
  expect(read(FORM, "tags=a,b&place%5Bx%5D=1", { encoding })).toEqual({ tags: ["a", "b"], place: { x: "1" } });
});

test("reads fields that only additionalProperties describe", () => {
  expect(read(FORM, "depth=3&&=1", { schema: { additionalProperties: { type: "string" } } })).toEqual({ depth: "3" });
});

test("reads a multipart form as fetch writes it, files among its parts", async () => {
  const form = new FormData();
  form.append("name", "Nörd\r\n\r\nPier");
  form.append("tags", "a");
  form.append("tags", "b%20+");
  form.append("place", '{"x":1}');
  form.append("places", new Blob([new Uint8Array([0, 255, 13, 10, 45, 45])]), 'name="other".bin');
  const request = new Request("http://mock.test", { method: "POST", body: form });
  const body = new Uint8Array(await request.arrayBuffer());
  expect(read(request.headers.get("content-type") ?? "", body)).toEqual({
    name: "Nörd\r\n\r\nPier",
    tags: ["a", "b%20+"],
    place: { x: 1 },
    places: [expect.any(String)],
  });
});

test("reads a multipart form as other clients write it", () => {
  const body = 'preamble\r\n\r\n--b 1\r\ncontent-disposition: form-data; filename="tags"; name=name\r\n\r\nPier\r\n--b 1--\r\n';
  expect(read('multipart/form-data; charset=utf-8; boundary="b 1"', body)).toEqual({ name: "Pier" });
});

test("finds no fields in a multipart form that is broken", () => {
  expect(read("multipart/form-data", '--b\r\nContent-Disposition: form-data; name="name"\r\n\r\nPier\r\n--b--')).toEqual({});
  expect(read("multipart/form-data; boundary=b", "garbage")).toEqual({});
  expect(read("multipart/form-data; boundary=b", '--b\r\nContent-Disposition: form-data; name="name"\r\n--b--')).toEqual({});
});

test("takes a text of another type as it is, and an empty one for none", () => {
  expect(readText("text/csv", "a,b")).toBe("a,b");
  expect(readText("text/csv", "")).toBeUndefined();
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseMediaType, serializeBody } from "./body.ts";
import { ConfigError } from "./errors.ts";

const FORM = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data";

describe("serializeBody", () => {
  test.each([["application/json"], ["application/merge-patch+json"], ["application/vnd.api+json"]])("writes %s as JSON", (mediaType) => {
    expect(serializeBody({ name: "a", depth: null, gone: undefined }, mediaType)).toEqual({
      body: '{"name":"a","depth":null}',
      contentType: mediaType,
    });
  });

  test("writes a form with a field for each item of a list, and leaves out undefined and null", () => {
    const value = { name: "a b&c", tags: ["x", "y"], none: [], gone: undefined, nothing: null, empty: "", off: false, zero: 0 };
    expect(serializeBody(value, FORM)).toEqual({ body: "name=a+b%26c&tags=x&tags=y&empty=&off=false&zero=0", contentType: FORM });
  });

  test("D87 D89 writes dates and numbers in a form as in a query", () => {
    const value = { at: new Date("2026-03-01T10:00:00Z"), big: 1e21, huge: 2n ** 64n };
    expect(serializeBody(value, FORM).body).toBe("at=2026-03-01T10%3A00%3A00Z&big=1000000000000000000000&huge=18446744073709551616");
    const form = serializeBody(value, MULTIPART).body as FormData;
    expect([...form.values()]).toEqual(["2026-03-01T10:00:00Z", "1000000000000000000000", "18446744073709551616"]);
  });

  test("D92 writes any form so that a server reads it back", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(fc.dictionary(text, text, { maxKeys: 5 }), (fields) => {
        const { body } = serializeBody(fields, FORM);
        expect(new Map(new URLSearchParams(body as string))).toEqual(new Map(Object.entries(fields)));
      }),
    );
  });

  test("writes a multipart form with its files, and leaves the boundary to fetch", async () => {
    const image = new File(["pixels"], "tide.png", { type: "image/png" });
    const { body, contentType } = serializeBody({ name: "a", image, extra: [image] }, MULTIPART);
    expect(contentType).toBeUndefined();
    const request = new Request("https://api.test/", { method: "POST", body });
    const form = await request.formData();
    expect([...form.keys()]).toEqual(["name", "image", "extra"]);
    const sent = form.get("image") as File;
    expect({ name: sent.name, type: sent.type, text: await sent.text() }).toEqual({ name: "tide.png", type: "image/png", text: "pixels" });
  });

  test.each([[{ nested: true }], [Number.NaN], [new Date("never")], [() => 1], [Object.create(null)]])(
    "refuses a form field that no form can hold",
    (value) => {
      expect(() => serializeBody({ field: value }, FORM)).toThrow(ConfigError);
      expect(() => serializeBody({ field: value }, MULTIPART)).toThrow(ConfigError);
    },
  );

  test("says what is wrong with a body", () => {
    expect(() => serializeBody({ password: { text: "hunter2" } }, FORM)).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: Field "password" holds a value that a form cannot: pass a string, a finite number, a boolean, a valid Date, a Blob or a list of them.]`,
    );
    expect(() => serializeBody({ image: new Blob(["x"]) }, FORM)).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: Field "image" is a file: a url-encoded form cannot carry one, so pass contentType: "multipart/form-data".]`,
    );
    expect(() => serializeBody({}, "application/xml")).toThrowErrorMatchingInlineSnapshot(
      `[ConfigError: No serializer for a application/xml body: report this with the operation.]`,
    );
  });
});

describe("chooseMediaType", () => {
  test("takes the media type that the caller asks for", () => {
    expect(chooseMediaType({ image: new Blob() }, [FORM, MULTIPART], FORM)).toBe(FORM);
  });

  test("takes multipart for a body with a file, alone or in a list", () => {
    expect(chooseMediaType({ image: new Blob() }, [FORM, MULTIPART], undefined)).toBe(MULTIPART);
    expect(chooseMediaType({ images: ["a", new Blob()] }, [FORM, MULTIPART], undefined)).toBe(MULTIPART);
  });

  test("takes the spec's first media type otherwise, and JSON where it has none", () => {
    expect(chooseMediaType({ image: new Blob() }, [FORM], undefined)).toBe(FORM);
    expect(chooseMediaType({ name: "a" }, [FORM, MULTIPART], undefined)).toBe(FORM);
    expect(chooseMediaType(undefined, [], undefined)).toBe("application/json");
  });

  test("looks at a body without turning its values into text", () => {
    const value = { bare: Object.create(null), loud: { toString: () => expect.unreachable("a value was turned into text") } };
    expect(chooseMediaType(value, ["application/json"], undefined)).toBe("application/json");
  });
});

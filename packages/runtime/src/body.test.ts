import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCharacter } from "../test/any-character.ts";
import { chooseMediaType, serializeBody } from "./body.ts";
import { ConfigError } from "./errors.ts";

const JSON_TYPE = "application/json";
const FORM = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data";

describe("JSON", () => {
  test.each([[JSON_TYPE], ["application/merge-patch+json"], ["application/vnd.api+json"]])("is written for %s", async (mediaType) => {
    expect(await serializeBody({ name: "a", at: new Date(0), depth: null, gone: undefined }, mediaType)).toEqual({
      body: '{"name":"a","at":"1970-01-01T00:00:00.000Z","depth":null}',
      contentType: mediaType,
    });
  });

  test("D99 holds the keys of its own alone, and an explicit null", async () => {
    const body = Object.assign(Object.create({ inherited: 1 }), { name: "a", depth: null, gone: undefined });
    expect((await serializeBody(body, JSON_TYPE)).body).toBe('{"name":"a","depth":null}');
  });

  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  test.each([
    ["__proto__", JSON.parse('{"deep":{"__proto__":{"hunter2":true}}}')],
    ["a function", { name: () => "hunter2" }],
    ["a constructor", { constructor: Object }],
    ["a symbol", { name: Symbol("hunter2") }],
    ["a bigint", { id: 1n }],
    ["NaN", { depth: Number.NaN }],
    ["an infinity", { depth: Number.NEGATIVE_INFINITY }],
    ["a cycle", cycle],
    [
      "a getter that throws",
      {
        get name(): string {
          throw new TypeError("hunter2");
        },
      },
    ],
    [
      "a toJSON that throws",
      {
        toJSON: () => {
          throw new TypeError("hunter2");
        },
      },
    ],
    ["a toJSON that gives nothing", { toJSON: () => undefined }],
    ["a toJSON that gives a bigint", { name: { toJSON: () => 1n } }],
    ["a Date without a time", { at: new Date("never") }],
    ["a Map", { names: new Map([["hunter2", 1]]) }],
    ["a file", { image: new Blob(["hunter2"]) }],
    ["a FormData", new FormData()],
    ["a URLSearchParams", new URLSearchParams("a=hunter2")],
    ["a Blob", new Blob(["hunter2"])],
    ["bytes", new Uint8Array(3)],
    ["a ReadableStream", new ReadableStream()],
  ])("D98 B50 refuses %s, which it would lose or change", async (_, value) => {
    const error: unknown = await serializeBody(value, JSON_TYPE).catch((reason) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as Error).message).not.toContain("hunter2");
    expect(({} as { hunter2?: unknown }).hunter2).toBeUndefined();
  });

  test("D98 names the field that it refuses", async () => {
    await expect(serializeBody({ tide: { depth: Number.NaN } }, JSON_TYPE)).rejects.toThrow(/"depth"/);
  });

  test("D98 writes what getters and toJSON give, and changes neither body nor prototype", async () => {
    const body = Object.freeze({
      get name() {
        return "a";
      },
      when: { toJSON: () => "now" },
      constructor: "b",
    });
    expect((await serializeBody(body, JSON_TYPE)).body).toBe('{"name":"a","when":"now","constructor":"b"}');
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
  });

  test("D98 writes any JSON value so that it reads back, or refuses it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const sent = await serializeBody(value, JSON_TYPE).catch((reason: unknown) => reason);
        if (sent instanceof ConfigError) expect(JSON.stringify(value)).toContain("__proto__");
        else expect(JSON.parse((sent as { body: string }).body)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("a form", () => {
  test("has a field for each item of a list, and none for undefined and null", async () => {
    const value = { name: "a b&c", tags: ["x", "y"], none: [], gone: undefined, nothing: null, empty: "", off: false, zero: 0 };
    expect(await serializeBody(value, FORM)).toEqual({ body: "name=a+b%26c&tags=x&tags=y&empty=&off=false&zero=0", contentType: FORM });
  });

  test("D87 D89 has dates and numbers as a query has them", async () => {
    const value = { at: new Date("2026-03-01T10:00:00Z"), big: 1e21, huge: 2n ** 64n };
    expect((await serializeBody(value, FORM)).body).toBe(
      "at=2026-03-01T10%3A00%3A00Z&big=1000000000000000000000&huge=18446744073709551616",
    );
    const form = await readForm(value);
    expect([...form.values()]).toEqual(["2026-03-01T10:00:00Z", "1000000000000000000000", "18446744073709551616"]);
  });

  test("D92 is written so that a server reads it back, whatever it holds", async () => {
    const text = fc.string({ unit: anyCharacter, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(text, text, { maxKeys: 5 }), async (fields) => {
        const { body } = await serializeBody(fields, FORM);
        expect(new Map(new URLSearchParams(body as string))).toEqual(new Map(Object.entries(fields)));
      }),
      { numRuns: 50 },
    );
  });

  test("B50 may be given as URLSearchParams or FormData", async () => {
    const form = new FormData();
    form.append("a", "1 2");
    form.append("a", "3");
    const search = new URLSearchParams("a=1+2&a=3");
    for (const value of [form, search]) {
      expect((await serializeBody(value, FORM)).body).toBe("a=1+2&a=3");
      expect((await readForm(value)).getAll("a")).toEqual(["1 2", "3"]);
    }
  });

  test("carries files as multipart, each with its name, type and bytes", async () => {
    const image = new File(["pixels"], "tide.png", { type: "image/png" });
    const form = await readForm({ name: "a", image, extra: [image, new Blob(["raw"])] });
    expect([...form.keys()]).toEqual(["name", "image", "extra", "extra"]);
    const sent = form.get("image") as File;
    expect({ name: sent.name, type: sent.type, text: await sent.text() }).toEqual({ name: "tide.png", type: "image/png", text: "pixels" });
  });

  test("B50 is the same bytes however often it is sent, its boundary included", async () => {
    const { body, contentType } = await serializeBody({ image: new Blob(["pixels"]) }, MULTIPART);
    const [first, second] = await Promise.all([sentBytes(body, contentType), sentBytes(body, contentType)]);
    expect(first).toEqual(second);
    const boundary = /^multipart\/form-data; ?boundary=(\S+)$/.exec(contentType)?.[1];
    expect(first.startsWith(`--${boundary}\r\n`)).toBe(true);
    expect(first.trimEnd().endsWith(`--${boundary}--`)).toBe(true);
  });

  test.each([
    ["a quote", 'a".png'],
    ["a line break", "a\r\nx-evil: 1\r\n\r\nbody"],
    ["a bare line feed", "a\nb"],
    ["a bare carriage return", "a\rb"],
    ["another boundary", 'a"\r\n\r\n--x--\r\n'],
    ["letters outside ASCII", "é🦀.png"],
  ])("D95 escapes %s in the name of a file and of a field", async (_, name) => {
    const image = new File(["pixels"], name, { type: "image/png" });
    const { body, contentType } = await serializeBody({ [name]: image, caption: "low" }, MULTIPART);
    const text = await sentBytes(body, contentType);
    const [head = ""] = text.split("\r\n\r\n");
    expect(head.split("\r\n")).toHaveLength(3);
    expect(head).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(head.split("\r\n")[1]).toMatch(/^Content-Disposition: form-data; name="[^"\r\n]*"; filename="[^"\r\n]*"$/);
    expect(head.split("\r\n")[2]).toBe("Content-Type: image/png");
    const form = await new Response(body, { headers: { "content-type": contentType } }).formData();
    expect([...form.keys()].slice(1)).toEqual(["caption"]);
  });

  test.each([["image/png\r\nx-evil: 1"], ["image/png\nx-evil: 1"], ["image/p\0ng"]])(
    "D95 sends no part of the content type %j of a file that is no header's",
    async (type) => {
      const { body, contentType } = await serializeBody({ image: new File(["pixels"], "a.png", { type }) }, MULTIPART);
      const [head = ""] = (await sentBytes(body, contentType)).split("\r\n\r\n");
      expect(head.split("\r\n")).toHaveLength(3);
      expect(head).not.toMatch(/^x-evil/im);
    },
  );

  test.each([[{ nested: true }], [Number.NaN], [new Date("never")], [() => 1], [Object.create(null)]])(
    "is refused where a field is one that no form can hold",
    async (value) => {
      await expect(serializeBody({ field: value }, FORM)).rejects.toThrow(ConfigError);
      await expect(serializeBody({ field: value }, MULTIPART)).rejects.toThrow(ConfigError);
    },
  );

  test.each([
    ["text", "caption=low"],
    ["a number", 42],
    ["a list", ["caption"]],
    ["null", null],
    ["a Blob", new Blob(["caption=low"])],
    ["bytes", new Uint8Array(3)],
    ["a ReadableStream", new ReadableStream()],
    ["a Map", new Map([["caption", "low"]])],
  ])("B50 is refused where %s stands in place of its fields, or sent as it is", async (_, value) => {
    for (const mediaType of [FORM, MULTIPART]) {
      const sent: unknown = await serializeBody(value, mediaType).catch((reason) => reason);
      if (sent instanceof ConfigError) continue;
      expect((sent as { body: unknown }).body).toBe(value);
    }
  });

  test("says which field is wrong, and repeats no value", async () => {
    const errors = await Promise.all([
      serializeBody({ password: { text: "hunter2" } }, FORM).catch((reason: unknown) => reason),
      serializeBody({ password: new Blob(["hunter2"]) }, FORM).catch((reason: unknown) => reason),
    ]);
    for (const error of errors) expect(error).toBeInstanceOf(ConfigError);
    expect(String(errors[0])).toMatch(/"password".*form/);
    expect(String(errors[1])).toMatch(/"password" is a file.*multipart/);
    expect(inspect(errors)).not.toContain("hunter2");
  });
});

describe("another media type", () => {
  const bytes = new TextEncoder().encode("id,name");
  test.each([["id,name"], [new Blob(["id,name"])], [bytes], [bytes.buffer]])(
    "takes %o as it is, the same bytes each time",
    async (value) => {
      const { body, contentType } = await serializeBody(value, "text/csv");
      expect(contentType).toBe("text/csv");
      expect([await sentBytes(body, contentType), await sentBytes(body, contentType)]).toEqual(["id,name", "id,name"]);
    },
  );

  test.each([[new ReadableStream()], [{}], [42], [null]])("B50 refuses %o, which cannot be sent twice or at all", async (value) => {
    const error: unknown = await serializeBody(value, "text/csv").catch((reason) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toMatch(/text\/csv/);
  });
});

describe("chooseMediaType", () => {
  test("takes the media type that the caller asks for", () => {
    expect(chooseMediaType({ image: new Blob() }, [FORM, MULTIPART], FORM)).toBe(FORM);
  });

  test("takes multipart for a body with a file, alone or in a list, and for a FormData", () => {
    expect(chooseMediaType({ image: new Blob() }, [FORM, MULTIPART], undefined)).toBe(MULTIPART);
    expect(chooseMediaType({ images: ["a", new Blob()] }, [FORM, MULTIPART], undefined)).toBe(MULTIPART);
    expect(chooseMediaType(new FormData(), [FORM, MULTIPART], undefined)).toBe(MULTIPART);
  });

  test("takes the spec's first media type otherwise, and JSON where it has none", () => {
    expect(chooseMediaType({ image: new Blob() }, [FORM], undefined)).toBe(FORM);
    expect(chooseMediaType({ name: "a" }, [FORM, MULTIPART], undefined)).toBe(FORM);
    expect(chooseMediaType(new URLSearchParams(), [FORM, MULTIPART], undefined)).toBe(FORM);
    expect(chooseMediaType(undefined, [], undefined)).toBe(JSON_TYPE);
  });

  test("looks at a body without turning its values into text", () => {
    const value = { bare: Object.create(null), loud: { toString: () => expect.unreachable("a value was turned into text") } };
    expect(chooseMediaType(value, [JSON_TYPE], undefined)).toBe(JSON_TYPE);
  });
});

/** A form as a server reads it. */
async function readForm(value: unknown): Promise<FormData> {
  const { body, contentType } = await serializeBody(value, MULTIPART);
  return new Response(body, { headers: { "content-type": contentType } }).formData();
}

async function sentBytes(body: BodyInit, contentType: string): Promise<string> {
  return new Request("https://api.test/", { method: "POST", body, headers: { "content-type": contentType } }).text();
}

test("D98 refuses a hole in a list, which JSON would fill, and a lone surrogate in a form, which UTF-8 would replace", async () => {
  await expect(serializeBody({ ids: [1, undefined, 3] }, "application/json")).rejects.toThrow(ConfigError);
  await expect(serializeBody({ caption: "\ud800" }, "application/x-www-form-urlencoded")).rejects.toThrow(ConfigError);
  expect((await serializeBody({ ids: [1, null], name: undefined }, "application/json")).body).toBe('{"ids":[1,null]}');
});

test("looks into no bytes to choose their media type", () => {
  const listed: unknown[] = [];
  const { entries } = Object;
  Object.entries = (value: object): ReturnType<typeof entries> => {
    listed.push(value);
    return entries(value);
  };
  try {
    expect(chooseMediaType(new Uint8Array(3), ["application/octet-stream", "multipart/form-data"], undefined)).toBe(
      "application/octet-stream",
    );
    expect(chooseMediaType("text", ["text/plain", "multipart/form-data"], undefined)).toBe("text/plain");
  } finally {
    Object.entries = entries;
  }
  expect(listed).toEqual([]);
});

test("sends a FormData as multipart where the contract takes that, and as what it takes elsewhere", () => {
  const form = new FormData();
  expect(chooseMediaType(form, ["application/x-www-form-urlencoded", "multipart/form-data"], undefined)).toBe("multipart/form-data");
  expect(chooseMediaType(form, ["application/x-www-form-urlencoded"], undefined)).toBe("application/x-www-form-urlencoded");
});

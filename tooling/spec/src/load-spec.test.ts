import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, relative } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { loadRegister, loadSpec } from "./load-spec.ts";
import { SpecError } from "./problem.ts";
import { refusals, refusalsIn, rootWithSchema, writeFiles } from "./spec-fixture.ts";

test("reads every file that the root reaches, each once", () => {
  const folder = writeFiles({
    "openapi.yaml": rootWithSchema("{ $ref: schemas/Tide.yaml }"),
    "schemas/Tide.yaml":
      "type: object\nproperties:\n  next: { $ref: Tide.yaml }\n  station: { $ref: ../schemas/Station.yaml#/properties/id }\n",
    "schemas/Station.yaml": "properties:\n  id: { type: string }\n",
    "schemas/Unused.yaml": "type: string\n",
  });
  const spec = loadSpec(join(folder, "openapi.yaml"));
  expect(spec.entry).toBe(join(folder, "openapi.yaml"));
  expect([...spec.files.keys()].map((path) => relative(folder, path)).sort()).toEqual([
    "openapi.yaml",
    "schemas/Station.yaml",
    "schemas/Tide.yaml",
  ]);
  expect(spec.files.get(join(folder, "schemas/Station.yaml"))?.value).toEqual({ properties: { id: { type: "string" } } });
});

test("finds a spec through a path with a symbolic link in it", () => {
  const folder = writeFiles({ "real/openapi.yaml": rootWithSchema("{ $ref: Tide.yaml }"), "real/Tide.yaml": "type: string\n" });
  symlinkSync(join(folder, "real"), join(folder, "link"));
  expect(loadSpec(join(folder, "link/openapi.yaml")).entry).toBe(join(folder, "real/openapi.yaml"));
});

test("refuses a spec that does not exist, and a folder", () => {
  const folder = writeFiles({});
  expect(refusalsIn(folder)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:1:1 spec-exists There is no such file: check the path, or add it.",
    ]
  `);
  mkdirSync(join(folder, "openapi.yaml"));
  expect(refusalsIn(folder)).toHaveLength(1);
});

describe("references", () => {
  test("G136 refuses every reference to a network, and asks no server", async () => {
    let hits = 0;
    const server = createServer((_request, response) => {
      hits++;
      response.end("type: string\n");
    });
    await new Promise<void>((listening) => {
      server.listen(0, "127.0.0.1", listening);
    });
    onTestFinished(() => {
      server.close();
    });
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

    const found = refusals({
      "openapi.yaml": `${rootWithSchema(`{ $ref: "http://${host}/ref.yaml" }`)}
    Cased: { $ref: "HTTP://${host}/cased.yaml" }
    Slashes: { $ref: "//${host}/slashes.yaml" }
    Backslashes: { $ref: '\\\\${host}\\backslashes.yaml' }
    Mapped:
      discriminator:
        propertyName: kind
        mapping: { a: "http://${host}/mapped.yaml" }
  examples:
    Outside: { externalValue: "http://${host}/example.json" }
  links:
    Linked: { operationRef: "http://${host}/linked.yaml#/paths/~1a/get" }
`,
    });
    // Requests would leave before this one is answered.
    await fetch(`http://${host}/`);
    expect(hits).toBe(1);
    expect(found.map((problem) => problem.replaceAll(host, "HOST"))).toMatchInlineSnapshot(`
      [
        "openapi.yaml:6:19 no-remote-ref $ref "http://HOST/ref.yaml" leads to a network or another scheme: copy what it names into the spec's folder and refer to that.",
        "openapi.yaml:8:20 no-remote-ref $ref "HTTP://HOST/cased.yaml" leads to a network or another scheme: copy what it names into the spec's folder and refer to that.",
        "openapi.yaml:9:22 no-remote-ref $ref "//HOST/slashes.yaml" leads to a network or another scheme: copy what it names into the spec's folder and refer to that.",
        "openapi.yaml:10:26 no-remote-ref $ref "\\\\HOST\\backslashes.yaml" leads to a network or another scheme: copy what it names into the spec's folder and refer to that.",
        "openapi.yaml:14:23 no-remote-ref mapping "http://HOST/mapped.yaml" leads to a network or another scheme: copy what it names into the spec's folder and refer to that.",
        "openapi.yaml:16:31 no-remote-ref externalValue "http://HOST/example.json" leads to a network or another scheme: copy what it names into the spec's folder and refer to that.",
        "openapi.yaml:18:29 no-remote-ref operationRef "http://HOST/linked.yaml#/paths/~1a/get" leads to a network or another scheme: copy what it names into the spec's folder and refer to that.",
      ]
    `);
  });

  test("refuses file: and data: references and a Windows drive", () => {
    const rules = ["file:///etc/hostname", "file:Tide.yaml", "data:text/yaml,type: string", "C:\\tides.yaml"].map(
      (reference) => refusals({ "openapi.yaml": rootWithSchema(`{ $ref: '${reference}' }`) })[0]?.split(" ")[1],
    );
    expect(rules).toEqual(["no-remote-ref", "no-remote-ref", "no-remote-ref", "no-remote-ref"]);
  });

  test("G137 refuses absolute paths, paths out of the folder and symbolic links", () => {
    const folder = writeFiles({
      "secret.yaml": "type: string\n",
      "spec-other/Tide.yaml": "type: string\n",
      "spec/openapi.yaml": `${rootWithSchema("{ $ref: /etc/hostname }")}
    Above: { $ref: ../secret.yaml }
    Detour: { $ref: schemas/../../secret.yaml }
    SameStart: { $ref: ../spec-other/Tide.yaml }
    Link: { $ref: schemas/Link.yaml }
    LinkedFolder: { $ref: linked/secret.yaml }
  examples:
    Above: { externalValue: ../secret.yaml }
  links:
    Above: { operationRef: "../secret.yaml#/paths/~1a/get" }
`,
      "spec/schemas/Tide.yaml": "type: string\n",
    });
    symlinkSync(join(folder, "secret.yaml"), join(folder, "spec/schemas/Link.yaml"));
    symlinkSync(folder, join(folder, "spec/linked"));
    expect(refusalsIn(join(folder, "spec"))).toMatchInlineSnapshot(`
      [
        "openapi.yaml:6:19 no-outside-ref $ref "/etc/hostname" leads out of the spec's folder: move what it names into the folder and refer to that.",
        "openapi.yaml:8:20 no-outside-ref $ref "../secret.yaml" leads out of the spec's folder: move what it names into the folder and refer to that.",
        "openapi.yaml:9:21 no-outside-ref $ref "schemas/../../secret.yaml" leads out of the spec's folder: move what it names into the folder and refer to that.",
        "openapi.yaml:10:24 no-outside-ref $ref "../spec-other/Tide.yaml" leads out of the spec's folder: move what it names into the folder and refer to that.",
        "openapi.yaml:11:19 no-outside-ref $ref "schemas/Link.yaml" names a symbolic link, which may lead out of the spec's folder: put a plain file there.",
        "openapi.yaml:12:27 no-outside-ref $ref "linked/secret.yaml" names a symbolic link, which may lead out of the spec's folder: put a plain file there.",
        "openapi.yaml:14:29 no-outside-ref externalValue "../secret.yaml" leads out of the spec's folder: move what it names into the folder and refer to that.",
        "openapi.yaml:16:28 no-outside-ref operationRef "../secret.yaml#/paths/~1a/get" leads out of the spec's folder: move what it names into the folder and refer to that.",
      ]
    `);
  });

  test("G137 never reads a file outside, whatever the path of a reference", () => {
    const folder = writeFiles({ "secret.yaml": "type: string\n", "spec/schemas/Tide.yaml": "type: string\n" });
    symlinkSync("../secret.yaml", join(folder, "spec/Link.yaml"));
    const segment = fc.constantFrom(
      "..",
      ".",
      "",
      "spec",
      "schemas",
      "secret.yaml",
      "Tide.yaml",
      "Link.yaml",
      "%2e%2e",
      "..\\",
      "etc",
      "~",
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 6 }), fc.constantFrom("", "#/type", "#"), (segments, fragment) => {
        writeFileSync(join(folder, "spec/openapi.yaml"), rootWithSchema(`{ $ref: '${segments.join("/")}${fragment}' }`));
        try {
          const { files } = loadSpec(join(folder, "spec/openapi.yaml"));
          expect([...files.keys()].map((path) => relative(folder, path)).filter((path) => !path.startsWith("spec/"))).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(SpecError);
        }
      }),
    );
  });

  test("refuses references to a missing file, a folder, a missing place and an inherited member", () => {
    expect(
      refusals({
        "openapi.yaml": `${rootWithSchema("{ $ref: schemas/Missing.yaml }")}
    Folder: { $ref: schemas }
    Place: { $ref: "schemas/Tide.yaml#/properties/height" }
    Inherited: { $ref: "#/components/schemas/constructor" }
    Percent: { $ref: "#/components/schemas/%zz" }
    Word: { $ref: "#Tide" }
    Mapped:
      discriminator: { propertyName: kind, mapping: { a: schemas/Missing.yaml, b: "#/components/schemas/Missing", c: Tide } }
`,
        "schemas/Tide.yaml": "type: string\n",
      }),
    ).toMatchInlineSnapshot(`
      [
        "openapi.yaml:6:19 ref-resolves $ref "schemas/Missing.yaml" names no file: correct the path.",
        "openapi.yaml:8:21 ref-resolves $ref "schemas" names no file: correct the path.",
        "openapi.yaml:9:20 ref-resolves $ref "schemas/Tide.yaml#/properties/height" names a place that does not exist: correct what follows the "#", as in "#/components/schemas/Name".",
        "openapi.yaml:10:24 ref-resolves $ref "#/components/schemas/constructor" names a place that does not exist: correct what follows the "#", as in "#/components/schemas/Name".",
        "openapi.yaml:11:22 ref-resolves $ref "#/components/schemas/%zz" holds a "%" that escapes no character: write %25.",
        "openapi.yaml:12:19 ref-resolves $ref "#Tide" names a place that does not exist: correct what follows the "#", as in "#/components/schemas/Name".",
        "openapi.yaml:14:58 ref-resolves mapping "schemas/Missing.yaml" names no file: correct the path.",
        "openapi.yaml:14:83 ref-resolves mapping "#/components/schemas/Missing" names a place that does not exist: correct what follows the "#", as in "#/components/schemas/Name".",
      ]
    `);
  });

  test("reads an escaped place of a reference", () => {
    const root = `${rootWithSchema('{ $ref: "#/components/schemas/a~1b%20~0c" }')}    "a/b ~c": { type: string }\n`;
    expect(refusals({ "openapi.yaml": root })).toEqual([]);
  });

  test("refuses what gives a schema another address or dialect", () => {
    const keys = ["$id", "$schema", "$anchor", "$dynamicAnchor", "$dynamicRef"];
    const found = keys.flatMap((key) => refusals({ "openapi.yaml": rootWithSchema(`{ ${key}: "https://tides.test/x" }`) }));
    expect(found.map((problem) => problem.split(" ")[1])).toEqual(keys.map(() => "no-schema-identity"));
    expect(refusals({ "openapi.yaml": `jsonSchemaDialect: https://tides.test/x\n${rootWithSchema("{}")}` })).toMatchInlineSnapshot(`
      [
        "openapi.yaml:1:20 no-schema-identity Tools disagree on what jsonSchemaDialect does to references: delete it, and refer with $ref to a file.",
      ]
    `);
  });

  test("reads a property that is called like a reference", () => {
    const schema = "{ properties: { $ref: { type: string }, $id: { type: string }, mapping: { type: object } } }";
    expect(refusals({ "openapi.yaml": rootWithSchema(schema) })).toEqual([]);
  });
});

describe("files", () => {
  test("G138 refuses an alias bomb in under a second", () => {
    const levels = [..."abcdefghi"];
    const bomb = levels.map((name, index) => {
      const below = levels[index - 1];
      return `${name}: &${name} [${Array(9)
        .fill(below === undefined ? "lol" : `*${below}`)
        .join(",")}]`;
    });
    const start = performance.now();
    const found = refusals({ "openapi.yaml": rootWithSchema("{ $ref: bomb.yaml }"), "bomb.yaml": bomb.join("\n") });
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(found).toMatchInlineSnapshot(`
      [
        "bomb.yaml:1:1 no-alias-bomb Its YAML aliases unfold to more than a tool can hold: write the values out, or use $ref.",
      ]
    `);
  });

  test("reads a handful of aliases", () => {
    const folder = writeFiles({
      "openapi.yaml": `x-a: &a { type: string }\nx-b: &b [*a, *a]\nx-c: &c text\nx-d: [*b, *c]\n${rootWithSchema("*a")}`,
    });
    const spec = loadSpec(join(folder, "openapi.yaml"));
    expect(spec.files.get(spec.entry)?.value).toMatchObject({ "x-d": [[{ type: "string" }, { type: "string" }], "text"] });
  });

  test("refuses an alias that contains itself, and one before its anchor", () => {
    expect(refusals({ "openapi.yaml": rootWithSchema("&tide { properties: { next: *tide } }") })).toMatchInlineSnapshot(`
      [
        "openapi.yaml:6:39 no-alias-cycle A YAML alias contains itself: use $ref to recurse.",
      ]
    `);
    expect(refusals({ "openapi.yaml": rootWithSchema("*tide") })).toMatchInlineSnapshot(`
      [
        "openapi.yaml:6:11 yaml-syntax No "&tide" stands before this alias: write the value out.",
      ]
    `);
  });

  test("G139 refuses duplicate keys, however they are quoted", () => {
    expect(refusals({ "openapi.yaml": `${rootWithSchema("{ type: string, type: object }")}` })).toMatchInlineSnapshot(`
      [
        "openapi.yaml:6:27 no-duplicate-keys The key "type" stands here a second time: keep one of the two.",
      ]
    `);
    expect(
      refusals({ "openapi.yaml": rootWithSchema("{ $ref: a.json }"), "a.json": '{\n  "type": "string",\n  "type": "object"\n}' }),
    ).toMatchInlineSnapshot(`
      [
        "a.json:3:3 no-duplicate-keys The key "type" stands here a second time: keep one of the two.",
      ]
    `);
    expect(refusals({ "openapi.yaml": `${rootWithSchema("{}")}x-responses:\n  200: a\n  "200": b\n` })).toMatchInlineSnapshot(`
      [
        "openapi.yaml:9:3 no-duplicate-keys The key "200" stands here a second time: keep one of the two.",
      ]
    `);
  });

  test("refuses nesting that no recursive tool could follow", () => {
    const nested = (levels: number): string[] => refusals({ "openapi.yaml": rootWithSchema("[".repeat(levels) + "]".repeat(levels)) });
    expect(nested(100)).toEqual([]);
    expect(nested(300)).toMatchInlineSnapshot(`
      [
        "openapi.yaml:6:209 nesting-depth It nests deeper than 200 levels: split it with $ref.",
      ]
    `);
    expect(nested(20_000).map((problem) => problem.split(" ")[1])).toEqual(["nesting-depth"]);
  });

  test("refuses broken YAML, with its line", () => {
    const files = (text: string): Record<string, string> => ({ "openapi.yaml": rootWithSchema("{ $ref: Tide.yaml }"), "Tide.yaml": text });
    expect(
      [
        "type: object\nproperties:\n  height: { type: number\n",
        "type: object\n\tdescription: tab\n",
        "type: string\ndescription: a: b\n",
        'type: string\ndescription: "open\n',
        "type: string\n---\ntype: object\n",
        "type: string\n# a tag\ndefault: !!js/function 'x'\n",
        "type: string\ndefault: !!binary aGk=\n",
        "type: string\ndefault:\n  ? [a]\n  : b\n",
      ].flatMap((text) => refusals(files(text))),
    ).toMatchInlineSnapshot(`
      [
        "Tide.yaml:4:1 yaml-syntax Flow map in block collection must be sufficiently indented and end with a }. Mend the YAML here.",
        "Tide.yaml:2:1 yaml-syntax Tabs are not allowed as indentation. Mend the YAML here.",
        "Tide.yaml:2:14 yaml-syntax Nested mappings are not allowed in compact mappings. Mend the YAML here.",
        "Tide.yaml:3:1 yaml-syntax Missing closing "quote. Mend the YAML here.",
        "Tide.yaml:2:1 yaml-syntax A second YAML document starts here: delete the "---", or move it to a file of its own.",
        "Tide.yaml:3:10 yaml-syntax This YAML tag is unknown: delete it and write a plain value.",
        "Tide.yaml:2:10 yaml-syntax This YAML tag is unknown: delete it and write a plain value.",
        "Tide.yaml:3:5 yaml-syntax A key must be a plain word: write it out.",
      ]
    `);
  });

  test("refuses files that are no UTF-8 text, with the line", () => {
    const files = (bytes: Uint8Array | string): Record<string, string | Uint8Array> => ({
      "openapi.yaml": rootWithSchema("{ $ref: Tide.yaml }"),
      "Tide.yaml": bytes,
    });
    expect(
      [
        Buffer.from("type: string\ndescription: caf\xe9\n", "latin1"),
        Buffer.from("type: string\n", "utf16le"),
        new Uint8Array([0xff, 0xfe, 0x00]),
        "type: string\ndescription: \u0000\n",
        "type: string\ndescription: \u001b[31m\n",
      ].flatMap((bytes) => refusals(files(bytes))),
    ).toMatchInlineSnapshot(`
      [
        "Tide.yaml:2:17 text-encoding What stands here is not UTF-8: save the file as UTF-8.",
        "Tide.yaml:1:2 text-encoding The control character U+0000 stands here: delete it, or write "\\u0000" in double quotes.",
        "Tide.yaml:1:1 text-encoding What stands here is not UTF-8: save the file as UTF-8.",
        "Tide.yaml:2:14 text-encoding The control character U+0000 stands here: delete it, or write "\\u0000" in double quotes.",
        "Tide.yaml:2:14 text-encoding The control character U+001B stands here: delete it, or write "\\u001B" in double quotes.",
      ]
    `);
  });

  test("reads a byte order mark and Windows line ends", () => {
    const root = `\uFEFF${rootWithSchema("{ $ref: Missing.yaml }").replaceAll("\n", "\r\n")}`;
    expect(refusals({ "openapi.yaml": root })).toEqual([
      'openapi.yaml:6:19 ref-resolves $ref "Missing.yaml" names no file: correct the path.',
    ]);
  });

  test("refuses empty files", () => {
    expect(refusals({ "openapi.yaml": "" })).toMatchInlineSnapshot(`
      [
        "openapi.yaml:1:1 empty-file The file is empty: write what it should hold, or delete it and what refers to it.",
      ]
    `);
    expect(refusals({ "openapi.yaml": rootWithSchema("{ $ref: a.yaml }"), "a.yaml": "# nothing yet\n" })).toHaveLength(1);
  });

  test("refuses a file that is too large, unread", () => {
    const folder = writeFiles({ "openapi.yaml": "" });
    truncateSync(join(folder, "openapi.yaml"), 17 * 1024 * 1024);
    expect(refusalsIn(folder)).toMatchInlineSnapshot(`
      [
        "openapi.yaml:1:1 file-size The file is larger than 16 MB: split it.",
      ]
    `);
  });

  test("refuses another version of OpenAPI, and what is none", () => {
    const roots = ["openapi: 3.0.3\n", "openapi: 3.2.0\n", "openapi: 3.1\n", "swagger: '2.0'\n", "- openapi\n", "openapi\n"];
    expect(roots.flatMap((root) => refusals({ "openapi.yaml": root }))).toMatchInlineSnapshot(`
      [
        "openapi.yaml:1:10 openapi-version The root says openapi "3.0.3": write "openapi: 3.1.1", which is what every tool here reads.",
        "openapi.yaml:1:10 openapi-version The root says openapi "3.2.0": write "openapi: 3.1.1", which is what every tool here reads.",
        "openapi.yaml:1:10 openapi-version The root says openapi 3.1: write "openapi: 3.1.1", which is what every tool here reads.",
        "openapi.yaml:1:1 openapi-version The root names no version of OpenAPI: write "openapi: 3.1.1", which is what every tool here reads.",
        "openapi.yaml:1:1 openapi-version The root names no version of OpenAPI: write "openapi: 3.1.1", which is what every tool here reads.",
        "openapi.yaml:1:1 openapi-version The root names no version of OpenAPI: write "openapi: 3.1.1", which is what every tool here reads.",
      ]
    `);
  });

  test("reads YAML 1.2 whatever a directive says", () => {
    const folder = writeFiles({
      "openapi.yaml": `%YAML 1.1\n---\nx-a: yes\nx-b: 2026-01-01\nx-c: { <<: { d: 1 } }\n${rootWithSchema("{}")}`,
    });
    const spec = loadSpec(join(folder, "openapi.yaml"));
    expect(spec.files.get(spec.entry)?.value).toMatchObject({ "x-a": "yes", "x-b": "2026-01-01", "x-c": { "<<": { d: 1 } } });
  });
});

test("G140 keeps comment ends, backticks and placeholders of descriptions as they stand", () => {
  const description = `*/ alert(1) /* \`tick\` \${process.exit(1)} "quote" 'quote' \\ </script>\nsecond line`;
  const folder = writeFiles({ "openapi.yaml": rootWithSchema(JSON.stringify({ type: "string", description })) });
  const spec = loadSpec(join(folder, "openapi.yaml"));
  expect(spec.files.get(spec.entry)?.value).toMatchObject({ components: { schemas: { Tide: { description } } } });
});

test("G141 reads a property called __proto__ as a property", () => {
  const schema = "{ properties: { __proto__: { type: object, polluted: yes }, constructor: { type: string } } }";
  const folder = writeFiles({ "openapi.yaml": rootWithSchema(schema) });
  const spec = loadSpec(join(folder, "openapi.yaml"));
  const root = spec.files.get(spec.entry)?.value as { components: { schemas: { Tide: { properties: object } } } };
  expect(Object.keys(root.components.schemas.Tide.properties)).toEqual(["__proto__", "constructor"]);
  expect(Object.getPrototypeOf(root.components.schemas.Tide.properties)).toBe(Object.prototype);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("places the value at a pointer, through aliases and quoted numbers", () => {
  const folder = writeFiles({
    "openapi.yaml": `x-reply: &reply
  content: text
x-replies:
  "200":
    - first
    - *reply
  404: none
${rootWithSchema("{}")}`,
  });
  const spec = loadSpec(join(folder, "openapi.yaml"));
  const line = (pointer: string): number | undefined => spec.files.get(spec.entry)?.position(pointer).line;
  expect(line("")).toBe(1);
  expect(line("/x-replies/200/0")).toBe(5);
  expect(line("/x-replies/200/1/content")).toBe(2);
  expect(line("/x-replies/404")).toBe(7);
  expect(line("/x-replies/404/deeper/still")).toBe(7);
  expect(line("/x-replies/missing")).toBe(4);
});

describe("whatever the bytes", () => {
  const refusesOrReads = (content: string | Uint8Array, file: string): void => {
    writeFileSync(file, content);
    try {
      loadSpec(file);
    } catch (error) {
      expect(error).toBeInstanceOf(SpecError);
      for (const { line, column, rule, message } of (error as SpecError).problems) {
        expect([line >= 1, column >= 1, rule !== "", message.endsWith(".")]).toEqual([true, true, true, true]);
      }
    }
  };

  test("refuses with a problem or reads, and never throws anything else", () => {
    const file = join(writeFiles({}), "openapi.yaml");
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => refusesOrReads(bytes, file)));
    const token = fc.constantFrom(..."&a|*a|: |- |? |[|]|{|}|,|\n|\n  |#|$ref|!!str|!|%|---|'|\"|~|>|@|<<|0|\\x|\t|...".split("|"), "|");
    fc.assert(fc.property(fc.array(token), (tokens) => refusesOrReads(`openapi: 3.1.1\n${tokens.join("")}`, file)));
    fc.assert(fc.property(fc.jsonValue(), (value) => refusesOrReads(JSON.stringify({ openapi: "3.1.1", value }), file)));
  });

  test("reads of JSON what JSON.parse reads", () => {
    const file = join(writeFiles({}), "openapi.yaml");
    const plain = fc
      .jsonValue({ maxDepth: 4 })
      .filter((value) => !/"(\$ref|\$id|\$schema|externalValue|operationRef)"/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(plain, (value) => {
        const text = JSON.stringify({ openapi: "3.1.1", value });
        writeFileSync(file, text);
        expect(loadSpec(file).files.get(file)?.value).toEqual(JSON.parse(text));
      }),
    );
  });
});

test("loads a register, and refuses one that is missing or broken", () => {
  const folder = writeFiles({ "sources.yaml": "- id: tide-table\n", "broken.yaml": "- id: a\n  id: b\n" });
  expect(loadRegister(join(folder, "sources.yaml")).value).toEqual([{ id: "tide-table" }]);
  expect(() => loadRegister(join(folder, "missing.yaml"))).toThrow(/spec-exists/);
  expect(() => loadRegister(join(folder, "broken.yaml"))).toThrow(/broken.yaml:2:3 no-duplicate-keys/);
});

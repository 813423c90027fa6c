import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { lintFiles, TIDES } from "./tides-fixture.ts";

/** Break the spec by replacing a text of a file. */
const broken = (path: string, text: string | RegExp, replacement: string): Record<string, string> => {
  const before = TIDES[path] ?? "";
  const after = before.replace(text, () => replacement);
  expect(after, `${path} holds no ${text}`).not.toBe(before);
  return { ...TIDES, [path]: after };
};

const without = (path: string): Record<string, string> => Object.fromEntries(Object.entries(TIDES).filter(([name]) => name !== path));

test("finds nothing wrong with a spec that keeps to every rule", async () => {
  expect(await lintFiles(TIDES)).toEqual([]);
});

test("asks what the redocly.yaml beside the root asks for", async () => {
  const relaxed = { ...TIDES, "redocly.yaml": `${TIDES["redocly.yaml"]}  contracts/schema-property-described: off\n` };
  const undescribed = (TIDES["schemas/Tide.yaml"] ?? "").replace("    description: Height in metres.\n", "");
  expect(await lintFiles({ ...relaxed, "schemas/Tide.yaml": undescribed })).toEqual([]);
});

describe("names file, line, rule and remedy of", () => {
  test("a misspelt member", async () => {
    expect(await lintFiles(broken("paths/tides.yaml", "  description: Lists", "  descripton: Lists"))).toMatchInlineSnapshot(`
      [
        "paths/tides.yaml:5 struct Property \`descripton\` is not expected here. Did you mean description?",
      ]
    `);
  });

  test("a misspelt type", async () => {
    expect(await lintFiles(broken("schemas/Tide.yaml", "type: number", "type: nunber"))).toMatchInlineSnapshot(`
      [
        "schemas/Tide.yaml:6 struct \`type\` can be one of the following only: "object", "array", "string", "number", "integer", "boolean", "null". Did you mean number?",
      ]
    `);
  });

  test("a wrong example", async () => {
    expect(await lintFiles(broken("examples/first-page.yaml", "4.2", "high"))).toMatchInlineSnapshot(`
      [
        "examples/first-page.yaml:4 no-invalid-media-type-examples Example value must conform to the schema: \`height\` property type must be number.",
      ]
    `);
  });

  test("an example that only the second validator finds wrong", async () => {
    const files = broken("schemas/Tide.yaml", "pattern: ^[A-Z]{3}$", "format: iri");
    expect(await lintFiles(files)).toMatchInlineSnapshot(`
      [
        "examples/first-page.yaml:6 example-valid The example breaks "/components/schemas/Tide/properties/station/format" at "/data/0/station": correct the example or the schema.",
      ]
    `);
  });

  test("a schema that is none", async () => {
    expect(await lintFiles(broken("schemas/Tide.yaml", "required: [height]", "required: [height, height]"))).toMatchInlineSnapshot(`
      [
        "schemas/Tide.yaml:3 document-valid What stands here is not valid OpenAPI 3.1 (it breaks "/$defs/stringArray/uniqueItems"): correct it.",
      ]
    `);
  });

  test("a media type without examples", async () => {
    expect(await lintFiles(broken("responses/Unauthorized.yaml", / {4}examples:\n.*\n.*\n/, ""))).toMatchInlineSnapshot(`
      [
        "responses/Unauthorized.yaml:3 contracts/media-type-examples This media type has no examples: add \`examples\` with at least one named, schema-valid entry.",
      ]
    `);
  });

  test("missing evidence", async () => {
    expect(await lintFiles(broken("parameters/skip.yaml", /x-evidence.*\n/, ""))).toMatchInlineSnapshot(`
      [
        "parameters/skip.yaml:1 contracts/evidence-present This parameter has no evidence and nothing above it in the file has: add x-evidence: { source: <id of sources.yaml>, grade: … }.",
        "parameters/skip.yaml:4 contracts/evidence-present This schema has no evidence and nothing above it in the file has: add x-evidence: { source: <id of sources.yaml>, grade: … }.",
      ]
    `);
  });

  test("evidence with an unknown source and an unknown grade", async () => {
    expect(
      await lintFiles(broken("parameters/skip.yaml", /x-evidence.*\n/, "x-evidence: { source: tide-chart, grade: sure }\n")),
    ).toMatchInlineSnapshot(`
      [
        "parameters/skip.yaml:5 contracts/evidence-known Grade "sure" is unknown: write one of documented, observed, contradicted, inferred, imported.",
        "parameters/skip.yaml:5 contracts/evidence-known Source "tide-chart" is not in sources.yaml: add the page there, or name one of tide-table.",
      ]
    `);
  });

  test("an assumption that nothing names", async () => {
    expect(await lintFiles(broken("paths/tides.yaml", "assumption: tides-in-utc", "note: The page shows it so."))).toMatchInlineSnapshot(`
      [
        "assumptions.yaml:1 contracts/evidence-known No evidence names the assumption "tides-in-utc": use it, or delete it.",
      ]
    `);
  });

  test("a missing register", async () => {
    expect(await lintFiles(without("assumptions.yaml"))).toMatchInlineSnapshot(`
      [
        "assumptions.yaml:1 spec-exists There is no such file: check the path, or add it.",
      ]
    `);
  });

  test("an operation id of another form", async () => {
    expect(await lintFiles(broken("paths/tides.yaml", "listTides", "tides_list"))).toMatchInlineSnapshot(`
      [
        "paths/tides.yaml:2 contracts/operation-id-verb-noun operationId "tides_list" is not a verb and a noun in camelCase: write for example "listStations"; the verbs are list, get, create, replace, update, delete, add, remove, set, test, start, stop, send, search.",
      ]
    `);
  });

  test("a list that does not say how it pages, or has no last page", async () => {
    expect(await lintFiles(broken("paths/tides.yaml", / {2}x-pagination.*\n/, ""))).toMatchInlineSnapshot(`
      [
        "paths/tides.yaml:1 contracts/pagination-declared A list operation must declare x-pagination: { style: offset | page, … }, or { style: none, reason: … } where it has no pages.",
      ]
    `);
    expect(await lintFiles(broken("paths/tides.yaml", "lastPage", "secondPage"))).toMatchInlineSnapshot(`
      [
        "paths/tides.yaml:11 contracts/pagination-declared The list reply has no example "lastPage": add one, so that paging to the end can be tried.",
      ]
    `);
  });

  test("a missing status", async () => {
    expect(await lintFiles(broken("paths/tides.yaml", '"401"', "4XX"))).toMatchInlineSnapshot(`
      [
        "paths/tides.yaml:9 contracts/required-responses This operation describes no 401: this provider can answer it to any call, so add it.",
      ]
    `);
  });

  test("a property without a description", async () => {
    expect(await lintFiles(broken("schemas/Tide.yaml", "    description: Height in metres.\n", ""))).toMatchInlineSnapshot(`
      [
        "schemas/Tide.yaml:5 contracts/schema-property-described Property "height" has no description: write one, or "Meaning not documented." where the provider gives none.",
      ]
    `);
  });

  test("a component in the root", async () => {
    const inline = "type: http\n      scheme: bearer\n      x-evidence: { source: tide-table, grade: documented }";
    expect(await lintFiles(broken("openapi.yaml", "$ref: security-schemes/bearerAuth.yaml", inline))).toMatchInlineSnapshot(`
      [
        "openapi.yaml:20 contracts/root-is-index Component "bearerAuth" stands in the root: move it to a file of its own and refer to that.",
      ]
    `);
  });

  test("G150 a script in a description, found by Redocly's rule and by ours", async () => {
    expect(await lintFiles(broken("schemas/Tide.yaml", "Height in metres.", "<script>alert(1)</script>"))).toMatchInlineSnapshot(`
      [
        "schemas/Tide.yaml:7 no-unsafe-markdown Markdown descriptions must not contain '<script>' tags.",
        "schemas/Tide.yaml:7 contracts/no-active-content The description holds "<script>", which a page could run: write plain Markdown, and code in backticks on one line.",
      ]
    `);
  });

  test("a trailing slash", async () => {
    expect(await lintFiles(broken("openapi.yaml", "/tides:", "/tides/:"))).toMatchInlineSnapshot(`
      [
        "openapi.yaml:16 no-path-trailing-slash \`/tides/\` should not have a trailing slash.",
      ]
    `);
  });

  test("a member of the wrong kind", async () => {
    expect(await lintFiles(broken("paths/tides.yaml", "summary: List tides", "summary: [List tides]"))).toMatchInlineSnapshot(`
      [
        "paths/tides.yaml:4 struct Expected type \`string\` but got \`array\`.",
      ]
    `);
  });

  test("broken YAML", async () => {
    expect(await lintFiles(broken("schemas/Tide.yaml", "type: number\n", "type: number\n\t"))).toMatchInlineSnapshot(`
      [
        "schemas/Tide.yaml:7 yaml-syntax Tabs are not allowed as indentation. Mend the YAML here.",
      ]
    `);
  });

  test("a spec that is not there", async () => {
    expect(await lintFiles(without("openapi.yaml"))).toMatchInlineSnapshot(`
      [
        "openapi.yaml:1 spec-exists There is no such file: check the path, or add it.",
      ]
    `);
  });

  test("a ruleset that is missing, empty, broken or asks for nothing", async () => {
    expect(await lintFiles(without("redocly.yaml"))).toMatchInlineSnapshot(`
      [
        "redocly.yaml:1 ruleset There is no ruleset: write \`extends: [../../tooling/lint-rules/redocly.yaml]\`.",
      ]
    `);
    for (const ruleset of ["", "rules: {}\n", "extends: [recommended]\n", "extends: [missing.yaml]\n", "a: b: c\n", "- a\n"]) {
      expect(await lintFiles({ ...TIDES, "redocly.yaml": ruleset }), ruleset).toEqual([
        expect.stringMatching(/^redocly\.yaml:1 ruleset .*\.$/s),
      ]);
    }
  });
});

describe("hostile input", () => {
  test("G136 fails on a remote reference, and the server sees no request", async () => {
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
    for (const schema of [
      `$ref: http://${host}/ref.yaml`,
      `$ref: //${host}/ref.yaml`,
      `$id: http://${host}/id.yaml`,
      `$schema: http://${host}/schema.json`,
      `$dynamicRef: http://${host}/dynamic.yaml`,
      `discriminator: { propertyName: kind, mapping: { a: "http://${host}/mapped.yaml" } }`,
    ]) {
      const found = await lintFiles(broken("schemas/Tide.yaml", "type: object\n", `type: object\n${schema}\n`));
      expect(found, schema).toEqual([expect.stringMatching(/^schemas\/Tide\.yaml:2 (no-remote-ref|no-schema-identity) .*: .*\.$/)]);
    }
    // Not vetted by the loader, since the standard asks for a property name; whoever resolves it gets no further.
    const unnamed = broken(
      "schemas/Tide.yaml",
      "type: object\n",
      `type: object\ndiscriminator: { mapping: { a: "http://${host}/mapped.yaml" } }\n`,
    );
    expect(await lintFiles(unnamed)).toContainEqual(
      expect.stringMatching(/^schemas\/Tide\.yaml:2 no-unresolved-refs .* is not part of the spec/),
    );
    // Requests would leave before this one is answered.
    await fetch(`http://${host}/`);
    expect(hits).toBe(1);
  });

  test("G137 fails on a reference out of the folder", async () => {
    for (const reference of ["/etc/hostname", "../../../etc/hostname", "file:///etc/hostname"]) {
      const found = await lintFiles(broken("schemas/TidePage.yaml", "Tide.yaml", reference));
      expect(found, reference).toEqual([expect.stringMatching(/^schemas\/TidePage\.yaml:8 no-(outside|remote)-ref /)]);
    }
  });

  test("G138 fails on an alias bomb in under a second", async () => {
    const levels = [..."abcdefghi"].map((name, index, names) => {
      const below = index === 0 ? "lol" : `*${names[index - 1]}`;
      return `x-${name}: &${name} [${Array(9).fill(below).join(",")}]\n`;
    });
    const start = performance.now();
    expect(await lintFiles({ ...TIDES, "schemas/Fault.yaml": levels.join("") })).toEqual([expect.stringContaining("no-alias-bomb")]);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test("G139 fails on duplicate keys", async () => {
    expect(await lintFiles(broken("schemas/Tide.yaml", "type: object", "type: object\ntype: string"))).toMatchInlineSnapshot(`
      [
        "schemas/Tide.yaml:2 no-duplicate-keys The key "type" stands here a second time: keep one of the two.",
      ]
    `);
  });

  test("G142 fails on a schema that is only itself", async () => {
    const files = { ...TIDES, "schemas/Fault.yaml": "allOf: [{ $ref: Fault.yaml }]\n" };
    expect(await lintFiles(files)).toMatchInlineSnapshot(`
      [
        "schemas/Fault.yaml:1 no-ref-cycle The schema at "/" is defined by nothing but itself: give it a type, or recurse through a property or items.",
      ]
    `);
  });

  test("G142 lints a schema that recurs through a property", async () => {
    const recursive = "  next: { $ref: Tide.yaml }\n  station:";
    expect(await lintFiles(broken("schemas/Tide.yaml", "  station:", recursive))).toEqual([]);
  });

  test("G143 fails on an unsafe pattern before an example is tried against it", async () => {
    const pattern = broken("schemas/Tide.yaml", "^[A-Z]{3}$", "^(a+)+$");
    const example = (TIDES["examples/first-page.yaml"] ?? "").replace("ABC", `${"a".repeat(60)}!`);
    expect(await lintFiles({ ...pattern, "examples/first-page.yaml": example })).toMatchInlineSnapshot(`
      [
        "schemas/Tide.yaml:14 contracts/safe-pattern Pattern "^(a+)+$" takes exponential time on a hostile input: rewrite it without nested or overlapping repetition.",
      ]
    `);
  });

  test("G140 lints comment ends, backticks and placeholders as the text they are", async () => {
    const hostile = JSON.stringify(`*/ \`code\` \${process.exit(1)} "quote" 'quote' \\ \n second line.`);
    expect(await lintFiles(broken("schemas/Tide.yaml", "Height in metres.", hostile))).toEqual([]);
  });

  test("G141 lints a property called __proto__ without changing a prototype", async () => {
    const proto =
      "  __proto__: { type: object, description: A word., properties: { polluted: { type: string, description: A word. } } }\n  station:";
    expect(await lintFiles(broken("schemas/Tide.yaml", "  station:", proto))).toEqual([]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

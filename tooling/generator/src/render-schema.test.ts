import type { JsonObject, OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { renderSchema } from "./render-schema.ts";

test("doc comments carry description, format, default, lengths, ranges and pattern of a property", () => {
  const text = renderSchema(
    documentOf({
      Station: {
        type: "object",
        description: "A place where tides are read.",
        properties: {
          code: { type: "string", description: "Short name.", minLength: 2, maxLength: 8, pattern: "^[A-Z]+$" },
          depth: { type: "number", description: "Metres.", format: "double", default: 1.5, minimum: 0, maximum: 11000 },
          opened: { type: "string", format: "date", description: "First day." },
          tags: { type: ["array", "null"], description: "Words.", maxItems: 5, uniqueItems: true, items: { type: "string" } },
        },
      },
    }),
  );
  expect(memberOf(text, "Station")).toMatchInlineSnapshot(`
    "Station: {
        /**
         * @description Short name.
         *
         *     From 2 to 8 characters. Matches \`^[A-Z]+$\`.
         */
        code?: string;
        /**
         * Format: double
         * @description Metres.
         *
         *     From 0 to 11000.
         * @default 1.5
         */
        depth?: number;
        /**
         * Format: date
         * @description First day.
         */
        opened?: string;
        /**
         * @description Words.
         *
         *     At most 5 items. No item twice.
         */
        tags?: string[] | null;
    };"
  `);
});

test("doc comments carry description, format, default and constraints of a parameter, which stand on its schema", () => {
  const schema = { type: "integer", format: "int32", default: 50, minimum: 1, maximum: 100 };
  const text = renderSchema(documentWith([{ name: "max", in: "query", description: "Page size.", schema }]));
  expect(memberOf(text, "query", "listStations")).toMatchInlineSnapshot(`
    "query?: {
        /**
         * Format: int32
         * @description Page size.
         *
         *     From 1 to 100.
         * @default 50
         */
        max?: number;
    };"
  `);
});

test("doc comments tell the constraints of a schema once where a YAML alias makes it stand in two places", () => {
  const code = { type: "string", description: "Short name.", maxLength: 8 };
  const text = renderSchema(documentOf({ Station: { type: "object", properties: { code, formerCode: code } } }));
  expect(text.match(/At most 8 characters\./g)).toHaveLength(2);
});

test("doc comments say of what is not plainly documented how it is known, on which page, and why it is read so", () => {
  const evidence = (grade: string, more = {}): JsonObject => ({ "x-evidence": { source: "table", title: "Tide table", grade, ...more } });
  const properties = {
    plain: { type: "string", description: "Short name.", ...evidence("documented", { note: "Not shown." }) },
    depth: { type: "number", description: "Metres.", minimum: 0, ...evidence("contradicted", { note: "Two pages\n disagree" }) },
    next: { $ref: "#/components/schemas/Station", ...evidence("observed", { observedAt: "2026-01-31" }) },
    tags: { type: "array", items: { type: "string", ...evidence("inferred", { assumption: "words" }) } },
    inherited: { type: "string" },
  };
  const document = documentWith([
    { name: "max", in: "query", schema: { type: "integer", ...evidence("inferred") }, ...evidence("imported") },
  ]);
  document["x-assumptions"] = { words: { believe: "Tags are words." } };
  const station = { type: "object", properties, ...evidence("inferred", { assumption: "words", note: "No page has it." }) };
  document.components = { schemas: { Station: station } };
  Object.assign(document.paths["/stations"]?.get as JsonObject, evidence("inferred"));
  const text = renderSchema(document);
  expect(memberOf(text, "Station")).toMatchInlineSnapshot(`
    "Station: {
        /**
         * @description Metres.
         *
         *     At least 0.
         *
         *     Contradicted (Tide table): Two pages disagree.
         */
        depth?: number;
        /** @description Inferred (Tide table): No page has it. */
        inherited?: string;
        /** @description Observed on 2026-01-31 (Tide table). */
        next?: components["schemas"]["Station"];
        /** @description Short name. */
        plain?: string;
        /**
         * @description Inferred (Tide table): No page has it.
         *
         *     Inferred (Tide table), items: Tags are words.
         */
        tags?: string[];
    };"
  `);
  expect(memberOf(text, "query", "listStations")).toMatchInlineSnapshot(`
    "query?: {
        /**
         * @description Imported (Tide table).
         *
         *     Inferred (Tide table).
         */
        max?: number;
    };"
  `);
  expect(text.match(/\/\*\*[^/]*\*\/\n +get:/)?.[0]).toMatchInlineSnapshot(`
    "/** @description Inferred (Tide table). */
            get:"
  `);
});

test("doc comments leave properties that are called like keywords alone", () => {
  const properties = { pattern: { type: "string" }, maxLength: { type: "integer" }, type: { type: "string" }, in: { type: "string" } };
  const text = renderSchema(documentOf({ Field: { type: "object", properties } }));
  expect(memberOf(text, "Field")).toMatchInlineSnapshot(`
    "Field: {
        in?: string;
        maxLength?: number;
        pattern?: string;
        type?: string;
    };"
  `);
});

test("doc comments leave the document itself as it was", () => {
  const document = documentWith([{ name: "since", in: "query", schema: { type: "string", format: "date-time", maxLength: 30 } }]);
  const before = structuredClone(document);
  renderSchema(document);
  expect(document).toEqual(before);
});

test("types leave out a parameter that an option of the client governs, inline or by reference", () => {
  const document = documentWith([
    { name: "page", in: "query", schema: { type: "integer" } },
    { name: "format", in: "query", "x-governed-by": "accept", schema: { type: "string" } },
    { $ref: "#/components/parameters/view" },
  ]);
  document.components = { parameters: { view: { name: "view", in: "query", "x-governed-by": "accept", schema: { type: "string" } } } };
  expect(inOneLine(memberOf(renderSchema(document), "query", "listStations"))).toBe("query?: { page?: number; };");
});

test("types accept a Date where the query takes a date-time, and nowhere else", () => {
  const instant = { type: "string", format: "date-time" };
  const document = documentWith([
    { name: "since", in: "query", schema: instant },
    { name: "day", in: "query", schema: { type: "string", format: "date" } },
    { name: "x-since", in: "header", schema: { type: "string", format: "date-time" } },
  ]);
  document.components = { schemas: { Reading: { type: "object", properties: { at: { type: "string", format: "date-time" } } } } };
  const text = withoutComments(renderSchema(document));
  expect(text.match(/.*\bDate\b.*/g)).toEqual([expect.stringContaining("since?: string | Date;")]);
});

test("types take a Blob for binary content", () => {
  const text = renderSchema(documentOf({ Picture: { type: "object", properties: { image: { type: "string", format: "binary" } } } }));
  expect(inOneLine(memberOf(text, "Picture"))).toBe("Picture: { image?: Blob; };");
});

test("types mark readOnly and writeOnly properties", () => {
  const properties = { id: { type: "string", readOnly: true }, secret: { type: "string", writeOnly: true }, name: { type: "string" } };
  const text = renderSchema(documentOf({ Station: { type: "object", required: ["id"], properties } }));
  expect(inOneLine(memberOf(text, "Station"))).toBe("Station: { id: $Read<string>; name?: string; secret?: $Write<string>; };");
  expect(text).toContain("readonly $read: T;");
  expect(text).toContain("readonly $write: T;");
});

test("types keep a property with a default optional, since a caller may leave it out", () => {
  const text = renderSchema(documentOf({ Query: { type: "object", properties: { max: { type: "integer", default: 50 } } } }));
  expect(inOneLine(memberOf(text, "Query"))).toBe("Query: { max?: number; };");
});

test("types describe a schema that contains itself", () => {
  const properties = { children: { type: "array", items: { $ref: "#/components/schemas/Region" } } };
  const text = renderSchema(documentOf({ Region: { type: "object", properties } }));
  expect(inOneLine(memberOf(text, "Region"))).toBe('Region: { children?: components["schemas"]["Region"][]; };');
});

test("G147 the bytes do not depend on the order in which the document names its parts", () => {
  const schemas = {
    Beta: { type: "object", properties: { b: { type: "string" }, a10: { type: "string" }, a9: { type: "string" } } },
    Alpha: { type: "string" },
  };
  const parameters = ["zone", "tone", "Zone", "aalborg"].map((name) => ({ name, in: "query", schema: { type: "string" } }));
  const document = { ...documentWith(parameters), components: { schemas } };
  const reversed = reverseMembers({ ...documentWith([...parameters].reverse()), components: { schemas } }) as OpenApiDocument;
  expect(JSON.stringify(reversed)).not.toBe(JSON.stringify(document));
  expect(renderSchema(reversed)).toBe(renderSchema(document));
});

test("G147 the bytes put parameters and properties in one order", () => {
  const parameters = ["zone", "tone", "a10", "a9", "aalborg"].map((name) => ({ name, in: "query", schema: { type: "string" } }));
  const text = memberOf(renderSchema(documentWith(parameters)), "query", "listStations");
  expect(text.match(/\w+(?=\?: string)/g)).toEqual(["a10", "a9", "aalborg", "tone", "zone"]);
});

test("G141 hostile texts leave __proto__ a member among others, since a type has no prototype", () => {
  const properties = JSON.parse('{"__proto__":{"type":"string"},"name":{"type":"string"}}') as JsonObject;
  const text = renderSchema(documentOf({ Odd: { type: "object", required: ["__proto__"], properties } }));
  expect(inOneLine(memberOf(text, "Odd"))).toBe("Odd: { __proto__: string; name?: string; };");
  expect(({} as JsonObject).type).toBeUndefined();
});

function documentOf(schemas: Record<string, JsonObject>): OpenApiDocument {
  return { openapi: "3.1.1", info: { title: "Tidepool", version: "0.1.0" }, paths: {}, components: { schemas } };
}

function documentWith(parameters: JsonObject[]): OpenApiDocument {
  const get = { operationId: "listStations", parameters, responses: { 200: { description: "Stations." } } };
  return { openapi: "3.1.1", info: { title: "Tidepool", version: "0.1.0" }, paths: { "/stations": { get } } };
}

/** Cut one member out of generated types, after an optional other one; its indent stays out of it. */
function memberOf(text: string, name: string, after = ""): string {
  const from = text.slice(Math.max(text.indexOf(`\n    ${after}:`), 0));
  const [, indent = "", member = ""] = new RegExp(`\\n( +)(${name}\\??: \\{[\\s\\S]*?\\n\\1\\};)`).exec(from) ?? [];
  return member.replaceAll(`\n${indent}`, "\n");
}

function inOneLine(text: string): string {
  return withoutComments(text).replace(/\s+/g, " ");
}

function withoutComments(text: string): string {
  return text.replace(/\/\*\*[\s\S]*?\*\/ ?/g, "");
}

function reverseMembers(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [key, reverseMembers(member)]);
  return Object.fromEntries(members.reverse());
}

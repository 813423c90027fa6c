import { describe, expect, test } from "vitest";
import { compile, evaluate } from "../test/compile.ts";
import { HOSTILE_TEXTS } from "../test/hostile.ts";
import { renderDocComment, renderKey, renderLiteral } from "./render-literal.ts";

describe("renderLiteral", () => {
  test("renders plain data as TypeScript", () => {
    const value = { name: "a", "a-b": [1, "x", true, null], gone: undefined, nested: { empty: {}, list: [] } };
    expect(renderLiteral(value)).toMatchInlineSnapshot(`
      "{
        name: "a",
        "a-b": [1, "x", true, null],
        nested: {
          empty: {},
          list: [],
        },
      }"
    `);
  });

  test("G140 G141 renders hostile texts, as values and as names, so that they come back as they were", () => {
    const data = { texts: HOSTILE_TEXTS, named: Object.fromEntries(HOSTILE_TEXTS.map((text) => [text, { [text]: text }])) };
    const module = `export const value = ${renderLiteral(data)} as const;\n`;
    expect(compile({ "value.ts": module })).toEqual([]);
    const { exports, globals, touched } = evaluate(module);
    expect({ globals, touched }).toEqual({ globals: [], touched: false });
    expect(JSON.stringify(exports.value)).toBe(JSON.stringify(data));
  });

  test("G141 sets no prototype from a property called __proto__", () => {
    const { exports } = evaluate(`export const value = ${renderLiteral(JSON.parse('{"__proto__":{"polluted":true}}'))};\n`);
    expect(Object.keys(exports.value as object)).toEqual(["__proto__"]);
    expect((exports.value as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("renderKey", () => {
  test.each([
    ["name", "name"],
    ["$ref", "$ref"],
    ["class", "class"],
    ["a-b", '"a-b"'],
    ["1a", '"1a"'],
    ["", '""'],
    ["é", '"é"'],
    ["__proto__", '["__proto__"]'],
    ["name\n", '"name\\n"'],
  ])("G141 renders %j as %s", (name, key) => {
    expect(renderKey(name)).toBe(key);
  });
});

describe("renderDocComment", () => {
  test("renders a comment of one line", () => {
    expect(renderDocComment("  First line,\n  second line. ", "  ")).toBe("  /** First line, second line. */\n");
  });

  test("G140 keeps hostile texts inside the comment", () => {
    const modules = HOSTILE_TEXTS.map((text, index) => [`${index}.ts`, `${renderDocComment(text)}export const value = 1;\n`] as const);
    expect(compile(Object.fromEntries(modules))).toEqual([]);
    for (const [, module] of modules) {
      expect(evaluate(module)).toEqual({ exports: { value: 1 }, globals: [], touched: false });
      expect(module.split("\n")).toHaveLength(3);
    }
  });
});

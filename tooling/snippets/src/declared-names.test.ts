import { expect, test } from "vitest";
import { declaredNames, mentions } from "./declared-names.ts";

/** Write names as a module would export them. */
const names = (code: string): string[] =>
  declaredNames(code).map(({ name, isType, isExported }) => `${isExported ? "export " : ""}${isType ? "type " : ""}${name}`);

test("lists what is declared at the top, and nothing from inside a block", () => {
  const code = "const a = 1;\nlet b: string;\nif (a) {\n  const c = 2;\n}\nfor (const d of []) d;\nasync function e() {}\nclass F {}\n";
  expect(names(code)).toEqual(["a", "b", "e", "F"]);
});

test("reads patterns by the names that they bind", () => {
  expect(names("const { data: csv, error, ...rest } = x;\nconst [a, b = 1] = y;\nconst {\n  c,\n  d: e,\n} = z;")).toEqual([
    "csv",
    "error",
    "rest",
    "a",
    "b",
    "c",
    "e",
  ]);
});

test("lists what is imported, types as types", () => {
  const code = 'import one from "a";\nimport two, { three } from "b";\nimport * as four from "c";\nimport type { Five } from "d";\n';
  expect(names(`${code}import { six as seven, type Eight } from "e";\nimport "f";`)).toEqual([
    "one",
    "two",
    "three",
    "four",
    "type Five",
    "seven",
    "type Eight",
  ]);
});

test("tells types and exports apart, and lists a name once", () => {
  expect(names("export const a = 1;\ninterface B {}\nexport type C = B;\nfunction d(): void;\nfunction d() {}")).toEqual([
    "export a",
    "type B",
    "export type C",
    "d",
  ]);
});

test("knows a name from a member or a package of that name", () => {
  expect(["a(b)", "[b]", "...b", "{ b }"].map((code) => mentions(code, "b"))).toEqual([true, true, false, true]);
  expect(["a.b", '"@x/b"', "ab", "b1", '"b"'].some((code) => mentions(code, "b"))).toBe(false);
});

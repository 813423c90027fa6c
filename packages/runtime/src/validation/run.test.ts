import { expect, test } from "vitest";
import { judge } from "../../test/judge.ts";
import { all, anything, array, type Check, constant, lazy, nothing, object, type } from "./index.ts";

test("lets anything pass where there is no schema, and nothing where the schema is false", () => {
  for (const value of [null, 0, "", {}, []]) {
    expect(judge(anything).request(value)).toEqual([]);
    expect(judge(nothing).reply(value)).toEqual(["invalid : must not be there"]);
  }
});

test("reports what each of several checks finds, in their order", () => {
  const check = all(type("string"), anything, nothing, constant(2));
  expect(judge(check).request(1)).toEqual([
    "invalid : must be string",
    "invalid : must not be there",
    "invalid : must be the documented constant",
  ]);
});

test("builds a lazy check when it is first needed, once, and hands it what it is given", () => {
  let built = 0;
  const text = lazy(() => {
    built++;
    return object({ properties: { a: type("string") }, closed: true });
  });
  const { reply } = judge(text);
  expect(built).toBe(0);
  expect([reply({ a: "x" }), reply({ a: 1, b: 1 })]).toEqual([[], ["invalid /a: must be string", "undocumented /b: is not documented"]]);
  expect(built).toBe(1);
});

test("writes a pointer as RFC 6901 has it", () => {
  const { request } = judge(object({ additional: array({ items: type("string") }) }));
  expect(request({ "a/b~c//~1": ["", 1], "": [null] })).toEqual([
    "invalid /a~1b~0c~1~1~01/1: must be string",
    "invalid //0: must be string",
  ]);
});

const row = object({ properties: { a: type("string") }, closed: true });
const rows = (count: number, value: object): object[] => Array.from({ length: count }, () => value);

test("reports a hundred differences at most, those that break the schema before those that are only new", () => {
  const { reply } = judge(array({ items: row }));
  expect(reply(rows(99, { b: 1 }))).toHaveLength(99);
  expect(reply(rows(101, { b: 1 }))).toHaveLength(100);
  expect(reply(rows(101, { a: 1 }))).toHaveLength(100);
  const lines = reply([...rows(150, { b: 1 }), { a: 1 }, { a: 2 }, { b: 1 }]);
  expect(lines).toHaveLength(100);
  expect(lines.slice(97)).toEqual([
    "undocumented /97/b: is not documented",
    "invalid /151/a: must be string",
    "invalid /150/a: must be string",
  ]);
});

test("looks no further once a hundred differences break the schema, and on while any is only new", () => {
  let looks = 0;
  const counted: Check = (value, run, seen) => {
    looks++;
    row(value, run, seen);
  };
  const { reply } = judge(array({ items: counted }));
  reply(rows(500, { a: 1 }));
  expect(looks).toBe(100);
  looks = 0;
  reply(rows(500, { b: 1 }));
  expect(looks).toBe(500);
  looks = 0;
  expect(reply([{ b: 1 }, ...rows(500, { a: 1 })]).filter((line) => line.startsWith("undocumented"))).toEqual([]);
  expect(looks).toBe(101);
});

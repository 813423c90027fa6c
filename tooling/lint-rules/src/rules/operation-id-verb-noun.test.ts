import { expect, test } from "vitest";
import { lintFixture, rootWithPathItem } from "../lint-fixture.ts";

const lintId = (id: string): Promise<string[]> =>
  lintFixture({ "openapi.yaml": rootWithPathItem(`get:\n  operationId: ${id}`) }, { "contracts/operation-id-verb-noun": "error" });

test("accepts a verb and a noun in camelCase", async () => {
  for (const id of ["listTides", "getTide", "createTide2", "replaceTideTable", "testSchedule"]) expect(await lintId(id), id).toEqual([]);
});

test("refuses other forms", async () => {
  expect(await lintId("tides_list")).toMatchInlineSnapshot(`
    [
      "openapi.yaml:6 contracts/operation-id-verb-noun operationId "tides_list" is not a verb and a noun in camelCase: write for example "listStations"; the verbs are list, get, create, replace, update, delete, add, remove, set, test, start, stop, send, search.",
    ]
  `);
  for (const id of ["ListTides", "list", "listtides", "fetchTides", "list-tides", '"listTides*/"', '"listTides`"', "__proto__", '""']) {
    expect(await lintId(id), id).toHaveLength(1);
  }
});

test("leaves it to Redocly that an operation has an id, and that it is a text", async () => {
  expect(await lintId("5")).toEqual([]);
});

import { expect, test } from "vitest";
import { lintFiles, TIDES } from "./tides-fixture.ts";

const UNDESCRIBED = { "schemas/Fault.yaml": TIDES["schemas/Fault.yaml"]?.replace(", description: What went wrong. }", " }") ?? "" };
const entry = (places: string, reason = "Nobody has read it yet."): string =>
  `- rule: contracts/schema-property-described\n  reason: ${reason}\n  places: ${places}\n`;

test("lets through what an entry names by rule and place", async () => {
  expect(await lintFiles({ ...TIDES, ...UNDESCRIBED })).toEqual([
    expect.stringMatching(/^schemas\/Fault\.yaml:4 contracts\/schema-property-described /),
  ]);
  const list = entry("{ schemas/Fault.yaml: [/properties/detail] }");
  expect(await lintFiles({ ...TIDES, ...UNDESCRIBED, "suppressions.yaml": list })).toEqual([]);
});

test("lets nothing through at another place, or by another rule", async () => {
  const list = entry("{ schemas/Tide.yaml: [/properties/detail] }");
  expect(await lintFiles({ ...TIDES, ...UNDESCRIBED, "suppressions.yaml": list })).toEqual([
    expect.stringMatching(/^schemas\/Fault\.yaml:4 /),
  ]);
});

test("names an entry that lets nothing through any more", async () => {
  const list = entry("{ schemas/Fault.yaml: [/properties/detail] }");
  expect(await lintFiles({ ...TIDES, "suppressions.yaml": list })).toEqual([
    'suppressions.yaml:3 suppression-needed contracts/schema-property-described finds nothing at "/properties/detail" of schemas/Fault.yaml any more: delete the entry.',
  ]);
});

test("lets an example through that the second validator refuses", async () => {
  const examples = { "examples/first-page.yaml": "value: { data: [{ height: 1, on: yesterday }] }\n" };
  const found = await lintFiles({ ...TIDES, ...examples });
  const places =
    "{ paths/tides.yaml: [/get/responses/200/content/application~1json/examples/firstPage], examples/first-page.yaml: [/value/data/0/on] }";
  expect(found).not.toEqual([]);
  const rules = [...new Set([...found.map((line) => line.split(" ")[1]), "example-valid"])];
  const list = rules.map((rule) => `- { rule: ${rule}, reason: Unread., places: ${places} }`).join("\n");
  expect(
    (await lintFiles({ ...TIDES, ...examples, "suppressions.yaml": list })).filter((line) => !line.includes("suppression-needed")),
  ).toEqual([]);
});

test.each(["a: b", "- { rule: a, places: {} }", "- { rule: a, reason: b, places: { c: d } }", "- 1"])(
  "refuses the list %j, and says what it must be",
  async (list) => {
    expect(await lintFiles({ ...TIDES, "suppressions.yaml": list })).toEqual([
      expect.stringMatching(/^suppressions\.yaml:1 suppression-needed .*: (make|add|write)/),
    ]);
  },
);

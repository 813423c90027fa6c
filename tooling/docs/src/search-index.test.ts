import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSearchIndex } from "./search-index.ts";
import { describeRecord, type SearchRecord } from "./search-record.ts";

const GUIDE: SearchRecord = {
  url: "tidepool/guides/pages.html",
  title: "Pages \\_one\\_ by *one*",
  provider: "tidepool",
  kind: "guide",
  text: "# Pages\n\nRead the `next` page\nas **this** does:\n\n```ts\nawait secretCode();\n```\n\n| Field | Type |\n| --- | --- |\n| `cursor` | a string |\n\n<script>alert(1)</script>\n",
  words: "",
};
const OPERATION: SearchRecord = {
  url: "tidepool/operations/getCategory.html",
  title: "Get a category",
  provider: "tidepool",
  kind: "operation",
  text: "# Get a category\n\n`GET /category/{id}` · [Try it](../try.html)\n\nGives one category.\n",
  words: "getCategory",
  method: "get",
  path: "/category/{id}",
};

const folder = mkdtempSync(join(tmpdir(), "search-index-"));
const target = join(folder, "pagefind");
beforeAll(async () => {
  mkdirSync(target);
  writeFileSync(join(target, "of-an-earlier-build.pf_index"), "");
  await writeSearchIndex(folder, [GUIDE, OPERATION].map(describeRecord));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Read what the index holds of a page. */
function readPage(url: string): { content: string; meta: Record<string, string> } {
  const fragments = readdirSync(join(target, "fragment")).map((name) =>
    gunzipSync(readFileSync(join(target, "fragment", name))).toString(),
  );
  const pages = fragments.map(
    (text) => JSON.parse(text.slice(text.indexOf("{"))) as { url: string; content: string; meta: Record<string, string> },
  );
  const page = pages.find((one) => one.url === url);
  if (page === undefined) throw new Error(`The index holds no ${url}.`);
  return page;
}

test("writes what a search asks for, and neither pagefind's interfaces nor files of an earlier build", () => {
  const names = readdirSync(target).map((name) => name.replace(/_\w+(?=\.pf_meta)/, "_*"));
  expect(names.sort()).toMatchInlineSnapshot(`
    [
      "filter",
      "fragment",
      "index",
      "pagefind-entry.json",
      "pagefind-worker.js",
      "pagefind.js",
      "pagefind.unknown_*.pf_meta",
      "wasm.unknown.pagefind",
    ]
  `);
});

test("shows a page's words as they are read, without its title and code blocks", () => {
  const { content, meta } = readPage(GUIDE.url);
  const [shown] = content.split(" \u241E ");
  expect(shown).toBe("Read the next page as this does: Field Type cursor a string <script>alert(1)</script>");
  expect(meta.title).toBe("Pages _one_ by one");
});

test("shows of an operation what it says besides how it is called", () => {
  const [shown] = readPage(OPERATION.url).content.split(" \u241E ");
  expect(shown).toBe("Gives one category.");
});

test("makes of each name of a page one word, another of a path than of a like operationId", () => {
  const [, names] = readPage(OPERATION.url).content.split(" \u241E ");
  expect(names).toBe(
    "Get a category getCategory /category/{id} GET /category/{id} getacategoryisname getcategoryisname categoryparamisname categoryparamispath getcategoryparamispath",
  );
});

test("keeps the earlier index where pagefind refuses a record, and can be asked again", async () => {
  const refused = { ...GUIDE, kind: 1 } as unknown as SearchRecord;
  await expect(writeSearchIndex(folder, [describeRecord(refused)])).rejects.toThrow("expected a string");
  expect(readPage(OPERATION.url).meta.path).toBe("/category/{id}");
  await writeSearchIndex(folder, [describeRecord(OPERATION)]);
  expect(() => readPage(GUIDE.url)).toThrow("The index holds no");
});

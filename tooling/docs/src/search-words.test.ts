import { expect, test } from "vitest";

interface Query {
  term: string;
  name: string;
  provider: string;
}
type Meta = Record<string, string>;
/** The browser's module has types in its comments alone. */
interface SearchWords {
  readQuery: (typed: string, selected: string, providers: readonly string[]) => Query;
  holds: (term: string, found: { content: string; meta: Meta }) => boolean;
  rank: (term: string, found: readonly { meta: Meta }[]) => { meta: Meta }[];
  excerptOf: (term: string, content: string, locations: readonly number[]) => { text: string; isFound: boolean }[];
}
const { readQuery, holds, rank, excerptOf }: SearchWords = await import(new URL("../assets/search-words.js", import.meta.url).href);

const read = (typed: string): Query => readQuery(typed, "", ["tidepool", "rockpool"]);

test("asks the provider that is typed before a colon, before the one that is selected", () => {
  expect(readQuery("Tidepool: tides", "rockpool", ["tidepool", "rockpool"])).toMatchObject({ term: "tide", provider: "tidepool" });
  expect(readQuery("tides", "rockpool", ["tidepool", "rockpool"])).toMatchObject({ term: "tide", provider: "rockpool" });
  expect(read("note: tides")).toMatchObject({ term: "note tide", provider: "" });
});

test.each([
  ["/tides/{tideId}/stations", "tide param station"],
  ["/tides/{ti", "tide param"],
  ["billing_address", "billing address"],
  ["a tide's rate-limit", "tide rate limit"],
  ["categories", "categor"],
  ["category", "categor"],
  ["authenticating", "authenticat"],
  ["date", "date"],
  ["listTides", "listTides"],
])("searches for %s by the words that it is made of", (typed, term) => {
  expect(read(typed).term).toBe(term);
});

test("tells the name of an operation from a path with the same letters", () => {
  expect(read("get category").name).toBe("getcategoryisname");
  expect(read("GET /category").name).toBe("getcategoryispath");
  expect(read("/category/{id}").name).toBe(read("/category/{categoryId}").name);
});

test("does not take a page for found that shares no beginning with a word of the query", () => {
  const found = { content: "Tides \u241E listTides", meta: { provider: "tidepool" } };
  expect(holds("listTides tidepool", found)).toBe(true);
  expect(holds("zzz", found)).toBe(false);
});

test("puts first what begins as the query does, the shortest before the longer", () => {
  const pages = ["listTides", "getTideByName", "getTide", ""].map((words) => ({ meta: { words } }));
  expect(rank("GetT", pages).map(({ meta }) => meta.words)).toEqual(["getTide", "getTideByName", "listTides", ""]);
});

const WORDS = Array.from({ length: 40 }, (_, index) => `w${index}`).join(" ");

test("shows the part of a page in which most of the found words are, and none of the words behind it", () => {
  const parts = excerptOf("w2", `${WORDS} \u241E hidden`, [2, 21, 24, 41]);
  expect(parts.map(({ text }) => text).join(" ")).toBe(`… ${WORDS.split(" ").slice(18, 34).join(" ")} …`);
  expect(parts.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(["w21", "w24"]);
});

test("shows the beginning of a page whose names hold the whole query", () => {
  const content = `${WORDS} \u241E List tides listTides`;
  const begins = (term: string, locations: readonly number[]): string | undefined => excerptOf(term, content, locations)[0]?.text;
  expect(begins("list tide", [30, 31, 41])).toBe("w0");
  expect(begins("list", [41])).toBe("w0");
  expect(begins("list w30", [30, 41])).toBe("…");
});

// @ts-check
// How the search reads what is typed and what is found: text in, text out.

/** Stands in a record behind the words that are shown; search-index.ts writes it. */
const END_OF_TEXT = "\u241E";
/** Words of a page that a result shows. */
const EXCERPT_WORDS = 16;
/** Words before the first found one that a result shows. */
const WORDS_BEFORE = 3;

/**
 * Endings that a query loses, so that one form of a word finds the others: pagefind finds the words that begin as those of the query do.
 */
const ENDING = /(?<=\p{L}{5})(ies?|ied|ing|ions?|e[ds]?|i|y)$|(?<=\p{L}{2}[^s])s$/u;

/** A name in camel case, which has no endings. */
const IDENTIFIER = /.\p{Lu}/u;

/**
 * Read what is typed: `revnue: customers` asks one provider, as the select does.
 *
 * @param {string} typed
 * @param {string} selected - The provider that the select says, or nothing.
 * @param {readonly string[]} providers
 * @returns {{ term: string, name: string, provider: string }} What to search for, and the word that stands for a page so named.
 */
export function readQuery(typed, selected, providers) {
  const [, prefix = "", rest = ""] = typed.match(/^\s*([^\s:]+)\s*:(.*)$/) ?? [];
  const named = providers.find((provider) => provider.toLowerCase() === prefix.toLowerCase());
  const words = (named === undefined ? typed : rest)
    .replace(/\{[^}/]*\}?/g, " param ")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  return {
    // A single letter begins words of every page.
    term: words
      .filter(({ length }) => length > 1)
      .map((word) => (IDENTIFIER.test(word) ? word : word.replace(ENDING, "")))
      .join(" "),
    name: `${words.join("")}${typed.includes("/") ? "ispath" : "isname"}`.toLowerCase(),
    provider: named ?? selected,
  };
}

/**
 * Tell whether a page holds the words of a query: for a word that it does not know pagefind takes the longest that it begins with, if a letter.
 *
 * @param {string} term
 * @param {{ content: string, meta: Record<string, string> }} found
 */
export function holds(term, { content, meta }) {
  const letters = [content, ...Object.values(meta)]
    .join("")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "");
  return term.split(" ").every((word) => letters.includes(word.slice(0, 3).toLowerCase()));
}

/**
 * Put the pages first whose names begin as the query does, the shortest before the longer: pagefind weighs all that begin so alike.
 *
 * @template {{ meta: Record<string, string> }} Found
 * @param {string} term
 * @param {readonly Found[]} found
 * @returns {Found[]}
 */
export function rank(term, found) {
  const begins = found.filter(({ meta }) => meta.words?.toLowerCase().startsWith(term.toLowerCase()));
  begins.sort((one, other) => (one.meta.words?.length ?? 0) - (other.meta.words?.length ?? 0));
  return [...new Set([...begins, ...found])];
}

/**
 * Cut the words out of a page among which most of the found ones are; its first words, where its names hold the whole query.
 *
 * @param {string} term
 * @param {string} content
 * @param {readonly number[]} locations - Which words were found, in rising order.
 * @returns {{ text: string, isFound: boolean }[]}
 */
export function excerptOf(term, content, locations) {
  const words = content.split(" ");
  const end = words.lastIndexOf(END_OF_TEXT);
  // A word that stands on a page a thousand times need not be weighed at each place.
  const found = locations.filter((location) => location < end).slice(0, 200);
  /** @param {number} from */
  const countFrom = (from) => found.filter((location) => location >= from && location < from + EXCERPT_WORDS - WORDS_BEFORE).length;
  const names = words.slice(end).join("").toLowerCase();
  const isNamed = term.split(" ").every((word) => names.includes(word.toLowerCase()));
  const best = isNamed ? 0 : found.reduce((most, location) => (countFrom(location) > countFrom(most) ? location : most), found[0] ?? 0);
  const start = Math.max(0, Math.min(best - WORDS_BEFORE, end - EXCERPT_WORDS));
  const shown = words.slice(start, Math.min(start + EXCERPT_WORDS, end));
  const parts = shown.map((text, index) => ({ text, isFound: found.includes(start + index) }));
  if (start > 0) parts.unshift({ text: "…", isFound: false });
  if (start + EXCERPT_WORDS < end) parts.push({ text: "…", isFound: false });
  return parts;
}

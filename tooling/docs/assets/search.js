// @ts-check
// The search of the portal: a dialog over the index that pagefind made of its pages.
// Pagefind is loaded when the dialog is first opened; a page that nobody searches from does not ask for it.
import { excerptOf, holds, rank, readQuery } from "./search-words.js";

/**
 * @typedef {{ url: string, content: string, locations: number[], meta: Record<string, string> }} Found
 * @typedef {{ id: string, data: () => Promise<Found> }} Result
 * @typedef {{ filters?: Record<string, string> }} Options
 * @typedef {object} Pagefind
 * @property {() => Promise<{ provider?: Record<string, number> }>} filters
 * @property {(term: string, options: Options) => Promise<{ results: Result[] }>} search
 */

/** Most results that are listed. */
const LISTED = 20;
/** Quiet time in milliseconds after a key, before its query is answered. */
const DEBOUNCE_MS = 60;
/** A page's name counts more than its words. */
const RANKING = { metaWeights: { title: 5, words: 5, path: 2, kind: 0, method: 3, provider: 0 } };
const HINT = "Find an operation, a path, a field or a word.";

const root = new URL(document.documentElement.dataset.root ?? "", document.baseURI);

const input = create("input", {
  type: "search",
  role: "combobox",
  "aria-label": "Search",
  "aria-autocomplete": "list",
  "aria-controls": "search-results",
  "aria-expanded": "false",
  autocomplete: "off",
  autocapitalize: "off",
  spellcheck: "false",
  enterkeyhint: "go",
  maxlength: "200",
  placeholder: "Search the docs",
});
const select = create("select", { "aria-label": "Provider", hidden: "" }, create("option", { value: "" }, "All providers"));
const closeButton = create("button", { type: "button" }, "Close");
const status = create("p", { role: "status" });
const list = create("div", { id: "search-results", role: "listbox", "aria-label": "Results", hidden: "" });
const dialog = create(
  "dialog",
  { class: "search", "aria-label": "Search" },
  create("div", { class: "search-bar" }, input, select, closeButton),
  status,
  list,
  create("p", { class: "search-keys", "aria-hidden": "true" }, ...describeKeys()),
);

/** @type {Promise<Pagefind> | undefined} */
let loading;
/** Counts the queries: an answer to an earlier one is dropped. */
let turn = 0;
/** The latest query until it is answered: Enter waits for it. */
let answering = Promise.resolve();

document.body.append(dialog);
document.addEventListener("keydown", openByKey);
for (const button of document.querySelectorAll("[data-search]")) {
  button.addEventListener("click", openDialog);
  button.setAttribute("aria-haspopup", "dialog");
  button.removeAttribute("hidden");
}
closeButton.addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
input.addEventListener("keydown", moveByKey);
input.addEventListener("input", ask);
select.addEventListener("change", () => {
  ask();
  input.focus();
});
list.addEventListener("click", (event) => {
  // A result may lead to a place on this very page, and the browser may show the page again as it was left.
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
});

/** @param {KeyboardEvent} event */
function openByKey(event) {
  const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
  const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !dialog.open && !isTyping(event.target);
  if (!isShortcut && !isSlash) return;
  event.preventDefault();
  openDialog();
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

function openDialog() {
  if (!dialog.open) dialog.showModal();
  input.focus();
  input.select();
  load().then(
    () => input.value === "" && say(HINT),
    () => say("The search could not be loaded."),
  );
}

/** Load pagefind once, or again where it failed. */
function load() {
  loading ??= start().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** @returns {Promise<Pagefind>} */
async function start() {
  say("Loading …");
  const { createInstance } = await import(new URL("pagefind/pagefind.js", root).href);
  /** @type {Pagefind} */
  const pagefind = createInstance({ baseUrl: new URL(".", root).pathname, ranking: RANKING });
  const { provider = {} } = await pagefind.filters();
  const names = Object.keys(provider).sort();
  select.append(...names.map((name) => create("option", { value: name }, name)));
  select.hidden = names.length < 2;
  return pagefind;
}

function ask() {
  turn += 1;
  answering = answer(turn).catch(() => say("The search failed."));
}

/** @param {number} own */
async function answer(own) {
  await new Promise((resolve) => setTimeout(resolve, DEBOUNCE_MS));
  if (own !== turn) return;
  const pagefind = await load();
  const providers = [...select.options].map(({ value }) => value).filter(Boolean);
  const { term, name, provider } = readQuery(input.value, select.value, providers);
  const options = provider === "" ? {} : { filters: { provider } };
  const [named, all] = await Promise.all([pagefind.search(`"${name}"`, options), pagefind.search(term, options)]);
  const names = new Set(named.results.map(({ id }) => id));
  // The found words of a page are those of the whole query; of its name alone none is shown.
  const first = named.results.map((one) => all.results.find(({ id }) => id === one.id) ?? one);
  const results = [...first, ...all.results.filter(({ id }) => !names.has(id))];
  const found = await Promise.all(results.slice(0, LISTED).map((result) => result.data()));
  if (own !== turn) return;
  const isFound = found[0] !== undefined && holds(term, found[0]);
  show(term, isFound ? [...found.slice(0, names.size), ...rank(term, found.slice(names.size))] : []);
  say(term === "" ? HINT : describeCount(isFound ? results.length : 0));
}

/** @param {number} count */
function describeCount(count) {
  if (count === 0) return "No results.";
  if (count === 1) return "1 result.";
  return count > LISTED ? `${count} results, the first ${LISTED} are listed.` : `${count} results.`;
}

/** @param {string} words */
function say(words) {
  status.textContent = words;
}

/**
 * @param {string} term
 * @param {readonly Found[]} found
 */
function show(term, found) {
  list.replaceChildren(...found.map((one, index) => renderResult(term, one, index)));
  list.hidden = found.length === 0;
  list.scrollTop = 0;
  input.setAttribute("aria-expanded", String(found.length > 0));
  choose(0);
}

/**
 * @param {string} term
 * @param {Found} found
 * @param {number} index
 */
function renderResult(
  term,
  { url, content, locations, meta: { title = "", provider = "", kind = "", words = "", method = "", path = "" } },
  index,
) {
  const badge = create("b", { "data-method": method.toLowerCase() }, method.toUpperCase());
  const excerpt = excerptOf(term, content, locations).flatMap(({ text, isFound }) => [isFound ? create("mark", {}, text) : text, " "]);
  return create(
    "a",
    { id: `search-result-${index}`, role: "option", "aria-selected": "false", tabindex: "-1", href: url },
    create("span", { class: "search-title" }, title),
    create("span", { class: "search-origin" }, [provider, kind].filter(Boolean).join(" · ")),
    ...(path === "" ? [] : [create("span", { class: "search-path" }, badge, ` ${path} `, create("small", {}, words))]),
    create("span", { class: "search-excerpt" }, ...excerpt),
  );
}

/** @param {KeyboardEvent} event */
function moveByKey(event) {
  if (event.isComposing) return;
  if (event.key === "Enter") follow(event);
  const count = list.children.length;
  const to = { ArrowDown: indexOfChosen() + 1, ArrowUp: indexOfChosen() - 1 + count, Home: 0, End: count - 1 }[event.key];
  // With Shift these keys select what is typed.
  if (to === undefined || count === 0 || event.shiftKey) return;
  event.preventDefault();
  choose(to % count);
}

/** Follow the chosen result, once what was typed last is answered. @param {KeyboardEvent} event */
async function follow({ ctrlKey, metaKey, shiftKey }) {
  /** @type {Promise<void> | undefined} */
  let awaited;
  while (awaited !== answering) {
    awaited = answering;
    await awaited;
  }
  list.children[indexOfChosen()]?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
}

function indexOfChosen() {
  return [...list.children].findIndex((option) => option.getAttribute("aria-selected") === "true");
}

/** @param {number} index */
function choose(index) {
  list.children[indexOfChosen()]?.setAttribute("aria-selected", "false");
  const option = list.children[index];
  input.removeAttribute("aria-activedescendant");
  if (option === undefined) return;
  option.setAttribute("aria-selected", "true");
  option.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", option.id);
}

function describeKeys() {
  const keys = [
    ["↑ ↓", " choose"],
    ["↵", " open"],
    ["Esc", " close"],
  ];
  return keys.map(([key = "", meaning = ""]) => create("span", {}, create("kbd", {}, key), meaning));
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
function create(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

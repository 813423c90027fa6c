import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";

const SCRIPT = readFileSync(new URL("../assets/reload.js", import.meta.url), "utf8");

interface FakeSource {
  url: string;
  isClosed: boolean;
  onmessage: (event: { data: string }) => void;
  close: () => void;
}

interface State {
  start: string;
  tides: number;
  waves: number;
}

const FIRST: State = { start: "1", tides: 0, waves: 0 };

/** Run the script in a page at a path. */
function openPage(pathname: string): {
  sources: FakeSource[];
  reloads: () => number;
  tell: (state: State) => void;
  setHidden: (isHidden: boolean) => void;
} {
  const sources: FakeSource[] = [];
  let reloads = 0;
  let onVisibility = (): void => {};
  const document = {
    hidden: false,
    addEventListener: (_name: string, listener: () => void) => {
      onVisibility = listener;
    },
  };
  function EventSource(this: FakeSource, url: string): void {
    Object.assign(this, { url, isClosed: false, close: () => Object.assign(this, { isClosed: true }) });
    sources.push(this);
  }
  runInNewContext(SCRIPT, { EventSource, document, location: { pathname, reload: () => reloads++ } });
  return {
    sources,
    reloads: () => reloads,
    tell: ({ start, ...revisions }) => sources.at(-1)?.onmessage({ data: JSON.stringify({ start, revisions }) }),
    setHidden: (isHidden) => {
      document.hidden = isHidden;
      onVisibility();
    },
  };
}

test.each([
  { path: "/tides/operations/listTides.html", whose: "its own provider", state: { start: "1", tides: 1, waves: 0 }, reloads: 1 },
  { path: "/tides/", whose: "another provider", state: { start: "1", tides: 0, waves: 1 }, reloads: 0 },
  { path: "/", whose: "any provider, since it shows all", state: { start: "1", tides: 0, waves: 1 }, reloads: 1 },
  { path: "/index.html", whose: "any provider, since it shows all", state: { start: "1", tides: 1, waves: 0 }, reloads: 1 },
  { path: "/tides/", whose: "a server that was started anew", state: { start: "2", tides: 0, waves: 0 }, reloads: 1 },
])("loads $path anew $reloads times on a change of $whose", ({ path, state, reloads }) => {
  const page = openPage(path);
  page.tell(FIRST);
  page.tell(FIRST);
  expect(page.reloads()).toBe(0);
  page.tell(state);
  expect(page.reloads()).toBe(reloads);
});

test("holds no connection while nobody sees the page, and learns what it has missed once somebody does", () => {
  const page = openPage("/tides/");
  page.tell(FIRST);
  page.setHidden(true);
  expect(page.sources.map(({ isClosed }) => isClosed)).toEqual([true]);
  page.setHidden(false);
  expect(page.sources.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  page.tell({ ...FIRST, tides: 1 });
  expect(page.reloads()).toBe(1);
});

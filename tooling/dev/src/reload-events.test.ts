import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { createReloadEvents, type ReloadEvents } from "./reload-events.ts";

interface FakeResponse {
  status: number | undefined;
  type: string | undefined;
  written: string[];
  isEnded: boolean;
}

/** Ask for a URL; undefined where it is left to others. */
function ask(events: ReloadEvents, url: string, method = "GET"): (FakeResponse & { leave: () => void }) | undefined {
  const emitter = new EventEmitter();
  const seen: FakeResponse = { status: undefined, type: undefined, written: [], isEnded: false };
  const response = Object.assign(emitter, {
    writeHead: (status: number, headers: Record<string, string> = {}) => {
      Object.assign(seen, { status, type: headers["content-type"] });
      return response;
    },
    write: (text: string) => seen.written.push(text),
    end: (text?: Buffer) => {
      seen.isEnded = true;
      if (text !== undefined) seen.written.push(text.toString());
    },
  });
  const isHandled = events.handle({ method, url } as IncomingMessage, response as unknown as ServerResponse);
  return isHandled ? Object.assign(seen, { leave: () => void emitter.emit("close") }) : undefined;
}

test("tells each page the state on opening, and again with each provider that was built anew", async () => {
  const events = createReloadEvents(["tides", "waves"], "1");
  const [first, second] = [ask(events, "/reload"), ask(events, "/reload")];
  events.send("waves");
  const states = ['data: {"start":"1","revisions":{"tides":0,"waves":0}}\n\n', 'data: {"start":"1","revisions":{"tides":0,"waves":1}}\n\n'];
  expect(first).toMatchObject({ status: 200, type: "text/event-stream", written: states, isEnded: false });
  expect(second?.written).toEqual(states);
  second?.leave();
  events.send("tides");
  expect(first?.written).toHaveLength(3);
  expect(second?.written).toHaveLength(2);
  expect(ask(events, "/reload")?.written).toEqual(['data: {"start":"1","revisions":{"tides":1,"waves":1}}\n\n']);
  await events.stop();
  expect(first?.isEnded).toBe(true);
});

test("refuses more streams than there can be pages, until one of them is gone", () => {
  const events = createReloadEvents(["tides"]);
  const open = Array.from({ length: 32 }, () => ask(events, "/reload"));
  expect(ask(events, "/reload")).toMatchObject({ status: 503, isEnded: true });
  open[5]?.leave();
  expect(ask(events, "/reload")).toMatchObject({ status: 200, isEnded: false });
});

test("gives the script out, and leaves every other request to others", () => {
  const events = createReloadEvents(["tides"]);
  expect(ask(events, "/reload.js")).toMatchObject({ status: 200, type: "text/javascript; charset=utf-8", isEnded: true });
  expect(ask(events, "/reload.js")?.written.join("")).toContain('new EventSource("/reload")');
  for (const url of ["/", "/reload/", "/reloads", "/tides/reload", "/reload.js.map"]) expect(ask(events, url)).toBeUndefined();
  expect(ask(events, "/reload", "POST")).toBeUndefined();
});

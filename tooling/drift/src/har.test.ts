import { expect, test } from "vitest";
import { readHar, showsCredentials } from "./har.ts";
import { exchangeOf, tides } from "./judge-fixture.ts";

const request = { method: "GET", url: "https://north.tides.example/v1/tides", headers: [] };
const har = (...entries: object[]): string => JSON.stringify({ log: { version: "1.2", entries } });
const entry = (response: object, asked: object = {}): object => ({
  request: { ...request, ...asked },
  response: { headers: [], ...response },
});

test("reads requests and replies in their order", () => {
  const posted = { method: "POST", headers: [{ name: "Accept", value: "text/csv" }], postData: { text: "{}" } };
  const read = readHar(har(entry({ status: 201, content: { text: "a" } }, posted), entry({ status: 204 })));
  expect(read.map(({ method, status, body, requestBody }) => [method, status, body, requestBody])).toEqual([
    ["POST", 201, "a", "{}"],
    ["GET", 204, "", undefined],
  ]);
  expect(read[0]?.requestHeaders.get("accept")).toBe("text/csv");
});

test("decodes bodies that were written in base64, and headers as browsers write them", () => {
  const headers = [
    { name: ":status", value: "200" },
    { name: "set-cookie", value: "a=1\nb=2" },
  ];
  const [read] = readHar(har(entry({ status: 200, headers, content: { text: "w6k=", encoding: "base64" } })));
  expect(read?.body).toBe("é");
  expect(read?.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

test("leaves out what has no answer, or a body that was not kept", () => {
  expect(readHar(har(entry({ status: 0 }), entry({ status: 200, content: { size: 7 } })))).toEqual([]);
});

test.each(["", "[]", "null", '{"log":{}}'])("says that %j is no HAR, and what to do", (text) => {
  expect(() => readHar(text)).toThrow('The file is no HAR: it holds no list "log.entries". Save the traffic as HAR 1.2.');
});

test("says which entry is broken", () => {
  expect(() => readHar(har(entry({ status: 204 }), { request }))).toThrow("Entry 2 of the HAR file is broken");
  expect(() => readHar(har(entry({ status: 204 }, { url: "tides" })))).toThrow("Entry 1 of the HAR file is broken");
});

test("tells whether credentials are shown, wherever a scheme of the contract has them", () => {
  const shown = (path: string, requestHeaders: Record<string, string>): boolean =>
    showsCredentials(tides, [exchangeOf("/tides", { requestHeaders: {} }), exchangeOf(path, { requestHeaders })]);
  expect(shown("/tides", { cookie: "lang=en; sid=" })).toBe(false);
  expect(shown("/tides", { cookie: "lang=en; sid=1" })).toBe(true);
  expect(shown("/tides?key=1", {})).toBe(true);
  expect(shown("/tides", { authorization: "Bearer x" })).toBe(true);
});

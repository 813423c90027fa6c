import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import { expect, test } from "vitest";
import { type ExchangeParts, exchangeOf, TIDEPOOL } from "./coverage-fixture.ts";
import { itemName, listCoverageItems } from "./coverage-items.ts";
import { createCoverage } from "./measure-coverage.ts";

const [listStations, createStation, deleteStation] = listOperations(TIDEPOOL) as [Operation, Operation, Operation];
const BASIC = { authorization: "Basic bm90LWEtcmVhbDpwYXNzd29yZA==" };

function shownBy(operation: Operation, ...exchanges: ExchangeParts[]): string[] {
  const coverage = createCoverage(TIDEPOOL);
  for (const parts of exchanges) coverage.observe(operation, exchangeOf(parts));
  return coverage.observed().map((name) => name.replace(`${operation.id} `, ""));
}

test("shows path, operation, parameters and values of a request that was accepted", () => {
  expect(shownBy(listStations, { target: "/base/stations?order=asc&unknown=1&order", headers: { zone: "north" } })).toEqual([
    "path /stations",
    "listStations",
    "query.order",
    "header.zone",
    "header.zone = north",
    "reply 200",
    "reply class 2XX",
    "security none",
  ]);
  expect(shownBy(listStations, { target: "/stations?order=asc&open=false" })).toEqual(
    expect.arrayContaining(["query.order = asc", "query.open = false"]),
  );
});

test("shows a parameter of the path, also behind a server's base path", () => {
  expect(shownBy(deleteStation, { target: "/v1/stations/north%20pier", status: 204 })).toContain("path.name");
  const document = { ...TIDEPOOL, paths: { "/tide+pool/{name}": TIDEPOOL.paths["/stations/{name}"] ?? {} } };
  const coverage = createCoverage(document);
  coverage.observe(deleteStation, exchangeOf({ target: "/tide+pool/pier", status: 204 }));
  expect(coverage.observed()).toContain("deleteStation path.name");
});

test.each([
  ["accepted", 200, true],
  ["redirected as documented", 302, true],
  ["redirected otherwise", 303, false],
  ["refused", 422, false],
])("counts what was sent when it is %s: %s", (_, status, isShown) => {
  const headers = { ...BASIC, "content-type": "application/json" };
  const shown = shownBy(createStation, { headers, body: '{"name":"Pier"}', status });
  const request = ["createStation", "request application/json", "request application/json /name", "security basic"];
  expect(request.map((name) => shown.includes(name))).toEqual(request.map(() => isShown));
});

test("shows properties and values of a JSON body, and no media type that the contract does not name", () => {
  const body = '{"kind":"buoy","open":true,"neighbour":{"name":"x"},"id":1}';
  const [json, other] = ["application/json; charset=utf-8", "application/xml"].map((type) =>
    shownBy(createStation, { headers: { "content-type": type }, body, status: 201 }).filter((name) => name.startsWith("request")),
  );
  expect(json).toEqual([
    "request application/json",
    "request application/json /kind",
    "request application/json /kind = buoy",
    "request application/json /open",
    "request application/json /open = true",
    "request application/json /neighbour",
  ]);
  expect(other).toEqual([]);
});

test("shows the fields of a form", async () => {
  const form = new FormData();
  form.append("photo", new Blob(["not a real picture"]), "pier.png");
  const request = new Request("http://mock.test", { method: "POST", body: form });
  const body = new Uint8Array(await request.arrayBuffer());
  const shown = shownBy(createStation, { headers: request.headers, body, status: 201 });
  expect(shown.filter((name) => name.startsWith("request"))).toEqual(["request multipart/form-data", "request multipart/form-data /photo"]);
});

test("shows media type, properties, values and headers of a reply", () => {
  const replyHeaders = { "content-type": "application/json", "tide-count": "1" };
  const shown = shownBy(listStations, { replyHeaders, text: '[{"id":1,"kind":"pier","neighbour":{"id":2}}]' });
  expect(shown.filter((name) => name.startsWith("reply"))).toEqual([
    "reply 200",
    "reply class 2XX",
    "reply 200 application/json",
    "reply 200 application/json []",
    "reply 200 application/json []/id",
    "reply 200 application/json []/kind",
    "reply 200 application/json []/kind = pier",
    "reply 200 application/json []/neighbour",
    "reply 200 header Tide-Count",
  ]);
});

test.each([
  [503, "application/problem+json", '{"detail":"x"}', ["5XX", "class 5XX", "5XX application/*", "5XX application/* /detail"]],
  [404, "application/json", "{}", ["default"]],
  [200, "text/csv", "name\nPier\n", ["200", "class 2XX", "200 text/csv"]],
  [200, "application/json", "garbage", ["200", "class 2XX"]],
  [200, "application/json", "", ["200", "class 2XX"]],
  [200, "text/html", "<html>", ["200", "class 2XX"]],
])("takes %i %s %s for the most specific reply that fits", (status, type, text, expected) => {
  const shown = shownBy(listStations, { status, replyHeaders: { "content-type": type }, text });
  expect(shown.filter((name) => name.startsWith("reply"))).toEqual(expected.map((name) => `reply ${name}`));
});

test.each([400, 404])("shows the class of statuses by %i as by another", (status) => {
  const responses = { 400: { description: "Bad." }, 404: { description: "Gone." } };
  const document = { ...TIDEPOOL, paths: { "/stations": { get: { operationId: "listStations", responses } } } };
  const coverage = createCoverage(document);
  coverage.observe(listStations, exchangeOf({ status }));
  expect(coverage.observed()).toEqual(expect.arrayContaining([`listStations reply ${status}`, "listStations reply class 4XX"]));
});

test("shows no reply of a status that is not documented", () => {
  expect(shownBy(createStation, { status: 418 })).toEqual([]);
});

test.each([
  [{ ...BASIC }, ["security basic"]],
  [{ authorization: "bearer abc" }, ["security none"]],
  [{ authorization: "Basic " }, ["security none"]],
  [{ "tide-key": "k", cookie: "other=1; sid=s" }, ["security key + session"]],
  // Which of them let the request in, nobody can tell.
  [{ ...BASIC, "tide-key": "k", cookie: "sid=s" }, []],
  [{ "tide-key": "k" }, []],
  [{ cookie: "a=1; sid=s" }, ["security session"]],
])("takes %o for %s", (headers, expected) => {
  expect(shownBy(listStations, { headers }).filter((name) => name.startsWith("security"))).toEqual(expected);
});

test.each([
  ["http bearer", { type: "http", scheme: "bearer" }, { authorization: "Bearer abc" }, true],
  ["oauth2", { type: "oauth2" }, { authorization: "bearer abc" }, true],
  ["openIdConnect", { type: "openIdConnect" }, { authorization: "Basic abc" }, false],
  ["a key in the query", { type: "apiKey", in: "query", name: "order" }, {}, true],
  ["mutualTLS", { type: "mutualTLS" }, { authorization: "Bearer abc" }, false],
])("knows the credentials of %s", (_, basic, headers, isShown) => {
  const document: OpenApiDocument = {
    ...TIDEPOOL,
    components: { ...TIDEPOOL.components, securitySchemes: { ...TIDEPOOL.components?.["securitySchemes"], basic } },
  };
  const coverage = createCoverage(document);
  coverage.observe(listStations, exchangeOf({ headers, target: "/stations?order=asc" }));
  expect(coverage.observed().includes("listStations security basic")).toBe(isShown);
});

test("shows every scheme that a request's credentials may be of", () => {
  const securitySchemes = { basic: { type: "oauth2" }, session: { type: "http", scheme: "Bearer" } };
  const coverage = createCoverage({ ...TIDEPOOL, components: { ...TIDEPOOL.components, securitySchemes } });
  coverage.observe(createStation, exchangeOf({ headers: { authorization: "bearer abc" }, status: 201 }));
  expect(coverage.observed()).toEqual(expect.arrayContaining(["createStation security basic", "createStation security session"]));
});

test.each([
  [401, {}, true],
  [403, {}, true],
  [303, {}, true],
  [302, {}, false],
  [500, {}, false],
  [422, {}, false],
  [401, BASIC, false],
])("takes %i to a request with %o for a refusal: %s", (status, headers, isRefusal) => {
  expect(shownBy(createStation, { status, headers }).includes("security refused without credentials")).toBe(isRefusal);
});

test("reports what was seen, with the exceptions and what the provider has shown", () => {
  const coverage = createCoverage(TIDEPOOL);
  coverage.observe(deleteStation, exchangeOf({ method: "DELETE", target: "/stations/pier", status: 204 }));
  const report = coverage.report([{ item: "createStation*", reason: "Not tried." }], ["deleteStation", "renamed"]);
  expect(report.criteria.slice(0, 2)).toEqual([
    { criterion: "path", total: 2, coverable: 2, covered: 1, provider: 0 },
    { criterion: "operation", total: 3, coverable: 2, covered: 1, provider: 1 },
  ]);
  expect(report.missing.slice(0, 3)).toEqual(["path /stations", "listStations", "listStations query.order"]);
  expect(createCoverage(TIDEPOOL).report().missing).toEqual(listCoverageItems(TIDEPOOL).map(itemName));
});

test("refuses an operation of another contract", () => {
  const strange = { ...listStations, id: "listTides" };
  expect(() => createCoverage(TIDEPOOL).observe(strange, exchangeOf({}))).toThrow("listTides is no operation of the contract");
});

test("shows only items of the contract and never throws, whatever the traffic", () => {
  const names = new Set(listCoverageItems(TIDEPOOL).map(itemName));
  const texts = [
    "",
    "%",
    "&=&order=%E0&open[",
    "[{]",
    '{"kind":{"__proto__":[]},"name":[[]]}',
    "[[null]]",
    "null",
    "\r\n--b\r\n\r\n--b--",
    "\0",
  ];
  const types = ["application/json", "multipart/form-data; boundary=b", "multipart/form-data", "text/csv", ";", "x/", "APPLICATION/JSON;="];
  const coverage = createCoverage(TIDEPOOL);
  for (const operation of [listStations, createStation, deleteStation])
    for (const text of texts)
      for (const type of types)
        for (const status of [200, 201, 302, 503]) {
          const headers = { "content-type": type, cookie: `=;${encodeURIComponent(type)}=${type.slice(0, 3)}`, authorization: ` ${type}` };
          const exchange = exchangeOf({ body: text, headers, status, replyHeaders: { "content-type": type }, text });
          exchange.url.search = text;
          coverage.observe(operation, exchange);
        }
  const observed = coverage.observed();
  expect(observed.filter((name) => !names.has(name))).toEqual([]);
  expect(observed).toEqual(expect.arrayContaining(["listStations query.order", "createStation request application/json /kind"]));
});

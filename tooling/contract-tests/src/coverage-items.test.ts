import { expect, test } from "vitest";
import { TIDEPOOL } from "./coverage-fixture.ts";
import { type Criterion, itemName, listCoverageItems } from "./coverage-items.ts";

const items = listCoverageItems(TIDEPOOL);
const namesOf = (criterion: Criterion): string[] => items.filter((item) => item.criterion === criterion).map(itemName);

test("lists every path once and every operation", () => {
  expect(namesOf("path")).toEqual(["path /stations", "path /stations/{name}"]);
  expect(namesOf("operation")).toEqual(["listStations", "createStation", "deleteStation"]);
});

test("lists the parameters but for headers that the standard has ignored", () => {
  expect(namesOf("parameter")).toEqual([
    "listStations query.order",
    "listStations query.open",
    "listStations header.zone",
    "deleteStation path.name",
  ]);
});

test("lists each value of an enum and both of a boolean", () => {
  expect(namesOf("parameter value")).toEqual([
    "listStations query.order = asc",
    "listStations query.order = desc",
    "listStations query.open = true",
    "listStations query.open = false",
    "listStations header.zone = north",
    "listStations header.zone = south",
  ]);
});

test("lists media types of bodies, without their parameters", () => {
  expect(namesOf("request media type")).toEqual(["createStation request application/json", "createStation request multipart/form-data"]);
  expect(namesOf("reply media type")).toEqual([
    "listStations reply 200 application/json",
    "listStations reply 200 text/csv",
    "listStations reply 5XX application/*",
  ]);
});

test("lists properties and values of request bodies, read-only ones left out, to where a schema contains itself", () => {
  expect(namesOf("request property")).toEqual([
    "createStation request application/json /name",
    "createStation request application/json /pin",
    "createStation request application/json /kind",
    "createStation request application/json /open",
    "createStation request application/json /neighbour",
    "createStation request multipart/form-data /name",
    "createStation request multipart/form-data /photo",
  ]);
  expect(namesOf("request value")).toEqual([
    "createStation request application/json /kind = pier",
    "createStation request application/json /kind = buoy",
    "createStation request application/json /open = true",
    "createStation request application/json /open = false",
  ]);
});

test("lists properties and enum values of replies, write-only ones left out", () => {
  expect(namesOf("reply property")).toEqual([
    "listStations reply 200 application/json []",
    "listStations reply 200 application/json []/id",
    "listStations reply 200 application/json []/name",
    "listStations reply 200 application/json []/kind",
    "listStations reply 200 application/json []/open",
    "listStations reply 200 application/json []/neighbour",
    "listStations reply 5XX application/* /detail",
  ]);
  expect(namesOf("reply value")).toEqual([
    "listStations reply 200 application/json []/kind = pier",
    "listStations reply 200 application/json []/kind = buoy",
  ]);
});

test("lists statuses as the spec writes them, and their classes once", () => {
  expect(namesOf("status")).toEqual([
    "listStations reply 200",
    "listStations reply 5XX",
    "listStations reply default",
    "createStation reply 201",
    "createStation reply 302",
    "createStation reply 422",
    "deleteStation reply 204",
  ]);
  expect(namesOf("status class")).toEqual([
    "listStations reply class 2XX",
    "listStations reply class 5XX",
    "createStation reply class 2XX",
    "createStation reply class 3XX",
    "createStation reply class 4XX",
    "deleteStation reply class 2XX",
  ]);
});

test("lists reply headers but for the content type", () => {
  expect(namesOf("reply header")).toEqual(["listStations reply 200 header Tide-Count"]);
});

test("lists each alternative of security, and the refusal where none is to carry nothing", () => {
  expect(namesOf("security scheme")).toEqual([
    "listStations security basic",
    "listStations security session",
    "listStations security key + session",
    "listStations security none",
    "createStation security basic",
    "createStation security session",
  ]);
  expect(namesOf("security refusal")).toEqual(["createStation security refused without credentials"]);
});

test("lists the statuses of one class under one item", () => {
  const responses = { 400: { description: "Bad." }, 404: { description: "Gone." } };
  const document = { ...TIDEPOOL, paths: { "/tides": { get: { operationId: "listTides", responses } } } };
  const names = listCoverageItems(document).map(itemName);
  expect(names.filter((name) => name.includes("class"))).toEqual(["listTides reply class 4XX"]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { bearerAuth, type Client, type ClientEvent, type ClientOptions, ConfigError, createClient, DecodeError } from "../src/index.ts";
import { observeFetch } from "./observed-fetch.ts";
import { type TidepoolPaths, tidepool } from "./tidepool.ts";

const PARAMS = { params: { path: { stationId: "s1" } } };
const BIG = '{"id":"s1","depth":12345678901234567890,"a/b":[0.1,{"~":1e400}]}';

test("E111 tells by default of numbers that JavaScript rounds, by their pointers and without their values", async () => {
  const { station, events } = stationOf(BIG);
  const { data } = await station;
  expect(data).toEqual({ id: "s1", depth: 12345678901234567000, "a/b": [0.1, { "~": Number.POSITIVE_INFINITY }] });
  const told = events.filter(({ type }) => type === "precision");
  expect(told).toEqual([
    {
      type: "precision",
      operationId: "getStation",
      method: "GET",
      url: "https://api.test/base/stations/s1",
      attempt: 1,
      pointers: ["/depth", "/a~1b/1/~0"],
    },
  ]);
});

test("E111 gives the rounded numbers by default without anyone to tell", async () => {
  const { fetch } = observeFetch(() => jsonOf(BIG));
  expect((await createTidepool({ fetch }).GET("/stations/{stationId}", PARAMS)).data).toMatchObject({ id: "s1" });
});

test("E111 says nothing of rounded numbers where numbers is off", async () => {
  const { station, events } = stationOf(BIG, { numbers: "off" });
  expect((await station).data).toMatchObject({ depth: 12345678901234567000 });
  expect(events.map(({ type }) => type)).toEqual(["request", "response"]);
});

test("E111 refuses rounded numbers where numbers is error, with their pointers", async () => {
  const { station, events, requests } = stationOf(BIG, { numbers: "error" });
  const error = await station.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DecodeError);
  expect(error).toMatchObject({ operationId: "getStation", status: 200, excerpt: BIG });
  expect((error as Error).message).toMatch(/\/depth, \/a~1b\/1\/~0/);
  expect((error as Error).message).not.toMatch(/12345678901234567890/);
  expect(events.some(({ type }) => type === "precision")).toBe(false);
  expect(requests).toHaveLength(1);
});

test("E111 names only the first of many rounded numbers in a message", async () => {
  const { station } = stationOf(`[${Array.from({ length: 500 }, () => "12345678901234567890").join(",")}]`, { numbers: "error" });
  const { message } = (await station.catch((reason: unknown) => reason)) as Error;
  expect(message.length).toBeLessThan(500);
});

test("E111 does not look for numbers in text", async () => {
  const events: ClientEvent[] = [];
  const csv = "id,depth\r\n1,12345678901234567890\r\n";
  const { fetch } = observeFetch(() => new Response(csv, { headers: { "content-type": "text/csv" } }));
  const client = createTidepool({ fetch, numbers: "error", onEvent: (event) => events.push(event) });
  expect((await client.GET("/stations", { accept: "text/csv" })).data).toBe(csv);
  expect(events.map(({ type }) => type)).toEqual(["request", "response"]);
});

test("E111 refuses another word for numbers", () => {
  expect(() => createTidepool({ numbers: "loud" as "warn" })).toThrow(ConfigError);
});

test("E111 gives integers to ±999999999999999 and amounts to 999999999999999.00 exactly, even where numbers is error", async () => {
  const edges = [999_999_999_999_999, -999_999_999_999_999, 0, 1, 999_999_999_999_998];
  const whole = fc.oneof(fc.constantFrom(...edges), fc.integer());
  await fc.assert(
    fc.asyncProperty(fc.array(whole, { minLength: 1 }), async (integers) => {
      const texts = integers.map((value) => `${value}.00`);
      const { station } = stationOf(`{"integers":[${integers.join(",")}],"amounts":[${texts.join(",")}]}`, { numbers: "error" });
      const { data } = (await station) as { data: { integers: number[]; amounts: number[] } };
      expect(data.integers.map(String)).toEqual(integers.map(String));
      expect(data.amounts.map((amount) => amount.toFixed(2))).toEqual(texts);
    }),
    { numRuns: 30 },
  );
});

function stationOf(
  json: string,
  options: ClientOptions = {},
): { station: Promise<{ data?: unknown }>; events: ClientEvent[]; requests: Request[] } {
  const events: ClientEvent[] = [];
  const { fetch, requests } = observeFetch(() => jsonOf(json));
  const client = createTidepool({ fetch, onEvent: (event) => events.push(event), ...options });
  return { station: client.GET("/stations/{stationId}", PARAMS), events, requests };
}

function jsonOf(text: string): Response {
  return new Response(text, { headers: { "content-type": "application/json" } });
}

function createTidepool(options: ClientOptions): Client<TidepoolPaths> {
  return createClient<TidepoolPaths>(tidepool, { baseUrl: "https://api.test/base", ...options }, bearerAuth("t0ken"));
}

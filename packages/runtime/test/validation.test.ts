import { inspect } from "node:util";
import { expect, test } from "vitest";
import {
  bearerAuth,
  type Client,
  type ClientEvent,
  type ClientOptions,
  ConfigError,
  createClient,
  type Finding,
  HttpError,
  type ReplyToValidate,
  type RequestToValidate,
  unwrap,
  ValidationError,
  type Validator,
} from "../src/index.ts";
import { observeFetch } from "./observed-fetch.ts";
import { type TidepoolPaths, tidepool } from "./tidepool.ts";

const PARAMS = { params: { path: { stationId: "s1" } } };
const MISSING: Finding = { pointer: "/body/name", message: 'must have required property "name"', kind: "invalid" };
const UNKNOWN: Finding = { pointer: "/body/colour", message: "is not documented", kind: "undocumented" };

test("E122 refuses under throw a success that breaks the schema, with the pointer and no value of it", async () => {
  const { client, events, requests } = tidepoolWith({ response: [MISSING, UNKNOWN] }, { validate: "throw" });
  const error = await failureOf(client.GET("/stations/{stationId}", PARAMS));
  expect(error).toBeInstanceOf(ValidationError);
  expect(error).toMatchObject({ operationId: "getStation", method: "GET", attempts: 1, findings: [MISSING] });
  expect((error as Error).message).toMatch(/\/body\/name/);
  expect(inspect(error, { depth: 10 }) + JSON.stringify(error)).not.toMatch(/s3cret/);
  expect(requests).toHaveLength(1);
  expect(driftOf(events)).toEqual([{ message: "response", findings: [MISSING, UNKNOWN] }]);
});

test("E122 refuses under throw a request that breaks the schema before it is sent", async () => {
  const { client, events, requests } = tidepoolWith({ request: [MISSING] }, { validate: "throw" });
  const error = await failureOf(client.POST("/stations", { body: { name: "s3cret" } }));
  expect(error).toBeInstanceOf(ValidationError);
  expect(error).toMatchObject({ operationId: "createStation", method: "POST", attempts: 0, findings: [MISSING] });
  expect(inspect(error, { depth: 10 })).not.toMatch(/s3cret/);
  expect(requests).toHaveLength(0);
  expect(driftOf(events)).toEqual([{ message: "request", findings: [MISSING] }]);
});

test("E122 lists many findings in full beside a message that names the first", async () => {
  const findings = Array.from({ length: 50 }, (_, at): Finding => ({ ...MISSING, pointer: `/body/${at}` }));
  const { client } = tidepoolWith({ response: findings }, { validate: "throw" });
  const error = (await failureOf(client.GET("/stations/{stationId}", PARAMS))) as ValidationError;
  expect(error.findings).toEqual(findings);
  expect(error.message).toMatch(/\/body\/0 .*\/body\/1 .*47/);
  expect(error.message).not.toMatch(/\/body\/40/);
});

test.each(["warn", "throw"] as const)("E123 takes under %s what a reply holds beyond the contract, and tells of it", async (validate) => {
  const { client, events } = tidepoolWith({ response: [UNKNOWN] }, { validate });
  const { data, ok } = await client.GET("/stations/{stationId}", PARAMS);
  expect([ok, data]).toEqual([true, { id: "s1", colour: "s3cret" }]);
  expect(driftOf(events)).toEqual([{ message: "response", findings: [UNKNOWN] }]);
});

test("D93 refuses under throw what a request holds beyond the contract", async () => {
  const { client, requests } = tidepoolWith({ request: [{ ...UNKNOWN, pointer: "/query/unknown" }] }, { validate: "throw" });
  await expect(client.GET("/stations")).rejects.toBeInstanceOf(ValidationError);
  expect(requests).toHaveLength(0);
});

test("E124 never asks the validator where validate is off, which is the default", async () => {
  for (const validate of [undefined, "off"] as const) {
    const { client, events, asked } = tidepoolWith({ request: [MISSING], response: [MISSING] }, validate && { validate });
    expect((await client.GET("/stations/{stationId}", PARAMS)).ok).toBe(true);
    expect(asked).toEqual([]);
    expect(driftOf(events)).toEqual([]);
  }
});

test("E124 never breaks a call under warn, whatever differs", async () => {
  const { client, events, requests } = tidepoolWith({ request: [MISSING], response: [MISSING, UNKNOWN] }, { validate: "warn" });
  expect((await client.GET("/stations/{stationId}", PARAMS)).data).toEqual({ id: "s1", colour: "s3cret" });
  expect(requests).toHaveLength(1);
  expect(driftOf(events)).toEqual([
    { message: "request", findings: [MISSING] },
    { message: "response", findings: [MISSING, UNKNOWN] },
  ]);
});

test("E124 never breaks a call under warn, even where the validator or the observer fails", async () => {
  const fail = (): never => {
    throw new RangeError("Maximum call stack size exceeded");
  };
  const failing = tidepoolWith({}, { validate: "warn", validator: { request: fail, response: fail } });
  expect((await failing.client.GET("/stations/{stationId}", PARAMS)).ok).toBe(true);
  expect(driftOf(failing.events)).toEqual([]);
  const deaf = tidepoolWith({ request: [MISSING], response: [MISSING] }, { validate: "warn", onEvent: fail });
  expect((await deaf.client.GET("/stations/{stationId}", PARAMS)).ok).toBe(true);
});

test("E122 lets no call pass under throw whose validator fails", async () => {
  const fault = new RangeError("Maximum call stack size exceeded");
  const fail = (): never => {
    throw fault;
  };
  const { client, requests } = tidepoolWith({}, { validate: "throw", validator: { request: fail, response: fail } });
  expect(await failureOf(client.GET("/stations/{stationId}", PARAMS))).toBe(fault);
  expect(requests).toHaveLength(0);
});

test.each(["warn", "throw"] as const)("E124 refuses %s without a validator", (validate) => {
  expect(() => createTidepool({ validate })).toThrow(ConfigError);
});

test("E124 refuses another word for validate", () => {
  const validator: Validator = { request: () => [], response: () => [] };
  expect(() => createTidepool({ validate: "loud" as "warn", validator })).toThrow(ConfigError);
});

test("E124 shows the validator the request as it was given, and the reply as it was read", async () => {
  const { client, asked, events } = tidepoolWith({}, { validate: "warn" });
  await client.PATCH("/stations/{stationId}", { ...PARAMS, body: { name: "Brest", depth: null } });
  const [[, request], [, reply]] = asked as [[string, RequestToValidate], [string, ReplyToValidate]];
  expect(asked.map(([operationId]) => operationId)).toEqual(["updateStation", "updateStation"]);
  expect(request).toMatchObject({ path: { stationId: "s1" }, body: { name: "Brest", depth: null }, contentType: "application/json" });
  expect(reply).toMatchObject({ status: 200, contentType: "application/json", body: { id: "s1", colour: "s3cret" } });
  expect(reply.headers.get("content-type")).toBe("application/json");
  // Where nothing differs, there is nothing to tell.
  expect(driftOf(events)).toEqual([]);
});

test("E124 shows the validator no body and no media type where there is none", async () => {
  const { client, asked } = tidepoolWith({}, { validate: "throw" }, () => new Response(null, { status: 204 }));
  await client.DELETE("/stations/{stationId}", PARAMS);
  const [[, request], [, reply]] = asked as [[string, RequestToValidate], [string, ReplyToValidate]];
  expect([request.body, request.contentType, reply.body, reply.contentType, reply.status]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    204,
  ]);
});

test("E126 leaves data as it came, with what the contract does not know", async () => {
  const reply = '{"z":1,"id":"s1","name":null,"extra":{"deep":[1,"2"]},"height":"12"}';
  const { client } = tidepoolWith({ response: [UNKNOWN] }, { validate: "throw" }, () => jsonOf(reply));
  const { data } = await client.GET("/stations/{stationId}", PARAMS);
  expect(JSON.stringify(data)).toBe(reply);
});

test.each(["warn", "throw"] as const)("E122 tells a failure as such under %s, whatever its body is like", async (validate) => {
  const { client, events } = tidepoolWith({ response: [MISSING] }, { validate }, () => Response.json({ reason: 3 }, { status: 400 }));
  const result = await client.GET("/stations/{stationId}", PARAMS);
  expect(result).toMatchObject({ documented: true, ok: false, status: 400, error: { reason: 3 } });
  await expect(unwrap(result)).rejects.toBeInstanceOf(HttpError);
  expect(driftOf(events)).toEqual([{ message: "response", findings: [MISSING] }]);
});

test.each(["warn", "throw"] as const)("E123 tells nobody of differences under %s where nobody listens", async (validate) => {
  const validator: Validator = { request: () => [], response: () => [UNKNOWN] };
  const { fetch } = observeFetch(() => Response.json({ id: "s1" }));
  expect((await createTidepool({ fetch, validate, validator }).GET("/stations/{stationId}", PARAMS)).ok).toBe(true);
});

test("E124 sends a request under warn that breaks the schema where nobody listens", async () => {
  const { fetch, requests } = observeFetch(() => Response.json({ id: "s1" }));
  const validator: Validator = { request: () => [MISSING], response: () => [] };
  expect((await createTidepool({ fetch, validate: "warn", validator }).GET("/stations/{stationId}", PARAMS)).ok).toBe(true);
  expect(requests).toHaveLength(1);
});

test("E122 puts no value of a message into any event", async () => {
  const { client, events } = tidepoolWith({ request: [MISSING], response: [MISSING, UNKNOWN] }, { validate: "warn" });
  await client.PATCH("/stations/{stationId}", { ...PARAMS, body: { name: "s3cret" } });
  expect(events.map(({ type }) => type)).toEqual(["drift", "request", "response", "drift"]);
  expect(JSON.stringify(events)).not.toMatch(/s3cret|t0ken/);
});

/** A client whose validator finds what the test says, and every question that the validator was asked. */
function tidepoolWith(
  findings: { request?: Finding[]; response?: Finding[] },
  options: ClientOptions = {},
  answer: () => Response = () => Response.json({ id: "s1", colour: "s3cret" }),
): { client: Client<TidepoolPaths>; events: ClientEvent[]; requests: Request[]; asked: [operationId: string, message: object][] } {
  const events: ClientEvent[] = [];
  const asked: [operationId: string, message: object][] = [];
  const validator: Validator = {
    request: (operationId, request) => {
      asked.push([operationId, request]);
      return findings.request ?? [];
    },
    response: (operationId, reply) => {
      asked.push([operationId, reply]);
      return findings.response ?? [];
    },
  };
  const { fetch, requests } = observeFetch(answer);
  return { client: createTidepool({ fetch, validator, onEvent: (event) => events.push(event), ...options }), events, requests, asked };
}

function driftOf(events: readonly ClientEvent[]): object[] {
  return events.flatMap((event) => (event.type === "drift" ? [{ message: event.message, findings: event.findings }] : []));
}

function jsonOf(text: string): Response {
  return new Response(text, { headers: { "content-type": "application/json" } });
}

function createTidepool(options: ClientOptions): Client<TidepoolPaths> {
  return createClient<TidepoolPaths>(tidepool, { baseUrl: "https://api.test/base", ...options }, bearerAuth("t0ken"));
}

async function failureOf(task: Promise<unknown>): Promise<unknown> {
  return task.then(
    () => undefined,
    (error: unknown) => error,
  );
}

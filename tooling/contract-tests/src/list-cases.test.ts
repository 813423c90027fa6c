import { readFileSync } from "node:fs";
import { listOperations, type OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { connectTidepool, tidepoolValidator } from "../test/fixtures/tidepool-client.ts";
import type { UntypedClient } from "./contract.ts";
import { listCases } from "./list-cases.ts";

const document = JSON.parse(readFileSync(new URL("../test/fixtures/tidepool.json", import.meta.url), "utf8")) as OpenApiDocument;

test("asks for and sends every media type that the contract has", async () => {
  const { cases } = await listCases(document, {});
  const sent = new Set<string>();
  const fetch = async (input: unknown): Promise<Response> => {
    const { method, headers } = input as Request;
    sent.add(`${method} asks for ${headers.get("accept")}`).add(`${method} sends ${headers.get("content-type")}`);
    return Response.json(null);
  };
  const connect = connectTidepool as unknown as () => UntypedClient;
  const world = { document, validator: tidepoolValidator, mock: { url: "http://mock.test", failure: () => undefined }, connect, fetch };
  for (const one of cases.filter(({ kind }) => kind === "accepted")) await one.run(world);
  for (const { method, responses, requestBody } of listOperations(document)) {
    const asked = Object.entries(responses).flatMap(([status, { content = {} }]) => (status.startsWith("2") ? Object.keys(content) : []));
    for (const mediaType of asked) expect(sent).toContain(`${method.toUpperCase()} asks for ${mediaType}`);
    for (const mediaType of Object.keys(requestBody?.content ?? {})) expect(sent).toContain(`${method.toUpperCase()} sends ${mediaType}`);
  }
});

test("lists an operation's calls first, then what is allowed, what is refused, and its replies", async () => {
  const call = async (): Promise<never> => Promise.reject(new Error("never called"));
  const { cases, underivable } = await listCases(document, { deleteStation: [call, call] });
  expect(underivable).toEqual([]);
  expect(cases.filter(({ operation }) => operation.id === "deleteStation").map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
    "call: sends what the contract allows by call 1 of the table",
    "call: sends what the contract allows by call 2 of the table",
    "accepted: accepts the least that is allowed",
    "accepted: accepts a wish for application/json",
    "accepted: accepts path name with reserved characters",
    "refused: refuses query undocumented, which is no parameter [validator, client]",
    "unsent: sends nothing where it refuses query undocumented, which is no parameter [validator, client]",
    "reply: reads 204 without a body",
    "reply: reads 401 application/json, example unauthorized",
  ]);
  expect([...new Set(cases.map(({ operation }) => operation.id))]).toEqual(listOperations(document).map(({ id }) => id));
});

test("keeps from a provider what asks for a certain reply, and an invented secret where a valid one is due", async () => {
  const { cases } = await listCases(document, {});
  const own = cases.filter(({ operation, needsMock }) => operation.id === "createStation" && needsMock === true);
  expect(own.filter(({ kind }) => kind === "refused").map(({ title }) => title)).toEqual(["refuses a body of another media type [mock]"]);
  expect(own.filter(({ kind }) => kind === "reply")).toEqual(
    cases.filter(({ operation, kind }) => operation.id === "createStation" && kind === "reply"),
  );
});

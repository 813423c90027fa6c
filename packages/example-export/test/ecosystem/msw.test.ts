import { createRevnueClient, HttpError, type paths, unwrap } from "@contracts/revnue";
import { customer, error } from "@contracts/revnue/fixtures";
import { setupServer } from "msw/node";
import { createOpenApiHttp } from "openapi-msw";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

const baseUrl = "https://revnue.test/api/v2";
const http = createOpenApiHttp<paths>({ baseUrl });
const server = setupServer(
  http.get("/customer/", ({ query, response }) => response(200).json([customer({ name: "Acme" }, { seed: Number(query.get("company")) })])),
);
const revnue = createRevnueClient({ token: "t", baseUrl });

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test("a client reads a fixture that a typed handler of MSW answers", async () => {
  const customers = await unwrap(revnue.GET("/customer/", { params: { query: { company: 7 } } }));
  expect(customers).toEqual([customer({ name: "Acme" }, { seed: 7 })]);
});

test("a client narrows a documented failure of MSW, and throws its own error for it", async () => {
  server.use(http.post("/customer", ({ response }) => response(400).json(error({ detail: "No such company." }))));
  const call = () => revnue.POST("/customer", { body: { company: 1, name: "Acme" } });
  const result = await call();
  if (result.ok || !result.documented || result.status !== 400) return expect.unreachable();
  expect(result.error.detail).toBe("No such company.");
  await expect(unwrap(call())).rejects.toThrow(HttpError);
});

test("handlers of paths, statuses and bodies that the contract does not know do not compile", () => {
  // @ts-expect-error -- no such path
  http.get("/nowhere", () => undefined);
  // @ts-expect-error -- no such status
  http.get("/customer/", ({ response }) => response(299).json([]));
  // @ts-expect-error -- of another type
  http.get("/customer/", ({ response }) => response(200).json([{ id: "1", name: "Acme" }]));
  expect(server.listHandlers()).toHaveLength(1);
});

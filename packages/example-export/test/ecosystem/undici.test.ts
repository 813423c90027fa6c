import { createRevnueClient, NetworkError, unwrap } from "@contracts/revnue";
import { customer, customerCreate } from "@contracts/revnue/fixtures";
import { createValomniaClient } from "@contracts/valomnia";
import { customerCategory, customerCategoryCreationWithImage, loginResult } from "@contracts/valomnia/fixtures";
import { MockAgent, fetch as undiciFetch } from "undici";
import { expect, test } from "vitest";
import { fetchThrough } from "./fetch-through.ts";

const origin = "https://revnue.test";

test("a client sends through undici's MockAgent, and reads what it answers", async () => {
  const dispatcher = new MockAgent();
  dispatcher.disableNetConnect();
  const pool = dispatcher.get(origin);
  pool
    .intercept({ method: "GET", path: "/api/v2/customer/?company=7", headers: { authorization: "Bearer t" } })
    .reply(200, [customer({ name: "Acme" })], { headers: { "content-type": "application/json" } });
  pool
    .intercept({ method: "POST", path: "/api/v2/customer", body: (text) => JSON.parse(text).name === "Acme" })
    .reply(201, customer({ id: 5 }), { headers: { "content-type": "application/json" } });
  const revnue = createRevnueClient({ token: "t", baseUrl: `${origin}/api/v2`, fetch: fetchThrough(dispatcher) });
  const [first] = await unwrap(revnue.GET("/customer/", { params: { query: { company: 7 } } }));
  expect(first?.name).toBe("Acme");
  expect(await unwrap(revnue.POST("/customer", { body: customerCreate({ name: "Acme" }) }))).toMatchObject({ id: 5 });
  dispatcher.assertNoPendingInterceptors();
  expect(undiciFetch).not.toBe(fetch);
});

test("a form with a file arrives through undici as a form", async () => {
  const dispatcher = new MockAgent();
  dispatcher.disableNetConnect();
  const types: unknown[] = [];
  const headers = { "content-type": "application/json", "set-cookie": "JSESSIONID=1" };
  const pool = dispatcher.get("https://valomnia.test");
  pool
    .intercept({ method: "POST", path: (path) => !path.startsWith("/api/") || path.endsWith("login") })
    .reply(200, loginResult({ success: true }), { headers });
  pool.intercept({ method: "POST", path: "/api/customerCategories" }).reply(({ headers: sent, body }) => {
    types.push(new Headers(sent as HeadersInit).get("content-type"));
    // undici gives the bytes of a body, which its types call a text.
    const isWhole = new TextDecoder().decode(body as unknown as Uint8Array).includes('name="name"\r\n\r\nRetail');
    return { statusCode: isWhole ? 201 : 400, data: customerCategory(), responseOptions: { headers } };
  });
  const options = { username: "u", password: "p", baseUrl: "https://valomnia.test/api" };
  const valomnia = createValomniaClient({ ...options, fetch: fetchThrough(dispatcher) });
  await unwrap(valomnia.POST("/customerCategories", { body: customerCategoryCreationWithImage({ name: "Retail" }) }));
  expect(types).toEqual([expect.stringMatching(/^multipart\/form-data; boundary=/)]);
});

test("what MockAgent has no answer for ends in the client's own error", async () => {
  const dispatcher = new MockAgent();
  dispatcher.disableNetConnect();
  const revnue = createRevnueClient({ token: "t", baseUrl: `${origin}/api/v2`, fetch: fetchThrough(dispatcher), retry: { maxRetries: 0 } });
  await expect(revnue.GET("/customer/", { params: { query: { company: 7 } } })).rejects.toThrow(NetworkError);
});

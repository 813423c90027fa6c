// Compiled by `tsc`, never run: what must compile stands bare, what must not stands under `@ts-expect-error`.
import { expectTypeOf } from "vitest";
import { type components, createRevnueClient, unwrap } from "../src/index.ts";

const revnue = createRevnueClient({ token: "t" });
createRevnueClient({ token: "t", host: "revnue.example", version: "v2", baseUrl: "http://127.0.0.1:4012" });
// @ts-expect-error a client needs its token
createRevnueClient({});
// @ts-expect-error the API has one version
createRevnueClient({ token: "t", version: "v3" });
// @ts-expect-error Revnue has one server
createRevnueClient({ token: "t", server: "staging" });

const list = await revnue.GET("/customer/", { params: { query: { company: 1 } } });
if (list.ok) expectTypeOf(list.data).toEqualTypeOf<components["schemas"]["Customer"][]>();
else if (list.documented) expectTypeOf(list.error).toExtend<components["schemas"]["Error"]>();
else expectTypeOf(list.error).toBeUnknown();
if (list.documented && list.status === 429) expectTypeOf(list.retryAfterMs).toEqualTypeOf<number | undefined>();
// @ts-expect-error 418 is no documented status of this operation
if (list.documented && list.status === 418) throw list.error;
// @ts-expect-error Revnue documents no pages
revnue.paginate("/customer/", { params: { query: { company: 1 } } });
expectTypeOf(await unwrap(revnue.GET("/customer/", { params: { query: { company: 1 } } }))).toEqualTypeOf<
  components["schemas"]["Customer"][]
>();
createRevnueClient({ token: async () => ({ token: "t", expiresIn: 3600 }), rateLimit: "spec", timeoutMs: 1_000, retry: { maxRetries: 1 } });

// @ts-expect-error company is required
revnue.GET("/customer/");
// @ts-expect-error company is a number
revnue.GET("/customer/", { params: { query: { company: "1" } } });
// @ts-expect-error there is no such parameter
revnue.GET("/customer/", { params: { query: { company: 1, page: 2 } } });
// @ts-expect-error the list's path ends in a slash
revnue.GET("/customer", { params: { query: { company: 1 } } });
// @ts-expect-error a GET takes no body
revnue.GET("/customer/", { params: { query: { company: 1 } }, body: {} });

const created = await revnue.POST("/customer", { body: { company: 1, name: "Example Harbour Supplies", country: 250 } });
expectTypeOf(created.data).toEqualTypeOf<components["schemas"]["Customer"] | undefined>();
// @ts-expect-error name is required
revnue.POST("/customer", { body: { company: 1 } });
// @ts-expect-error the numeric code of a country is written, its text is read
revnue.POST("/customer", { body: { company: 1, name: "a", country: "250" } });
// @ts-expect-error a category is written by its id
revnue.POST("/customer", { body: { company: 1, name: "a", category: { id: 1, name: "b" } } });
// @ts-expect-error there is no such type of contact person
revnue.POST("/customer", { body: { company: 1, name: "a", contact_person: { type: "janitor" } } });

revnue.PATCH("/customer/{id}", { params: { path: { id: 1 } }, body: { city: "Exampleton" } });
// @ts-expect-error the id is required
revnue.PATCH("/customer/{id}", { body: { city: "Exampleton" } });

const deleted = await revnue.DELETE("/customer/{id}", { params: { path: { id: 1 } } });
expectTypeOf(deleted.data).toEqualTypeOf<undefined>();

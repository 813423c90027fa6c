// Compiled by `tsc`, never run: what must compile stands bare, what must not stands under `@ts-expect-error`.
import { expectTypeOf } from "vitest";
import { type components, createValomniaClient, type ReadView, type ValomniaClientOptions, type WriteView } from "../src/index.ts";

const credentials = { username: "u", password: "p" };
const valomnia = createValomniaClient({ organization: "acme", ...credentials });
createValomniaClient({ baseUrl: "http://127.0.0.1:4013", ...credentials });
createValomniaClient({ organization: "acme", version: "v2.1", ...credentials });
// @ts-expect-error without a baseUrl the organization is needed
createValomniaClient(credentials);
const chosen: ValomniaClientOptions =
  Math.random() > 0.5 ? { organization: "acme", ...credentials } : { baseUrl: "http://a.test", ...credentials };
createValomniaClient(chosen);
// @ts-expect-error there is no such option
createValomniaClient({ organization: "acme", ...credentials, organisation: "acme" });
// @ts-expect-error a password is needed
createValomniaClient({ organization: "acme", username: "u" });

const list = await valomnia.GET("/customers", {
  params: { query: { max: 50, order: "desc", dateCreated_gte: new Date(), isActive: true } },
});
if (list.data !== undefined) {
  expectTypeOf(list.data.paging.next).toEqualTypeOf<string | null>();
  expectTypeOf(list.data.data[0]?.reference2).toEqualTypeOf<string | null | undefined>();
}
valomnia.GET("/customers");
valomnia.GET("/customers", { params: { query: { dateCreated_gte: "2026-01-01T00:00:00Z" } } });
// @ts-expect-error the pages write "Integer", and mean asc or desc
valomnia.GET("/customers", { params: { query: { order: 1 } } });
// @ts-expect-error a date is an instant or its text
valomnia.GET("/customers", { params: { query: { dateCreated_gte: 1767225600 } } });
// @ts-expect-error there is no such filter
valomnia.GET("/customers", { params: { query: { dateCreated_gta: new Date() } } });
// @ts-expect-error an id is a number, a reference has its own path
valomnia.GET("/customers/{id}", { params: { path: { id: "NC-3" } } });

const deleted = await valomnia.DELETE("/customers/reference/{reference}", { params: { path: { reference: "NC-3" } } });
if (deleted.data !== undefined) expectTypeOf(deleted.data.success).toEqualTypeOf<"true">();
else if (deleted.documented)
  expectTypeOf(deleted.error).toExtend<components["schemas"]["Error"] | components["schemas"]["AuthenticationError"]>();

for await (const customer of valomnia.paginate("/customers", { params: { query: { isActive: true } }, dedupeBy: "id", maxPages: 5 }))
  expectTypeOf(customer).toEqualTypeOf<ReadView<components["schemas"]["Customer"]>>();
for await (const page of valomnia.paginate("/customers").pages()) expectTypeOf(page.resume).toEqualTypeOf<string | undefined>();
// @ts-expect-error a single customer has no pages
valomnia.paginate("/customers/{id}", { params: { path: { id: 1 } } });
// @ts-expect-error customers have no such member
valomnia.paginate("/customers", { dedupeBy: "uuid" });

const category = { reference: "retail", name: "Retail", parentId: 2 };
valomnia.POST("/customerCategories", { body: category });
valomnia.POST("/customerCategories", { body: { ...category, image: new Blob([]) } });
valomnia.POST("/customerCategories", { body: category, contentType: "multipart/form-data" });
// @ts-expect-error the form takes no JSON
valomnia.POST("/customerCategories", { body: category, contentType: "application/json" });
// @ts-expect-error a picture is a file
valomnia.POST("/customerCategories", { body: { ...category, image: 1 } });
// @ts-expect-error an url-encoded form carries no file
valomnia.POST("/customerCategories", { body: { ...category, image: new Blob([]) }, contentType: "application/x-www-form-urlencoded" });

const user: WriteView<components["schemas"]["UserCreation"]> = { email: "sam@harbour.example", password: "p", employeeId: 12 };
valomnia.POST("/users", { body: user });
expectTypeOf<ReadView<components["schemas"]["UserCreation"]>>().not.toHaveProperty("password");

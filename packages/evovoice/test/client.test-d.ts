// Compiled by `tsc`, never run: what must compile stands bare, what must not stands under `@ts-expect-error`.
import { expectTypeOf } from "vitest";
import { type components, createEvoVoiceClient } from "../src/index.ts";

const credentials = { username: "u", password: "p" };
const evovoice = createEvoVoiceClient(credentials);
createEvoVoiceClient({ ...credentials, server: "staging", auth: "session" });
// @ts-expect-error there are two servers
createEvoVoiceClient({ ...credentials, server: "test" });
// @ts-expect-error no bearer token is documented
createEvoVoiceClient({ ...credentials, auth: "bearer" });
// @ts-expect-error a user name is needed
createEvoVoiceClient({ password: "p" });

const list = await evovoice.GET("/customers", { params: { query: { accountIds: ["a"], page: 0, sortOrder: "Descend" } } });
if (list.data !== undefined) expectTypeOf(list.data.items).toEqualTypeOf<components["schemas"]["CustomerInfo"][] | undefined>();

const csv = await evovoice.GET("/customers", { accept: "text/csv" });
expectTypeOf(csv.data).toEqualTypeOf<string | undefined>();
const json = await evovoice.GET("/customers", { accept: "application/json" });
expectTypeOf(json.data).toEqualTypeOf<typeof list.data>();
// @ts-expect-error the spec documents no XML
evovoice.GET("/customers", { accept: "application/xml" });
// @ts-expect-error `accept` governs the format
evovoice.GET("/customers", { params: { query: { format: "csv" } } });
// @ts-expect-error a list of ids is a list
evovoice.GET("/customers", { params: { query: { accountIds: "a,b" } } });
// @ts-expect-error the page documents two orders
evovoice.GET("/customers", { params: { query: { sortOrder: "asc" } } });

const params = { path: { customerId: "c" } };
evovoice.PATCH("/customers/{customerId}", { params, body: { data: { tree: { structValue: { leaf: { numberValue: 1 } } } } } });
// @ts-expect-error a value holds its text in stringValue
evovoice.PATCH("/customers/{customerId}", { params, body: { data: { tree: "leaf" } } });
// @ts-expect-error there is no PUT
evovoice.PUT("/customers/{customerId}", { params, body: {} });

const deleted = await evovoice.DELETE("/customers/{customerId}", { params });
expectTypeOf(deleted.data).toEqualTypeOf<undefined>();
const status = await evovoice.GET("/auth/status");
expectTypeOf(status.data).toEqualTypeOf<components["schemas"]["AuthStatus"] | null | undefined>();

import { fileURLToPath } from "node:url";
import { type ContractPlan, readPlanCredentials } from "@tooling/contract-tests/cases";
import { createEvoVoiceClient, type EvoVoiceClient, type operations } from "../src/index.ts";
import { validator } from "../src/validate.ts";

const params = { path: { customerId: "665f0c2ab1e4a7d3c9018f22" } };
const account = { params: { path: { accountId: "665f0c2ab1e4a7d3c9018f01" } } };
const credentials = readPlanCredentials({ EVOVOICE_USERNAME: "user@example.example", EVOVOICE_PASSWORD: "not-a-real-password" });
const { EVOVOICE_USERNAME: username, EVOVOICE_PASSWORD: password } = credentials;

/** Why a mock cannot tell these lists from texts. */
const ONE_TEXT = "The items of this list are one text on the wire, parted by commas, and any text is a string.";

/** How the contract is proven: the calls of its client, typed as a user would write them. */
export const contractPlan: ContractPlan<operations, EvoVoiceClient> = {
  document: fileURLToPath(import.meta.resolve("@contracts/evovoice/openapi.json")),
  coverage: fileURLToPath(new URL("..", import.meta.url)),
  validator,
  credentials: Object.keys(credentials),
  survivors: [
    { id: "spec change-type /components/parameters/specificIds/schema/type request", reason: ONE_TEXT },
    { id: "spec change-type /paths/~1customers/get/parameters/0/schema/type request", reason: ONE_TEXT },
    { id: "spec change-type /paths/~1customers/get/parameters/2/schema/type request", reason: ONE_TEXT },
    { id: "spec change-type /paths/~1customers/get/parameters/4/schema/type request", reason: ONE_TEXT },
    {
      id: "reply wrong-charset testSchedule",
      reason: "The reply's members are not known, and its one example is ASCII, which is the same in both charsets.",
    },
  ],
  connect: (options, scheme) =>
    createEvoVoiceClient({
      username,
      password,
      auth: scheme === "sessionCookie" ? "session" : "basic",
      validate: "throw",
      validator,
      ...options,
    }),
  calls: {
    listCustomers: [
      (evovoice) =>
        evovoice.GET("/customers", {
          params: { query: { accountIds: ["a1", "a2"], tagIds: ["vip, large"], page: 0, sortOrder: "Ascend" } },
        }),
      (evovoice) => evovoice.GET("/customers", { accept: "text/csv" }),
    ],
    getCustomer: (evovoice) => evovoice.GET("/customers/{customerId}", { params }),
    createCustomer: (evovoice) =>
      evovoice.POST("/customers", { body: { accountId: "a1", name: "Example Harbour Supplies", data: { tier: { stringValue: "gold" } } } }),
    updateCustomer: (evovoice) =>
      evovoice.PATCH("/customers/{customerId}", {
        params,
        body: { name: "Example Harbour Supplies", tagIds: ["t1"], schedule: { inherit: true } },
      }),
    deleteCustomer: (evovoice) => evovoice.DELETE("/customers/{customerId}", { params }),
    setCustomerStaging: (evovoice) => evovoice.POST("/customers/{customerId}/staging", { params, body: { isStaging: true } }),
    getInheritedSchedule: (evovoice) => evovoice.GET("/customers/{customerId}/inherited-schedule", { params }),
    testSchedule: (evovoice) =>
      evovoice.POST("/customers/{customerId}/test-schedule", { params, body: { dateTime: "2026-01-05T09:30:00Z" } }),
    listAccounts: (evovoice) => evovoice.GET("/accounts", { params: { query: { nameFilter: "Example", simplifiedPaging: true } } }),
    getAccount: [
      (evovoice) => evovoice.GET("/accounts/{accountId}", account),
      (evovoice) => evovoice.GET("/accounts/{accountId}", { ...account, accept: "text/csv" }),
    ],
    createSession: (evovoice) =>
      evovoice.POST("/auth/credentials", {
        body: { provider: "credentials", userName: username, password, rememberMe: true },
      }),
    getAuthStatus: (evovoice) => evovoice.GET("/auth/status"),
  },
};

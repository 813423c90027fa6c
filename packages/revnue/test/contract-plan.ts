import { fileURLToPath } from "node:url";
import { type ContractPlan, readPlanCredentials } from "@tooling/contract-tests/cases";
import { createRevnueClient, type operations, type RevnueClient } from "../src/index.ts";
import { validator } from "../src/validate.ts";

const credentials = readPlanCredentials({ REVNUE_TOKEN: "not-a-real-token" });
const path = { id: 4711 };
const params = { path, query: { company: 1 } };
const fields = { name: "Warranty", data_type: "date" } as const;

/** How the contract is proven: the calls of its client, typed as a user would write them. */
export const contractPlan: ContractPlan<operations, RevnueClient> = {
  document: fileURLToPath(import.meta.resolve("@contracts/revnue/openapi.json")),
  coverage: fileURLToPath(new URL("..", import.meta.url)),
  validator,
  credentials: Object.keys(credentials),
  connect: (options) => createRevnueClient({ token: credentials.REVNUE_TOKEN, validate: "throw", validator, ...options }),
  calls: {
    listCustomers: (revnue) => revnue.GET("/customer/", { params: { query: { company: 1 } } }),
    getCustomer: (revnue) => revnue.GET("/customer/{id}/", { params }),
    createCustomer: (revnue) =>
      revnue.POST("/customer", {
        body: {
          company: 1,
          name: "Example Harbour Supplies",
          contact_person: { name: "Sam Example", email: "sam@harbour.example", type: "billing" },
          template: { id: 52, fields: [{ id: 7, value: 12.5 }] },
        },
      }),
    replaceCustomer: (revnue) => revnue.PUT("/customer/{id}", { params: { path }, body: { company: 1, name: "Example Harbour Supplies" } }),
    updateCustomer: (revnue) => revnue.PATCH("/customer/{id}", { params: { path }, body: { company: 1, city: "Exampleton" } }),
    deleteCustomer: (revnue) => revnue.DELETE("/customer/{id}", { params: { path } }),
    listCategories: (revnue) => revnue.GET("/category/", { params: { query: { company: 1 } } }),
    getCategory: (revnue) => revnue.GET("/category/{id}/", { params }),
    createCategory: (revnue) => revnue.POST("/category", { body: { company: 1, category: "Retail", subcategories: ["Online"] } }),
    replaceCategory: (revnue) => revnue.PUT("/category/{id}", { params: { path }, body: { company: 1, category: "Retail" } }),
    listCustomFieldTemplates: (revnue) => revnue.GET("/custom-field-template/", { params: { query: { company: 1 } } }),
    getCustomFieldTemplate: (revnue) => revnue.GET("/custom-field-template/{id}/", { params }),
    createCustomFieldTemplate: (revnue) =>
      revnue.POST("/custom-field-template", { body: { company: 1, name: "Support", type: "contract", fields: [fields] } }),
    updateCustomFieldTemplate: (revnue) =>
      revnue.PUT("/custom-field-template/{id}", {
        params: { path },
        body: { company: 1, name: "Support", is_active: true, fields: [{ id: 7, name: "Warranty", is_active: true }] },
      }),
    listCustomFormTemplates: (revnue) => revnue.GET("/custom-form-template/", { params: { query: { company: 1 } } }),
    getCustomFormTemplate: (revnue) => revnue.GET("/custom-form-template/{id}/", { params }),
  },
};

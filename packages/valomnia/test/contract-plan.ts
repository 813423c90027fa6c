import { fileURLToPath } from "node:url";
import { type ContractPlan, readPlanCredentials } from "@tooling/contract-tests/cases";
import { createValomniaClient, type operations, type ValomniaClient } from "../src/index.ts";
import { validator } from "../src/validate.ts";

const credentials = readPlanCredentials({ VALOMNIA_USERNAME: "user@example.example", VALOMNIA_PASSWORD: "not-a-real-password" });
const { VALOMNIA_USERNAME: username, VALOMNIA_PASSWORD: password } = credentials;
const byId = { params: { path: { id: 256 } } };
const byReference = { params: { path: { reference: "NC-3" } } };
const image = new Blob(["not a real picture"], { type: "image/png" });
const category = { reference: "retail", name: "Retail", parentId: 2 };
const categoryChange = { reference: "retail", name: "Retail" };
const contact = { firstName: "Sam", lastName: "Example", customerId: 256 };
const segmentation = { reference: "seg_a", name: "Segmentation A" };

/** How the contract is proven: the calls of its client, typed as a user would write them. */
export const contractPlan: ContractPlan<operations, ValomniaClient> = {
  document: fileURLToPath(import.meta.resolve("@contracts/valomnia/openapi.json")),
  coverage: fileURLToPath(new URL("..", import.meta.url)),
  validator,
  credentials: Object.keys(credentials),
  survivors: [
    {
      id: "spec change-format /paths/~1j_spring_security_check/post/responses/302/headers/Location/schema/format reply",
      reason: "The mock writes the header from its example, and asks for no format of it.",
    },
    {
      id: "spec flip-nullable /components/schemas/LoginRequest/properties/ajax request",
      reason: "A form has no null, and the mock refuses an empty text in place of the constant either way.",
    },
  ],
  connect: (options) => createValomniaClient({ username, password, validate: "throw", validator, ...options }),
  calls: {
    createSession: (valomnia) =>
      valomnia.POST("/j_spring_security_check", {
        body: { ajax: "true", j_username: username, j_password: password },
      }),
    listCustomers: (valomnia) =>
      valomnia.GET("/customers", {
        params: { query: { max: 50, order: "asc", dateCreated_gte: new Date("2026-01-01T00:00:00Z"), name: "Example*", isActive: true } },
      }),
    getCustomer: (valomnia) => valomnia.GET("/customers/{id}", byId),
    getCustomerByReference: (valomnia) => valomnia.GET("/customers/reference/{reference}", byReference),
    deleteCustomer: (valomnia) => valomnia.DELETE("/customers/{id}", byId),
    deleteCustomerByReference: (valomnia) => valomnia.DELETE("/customers/reference/{reference}", byReference),
    listCustomerCategories: (valomnia) => valomnia.GET("/customerCategories", { params: { query: { reference: "*tail*" } } }),
    getCustomerCategory: (valomnia) => valomnia.GET("/customerCategories/{id}", byId),
    getCustomerCategoryByReference: (valomnia) => valomnia.GET("/customerCategories/reference/{reference}", byReference),
    createCustomerCategory: [
      (valomnia) => valomnia.POST("/customerCategories", { body: category }),
      (valomnia) => valomnia.POST("/customerCategories", { body: { ...category, image } }),
    ],
    updateCustomerCategory: [
      (valomnia) => valomnia.POST("/customerCategories/{id}", { ...byId, body: categoryChange }),
      (valomnia) => valomnia.POST("/customerCategories/{id}", { ...byId, body: { ...categoryChange, image } }),
    ],
    updateCustomerCategoryByReference: [
      (valomnia) => valomnia.POST("/customerCategories/reference/{reference}", { ...byReference, body: categoryChange }),
      (valomnia) => valomnia.POST("/customerCategories/reference/{reference}", { ...byReference, body: { ...categoryChange, image } }),
    ],
    getCustomerSegmentation: (valomnia) => valomnia.GET("/customerSegmentations/{id}", byId),
    getCustomerSegmentationByReference: (valomnia) => valomnia.GET("/customerSegmentations/reference/{reference}", byReference),
    createCustomerSegmentation: (valomnia) => valomnia.POST("/customerSegmentations", { body: segmentation }),
    replaceCustomerSegmentation: (valomnia) => valomnia.PUT("/customerSegmentations/{id}", { ...byId, body: segmentation }),
    replaceCustomerSegmentationByReference: (valomnia) =>
      valomnia.PUT("/customerSegmentations/reference/{reference}", { ...byReference, body: segmentation }),
    deleteCustomerSegmentation: (valomnia) => valomnia.DELETE("/customerSegmentations/{id}", byId),
    deleteCustomerSegmentationByReference: (valomnia) => valomnia.DELETE("/customerSegmentations/reference/{reference}", byReference),
    getUser: (valomnia) => valomnia.GET("/users/{id}", byId),
    getUserByReference: (valomnia) => valomnia.GET("/users/reference/{reference}", byReference),
    createUser: (valomnia) =>
      valomnia.POST("/users", { body: { email: "sam@harbour.example", password: "not-a-real-password", employeeId: 12 } }),
    listPaymentTypes: (valomnia) => valomnia.GET("/paymentTypes", { params: { query: { max: 10, offset: 0 } } }),
    getPaymentType: (valomnia) => valomnia.GET("/paymentTypes/{id}", byId),
    getPaymentTypeByReference: (valomnia) => valomnia.GET("/paymentTypes/reference/{reference}", byReference),
    listContacts: (valomnia) => valomnia.GET("/contacts", { params: { query: { customerReference: "NC-3" } } }),
    getContact: (valomnia) => valomnia.GET("/contacts/{id}", byId),
    createContact: [
      (valomnia) => valomnia.POST("/contacts", { body: contact }),
      (valomnia) => valomnia.POST("/contacts", { body: { ...contact, imageFile: image } }),
    ],
    listRegions: (valomnia) => valomnia.GET("/regions", { params: { query: { name: "*" } } }),
    getRegion: (valomnia) => valomnia.GET("/regions/{id}", byId),
  },
};

// Generated from specs/revnue. Do not edit: change the spec and run `npm run contracts -- generate`.

import type { Contract } from "@contracts/runtime";

/** What the runtime must know of this provider. */
export const contract = {
  servers: [{
      url: "https://{host}/api/{version}",
      variables: {
        host: {
          name: "host",
          default: "dashboard-api.revnue.com",
        },
        version: {
          name: "version",
          default: "v2",
          enum: ["v2"],
        },
      },
    }],
  security: {
    bearerAuth: {
      type: "bearer",
    },
  },
  operations: {
    listCustomers: {
      method: "GET",
      path: "/customer/",
      idempotent: true,
      secured: true,
    },
    createCustomer: {
      method: "POST",
      path: "/customer",
      idempotent: false,
      secured: true,
    },
    getCustomer: {
      method: "GET",
      path: "/customer/{id}/",
      idempotent: true,
      secured: true,
    },
    replaceCustomer: {
      method: "PUT",
      path: "/customer/{id}",
      idempotent: true,
      secured: true,
    },
    deleteCustomer: {
      method: "DELETE",
      path: "/customer/{id}",
      idempotent: true,
      secured: true,
    },
    updateCustomer: {
      method: "PATCH",
      path: "/customer/{id}",
      idempotent: false,
      secured: true,
    },
    listCategories: {
      method: "GET",
      path: "/category/",
      idempotent: true,
      secured: true,
    },
    createCategory: {
      method: "POST",
      path: "/category",
      idempotent: false,
      secured: true,
    },
    getCategory: {
      method: "GET",
      path: "/category/{id}/",
      idempotent: true,
      secured: true,
    },
    replaceCategory: {
      method: "PUT",
      path: "/category/{id}",
      idempotent: true,
      secured: true,
    },
    listCustomFieldTemplates: {
      method: "GET",
      path: "/custom-field-template/",
      idempotent: true,
      secured: true,
    },
    createCustomFieldTemplate: {
      method: "POST",
      path: "/custom-field-template",
      idempotent: false,
      secured: true,
    },
    getCustomFieldTemplate: {
      method: "GET",
      path: "/custom-field-template/{id}/",
      idempotent: true,
      secured: true,
    },
    updateCustomFieldTemplate: {
      method: "PUT",
      path: "/custom-field-template/{id}",
      idempotent: true,
      secured: true,
    },
    listCustomFormTemplates: {
      method: "GET",
      path: "/custom-form-template/",
      idempotent: true,
      secured: true,
    },
    getCustomFormTemplate: {
      method: "GET",
      path: "/custom-form-template/{id}/",
      idempotent: true,
      secured: true,
    },
  },
  rateLimit: {
    limit: 20,
    windowMs: 60000,
  },
} as const satisfies Contract;

/** Options that choose the server and fill the variables of its URL. */
export interface ServerVariables {
  /** Host that serves the API. Some pages leave it to be filled in, so an account may have another one. @default "dashboard-api.revnue.com" */
  host?: string;
  /** Version of the provider's API. It appears in the path and nowhere else. @default "v2" */
  version?: "v2";
}

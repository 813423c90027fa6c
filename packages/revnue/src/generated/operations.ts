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
      replies: {
        "application/json": [200, 400, 401, 429, "5XX"],
      },
    },
    createCustomer: {
      method: "POST",
      path: "/customer",
      replies: {
        "application/json": [201, 400, 401, 429, "5XX"],
      },
    },
    getCustomer: {
      method: "GET",
      path: "/customer/{id}/",
      replies: {
        "application/json": [200, 400, 401, 404, 429, "5XX"],
      },
    },
    replaceCustomer: {
      method: "PUT",
      path: "/customer/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 429, "5XX"],
      },
    },
    deleteCustomer: {
      method: "DELETE",
      path: "/customer/{id}",
      replies: {
        "": [200, 204],
        "application/json": [400, 401, 404, 429, "5XX"],
      },
    },
    updateCustomer: {
      method: "PATCH",
      path: "/customer/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 405, 429, "5XX"],
      },
    },
    listCategories: {
      method: "GET",
      path: "/category/",
      replies: {
        "application/json": [200, 400, 401, 429, "5XX"],
      },
    },
    createCategory: {
      method: "POST",
      path: "/category",
      replies: {
        "application/json": [201, 400, 401, 429, "5XX"],
      },
    },
    getCategory: {
      method: "GET",
      path: "/category/{id}/",
      replies: {
        "application/json": [200, 400, 401, 404, 429, "5XX"],
      },
    },
    replaceCategory: {
      method: "PUT",
      path: "/category/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 429, "5XX"],
      },
    },
    listCustomFieldTemplates: {
      method: "GET",
      path: "/custom-field-template/",
      replies: {
        "application/json": [200, 400, 401, 429, "5XX"],
      },
    },
    createCustomFieldTemplate: {
      method: "POST",
      path: "/custom-field-template",
      replies: {
        "application/json": [201, 400, 401, 429, "5XX"],
      },
    },
    getCustomFieldTemplate: {
      method: "GET",
      path: "/custom-field-template/{id}/",
      replies: {
        "application/json": [200, 400, 401, 404, 429, "5XX"],
      },
    },
    updateCustomFieldTemplate: {
      method: "PUT",
      path: "/custom-field-template/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 429, "5XX"],
      },
    },
    listCustomFormTemplates: {
      method: "GET",
      path: "/custom-form-template/",
      replies: {
        "application/json": [200, 400, 401, 429, "5XX"],
      },
    },
    getCustomFormTemplate: {
      method: "GET",
      path: "/custom-form-template/{id}/",
      replies: {
        "application/json": [200, 400, 401, 404, 429, "5XX"],
      },
    },
  },
  rateLimit: {
    limit: 20,
    windowMs: 60000,
  },
} as const satisfies Contract;

/** Lists that have pages, with the place of their items in the reply (JSON Pointer). */
export interface Pages {
}

/** Options that choose the server and fill the variables of its URL. */
export interface ServerVariables {
  /** Host that serves the API. Some pages leave it to be filled in, so an account may have another one. @default "dashboard-api.revnue.com" */
  host?: string;
  /** Version of the provider's API. It appears in the path and nowhere else. @default "v2" */
  version?: "v2";
}

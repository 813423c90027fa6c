// Generated from specs/valomnia. Do not edit: change the spec and run `npm run contracts -- generate`.

import type { Contract } from "@contracts/runtime";

/** What the runtime must know of this provider. */
export const contract = {
  servers: [{
      url: "https://{organization}.valomnia.com/api/{version}",
      variables: {
        organization: {
          name: "organization",
        },
        version: {
          name: "version",
          default: "v1.0",
        },
      },
    }],
  security: {
    sessionCookie: {
      type: "session",
      login: "createSession",
      cookies: ["JSESSIONID"],
      username: "j_username",
      password: "j_password",
      constants: {
        ajax: "true",
      },
      redirect: "/login/ajaxSuccess",
    },
  },
  operations: {
    createSession: {
      method: "POST",
      path: "/j_spring_security_check",
      secured: false,
      atOrigin: true,
      replies: {
        "application/json": [200, 401],
        "": [302],
      },
      body: ["application/x-www-form-urlencoded"],
    },
    listCustomers: {
      method: "GET",
      path: "/customers",
      replies: {
        "application/json": [200, 400, 401, 500],
      },
      pagination: {
        style: "offset",
        offset: "offset",
        limit: "max",
        items: "/data",
        total: "/paging/total",
        next: "/paging/next",
      },
    },
    getCustomer: {
      method: "GET",
      path: "/customers/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    deleteCustomer: {
      method: "DELETE",
      path: "/customers/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    getCustomerByReference: {
      method: "GET",
      path: "/customers/reference/{reference}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    deleteCustomerByReference: {
      method: "DELETE",
      path: "/customers/reference/{reference}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    listCustomerCategories: {
      method: "GET",
      path: "/customerCategories",
      replies: {
        "application/json": [200, 400, 401, 500],
      },
      pagination: {
        style: "offset",
        offset: "offset",
        limit: "max",
        items: "/data",
        total: "/paging/total",
        next: "/paging/next",
      },
    },
    createCustomerCategory: {
      method: "POST",
      path: "/customerCategories",
      replies: {
        "application/json": [201, 400, 401, 404, 500],
      },
      body: ["application/x-www-form-urlencoded", "multipart/form-data"],
    },
    getCustomerCategory: {
      method: "GET",
      path: "/customerCategories/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    updateCustomerCategory: {
      method: "POST",
      path: "/customerCategories/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
      body: ["application/x-www-form-urlencoded", "multipart/form-data"],
    },
    getCustomerCategoryByReference: {
      method: "GET",
      path: "/customerCategories/reference/{reference}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    updateCustomerCategoryByReference: {
      method: "POST",
      path: "/customerCategories/reference/{reference}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
      body: ["application/x-www-form-urlencoded", "multipart/form-data"],
    },
    createCustomerSegmentation: {
      method: "POST",
      path: "/customerSegmentations",
      replies: {
        "application/json": [201, 400, 401, 500],
      },
    },
    getCustomerSegmentation: {
      method: "GET",
      path: "/customerSegmentations/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    replaceCustomerSegmentation: {
      method: "PUT",
      path: "/customerSegmentations/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    deleteCustomerSegmentation: {
      method: "DELETE",
      path: "/customerSegmentations/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    getCustomerSegmentationByReference: {
      method: "GET",
      path: "/customerSegmentations/reference/{reference}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    replaceCustomerSegmentationByReference: {
      method: "PUT",
      path: "/customerSegmentations/reference/{reference}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    deleteCustomerSegmentationByReference: {
      method: "DELETE",
      path: "/customerSegmentations/reference/{reference}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    createUser: {
      method: "POST",
      path: "/users",
      replies: {
        "application/json": [201, 400, 401, 404, 500],
      },
    },
    getUser: {
      method: "GET",
      path: "/users/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    getUserByReference: {
      method: "GET",
      path: "/users/reference/{reference}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    listPaymentTypes: {
      method: "GET",
      path: "/paymentTypes",
      replies: {
        "application/json": [200, 400, 401, 500],
      },
      pagination: {
        style: "offset",
        offset: "offset",
        limit: "max",
        items: "/data",
        total: "/paging/total",
        next: "/paging/next",
      },
    },
    getPaymentType: {
      method: "GET",
      path: "/paymentTypes/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    getPaymentTypeByReference: {
      method: "GET",
      path: "/paymentTypes/reference/{reference}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    listContacts: {
      method: "GET",
      path: "/contacts",
      replies: {
        "application/json": [200, 400, 401, 500],
      },
      pagination: {
        style: "offset",
        offset: "offset",
        limit: "max",
        items: "/data",
        total: "/paging/total",
        next: "/paging/next",
      },
    },
    createContact: {
      method: "POST",
      path: "/contacts",
      replies: {
        "application/json": [201, 400, 401, 404, 500],
      },
      body: ["application/x-www-form-urlencoded", "multipart/form-data"],
    },
    getContact: {
      method: "GET",
      path: "/contacts/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
    listRegions: {
      method: "GET",
      path: "/regions",
      replies: {
        "application/json": [200, 400, 401, 500],
      },
      pagination: {
        style: "offset",
        offset: "offset",
        limit: "max",
        items: "/data",
        total: "/paging/total",
        next: "/paging/next",
      },
    },
    getRegion: {
      method: "GET",
      path: "/regions/{id}",
      replies: {
        "application/json": [200, 400, 401, 404, 500],
      },
    },
  },
} as const satisfies Contract;

/** Lists that have pages, with the place of their items in the reply (JSON Pointer). */
export interface Pages {
  "/customers": "/data";
  "/customerCategories": "/data";
  "/paymentTypes": "/data";
  "/contacts": "/data";
  "/regions": "/data";
}

/** Options that choose the server and fill the variables of its URL. */
export interface ServerVariables {
  /** Sub-domain under which the organisation reaches Valomnia. */
  organization: string;
  /** Version segment of the path. `v1.0` is what the customers page uses; `v2.0` and `v2.1` are seen elsewhere, and the login warns of versions below 1.0. @default "v1.0" */
  version?: string;
}

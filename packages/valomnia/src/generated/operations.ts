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
      idempotent: false,
      secured: false,
      atOrigin: true,
      body: ["application/x-www-form-urlencoded"],
    },
    listCustomers: {
      method: "GET",
      path: "/customers",
      idempotent: true,
      secured: true,
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
      idempotent: true,
      secured: true,
    },
    deleteCustomer: {
      method: "DELETE",
      path: "/customers/{id}",
      idempotent: true,
      secured: true,
    },
    getCustomerByReference: {
      method: "GET",
      path: "/customers/reference/{reference}",
      idempotent: true,
      secured: true,
    },
    deleteCustomerByReference: {
      method: "DELETE",
      path: "/customers/reference/{reference}",
      idempotent: true,
      secured: true,
    },
    listCustomerCategories: {
      method: "GET",
      path: "/customerCategories",
      idempotent: true,
      secured: true,
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
      idempotent: false,
      secured: true,
      body: ["application/x-www-form-urlencoded", "multipart/form-data"],
    },
    getCustomerCategory: {
      method: "GET",
      path: "/customerCategories/{id}",
      idempotent: true,
      secured: true,
    },
    updateCustomerCategory: {
      method: "POST",
      path: "/customerCategories/{id}",
      idempotent: false,
      secured: true,
      body: ["application/x-www-form-urlencoded", "multipart/form-data"],
    },
    getCustomerCategoryByReference: {
      method: "GET",
      path: "/customerCategories/reference/{reference}",
      idempotent: true,
      secured: true,
    },
    updateCustomerCategoryByReference: {
      method: "POST",
      path: "/customerCategories/reference/{reference}",
      idempotent: false,
      secured: true,
      body: ["application/x-www-form-urlencoded", "multipart/form-data"],
    },
    createCustomerSegmentation: {
      method: "POST",
      path: "/customerSegmentations",
      idempotent: false,
      secured: true,
    },
    getCustomerSegmentation: {
      method: "GET",
      path: "/customerSegmentations/{id}",
      idempotent: true,
      secured: true,
    },
    replaceCustomerSegmentation: {
      method: "PUT",
      path: "/customerSegmentations/{id}",
      idempotent: true,
      secured: true,
    },
    deleteCustomerSegmentation: {
      method: "DELETE",
      path: "/customerSegmentations/{id}",
      idempotent: true,
      secured: true,
    },
    getCustomerSegmentationByReference: {
      method: "GET",
      path: "/customerSegmentations/reference/{reference}",
      idempotent: true,
      secured: true,
    },
    replaceCustomerSegmentationByReference: {
      method: "PUT",
      path: "/customerSegmentations/reference/{reference}",
      idempotent: true,
      secured: true,
    },
    deleteCustomerSegmentationByReference: {
      method: "DELETE",
      path: "/customerSegmentations/reference/{reference}",
      idempotent: true,
      secured: true,
    },
    createUser: {
      method: "POST",
      path: "/users",
      idempotent: false,
      secured: true,
    },
    getUser: {
      method: "GET",
      path: "/users/{id}",
      idempotent: true,
      secured: true,
    },
    getUserByReference: {
      method: "GET",
      path: "/users/reference/{reference}",
      idempotent: true,
      secured: true,
    },
    listPaymentTypes: {
      method: "GET",
      path: "/paymentTypes",
      idempotent: true,
      secured: true,
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
      idempotent: true,
      secured: true,
    },
    getPaymentTypeByReference: {
      method: "GET",
      path: "/paymentTypes/reference/{reference}",
      idempotent: true,
      secured: true,
    },
    listContacts: {
      method: "GET",
      path: "/contacts",
      idempotent: true,
      secured: true,
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
      idempotent: false,
      secured: true,
      body: ["application/x-www-form-urlencoded", "multipart/form-data"],
    },
    getContact: {
      method: "GET",
      path: "/contacts/{id}",
      idempotent: true,
      secured: true,
    },
    listRegions: {
      method: "GET",
      path: "/regions",
      idempotent: true,
      secured: true,
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
      idempotent: true,
      secured: true,
    },
  },
} as const satisfies Contract;

/** Options that choose the server and fill the variables of its URL. */
export interface ServerVariables {
  /** Sub-domain under which the organisation reaches Valomnia. */
  organization: string;
  /** Version segment of the path. `v1.0` is what the customers page uses; `v2.0` and `v2.1` are seen elsewhere, and the login warns of versions below 1.0. @default "v1.0" */
  version?: string;
}

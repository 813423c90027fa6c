// Generated from specs/evovoice. Do not edit: change the spec and run `npm run contracts -- generate`.

import type { Contract } from "@contracts/runtime";

/** What the runtime must know of this provider. */
export const contract = {
  servers: [{
      name: "production",
      url: "https://evovoice.io",
      variables: {},
    }, {
      name: "staging",
      url: "https://team.evovoice.io",
      variables: {},
    }],
  security: {
    basicAuth: {
      type: "basic",
    },
    sessionCookie: {
      type: "session",
      login: "createSession",
      cookies: ["ss-id", "ss-pid", "ss-opt"],
      username: "userName",
      password: "password",
      constants: {
        provider: "credentials",
        rememberMe: true,
      },
    },
  },
  operations: {
    listCustomers: {
      method: "GET",
      path: "/customers",
      accept: ["application/json", "text/csv"],
      replies: {
        "application/json,text/csv": [200],
        "application/json": [400, 401, 403],
      },
      query: {
        accountIds: "jsv",
        parentCustomerIds: "jsv",
        tagIds: "jsv",
        specificIds: "jsv",
      },
      pagination: {
        style: "page",
        page: "page",
        size: "countPerPage",
        firstPage: 0,
        items: "/items",
        totalPages: "/totalPages",
        hasMore: "/hasMorePages",
        simplified: "simplifiedPaging",
      },
    },
    createCustomer: {
      method: "POST",
      path: "/customers",
      replies: {
        "application/json": [200, 400, 401, 403],
      },
    },
    getCustomer: {
      method: "GET",
      path: "/customers/{customerId}",
      replies: {
        "application/json": [200, 400, 401, 403, 404],
      },
    },
    deleteCustomer: {
      method: "DELETE",
      path: "/customers/{customerId}",
      replies: {
        "": [204],
        "application/json": [400, 401, 403, 404],
      },
    },
    updateCustomer: {
      method: "PATCH",
      path: "/customers/{customerId}",
      replies: {
        "application/json": [200, 400, 401, 403, 404, 409],
      },
    },
    setCustomerStaging: {
      method: "POST",
      path: "/customers/{customerId}/staging",
      replies: {
        "application/json": [200, 400, 401, 403, 404],
      },
    },
    getInheritedSchedule: {
      method: "GET",
      path: "/customers/{customerId}/inherited-schedule",
      replies: {
        "application/json": [200, 400, 401, 403, 404],
      },
    },
    testSchedule: {
      method: "POST",
      path: "/customers/{customerId}/test-schedule",
      replies: {
        "application/json": [200, 400, 401, 403, 404],
      },
    },
    listAccounts: {
      method: "GET",
      path: "/accounts",
      replies: {
        "application/json": [200, 400, 401, 403],
      },
      query: {
        specificIds: "jsv",
      },
      pagination: {
        style: "page",
        page: "page",
        size: "countPerPage",
        firstPage: 0,
        items: "/items",
        totalPages: "/totalPages",
        hasMore: "/hasMorePages",
        simplified: "simplifiedPaging",
      },
    },
    getAccount: {
      method: "GET",
      path: "/accounts/{accountId}",
      accept: ["application/json", "text/csv"],
      replies: {
        "application/json,text/csv": [200],
        "application/json": [400, 401, 403, 404],
      },
    },
    createSession: {
      method: "POST",
      path: "/auth/credentials",
      secured: false,
      replies: {
        "application/json": [200, 400, 401],
      },
    },
    getAuthStatus: {
      method: "GET",
      path: "/auth/status",
      replies: {
        "application/json": [200, 401],
      },
    },
  },
} as const satisfies Contract;

/** Lists that have pages, with the place of their items in the reply (JSON Pointer). */
export interface Pages {
  "/customers": "/items";
  "/accounts": "/items";
}

/** Options that choose the server and fill the variables of its URL. */
export interface ServerVariables {
  /** Which server to call. @default "production" */
  server?: "production" | "staging";
}

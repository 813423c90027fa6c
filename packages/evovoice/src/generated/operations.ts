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
      idempotent: true,
      secured: true,
      accept: ["application/json", "text/csv"],
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
      idempotent: false,
      secured: true,
    },
    getCustomer: {
      method: "GET",
      path: "/customers/{customerId}",
      idempotent: true,
      secured: true,
    },
    deleteCustomer: {
      method: "DELETE",
      path: "/customers/{customerId}",
      idempotent: true,
      secured: true,
    },
    updateCustomer: {
      method: "PATCH",
      path: "/customers/{customerId}",
      idempotent: false,
      secured: true,
    },
    setCustomerStaging: {
      method: "POST",
      path: "/customers/{customerId}/staging",
      idempotent: false,
      secured: true,
    },
    getInheritedSchedule: {
      method: "GET",
      path: "/customers/{customerId}/inherited-schedule",
      idempotent: true,
      secured: true,
    },
    testSchedule: {
      method: "POST",
      path: "/customers/{customerId}/test-schedule",
      idempotent: false,
      secured: true,
    },
    listAccounts: {
      method: "GET",
      path: "/accounts",
      idempotent: true,
      secured: true,
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
      idempotent: true,
      secured: true,
      accept: ["application/json", "text/csv"],
    },
    createSession: {
      method: "POST",
      path: "/auth/credentials",
      idempotent: false,
      secured: false,
    },
    getAuthStatus: {
      method: "GET",
      path: "/auth/status",
      idempotent: true,
      secured: true,
    },
  },
} as const satisfies Contract;

/** Options that choose the server and fill the variables of its URL. */
export interface ServerVariables {
  /** Which server to call. @default "production" */
  server?: "production" | "staging";
}

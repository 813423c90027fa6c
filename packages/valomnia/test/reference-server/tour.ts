import type { RequestHandler } from "@tooling/mock/serve-fetch";

/** A reply of the server, and what it is a reply to. */
export interface Visit {
  operation: string;
  status: number;
  headers: Headers;
  /** Parsed where it is JSON, else the text; undefined for none. */
  body: unknown;
}

/** A request of the tour: below the API's base path unless it is the login; a string body is sent as it is. */
export type Stop = readonly [operation: string, method: string, path: string, body?: object | string];

/** The server's address. */
export const ORIGIN = "https://your-organization.valomnia.com";

const LOGIN = "/j_spring_security_check";
const picture = new File(["not a real picture"], "shop.png", { type: "image/png" });
const form = (fields: Record<string, string | File>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

/** The credentials that the server takes. */
export const CREDENTIALS = new URLSearchParams({ ajax: "true", j_username: "user@example.example", j_password: "not-a-real-password" });

/** Every operation, as it succeeds and as it is refused. */
export const STOPS: readonly Stop[] = [
  ["createSession", "POST", LOGIN, CREDENTIALS],
  ["createSession", "POST", LOGIN, new URLSearchParams({ ajax: "true", j_username: "nobody", j_password: "wrong" })],
  ["listCustomers", "GET", "/customers?max=2&isActive=true"],
  ["listCustomers", "GET", "/customers?offset=2&sort=name&order=desc&dateCreated_gte=2024-03-01T09:00:00Z&name=Example*"],
  ["listCustomers", "GET", "/customers?colour=red"],
  ["listCustomers", "GET", "/customers?lastUpdated_lt=yesterday"],
  ["listCustomers", "GET", "/customers?max=0&offset=-1"],
  ["getCustomer", "GET", "/customers/256"],
  ["getCustomer", "GET", "/customers/999"],
  ["getCustomer", "GET", "/customers/HS-1"],
  ["getCustomerByReference", "GET", "/customers/reference/HS-1"],
  ["getCustomerByReference", "GET", "/customers/reference/none"],
  ["deleteCustomer", "DELETE", "/customers/256"],
  ["deleteCustomer", "DELETE", "/customers/259"],
  ["deleteCustomerByReference", "DELETE", "/customers/reference/OF-3"],
  ["listCustomerCategories", "GET", "/customerCategories?reference=*tail"],
  ["getCustomerCategory", "GET", "/customerCategories/2"],
  ["getCustomerCategoryByReference", "GET", "/customerCategories/reference/all"],
  ["createCustomerCategory", "POST", "/customerCategories", new URLSearchParams({ reference: "online", name: "Online", isRoot: "true" })],
  ["createCustomerCategory", "POST", "/customerCategories", form({ reference: "kiosk", name: "Kiosks", parentId: "1", image: picture })],
  ["createCustomerCategory", "POST", "/customerCategories", new URLSearchParams({ reference: "retail", name: "Retail", isRoot: "true" })],
  ["createCustomerCategory", "POST", "/customerCategories", new URLSearchParams({ reference: "new", name: "New", parentId: "999" })],
  ["updateCustomerCategory", "POST", "/customerCategories/2", new URLSearchParams({ reference: "retail", name: "Shops" })],
  ["updateCustomerCategory", "POST", "/customerCategories/2", form({ reference: "retail", name: "Shops", image: "no file" })],
  [
    "updateCustomerCategoryByReference",
    "POST",
    "/customerCategories/reference/all",
    form({ reference: "all", name: "All", image: picture }),
  ],
  ["createCustomerSegmentation", "POST", "/customerSegmentations", { reference: "monthly", name: "Monthly orders" }],
  ["createCustomerSegmentation", "POST", "/customerSegmentations", { reference: "monthly", name: "Monthly orders" }],
  ["createCustomerSegmentation", "POST", "/customerSegmentations", { reference: "daily" }],
  ["createCustomerSegmentation", "POST", "/customerSegmentations", "{"],
  ["getCustomerSegmentation", "GET", "/customerSegmentations/1"],
  ["getCustomerSegmentationByReference", "GET", "/customerSegmentations/reference/monthly"],
  ["replaceCustomerSegmentation", "PUT", "/customerSegmentations/2", { reference: "monthly", name: "Monthly", description: "Each month" }],
  ["replaceCustomerSegmentationByReference", "PUT", "/customerSegmentations/reference/monthly", { reference: "weekly", name: "Weekly" }],
  ["replaceCustomerSegmentationByReference", "PUT", "/customerSegmentations/reference/monthly", { reference: "monthly", name: "Monthly" }],
  ["deleteCustomerSegmentation", "DELETE", "/customerSegmentations/1"],
  ["deleteCustomerSegmentation", "DELETE", "/customerSegmentations/2"],
  ["createCustomerSegmentation", "POST", "/customerSegmentations", { reference: "monthly", name: "Monthly orders", description: "" }],
  ["deleteCustomerSegmentationByReference", "DELETE", "/customerSegmentations/reference/monthly"],
  ["createUser", "POST", "/users", { email: "sam@harbour.example", password: "not-a-real-password", employeeId: 3 }],
  ["createUser", "POST", "/users", { email: "pat@harbour.example", password: "not-a-real-password", employeeId: 12 }],
  ["getUser", "GET", "/users/3"],
  ["getUserByReference", "GET", "/users/reference/example-user"],
  ["listPaymentTypes", "GET", "/paymentTypes?name=Cash"],
  ["listPaymentTypes", "GET", "/paymentTypes?dateCreated_gt=yesterday"],
  ["getPaymentType", "GET", "/paymentTypes/1"],
  ["getPaymentTypeByReference", "GET", "/paymentTypes/reference/cheque"],
  ["listContacts", "GET", "/contacts?customerReference=HS-1"],
  ["createContact", "POST", "/contacts", new URLSearchParams({ firstName: "Sam", lastName: "Example", customerId: "256" })],
  [
    "createContact",
    "POST",
    "/contacts",
    form({ firstName: "Sam", lastName: "Example", customerId: "ML-2", useExternalId: "true", imageFile: picture }),
  ],
  ["createContact", "POST", "/contacts", new URLSearchParams({ firstName: "Sam", lastName: "Example", customerId: "999" })],
  [
    "createContact",
    "POST",
    "/contacts",
    new URLSearchParams({ firstName: "Sam", lastName: "Example", customerId: "none", useExternalId: "true" }),
  ],
  ["getContact", "GET", "/contacts/11"],
  ["listRegions", "GET", "/regions?name=*West"],
  ["listRegions", "GET", "/regions"],
  ["getRegion", "GET", "/regions/1"],
];

/** Make requests one after the other, after a login whose session all but logins show. */
export async function tour(server: RequestHandler, stops: readonly Stop[] = STOPS, cookie?: string): Promise<Visit[]> {
  const session = cookie ?? (await sessionOf(server));
  const visits: Visit[] = [];
  for (const stop of stops) visits.push(await visit(server, stop, session));
  return visits;
}

async function visit(server: RequestHandler, [operation, method, path, body]: Stop, session: string): Promise<Visit> {
  const isLogin = path === LOGIN;
  const headers = new Headers(isLogin || session === "" ? {} : { cookie: session });
  const response = await server(
    new Request(`${ORIGIN}${isLogin ? "" : "/api/v1.0"}${path}`, { method, ...contentOf(body, headers), headers }),
  );
  const text = await response.text();
  const isJson = text !== "" && response.headers.get("content-type")?.startsWith("application/json") === true;
  return {
    operation,
    status: response.status,
    headers: response.headers,
    body: isJson && /^[{[]/.test(text) ? JSON.parse(text) : text || undefined,
  };
}

function contentOf(body: Stop[3], headers: Headers): { body?: BodyInit } {
  if (body === undefined) return {};
  if (body instanceof URLSearchParams || body instanceof FormData) return { body };
  headers.set("content-type", "application/json");
  return { body: typeof body === "string" ? body : JSON.stringify(body) };
}

async function sessionOf(server: RequestHandler): Promise<string> {
  const response = await server(new Request(`${ORIGIN}${LOGIN}`, { method: "POST", body: CREDENTIALS }));
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

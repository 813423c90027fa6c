import contract from "@contracts/valomnia/openapi.json" with { type: "json" };
import type { WireRecord } from "./reply.ts";

/** Everything that the server remembers. */
export interface State {
  records: Readonly<Record<Collection, WireRecord[]>>;
  /** Passwords by user name. */
  passwords: Map<string, string>;
  sessions: Set<string>;
}

/** Name of a collection, as it stands in a path. */
export type Collection =
  | "customers"
  | "customerCategories"
  | "customerSegmentations"
  | "users"
  | "paymentTypes"
  | "contacts"
  | "regions"
  | "employees";

/** What errors call a record of a collection. */
export const SINGULAR: Readonly<Record<Collection, string>> = {
  customers: "customer",
  customerCategories: "customer category",
  customerSegmentations: "customer segmentation",
  users: "user",
  paymentTypes: "payment type",
  contacts: "contact",
  regions: "region",
  employees: "employee",
};

/** The path below which the API stands. */
export const BASE = "/api/v1.0";

/** Create the state of a server that nobody has asked anything. */
export function createState(): State {
  const { examples } = structuredClone(contract.components);
  const pagesOf = (...pages: { value: { data: WireRecord[] } }[]): WireRecord[] =>
    inOrderOfCreation(pages.flatMap((page) => page.value.data));
  const [harbour, mill, orchard] = pagesOf(examples["customers-first-page"], examples["customers-last-page"]) as [
    WireRecord,
    WireRecord,
    WireRecord,
  ];
  const { dateCreated, lastUpdated } = harbour;
  const [all, , wholesale] = pagesOf(examples["customer-categories-first-page"], examples["customer-categories-last-page"]) as [
    WireRecord,
    WireRecord,
    WireRecord,
  ];
  return {
    records: {
      customers: inOrderOfCreation([
        { ...examples.customer.value, dateCreated, lastUpdated },
        mill,
        { ...orchard, ...WITHOUT_OPTIONAL_VALUES },
        { ...mill, id: 259, reference: "QS-4", name: "Example Quarry Shops", isActive: false },
      ]),
      customerCategories: inOrderOfCreation([all, examples["customer-category"].value, wholesale]),
      customerSegmentations: [examples["customer-segmentation"].value],
      users: [examples.user.value],
      paymentTypes: pagesOf(examples["payment-types-first-page"], examples["payment-types-last-page"]),
      contacts: pagesOf(examples["contacts-first-page"], examples["contacts-last-page"]),
      regions: pagesOf(examples["regions-first-page"], examples["regions-last-page"]),
      employees: [
        { id: 2, reference: "example-user", firstName: "Sample", lastName: "Operator" },
        { id: 3, reference: "example-seller", firstName: "Second", lastName: "Seller" },
      ],
    },
    passwords: new Map([["user@example.example", "not-a-real-password"]]),
    sessions: new Set(),
  };
}

const WITHOUT_OPTIONAL_VALUES = {
  customerSegmentationReference: null,
  customerSegmentation: null,
  creditLimit: null,
  billingCountry: null,
  billingCity: null,
  createdBy: null,
  dueDateConfigNumber: null,
  dueDateConfigType: null,
};

/** A day between one record and the next, so that sorts and date filters can be told from their absence. */
function inOrderOfCreation(records: readonly WireRecord[]): WireRecord[] {
  return records.map((record, index) => ({ ...record, dateCreated: `2024-03-0${index + 1}T09:00:00Z` }));
}

/** Write a record as a list or a page of its own shows it. */
export function render({ records }: State, collection: Collection, record: WireRecord, isListed: boolean): WireRecord {
  if (collection !== "customers") return record;
  const contacts = records.contacts.filter(({ customer }) => isLinkTo(customer, record.id));
  const { customerRisk, customerRiskColor, region: _, ...shown } = record;
  return {
    ...shown,
    contacts: contacts.map(({ id, firstName, lastName }) => ({ id, firstName, lastName, href: `${BASE}/contacts/${id}` })),
    ...(isListed ? {} : { customerRisk: customerRisk ?? null, customerRiskColor: customerRiskColor ?? null }),
  };
}

/** Point to a record as others do. */
export function linkTo(collection: Collection, { id, reference, name }: WireRecord): WireRecord {
  return { id, reference, name, href: `${BASE}/${collection}/${id}` };
}

/** Whether a member of a record points to the one with an id. */
export function isLinkTo(link: unknown, id: number): boolean {
  return (link as WireRecord | null | undefined)?.id === id;
}

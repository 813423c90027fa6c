import contract from "@contracts/evovoice/openapi.json" with { type: "json" };

/** A JSON object. */
export type JsonRecord = Record<string, unknown>;

/** An account, as far as the server looks into it. */
export type Account = JsonRecord & { id: string; name: string };

/** A customer, as far as the server looks into it. */
export type Customer = JsonRecord & {
  id: string;
  name: string;
  accountId: string;
  parentCustomerId?: string;
  tags?: Tag[];
  schedule?: JsonRecord;
};

/** A label of customers. */
export type Tag = JsonRecord & { id: string };

/** Somebody who can log in. */
export interface User {
  userName: string;
  password: string;
  roles: string[];
  accountIds: string[];
}

/** What the service keeps. */
export interface Records {
  users: User[];
  accounts: Account[];
  customers: Map<string, Customer>;
  tags: Tag[];
}

const { examples } = contract.components;

/** A login that may do everything with the customers of its accounts: the one that the contract plan sends. */
export const MANAGER: User = {
  ...examples["auth-status-logged-in"].value,
  ...{ userName: "user@example.example", password: "not-a-real-password" },
};

/** A login without any role that the customers' operations ask for. */
export const AGENT: User = { ...MANAGER, userName: "agent@harbour.example", roles: ["Agent"] };

/** A customer of an account that no login reaches. */
export const FOREIGN_CUSTOMER_ID = "64b0c0ffee00000000000099";

/** Set the service up: the spec's examples, a family of three generations, and more customers than a page holds. */
export function createRecords(): Records {
  const accounts: Account[] = structuredClone([
    ...examples["accounts-first-page"].value.items,
    ...examples["accounts-last-page"].value.items,
  ]);
  const [full, minimal, created]: [Customer, Customer, Customer] = [
    structuredClone(examples["customer-full"].value),
    structuredClone(examples["customer-minimal"].value),
    structuredClone(examples["customer-created"].value),
  ];
  const derive = (id: string, name: string, account: number): Customer => ({
    ...structuredClone(minimal),
    ...{ id, name, accountId: accounts[account]?.id ?? "", accountName: accounts[account]?.name, breadcrumb: [{ id, name }] },
    referenceId: `CRM-${id.slice(-2)}`,
  });
  const others = Array.from({ length: 24 }, (_, index) =>
    derive(`64b0c0ffee000000000000${index + 11}`, `Example Branch ${index + 11}`, index % 2),
  );
  const group = derive(full.parentCustomerId ?? "", "Example Harbour Group", 0);
  group.schedule = structuredClone(examples["schedule-weekdays"].value);
  const foreign = derive(FOREIGN_CUSTOMER_ID, "Example Foreign Trade", 2);
  const customers = [full, minimal, created, group, ...others, foreign];
  return {
    ...{ users: [MANAGER, AGENT], accounts, tags: structuredClone(examples["customer-full"].value.tags) },
    customers: new Map(customers.map((customer) => [customer.id, customer])),
  };
}

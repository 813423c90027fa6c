import contract from "@contracts/revnue/openapi.json" with { type: "json" };
import { Refusal } from "./reply.ts";
import type { Body } from "./rules.ts";

/** What the server keeps, under the name that paths have for it. */
export type Resource = "customer" | "category" | "custom-field-template" | "custom-form-template";

/** Customers are kept as they were written, all else as it is read. */
export interface Row {
  id: number;
  company: number;
  value: Body;
}

/** The account that the server serves. */
export interface World {
  rows: Record<Resource, Row[]>;
  /** Make an ID that nothing has. */
  newId: () => number;
  isRefuted: (assumption: string) => boolean;
}

/** The account's companies; the second one is empty. */
export const COMPANIES: readonly number[] = [1, 2];

/** Make the account: what the contract's examples show, a third customer, and a template for probes. */
export function createWorld(isRefuted: World["isRefuted"]): World {
  const examples = contract.components.examples;
  const rowOf = (value: Body & { id: number }): Row => ({ id: value.id, company: 1, value });
  const chandlery = { company: 1, name: "Example Chandlery", category: 32, city: "Samplebridge", country: 13, nda_signed: false };
  const field = { id: 541, name: "Amount", data_type: "money", is_active: true, order: 1 };
  let lastId = 5000;
  return {
    rows: {
      customer: [
        { id: 4711, company: 1, value: examples["customer-write-full"].value },
        { id: 4712, company: 1, value: examples["customer-write-minimal"].value },
        { id: 4713, company: 1, value: chandlery },
      ],
      category: examples["category-list-several"].value.map(rowOf),
      "custom-field-template": [
        ...examples["custom-field-template-list-several"].value,
        { id: 54, name: "Contract probe", is_active: true, type: "contract", fields: [field] },
      ].map(rowOf),
      "custom-form-template": examples["custom-form-template-list-several"].value.map(rowOf),
    },
    newId: () => ++lastId,
    isRefuted,
  };
}

/** Find what an ID stands for. @throws {Refusal} Where it stands for nothing, or for something of another company. */
export function findRow({ rows }: World, resource: Resource, id: number, company?: number): Row {
  const row = rows[resource].find((candidate) => candidate.id === id && (company === undefined || candidate.company === company));
  if (row === undefined) throw new Refusal(404, { detail: "Nothing exists under this ID." });
  return row;
}

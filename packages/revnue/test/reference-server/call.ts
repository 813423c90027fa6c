import { Refusal, type Reply } from "./reply.ts";
import type { Body } from "./rules.ts";
import { COMPANIES, type World } from "./world.ts";

/** A request that has reached its route. */
export interface Call {
  world: World;
  /** That of the path; NaN where it has none. */
  id: number;
  query: Body;
  body: Body;
}

/** Answers the requests of one route. */
export type Handler = (call: Call) => Reply;

/** Read the company of a body or of a query. @throws {Refusal} Where there is none, or none that the token may see. */
export function companyIn({ isRefuted }: World, { company = isRefuted("company-never-defaults") ? 1 : undefined }: Body): number {
  if (company === undefined) throw new Refusal(400, { detail: "company is required" });
  if (!Number.isInteger(company)) throw new Refusal(400, { company: ["This is no integer."] });
  if (!COMPANIES.includes(company as number)) throw new Refusal(401, { detail: "This user may not do that." });
  return company as number;
}

/** Refuse a body with complaints. @throws {Refusal} Where there are any. */
export function refuseFields({ isRefuted }: World, complaints: Readonly<Record<string, string[]>>): void {
  if (Object.keys(complaints).length > 0) throw new Refusal(isRefuted("bad-request-bodies") ? 422 : 400, complaints);
}

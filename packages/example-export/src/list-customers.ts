import type { EvoVoiceClient } from "@contracts/evovoice";
import { type RevnueClient, unwrap } from "@contracts/revnue";
import type { ValomniaClient } from "@contracts/valomnia";

/** A customer of any provider, in the columns that all of them have. */
export interface CustomerRow {
  provider: "revnue" | "valomnia" | "evovoice";
  id: string;
  name: string;
}

/** List the customers of one Revnue company; the API has no pages. */
export async function* listRevnueCustomers(revnue: RevnueClient, company: number): AsyncGenerator<CustomerRow> {
  for (const { id, name } of await unwrap(revnue.GET("/customer/", { params: { query: { company } } })))
    yield { provider: "revnue", id: String(id), name };
}

/** List all customers of a Valomnia organization, page by page. */
export async function* listValomniaCustomers(valomnia: ValomniaClient, max = 100): AsyncGenerator<CustomerRow> {
  for await (const { id, name } of valomnia.paginate("/customers", { params: { query: { max } } }))
    yield { provider: "valomnia", id: String(id), name };
}

/** List all customers that an EvoVoice login can reach, page by page. */
export async function* listEvoVoiceCustomers(evovoice: EvoVoiceClient, countPerPage = 100): AsyncGenerator<CustomerRow> {
  for await (const { id = "", name = "" } of evovoice.paginate("/customers", { params: { query: { countPerPage } } }))
    yield { provider: "evovoice", id, name };
}

import type { EvoVoiceClient } from "@contracts/evovoice";
import type { RevnueClient } from "@contracts/revnue";
import type { ValomniaClient } from "@contracts/valomnia";

/** A customer of any provider, in the columns that all of them have. */
export interface CustomerRow {
  provider: "revnue" | "valomnia" | "evovoice";
  id: string;
  name: string;
}

/** List the customers of one Revnue company; the API has no pages. */
export async function* listRevnueCustomers(revnue: RevnueClient, company: number): AsyncGenerator<CustomerRow> {
  const { data, error } = await revnue.GET("/customer/", { params: { query: { company } } });
  if (data === undefined) throw new Error("Revnue did not list its customers.", { cause: error });
  for (const { id, name } of data) yield { provider: "revnue", id: String(id), name };
}

/** List all customers of a Valomnia organization; what came, not what was asked for, says where the next page starts. */
export async function* listValomniaCustomers(valomnia: ValomniaClient, max = 100): AsyncGenerator<CustomerRow> {
  for (let offset = 0, total = 1; offset < total; ) {
    const { data, error } = await valomnia.GET("/customers", { params: { query: { max, offset } } });
    if (data === undefined) throw new Error("Valomnia did not list its customers.", { cause: error });
    for (const { id, name } of data.data) yield { provider: "valomnia", id: String(id), name };
    offset += data.data.length;
    total = data.data.length === 0 ? offset : data.paging.total;
  }
}

/** List all customers that an EvoVoice login can reach, page by page. */
export async function* listEvoVoiceCustomers(evovoice: EvoVoiceClient, countPerPage = 100): AsyncGenerator<CustomerRow> {
  for (let page = 0, totalPages = 1; page < totalPages; page++) {
    const { data, error } = await evovoice.GET("/customers", { params: { query: { page, countPerPage } } });
    if (data === undefined) throw new Error("EvoVoice did not list its customers.", { cause: error });
    for (const { id = "", name = "" } of data.items ?? []) yield { provider: "evovoice", id, name };
    if (data.totalPages === undefined) throw new Error("EvoVoice did not say how many pages there are.");
    totalPages = data.totalPages;
  }
}

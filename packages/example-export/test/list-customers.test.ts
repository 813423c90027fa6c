import { createEvoVoiceClient } from "@contracts/evovoice";
import { createValomniaClient, type ValomniaClient } from "@contracts/valomnia";
import { expect, test } from "vitest";
import { listEvoVoiceCustomers, listValomniaCustomers } from "../src/list-customers.ts";
import { renderRows } from "../src/render-rows.ts";

const credentials = { username: "anybody", password: "not-a-real-password", baseUrl: "http://provider.example" };

/** A Valomnia that holds some customers and hands out at most two at a time, whatever is asked for. */
function valomniaOf(held: number): { valomnia: ValomniaClient; offsets: number[] } {
  const offsets: number[] = [];
  const valomnia = createValomniaClient({
    ...credentials,
    fetch: async (input) => {
      const url = new URL((input as Request).url ?? input);
      if (url.pathname !== "/customers") return new Response("{}", { headers: { "set-cookie": "JSESSIONID=not-a-real-session" } });
      const offset = Number(url.searchParams.get("offset"));
      offsets.push(offset);
      const ids = Array.from({ length: Math.min(2, held - offset) }, (_, index) => offset + index);
      return Response.json({ paging: { total: 5, max: 2, offset }, data: ids.map((id) => ({ id, name: `customer ${id}` })) });
    },
  });
  return { valomnia, offsets };
}

test("walks Valomnia's offsets by what comes, so that a capped page loses nobody", async () => {
  const { valomnia, offsets } = valomniaOf(5);
  const rows = await Array.fromAsync(listValomniaCustomers(valomnia, 100));
  expect(offsets).toEqual([0, 2, 4]);
  expect(rows.map((row) => row.id)).toEqual(["0", "1", "2", "3", "4"]);
});

test("stops at an empty page, though Valomnia promised more", async () => {
  const { valomnia, offsets } = valomniaOf(2);
  expect(await Array.fromAsync(listValomniaCustomers(valomnia))).toHaveLength(2);
  expect(offsets).toEqual([0, 2]);
});

test("walks EvoVoice's pages until the last, and stops at once where there is none", async () => {
  const pages: (string | null)[] = [];
  const connect = (totalPages: number) =>
    createEvoVoiceClient({
      ...credentials,
      fetch: async (input) => {
        const page = new URL((input as Request).url).searchParams.get("page");
        pages.push(page);
        return Response.json({ items: [{ id: page, name: "a" }], totalPages });
      },
    });
  await Array.fromAsync(listEvoVoiceCustomers(connect(3)));
  await Array.fromAsync(listEvoVoiceCustomers(connect(0)));
  expect(pages).toEqual(["0", "1", "2", "0"]);
});

test("quotes CSV cells, and disarms those that a spreadsheet would run", () => {
  const rows = [{ provider: "revnue" as const, id: "1", name: '=SUM("a", 1)' }];
  expect(renderRows(rows, "csv")).toBe('provider,id,name\r\nrevnue,1,"\'=SUM(""a"", 1)"');
});

import { createEvoVoiceClient } from "@contracts/evovoice";
import { createValomniaClient } from "@contracts/valomnia";
import { expect, test } from "vitest";
import { listEvoVoiceCustomers, listValomniaCustomers } from "../src/list-customers.ts";
import { renderRows } from "../src/render-rows.ts";

const credentials = { username: "anybody", password: "not-a-real-password", baseUrl: "https://provider.example/api/v1.0" };

test("walks Valomnia's pages by the links that it gives", async () => {
  const offsets: (string | null)[] = [];
  const valomnia = createValomniaClient({
    ...credentials,
    fetch: async (input) => {
      const url = new URL(String(input));
      if (!url.pathname.endsWith("/customers")) return new Response("{}", { headers: { "set-cookie": "JSESSIONID=not-a-real-session" } });
      const offset = Number(url.searchParams.get("offset"));
      offsets.push(url.searchParams.get("offset"));
      const next = offset < 4 ? `/api/v1.0/customers?max=2&offset=${offset + 2}` : null;
      return Response.json({ paging: { total: 5, max: 2, offset, next }, data: [{ id: offset, name: "a" }] });
    },
  });
  const rows = await Array.fromAsync(listValomniaCustomers(valomnia));
  expect(offsets).toEqual([null, "2", "4"]);
  expect(rows.map((row) => row.id)).toEqual(["0", "2", "4"]);
});

test("walks EvoVoice's pages until the last, and stops at once where there is none", async () => {
  const pages: (string | null)[] = [];
  const connect = (totalPages: number) =>
    createEvoVoiceClient({
      ...credentials,
      fetch: async (input) => {
        const page = new URL(String(input)).searchParams.get("page");
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

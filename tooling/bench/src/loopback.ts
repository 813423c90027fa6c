import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createValomniaClient } from "@contracts/valomnia";
import contract from "@contracts/valomnia/openapi.json" with { type: "json" };
import { validator } from "@contracts/valomnia/validate";
import { renderTable } from "./table.ts";

/** Measure the throughput of pages of 100 rows over loopback, 20 at once; medians of rounds in turn. */
export async function benchLoopback(calls = 1_000, rounds = 7): Promise<string> {
  const body = JSON.stringify(pageOf(100));
  const server = createServer((request, response) => {
    const isLogin = request.url?.endsWith("j_spring_security_check") === true;
    response.writeHead(200, { "content-type": "application/json", ...(isLogin ? { "set-cookie": "JSESSIONID=not-a-real-session" } : {}) });
    response.end(isLogin ? "{}" : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const options = { username: "u", password: "p", baseUrl };
  const ours = createValomniaClient(options);
  const validating = createValomniaClient({ ...options, validate: "warn", validator });
  const candidates: Record<string, () => Promise<unknown>> = {
    "bare fetch + json()": async () => (await fetch(`${baseUrl}/customers`)).json(),
    ours: () => ours.GET("/customers"),
    "ours, validation on": () => validating.GET("/customers"),
  };
  const rates = Object.keys(candidates).map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, call] of Object.values(candidates).entries()) {
      const start = performance.now();
      let left = calls;
      const work = async (): Promise<void> => {
        while (left-- > 0) await call();
      };
      await Promise.all(Array.from({ length: 20 }, work));
      // The first round warms up.
      if (round > 0) rates[index]?.push((calls * 1000) / (performance.now() - start));
    }
  }
  server.closeAllConnections();
  server.close();
  const medians = rates.map((values) => values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN);
  const rows = Object.keys(candidates).map((name, index) => [
    name,
    (medians[index] ?? 0).toFixed(0),
    `${(((medians[index] ?? 0) / (medians[0] ?? 1)) * 100).toFixed(0)} %`,
  ]);
  const kilobytes = (Buffer.byteLength(body) / 1000).toFixed(0);
  return renderTable([`loopback, 20 at once, 100 rows (${kilobytes} kB), Node ${process.versions.node}`, "calls/s", "of bare"], rows);
}

/** A page made of the contract's own example of a customer. */
function pageOf(rows: number): object {
  const { paging, data } = contract.components.examples["customers-last-page"].value;
  return { paging: { ...paging, total: rows }, data: Array.from({ length: rows }, (_, index) => ({ ...data[0], id: index + 1 })) };
}

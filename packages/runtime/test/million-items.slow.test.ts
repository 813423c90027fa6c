import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { bearerAuth, createClient, PageLimitError } from "../src/index.ts";
import { type TidepoolPages, type TidepoolPaths, tidepool } from "./tidepool.ts";

const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)));

// A process of its own, so that nothing but the walk takes memory; `maxRSS` is the peak of its life. The engine may let tens of MB of
// garbage lie before it looks at them, with or without a client: a small nursery shows what the walk itself needs.
const FLAGS = ["--max-semi-space-size=4", "--expose-gc", "--input-type=module"];
const WALK = `
import { bearerAuth, createClient } from "./src/index.ts";
import { tidepool } from "./test/tidepool.ts";
const fetch = async (url) => {
  // A reply of the network comes in a turn of its own, in which garbage may go.
  await new Promise((resolve) => setImmediate(resolve));
  const offset = Number(new URL(url).searchParams.get("offset"));
  const data = Array.from({ length: 100 }, (_, at) => ({ id: offset + at, height: 1.5, name: "tide " + (offset + at) }));
  return Response.json({ data, paging: { next: offset + 100 < ITEMS ? "/tides?offset=" + (offset + 100) : null } });
};
const client = createClient(tidepool, { baseUrl: "https://api.test", fetch }, bearerAuth("t0ken"));
const ITEMS = 1_000_000;
let count = 0;
let sum = 0;
let start = { peakMb: 0, heldMb: 0 };
const measure = () => {
  gc();
  return { peakMb: process.resourceUsage().maxRSS / 1000, heldMb: process.memoryUsage().heapUsed / 1e6 };
};
for await (const { id } of client.paginate("/tides")) {
  // The first pages warm the engine up.
  if (count === 10_000) start = measure();
  if (id !== count) throw new Error("Item " + id + " came in place of " + count);
  count++;
  sum += id;
}
const end = measure();
console.log(JSON.stringify({ count, sum, growthMb: end.peakMb - start.peakMb, heldMb: end.heldMb - start.heldMb }));
`;

test("C78 walks 1 000 000 items on 10 000 pages in order, and takes less than 50 MB for it", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [...FLAGS, "-e", WALK], { cwd: PACKAGE });
  const { count, sum, growthMb, heldMb } = JSON.parse(stdout) as { count: number; sum: number; growthMb: number; heldMb: number };
  expect([count, sum]).toEqual([1_000_000, 499_999_500_000]);
  expect(growthMb).toBeLessThan(50);
  // The positions that were seen, to find loops, are all that is kept.
  expect(heldMb).toBeLessThan(5);
});

test("C65 reads 10 000 pages of a list that never ends, then stops, unless it is told otherwise", async () => {
  let pages = 0;
  const fetch = async (): Promise<Response> => Response.json({ data: [{ id: pages++, height: 1 }] });
  const client = createClient<TidepoolPaths, TidepoolPages>(tidepool, { baseUrl: "https://api.test", fetch }, bearerAuth("t0ken"));
  let count = 0;
  let failure: unknown;
  try {
    for await (const { id } of client.paginate("/waves")) expect(id).toBe(count++);
  } catch (error) {
    failure = error;
  }
  expect(failure).toBeInstanceOf(PageLimitError);
  expect(failure).toMatchObject({ operationId: "listWaves", pagesRead: 10_000, resume: "start=10000" });
  expect([count, pages]).toEqual([10_000, 10_000]);
});

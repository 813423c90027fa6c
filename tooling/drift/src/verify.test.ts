import { expect, test } from "vitest";
import type { Assumption } from "./assumption.ts";
import { createDriftJudge } from "./judge.ts";
import { serveTides, TIDES, tidesPlan } from "./tides-fixture.ts";
import { judgeExchanges, type Verification, type VerifyOptions, verifyContract } from "./verify.ts";

const MADE = "$" + "{made}";
const station = { id: 7, name: "probe" };
const status = (code: number): object => ({ properties: { status: { const: code } }, required: ["status"] });
const writing: Assumption = {
  id: "stations-can-be-made",
  believe: "Stations can be made.",
  probe: {
    before: [{ operation: "createStation", body: station, take: { made: "/body/id" } }],
    operation: "getStation",
    params: { path: { id: MADE } },
    after: [{ operation: "deleteStation", params: { path: { id: MADE } } }],
    confirms: status(200),
    refutes: status(404),
  },
};

async function verified(
  change?: Parameters<typeof serveTides>[0],
  options: Partial<VerifyOptions<unknown, unknown>> = {},
): Promise<Verification & { stations: number }> {
  const { fetch, stations } = serveTides(change);
  const variables = { variable: () => undefined, variableName: (name: string) => name };
  const base = { plan: tidesPlan as never, document: TIDES, assumptions: [], baseUrl: "https://tides.example", fetch };
  return { ...(await verifyContract({ ...base, ...variables, ...options })), stations: stations.size };
}

test("finds nothing at a server that keeps to the contract, pages and all", async () => {
  expect(await verified()).toMatchObject({ findings: [], untold: [], isUntold: false });
});

test("says of what it got no answer, and of what the provider was too busy for", async () => {
  let asked = 0;
  const dying = (reply: Response): Response => {
    if (++asked > 3) throw Object.assign(new TypeError("fetch failed"), { code: "ECONNRESET" });
    return reply;
  };
  expect((await verified(dying)).untold.join("\n")).toMatch(/got no answer/);
  const busy = (reply: Response): Response => (++asked % 3 === 0 ? new Response("{}", { status: 429 }) : reply);
  expect((await verified(busy)).untold.join("\n")).toMatch(/answered 429/);
});

test("removes what it made although no more requests may be sent, and says what is left", async () => {
  const allowed = { assumptions: [writing], allowWrites: true };
  const { requests } = await verified(undefined, allowed);
  for (let most = requests - 3; most < requests; most++)
    expect((await verified(undefined, { ...allowed, maxRequests: most })).stations, `${most}`).toBe(3);
  const stubborn = (reply: Response, { method }: Request): Response => (method === "DELETE" ? new Response("{}", { status: 401 }) : reply);
  expect((await verified(stubborn, allowed)).untold).toEqual([
    "stations-can-be-made: deleteStation did not remove what the probe made: look for it at the provider",
  ]);
});

test("sends nothing more once it is to end", async () => {
  const ending = new AbortController();
  const change = (reply: Response): Response => {
    ending.abort();
    return reply;
  };
  expect(await verified(change, { signal: ending.signal })).toMatchObject({ requests: 1, untold: ["The run was ended before its end."] });
});

test("takes a page under 200 for no confirmation", async () => {
  const listing = { operation: "listStations", confirms: status(200), refutes: status(404) };
  const page = (): Response => new Response("<html>Sign in</html>", { headers: { "content-type": "text/html" } });
  const { assumptions } = await verified(page, { assumptions: [{ id: "lists", believe: "There are lists.", probe: listing }] });
  expect(assumptions).toMatchObject([{ state: "undecided", because: "the answer is of another kind than the contract has for it" }]);
  const named = { ...listing, confirms: { properties: { body: { required: ["id"] } }, required: ["body"] } };
  const text = (): Response => Response.json("id");
  const { assumptions: of } = await verified(text, { assumptions: [{ id: "named", believe: "It has an id.", probe: named }] });
  expect(of).toMatchObject([{ state: "undecided" }]);
});

test("gives up a reply that is larger than any that a contract has", async () => {
  const change = (): Response => new Response(new Uint8Array(16_000_001), { headers: { "content-type": "application/json" } });
  expect((await verified(change)).untold).toEqual(["listStations got no answer (ReplyTooLargeError): check --base-url"]);
});

test.each(["\u00a0{}", "\v[]", `${"[".repeat(100_000)}${"]".repeat(100_000)}`])(
  "judges a body that no parser likes, or says that it cannot",
  async (body) => {
    const exchange = { method: "GET", url: "https://tides.example/stations", requestHeaders: new Headers({ authorization: "Bearer t" }) };
    const headers = new Headers({ "content-type": "application/json" });
    const { findings, unjudged } = await judgeExchanges(createDriftJudge(TIDES), [{ ...exchange, status: 200, headers, body }]);
    expect(findings.length + unjudged.length).toBe(1);
  },
);

import { AbortError, createEvoVoiceClient, HttpError } from "@contracts/evovoice";
import { customerInfo, listCustomersResponse, newCustomer } from "@contracts/evovoice/fixtures";
import { createQueries as createEvoVoiceQueries } from "@contracts/evovoice/tanstack-query";
import { createValomniaClient } from "@contracts/valomnia";
import { customerList } from "@contracts/valomnia/fixtures";
import { createQueries as createValomniaQueries } from "@contracts/valomnia/tanstack-query";
import { MutationObserver, QueryClient } from "@tanstack/query-core";
import { expect, test } from "vitest";

interface Sent {
  method: string;
  url: string;
  signal: AbortSignal;
}

/** A fetch that answers by a function, and keeps what it was sent. */
function observe(answer: (sent: Sent) => Response | Promise<Response>): { fetch: typeof fetch; sent: Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    async fetch(url, init) {
      const one = { method: String(init?.method), url: String(url), signal: init?.signal as AbortSignal };
      sent.push(one);
      return answer(one);
    },
  };
}

const credentials = { username: "u", password: "p" };
const evovoiceOf = (answer: (sent: Sent) => Response | Promise<Response>) => {
  const { fetch, sent } = observe(answer);
  return { client: createEvoVoiceClient({ ...credentials, fetch, retry: { maxRetries: 0 } }), sent };
};

test("two providers with the same path share no cache, and the data has the type of the reply", async () => {
  const cache = new QueryClient();
  const evovoice = createEvoVoiceQueries(evovoiceOf(() => Response.json(listCustomersResponse({ items: [{ name: "Evo" }] }))).client);
  const { fetch } = observe(({ url }) =>
    url.endsWith("/customers")
      ? Response.json(customerList({ data: [{ name: "Valo" }] }))
      : Response.json({ success: true }, { headers: { "set-cookie": "JSESSIONID=1" } }),
  );
  const valomnia = createValomniaQueries(createValomniaClient({ ...credentials, organization: "acme", fetch }));
  const [one, two] = await Promise.all([cache.fetchQuery(evovoice.query("/customers")), cache.fetchQuery(valomnia.query("/customers"))]);
  expect(one.items?.[0]?.name).toBe("Evo");
  expect(two.data?.[0]?.name).toBe("Valo");
  expect(
    cache
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey[0]),
  ).toEqual(["evovoice", "valomnia"]);
});

test("what decides a reply is in the key, and what does not is not", () => {
  const { query, key } = createEvoVoiceQueries(evovoiceOf(() => Response.json({})).client, "staging");
  const keyOf = (page: number, options: object = {}): string =>
    JSON.stringify(query("/customers", { params: { query: { page } }, ...options }).queryKey);
  expect(keyOf(1)).not.toBe(keyOf(2));
  expect(keyOf(1, { timeoutMs: 5, retry: { maxRetries: 1 } })).toBe(keyOf(1));
  expect(keyOf(1, { headers: { "x-api-key": "s3cret" } })).toBe(keyOf(1));
  expect(query("/customers").queryKey.slice(0, 4)).toEqual(["evovoice", "staging", "GET", "/customers"]);
  expect(key()).toEqual(["evovoice", "staging"]);
  expect(key("/customers")).toEqual(["evovoice", "staging", "GET", "/customers"]);
});

test("a query that fails throws the client's error, and the cache does not send it again", async () => {
  const { client, sent } = evovoiceOf(() => Response.json({}, { status: 503 }));
  await expect(new QueryClient().fetchQuery(createEvoVoiceQueries(client).query("/customers"))).rejects.toThrow(HttpError);
  expect(sent).toHaveLength(1);
});

test("a query's own signal aborts it too", async () => {
  const { client, sent } = evovoiceOf(
    ({ signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
  );
  const own = new AbortController();
  const settled = new QueryClient().fetchQuery(createEvoVoiceQueries(client).query("/customers", { signal: own.signal })).catch(String);
  await expect.poll(() => sent.length).toBe(1);
  own.abort();
  await settled;
  expect(sent[0]?.signal.aborted).toBe(true);
});

test("a query that is cancelled aborts its request", async () => {
  const { client, sent } = evovoiceOf(
    ({ signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
  );
  const { query, key } = createEvoVoiceQueries(client);
  const cache = new QueryClient();
  const { queryFn, ...options } = query("/customers");
  let thrown: unknown;
  const running = cache.fetchQuery({
    ...options,
    queryFn: (context) =>
      queryFn(context).catch((error: unknown) => {
        thrown = error;
        throw error;
      }),
  });
  const settled = running.catch((error: unknown) => error);
  await expect.poll(() => sent.length).toBe(1);
  await cache.cancelQueries({ queryKey: key("/customers") });
  await settled;
  expect(sent[0]?.signal.aborted).toBe(true);
  expect(thrown).toBeInstanceOf(AbortError);
});

test("a mutation sends what it is given, and a query of its path can be made stale", async () => {
  const { client, sent } = evovoiceOf(({ method }) =>
    Response.json(method === "GET" ? listCustomersResponse() : customerInfo({ id: "1" })),
  );
  const { query, mutation, key } = createEvoVoiceQueries(client);
  const cache = new QueryClient();
  await cache.fetchQuery(query("/customers"));
  const created = await new MutationObserver(cache, mutation("POST", "/customers")).mutate({ body: newCustomer({ name: "Acme" }) });
  expect(created.id).toBe("1");
  expect(sent.map(({ method }) => method)).toEqual(["GET", "POST"]);
  await cache.invalidateQueries({ queryKey: key("/customers") });
  expect(cache.getQueryState(query("/customers").queryKey)?.isInvalidated).toBe(true);
});

test("queries and mutations that the contract does not know do not compile", () => {
  const { query, mutation } = createEvoVoiceQueries(evovoiceOf(() => Response.json({})).client);
  // @ts-expect-error -- no such path
  query("/nowhere");
  // @ts-expect-error -- no such parameter
  query("/customers", { params: { query: { pagee: 1 } } });
  // @ts-expect-error -- no such method
  mutation("DELETE", "/customers");
  expect(query("/customers").retry).toBe(false);
});

import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  AbortError,
  type Auth,
  AuthError,
  basicAuth,
  bearerAuth,
  type Client,
  type ClientOptions,
  ConfigError,
  CrossOriginNextError,
  createClient,
  type ExpiringToken,
  NetworkError,
  PaginationError,
  RedirectError,
  sessionAuth,
  TimeoutError,
  type TokenOption,
  UnexpectedContentTypeError,
  unwrap,
} from "../src/index.ts";
import { createFakeClock } from "./fake-clock.ts";
import { observeFetch } from "./observed-fetch.ts";
import { type TidepoolPages, type TidepoolPaths, tidepool } from "./tidepool.ts";

const BASE_URL = "https://api.test/base";
const ADA = { username: "ada", password: "hunter2" };

describe("redirects", () => {
  const targets = [
    ["another host", "https://evil.test/x?token=hunter2"],
    ["another host without a scheme", "//evil.test/x"],
    ["plain http", "http://api.test/base/stations"],
    ["another port", "https://api.test:8443/base/stations"],
    ["the same place", "https://api.test/base/stations"],
    ["another path", "/base/elsewhere"],
    ["no URL at all", "https://["],
  ] as const;
  test.each(targets)("A1 A2 A3 A4 are refused where they lead to %s, whatever the status", async (_, location) => {
    for (const status of [301, 302, 303, 307, 308]) {
      const { fetch, requests } = observeFetch(() => redirect(location, status));
      const client = bearerClient({ fetch });
      const errors = [await thrownBy(client.GET("/stations")), await thrownBy(client.POST("/stations", { body: { name: "a" } }))];
      for (const error of errors) expect(error).toBeInstanceOf(RedirectError);
      expect(requests.map(({ url, redirect: mode }) => [url, mode])).toEqual([
        ["https://api.test/base/stations", "manual"],
        ["https://api.test/base/stations", "manual"],
      ]);
    }
  });

  test("A1 are told by the origin that they lead to, and nothing more of it", async () => {
    const { fetch } = observeFetch(() => redirect("https://ada:hunter2@evil.test/hunter2?token=hunter2#hunter2"));
    const error = await thrownBy(bearerClient({ fetch }).GET("/stations"));
    expect(String(error)).toContain("https://evil.test");
    expect(told(error)).not.toContain("hunter2");
    expect(error).toMatchObject({
      operationId: "listStations",
      method: "GET",
      attempts: 1,
    });
  });

  test("A1 that a browser hides are refused too", async () => {
    const hidden = {
      type: "opaqueredirect",
      status: 0,
      ok: false,
      headers: new Headers(),
      body: null,
    } as Response;
    const fetch = async (): Promise<Response> => hidden;
    for (const auth of [bearerAuth("t0ken"), basicAuth(ADA)])
      expect(await thrownBy(clientWith({ fetch }, auth).GET("/stations"))).toBeInstanceOf(RedirectError);
  });

  test("A4 stop at the first one of a loop, and one of a chain", async () => {
    const { fetch, requests } = observeFetch(({ url }) => redirect(`${url}/x`));
    expect(await thrownBy(bearerClient({ fetch }).GET("/stations"))).toBeInstanceOf(RedirectError);
    expect(requests).toHaveLength(1);
  });

  test("A19 to the same path with a slash name the slash, and send no GET in place of a POST", async () => {
    for (const location of ["/base/stations/", "https://api.test/base/stations/?x=1"]) {
      const { fetch, requests } = observeFetch(() => redirect(location, 301));
      const error = await thrownBy(bearerClient({ fetch }).POST("/stations", { body: { name: "Brest" } }));
      expect(error).toBeInstanceOf(RedirectError);
      expect(String(error)).toMatch(/trailing slash/);
      expect(requests.map(({ method }) => method)).toEqual(["POST"]);
    }
  });

  test("A19 to another place do not name a slash", async () => {
    for (const location of [
      "https://api.test/base/elsewhere/",
      "https://evil.test/base/stations/",
      "/base/stations",
      "/base/stations?page=2",
    ]) {
      const { fetch } = observeFetch(() => redirect(location, 301));
      expect(String(await thrownBy(bearerClient({ fetch }).GET("/stations")))).not.toMatch(/slash/);
    }
  });
});

describe("next links", () => {
  test.each([
    ["https://evil.test/base/tides?offset=2"],
    ["https://api.test@evil.test/base/tides"],
    ["https://api.test.evil.test/base/tides"],
    ["http://api.test/base/tides?offset=2"],
    ["https://api.test:8443/base/tides?offset=2"],
    ["//evil.test/base/tides"],
    ["\\\\evil.test/base/tides"],
    ["/\\evil.test/base/tides"],
    ["https:\\\\evil.test/base/tides"],
    ["javascript:alert(1)"],
    ["data:application/json,{}"],
    ["file:///base/tides"],
    ["https://["],
  ])("A5 A6 A12 to %j are refused, and nothing is sent there", async (next) => {
    const { error, requests, read } = await walk(next);
    expect(error).toBeInstanceOf(CrossOriginNextError);
    expect(requests).toEqual([`${BASE_URL}/tides?zone=n`]);
    expect(read).toEqual([1]);
  });

  test.each([
    ["/base/tides?offset=2&zone=n"],
    ["?offset=2"],
    ["https://api.test:443/base/tides?offset=2"],
    ["HTTPS://API.TEST/base/tides?offset=2"],
    ["https://ada:hunter2@api.test/base/tides?offset=2"],
    ["/tides?offset=2"],
    ["tides?offset=2#x"],
    ["/base/tides/?offset=2"],
  ])("A13 like %j are followed by their query alone", async (next) => {
    const { error, requests, read } = await walk(next);
    expect(error).toBeUndefined();
    expect(read).toEqual([1, 2]);
    const [, second = ""] = requests;
    const { origin, pathname, searchParams, username } = new URL(second);
    expect({ origin, pathname, username }).toEqual({
      origin: "https://api.test",
      pathname: "/base/tides",
      username: "",
    });
    expect([searchParams.getAll("offset"), searchParams.getAll("zone")]).toEqual([["2"], ["n"]]);
  });

  test.each([["/base/stations?offset=2"], ["/base/tides/../stations?offset=2"], ["/base/xtides?offset=2"], ["/?offset=2"]])(
    "A13 to the other path of %j are refused",
    async (next) => {
      const { error, requests } = await walk(next);
      expect(error).toBeInstanceOf(PaginationError);
      expect(requests).toHaveLength(1);
    },
  );
});

test("A16 a call takes no base URL, and sends its credentials to the client's own", async () => {
  const { fetch, requests } = observeFetch();
  const init = {
    baseUrl: "https://evil.test",
    server: "staging",
    organization: "evil",
  } as object;
  await bearerClient({ fetch }).GET("/stations", init);
  expect(requests.map(({ url }) => url)).toEqual(["https://api.test/base/stations"]);
});

test("A18 a client of a server in the clear is not made, unless its maker allows it", async () => {
  const { fetch, requests } = observeFetch();
  expect(() => bearerClient({ fetch, baseUrl: "http://api.test" })).toThrow(ConfigError);
  await bearerClient({
    fetch,
    baseUrl: "http://api.test",
    allowInsecure: true,
  }).GET("/stations");
  expect(requests.map(({ url }) => url)).toEqual(["http://api.test/stations"]);
});

describe("a session that ended", () => {
  const ends = {
    "401": () => new Response(null, { status: 401 }),
    "a redirect to the login": () => redirect("/login?from=stations"),
    "a redirect to the sign-in of another host": () => redirect("https://id.test/sign-in"),
    "an HTML page": () => html(),
  };
  test.each(Object.entries(ends))("A21 by %s is renewed by one login, and the call sent again", async (_, end) => {
    const { client, sent } = sessionClient((cookie) => (cookie === "SESSION=1" ? end() : Response.json([])));
    expect(await unwrap(client.GET("/stations"))).toEqual([]);
    expect(sent()).toEqual(["login", "GET SESSION=1", "login", "GET SESSION=2"]);
    expect(await unwrap(client.GET("/stations"))).toEqual([]);
    expect(sent().slice(4)).toEqual(["GET SESSION=2"]);
  });

  test.each(Object.entries(ends))("A21 A24 by %s, and again after the login, is an AuthError without a further try", async (_, end) => {
    const { client, sent } = sessionClient(end);
    const error = await thrownBy(unwrap(client.GET("/stations")));
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ operationId: "listStations", attempts: 2 });
    expect(sent()).toEqual(["login", "GET SESSION=1", "login", "GET SESSION=2"]);
  });

  test("A21 by 401 is renewed for a write too, which was not carried out", async () => {
    const { client, sent } = sessionClient((cookie) => (cookie === "SESSION=1" ? ends["401"]() : Response.json({}, { status: 201 })));
    await unwrap(client.POST("/stations", { body: { name: "Brest" } }));
    expect(sent()).toEqual(["login", "POST SESSION=1", "login", "POST SESSION=2"]);
  });

  test("A21 by a page or a redirect is no reason to send a write again, which may have been carried out", async () => {
    for (const end of [html, ends["a redirect to the login"]]) {
      const { client, sent } = sessionClient((cookie) => (cookie === "SESSION=1" ? end() : Response.json({}, { status: 201 })));
      expect(await thrownBy(client.POST("/stations", { body: { name: "Brest" } }))).toBeInstanceOf(AuthError);
      expect(sent()).toEqual(["login", "POST SESSION=1"]);
      await unwrap(client.POST("/stations", { body: { name: "Brest" } }));
      expect(sent().slice(2)).toEqual(["login", "POST SESSION=2"]);
    }
  });

  test("B44 is not what a failure with a Location tells, nor a redirect to a host of that name", async () => {
    const failure = (): Response => new Response(null, { status: 503, headers: { location: "/auth/x" } });
    for (const end of [failure, () => redirect("https://sso.acme.test/things/7", 303)]) {
      const { client, sent } = sessionClient(end);
      const outcome = await client.POST("/stations", { body: { name: "Brest" } }).catch((error: unknown) => error);
      expect(outcome).not.toBeInstanceOf(AuthError);
      expect(sent()).toEqual(["login", "POST SESSION=1"]);
    }
  });

  test.each([
    [300, ["login", "GET SESSION=1", "login", "GET SESSION=2"]],
    [399, ["login", "GET SESSION=1", "login", "GET SESSION=2"]],
    [400, ["login", "GET SESSION=1"]],
    [404, ["login", "GET SESSION=1"]],
  ])("A21 by a Location is what 3XX alone tells: %i", async (status, requests) => {
    const { client, sent } = sessionClient((cookie) => (cookie === "SESSION=1" ? redirect("/login", status) : Response.json([])));
    expect((await client.GET("/stations")).status).toBe(requests.length === 2 ? status : 200);
    expect(sent()).toEqual(requests);
  });

  test("A21 is not what a redirect to no URL tells", async () => {
    const { client, sent } = sessionClient(() => redirect("https://["));
    expect(await thrownBy(client.GET("/stations"))).toBeInstanceOf(RedirectError);
    expect(sent()).toEqual(["login", "GET SESSION=1"]);
  });

  test("A21 is not what a reply without a Location tells, wherever it comes from", async () => {
    const { fetch, requests } = observeFetch(({ url }) =>
      url.endsWith("/login")
        ? new Response(null, { status: 302, headers: { "set-cookie": "SESSION=1" } })
        : new Response(null, { status: 304 }),
    );
    const client = clientWith({ fetch, baseUrl: "https://api.test/auth" }, sessionAuth(tidepool, ADA));
    expect((await client.GET("/stations")).status).toBe(304);
    expect(requests).toHaveLength(2);
  });

  test("A22 A24 costs one exchange a call where the function gives the same token again", async () => {
    let exchanges = 0;
    const token = async (): Promise<string> => {
      exchanges++;
      return "same";
    };
    const { fetch } = observeFetch(() => new Response(null, { status: 401 }));
    const client = clientWith({ fetch }, bearerAuth(token));
    await Promise.all(Array.from({ length: 100 }, () => client.GET("/stations")));
    expect(exchanges).toBe(2);
    for (let call = 0; call < 10; call++) await client.GET("/stations");
    expect(exchanges).toBeLessThanOrEqual(12);
  });

  test("B55 leaves the call its time where a renewal fails while the rate limit holds", async () => {
    const clock = createFakeClock();
    const start = clock.now();
    let exchanges = 0;
    const token = async (): Promise<string> => {
      if (exchanges++ > 0) throw new Error("no more");
      return "t0ken";
    };
    const { fetch } = observeFetch(() => new Response(null, { status: exchanges > 0 ? 401 : 200 }));
    const client = clientWith({ fetch, clock, rateLimit: { limit: 5, windowMs: 1000 }, totalTimeoutMs: 1000 }, bearerAuth(token));
    expect(await clock.run(thrownBy(client.GET("/stations")))).toBeInstanceOf(AuthError);
    expect(clock.now() - start).toBeLessThanOrEqual(1000);
  });

  test("A19 A21 is not what a redirect tells whose path merely holds the letters of a login", async () => {
    for (const location of ["/base/stations/", "/base/authors/7", "/base/obsession"]) {
      const { client, sent } = sessionClient(() => redirect(location, 303));
      expect(await thrownBy(client.POST("/stations", { body: { name: "Brest" } }))).toBeInstanceOf(RedirectError);
      expect(sent()).toEqual(["login", "POST SESSION=1"]);
    }
  });

  test("A21 is not what an HTML page tells where there is no session", async () => {
    const { fetch, requests } = observeFetch(html);
    for (const auth of [bearerAuth("t0ken"), bearerAuth(async () => "t0ken"), basicAuth(ADA)])
      expect(await thrownBy(clientWith({ fetch }, auth).GET("/stations"))).toBeInstanceOf(UnexpectedContentTypeError);
    expect(requests).toHaveLength(3);
  });

  test("A25 A26 and whose login fails is an error of the login, which is sent without credentials", async () => {
    const { client, sent, requests } = sessionClient(ends["401"], (count) =>
      count === 1 ? undefined : new Response(null, { status: 500 }),
    );
    const errors = await Promise.all(Array.from({ length: 10 }, () => thrownBy(client.GET("/stations"))));
    for (const error of errors) expect(error).toMatchObject({ name: "AuthError", status: 500 });
    expect(sent().filter((line) => line === "login")).toHaveLength(2);
    for (const login of requests.filter(({ url }) => url.endsWith("/login"))) expect(login.headers.has("cookie")).toBe(false);
  });
});

describe("a token of a function", () => {
  test("A22 that expired is renewed once for 100 parallel calls, each of which is sent again", async () => {
    const { client, calls, requests } = tokenClient(
      (count) => `t${count}`,
      {},
      (token) => token !== "t1",
    );
    const results = await Promise.all(Array.from({ length: 100 }, () => client.GET("/stations")));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(calls()).toBe(2);
    const sent = requests.map(({ headers }) => headers.get("authorization"));
    expect([sent.filter((value) => value === "Bearer t1").length, sent.filter((value) => value === "Bearer t2").length]).toEqual([
      100, 100,
    ]);
  });

  test("A22 is renewed once for calls whose refusal comes late", async () => {
    const { client, calls } = tokenClient(
      (count) => `t${count}`,
      {},
      (token) => token !== "t1",
    );
    const results = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        for (let turn = 0; turn < index; turn++) await pause();
        return client.GET("/stations");
      }),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(calls()).toBe(2);
  });

  test("A22 is renewed once where a refusal of the old one comes after the new one was had", async () => {
    const { client, calls } = tokenClient(
      (count) => `t${count}`,
      {},
      async (token, count) => {
        // The second call hears of its refusal when the first one is long done.
        if (count === 2) for (let turn = 0; turn < 20; turn++) await pause();
        return token !== "t1";
      },
    );
    const late = [client.GET("/stations"), client.GET("/stations")];
    expect((await Promise.all(late)).every(({ ok }) => ok)).toBe(true);
    expect(calls()).toBe(2);
  });

  test("A24 that is refused again is a 401 without a further try", async () => {
    const { client, calls, requests } = tokenClient(
      (count) => `t${count}`,
      {},
      () => false,
    );
    const result = await client.GET("/stations");
    expect(result.status).toBe(401);
    expect([calls(), requests.length]).toEqual([2, 2]);
    const error = await thrownBy(unwrap(result));
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({
      operationId: "listStations",
      status: 401,
      attempts: 2,
    });
  });

  test("A24 that is fixed is not sent again at all", async () => {
    const { fetch, requests } = observeFetch(() => new Response(null, { status: 401 }));
    expect(await thrownBy(unwrap(bearerClient({ fetch }).GET("/stations")))).toBeInstanceOf(AuthError);
    expect(requests).toHaveLength(1);
  });

  test("A25 that cannot be had fails all waiting calls, and is asked for again by the next one", async () => {
    const { client, calls, requests } = tokenClient((count) => (count === 1 ? Promise.reject(new Error("no")) : `t${count}`));
    const errors = await Promise.all(Array.from({ length: 100 }, () => thrownBy(client.GET("/stations"))));
    for (const error of errors) expect(error).toBeInstanceOf(AuthError);
    expect([calls(), requests.length]).toEqual([1, 0]);
    await unwrap(client.GET("/stations"));
    expect(calls()).toBe(2);
  });

  test("A26 may be had by a call of the same client that needs none", async () => {
    const { fetch, requests } = observeFetch(({ url }) => Response.json(url.endsWith("/status") ? { up: true } : []));
    const client: Client<TidepoolPaths> = clientWith(
      { fetch },
      bearerAuth(async () => `t-${(await unwrap(client.GET("/status"))).up}`),
    );
    await unwrap(client.GET("/stations"));
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual([null, "Bearer t-true"]);
  });

  test("A26 that asks for itself ends within the timeout", async () => {
    const clock = createFakeClock();
    const { fetch, requests } = observeFetch();
    const client: Client<TidepoolPaths> = clientWith(
      { fetch, clock, timeoutMs: 1000 },
      bearerAuth(async () => String((await client.GET("/stations")).data)),
    );
    expect(await clock.run(thrownBy(client.GET("/stations")))).toBeInstanceOf(TimeoutError);
    expect([requests.length, clock.pending()]).toEqual([0, 0]);
  });

  const lives = [
    [undefined, Number.POSITIVE_INFINITY],
    [0, Number.POSITIVE_INFINITY],
    [-5, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.POSITIVE_INFINITY],
    ["soon", Number.POSITIVE_INFINITY],
    [null, Number.POSITIVE_INFINITY],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [1e12, 1e15 - 30_000],
    [3600, 3_570_000],
    ["3600", 3_570_000],
    [90, 60_000],
    [60, 30_000],
    [10, 5_000],
    [1, 500],
  ] as const;
  test.each(lives)("A27 with expiresIn %s is used for %s ms, 30 s less than it holds", async (expiresIn, ms) => {
    const clock = createFakeClock();
    const { client, calls } = tokenClient((count) => ({ token: `t${count}`, expiresIn }) as ExpiringToken, { clock });
    await clock.run(client.GET("/stations"));
    await clock.run(client.GET("/stations"));
    expect([calls(), clock.pending()]).toEqual([1, 0]);
    await clock.advance(Math.min(ms, 1e15) - 1);
    await clock.run(client.GET("/stations"));
    expect(calls()).toBe(1);
    await clock.advance(1);
    await clock.run(client.GET("/stations"));
    expect(calls()).toBe(ms === Number.POSITIVE_INFINITY ? 1 : 2);
  });

  test("A27 is had in its turn, so that none ends while a call waits for the rate limit", async () => {
    const clock = createFakeClock();
    let issuedAt = 0;
    const token = (count: number): ExpiringToken => {
      issuedAt = clock.now();
      return { token: `t${count}`, expiresIn: 90 };
    };
    const options = { clock, rateLimit: { limit: 1, windowMs: 60_000 } };
    const { client, requests } = tokenClient(token, options, () => clock.now() - issuedAt < 90_000);
    await clock.run(Promise.all(Array.from({ length: 5 }, () => client.GET("/stations"))));
    expect(requests).toHaveLength(5);
  });

  test.each([
    [
      "throws",
      () => {
        throw new TypeError("no");
      },
    ],
    ["rejects", () => Promise.reject(new TypeError("no"))],
    ["rejects with no error", () => Promise.reject("no")],
  ])("A29 whose function %s is an AuthError, and nothing is sent", async (_, token) => {
    const { client, requests } = tokenClient(token as () => never);
    const error = await thrownBy(client.GET("/stations"));
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ status: 0 });
    expect(requests).toEqual([]);
  });

  test.each([
    [undefined],
    [null],
    [""],
    [42],
    [{}],
    [{ token: "" }],
    [{ token: 42 }],
    [["abc"]],
    ["hun ter2"],
    ["hunter2\r\nx-evil: 1"],
    [true],
  ])("A29 whose function gives %j is a typed error, and nothing is sent", async (token) => {
    const { client, requests } = tokenClient(() => token as string);
    const error = await thrownBy(client.GET("/stations"));
    expect([error instanceof ConfigError, error instanceof AuthError]).toContain(true);
    expect(told(error)).not.toMatch(/hun ?ter2/);
    expect(requests).toEqual([]);
  });

  test("A29 whose function hangs is a TimeoutError of all waiting calls, and is asked for again", async () => {
    const clock = createFakeClock();
    const start = clock.now();
    const { client, calls, requests } = tokenClient((count) => (count === 1 ? new Promise<never>(() => {}) : "t2"), {
      clock,
      timeoutMs: 1000,
    });
    const errors = await clock.run(Promise.all(Array.from({ length: 3 }, () => thrownBy(client.GET("/stations")))));
    for (const error of errors) expect(error).toBeInstanceOf(TimeoutError);
    expect([clock.now() - start, calls(), requests.length, clock.pending()]).toEqual([1000, 1, 0, 0]);
    await clock.run(client.GET("/stations"));
    expect(calls()).toBe(2);
  });

  test("A29 B52 is not waited for by a call that is aborted, and had for the others all the same", async () => {
    let give = (_token: string): void => {};
    const token = new Promise<string>((resolve) => {
      give = resolve;
    });
    const { client, calls } = tokenClient(() => token);
    const controller = new AbortController();
    const aborted = thrownBy(client.GET("/stations", { signal: controller.signal }));
    const other = client.GET("/stations");
    await pause();
    controller.abort("enough");
    expect(await aborted).toBeInstanceOf(AbortError);
    give("t1");
    expect((await other).ok).toBe(true);
    expect(calls()).toBe(1);
  });

  test("A29 B52 is not asked for by a call that was aborted before", async () => {
    const { client, calls, requests } = tokenClient(() => "t1");
    expect(await thrownBy(client.GET("/stations", { signal: AbortSignal.abort() }))).toBeInstanceOf(AbortError);
    await pause();
    expect([calls(), requests.length]).toEqual([0, 0]);
  });

  test("A29 is told with the call that waited for it, and a login's with the login", async () => {
    const place = { operationId: "listStations", method: "GET", url: `${BASE_URL}/stations`, attempts: 0 };
    const cause = new Error("no");
    const failing = thrownBy(
      clientWith(
        {},
        bearerAuth(() => Promise.reject(cause)),
      ).GET("/stations"),
    );
    expect(await failing).toMatchObject({ ...place, name: "AuthError", status: 0, cause });
    expect(await thrownBy(tokenClient(() => "").client.GET("/stations"))).toMatchObject({ ...place, name: "ConfigError" });
    const clock = createFakeClock();
    const hanging = tokenClient(() => new Promise<never>(() => {}), { clock, timeoutMs: 1000, rateLimit: "spec" }).client;
    expect(await clock.run(thrownBy(hanging.GET("/stations")))).toMatchObject({ ...place, name: "TimeoutError" });
  });

  test("A29 of an auth of one's own fails with its own error", async () => {
    const fault = new TypeError("mine");
    const auth: Auth = { header: "x-key", credential: () => Promise.reject(fault) };
    expect(await thrownBy(clientWith({ fetch: observeFetch().fetch }, auth).GET("/stations"))).toBe(fault);
  });

  test("A22 is asked for by no call that needs none", async () => {
    const { client, calls, requests } = tokenClient(() => expect.unreachable("it was asked"));
    await client.GET("/status");
    expect([calls(), requests[0]?.headers.has("authorization")]).toEqual([0, false]);
  });
});

test("A28 mixes the credentials of no two clients in 1000 interleaved calls", async () => {
  const names = ["left", "right", "third", "fourth"];
  const { fetch, requests } = observeFetch(async (request) => {
    await pause();
    const { searchParams, pathname } = new URL(request.url);
    if (pathname !== "/login") return Response.json([{ id: searchParams.get("q"), name: "" }]);
    const user = new URLSearchParams(await request.text()).get("user");
    return new Response(null, {
      status: 302,
      headers: { "set-cookie": `SESSION=${user}` },
    });
  });
  const auths = [
    bearerAuth,
    (name: string) => sessionAuth(tidepool, { username: name, password: "p" }),
    (name: string) => bearerAuth(async () => name),
  ];
  const clients = names.map((name, index) =>
    clientWith({ fetch, headers: { "x-client": name } }, auths[index % 3]?.(name) ?? bearerAuth(name)),
  );
  const replies = await Promise.all(
    Array.from({ length: 1000 }, async (_, index) => {
      if (index % 7 === 0) await pause();
      const q = names[index % names.length] ?? "";
      const { data } =
        (await clients[index % names.length]?.GET("/stations", {
          params: { query: { q } },
        })) ?? {};
      return data?.[0]?.id === q;
    }),
  );
  expect(replies.every(Boolean)).toBe(true);
  const calls = requests.filter((request) => !request.url.endsWith("/login"));
  expect([calls.length, requests.length]).toEqual([1000, 1001]);
  const seen = new Set(
    calls.map(({ url, headers }) =>
      [new URL(url).search, headers.get("x-client"), headers.get("authorization"), headers.get("cookie")].join(" "),
    ),
  );
  expect([...seen].sort()).toEqual([
    "?q=fourth fourth Bearer fourth ",
    "?q=left left Bearer left ",
    "?q=right right  SESSION=right",
    "?q=third third Bearer third ",
  ]);
});

test("A20 A28 sends the cookie of a session to no other client of the same contract", async () => {
  const one = sessionClient(() => Response.json([]));
  const other = sessionClient(() => Response.json([]));
  await one.client.GET("/stations");
  await other.client.GET("/status");
  expect([one.sent(), other.sent()]).toEqual([["login", "GET SESSION=1"], ["GET null"]]);
});

test("A31 names the login of credentials that could not be had", async () => {
  const refused = sessionClient(
    () => Response.json([]),
    () => new Response(null, { status: 401 }),
  );
  const unreachable = sessionClient(
    () => Response.json([]),
    () => Promise.reject(new TypeError("fetch failed")),
  );
  const errors = [await thrownBy(refused.client.GET("/stations")), await thrownBy(unreachable.client.GET("/stations"))];
  expect(errors.map((error) => (error as Error).name)).toEqual(["AuthError", "NetworkError"]);
  for (const error of errors)
    expect(error).toMatchObject({
      operationId: "createSession",
      method: "POST",
    });
  expect(errors[1]).toBeInstanceOf(NetworkError);
});

function clientWith(options: ClientOptions, auth: Auth): Client<TidepoolPaths, TidepoolPages> {
  return createClient<TidepoolPaths, TidepoolPages>(tidepool, { baseUrl: BASE_URL, random: () => 0.5, ...options }, auth);
}

function bearerClient(options: ClientOptions): Client<TidepoolPaths, TidepoolPages> {
  return clientWith(options, bearerAuth("t0ken"));
}

/** A client under session auth, and what it sent: its logins give the cookies 1, 2 and so on. */
function sessionClient(
  answer: (cookie: string | null) => Response,
  logIn: (count: number) => Response | Promise<Response> | undefined = () => undefined,
) {
  let logins = 0;
  const { fetch, requests } = observeFetch(({ url, headers }) => {
    if (!url.endsWith("/login")) return answer(headers.get("cookie"));
    logins++;
    return (
      logIn(logins) ??
      new Response(null, {
        status: 302,
        headers: { "set-cookie": `SESSION=${logins}` },
      })
    );
  });
  const describeRequest = ({ url, method, headers }: Request): string =>
    url.endsWith("/login") ? "login" : `${method} ${headers.get("cookie")}`;
  return {
    client: clientWith({ fetch }, sessionAuth(tidepool, ADA)),
    requests,
    sent: () => requests.map(describeRequest),
  };
}

/** A client whose token comes of a function that is told how often it was called; refused tokens are answered by 401. */
function tokenClient(
  token: (count: number) => string | ExpiringToken | Promise<string | ExpiringToken>,
  options: ClientOptions = {},
  accepts: (token: string, sent: number) => boolean | Promise<boolean> = () => true,
) {
  let count = 0;
  let sent = 0;
  const { fetch, requests } = observeFetch(async ({ headers }) => {
    sent++;
    const isAccepted = await accepts(headers.get("authorization")?.slice(7) ?? "", sent);
    return isAccepted ? Response.json([]) : new Response(null, { status: 401 });
  });
  const option: TokenOption = (() => token(++count)) as () => Promise<string | ExpiringToken>;
  return {
    client: clientWith({ fetch, ...options }, bearerAuth(option)),
    requests,
    calls: () => count,
  };
}

/** Walk tides whose first page has a given next link; all that was sent and read, and how it ended. */
async function walk(next: string): Promise<{ requests: string[]; read: number[]; error: unknown }> {
  const { fetch, requests } = observeFetch(({ url }) => {
    const isFirst = !new URL(url).searchParams.has("offset");
    return Response.json({
      data: [{ id: isFirst ? 1 : 2, height: 0 }],
      paging: { total: 2, next: isFirst ? next : null },
    });
  });
  const read: number[] = [];
  let error: unknown;
  try {
    for await (const { id } of bearerClient({ fetch }).paginate("/tides", {
      params: { query: { zone: "n" } },
    }))
      read.push(id);
  } catch (reason) {
    error = reason;
  }
  return { requests: requests.map(({ url }) => url), read, error };
}

function redirect(location: string, status = 302): Response {
  return new Response(null, { status, headers: { location } });
}

function html(): Response {
  return new Response("<!doctype html><title>Log in</title>", {
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}

/** All that an error tells. */
function told(error: unknown): string {
  return [inspect(error, { depth: 10, showHidden: true }), JSON.stringify(error), String((error as Error).stack)].join("\n");
}

/** The error that a call throws; the test fails where it throws none. */
async function thrownBy(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    (value) => expect.unreachable(`it gave ${inspect(value)}`),
    (error: unknown) => error,
  );
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

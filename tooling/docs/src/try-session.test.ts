import { AuthError, ConfigError } from "@contracts/runtime";
import { expect, test } from "vitest";
import { BUOYS } from "./try-fixture.ts";
import { holdSessions, loginContract, type Sessions } from "./try-session.ts";

const CREDENTIALS = { username: "ada", password: "p&w" };

interface Upstream {
  sessions: Sessions;
  requests: Request[];
  wait: (ms: number) => void;
}

/** Sessions at an upstream server that gives each login another cookie, or the reply given. */
function atUpstream(reply?: Response): Upstream {
  const contract = loginContract(BUOYS);
  if (contract === undefined) throw new Error("The fixture has a login.");
  const requests: Request[] = [];
  let time = 0;
  const fetch: typeof globalThis.fetch = (input, init) => {
    requests.push(new Request(input, init));
    return Promise.resolve(reply ?? new Response("{}", { headers: { "set-cookie": `SID=s${requests.length}; Path=/` } }));
  };
  const sessions = holdSessions({ contract, upstream: "http://127.0.0.1:4010", path: "/buoys", fetch, now: () => time });
  const wait = (ms: number): void => {
    time += ms;
  };
  return { sessions, requests, wait };
}

const cookieOf = (setCookie: string): string => setCookie.split(";")[0] ?? "";

test("logs in as the contract says", async () => {
  const { sessions, requests } = atUpstream();
  await sessions.open(CREDENTIALS);
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(["POST http://127.0.0.1:4010/login"]);
  expect(requests[0]?.headers.get("content-type")).toContain("application/x-www-form-urlencoded");
  expect(await requests[0]?.text()).toBe("ajax=true&user=ada&pass=p%26w");
});

test("gives the browser the name of a session, which no script reads and no other site sends", async () => {
  const { sessions } = atUpstream();
  const setCookie = await sessions.open(CREDENTIALS);
  expect(setCookie).toMatch(/^try-session=[\da-f-]{36}; Path=\/buoys; HttpOnly; SameSite=Strict$/);
  expect(setCookie).not.toMatch(/SID|s1|ada|p&w/);
  expect(sessions.find(`theme=dark; ${cookieOf(setCookie)}`)).toBe("SID=s1");
});

test("finds no session for other cookies", async () => {
  const { sessions } = atUpstream();
  await sessions.open(CREDENTIALS);
  for (const cookies of [null, "", "SID=s1", "try-session=", "try-session=guess", "other-try-session=x"])
    expect([cookies, sessions.find(cookies)]).toEqual([cookies, undefined]);
});

test("forgets a session that is ended, and tells the browser", async () => {
  const { sessions } = atUpstream();
  const cookie = cookieOf(await sessions.open(CREDENTIALS));
  expect(sessions.close(cookie)).toMatch(/^try-session=; .*Max-Age=0$/);
  expect(sessions.find(cookie)).toBeUndefined();
});

test("ends a session that is not used for half an hour", async () => {
  const { sessions, wait } = atUpstream();
  const cookie = cookieOf(await sessions.open(CREDENTIALS));
  wait(29 * 60_000);
  expect(sessions.find(cookie)).toBe("SID=s1");
  wait(29 * 60_000);
  expect(sessions.find(cookie)).toBe("SID=s1");
  wait(30 * 60_000);
  expect(sessions.find(cookie)).toBeUndefined();
});

test("holds twenty sessions, and ends the oldest for a further one", async () => {
  const { sessions } = atUpstream();
  const cookies: string[] = [];
  for (let count = 0; count < 21; count++) cookies.push(cookieOf(await sessions.open(CREDENTIALS)));
  expect(cookies.map((cookie) => sessions.find(cookie) !== undefined)).toEqual([false, ...Array<boolean>(20).fill(true)]);
});

test("opens no session where the login is refused, and repeats no password", async () => {
  const { sessions } = atUpstream(new Response("no", { status: 401 }));
  const error = await sessions.open(CREDENTIALS).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AuthError);
  expect(String(error)).not.toContain("p&w");
});

test("asks the upstream server nothing without a password", async () => {
  const { sessions, requests } = atUpstream();
  await expect(sessions.open({ username: "ada", password: "" })).rejects.toBeInstanceOf(ConfigError);
  expect(requests).toEqual([]);
});

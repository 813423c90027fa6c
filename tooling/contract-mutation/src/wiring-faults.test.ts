import { expect, test } from "vitest";
import { deepFreeze, TIDEPOOL } from "./tidepool-fixture.ts";
import { listWiringFaults } from "./wiring-faults.ts";

const faults = listWiringFaults(deepFreeze(structuredClone(TIDEPOOL)));

const BASE = "https://tidepool.test";

const LIST = `${BASE}/stations?kind=river&zone=Den%20Haag&ids=1,2&labels=a&labels=b`;

/** What leaves a client with a fault. */
async function sent(id: string, url: string, init: RequestInit = {}): Promise<Request> {
  const fault = faults.find((candidate) => candidate.id === id) ?? expect.fail(`no ${id} among\n${faults.map((one) => one.id).join("\n")}`);
  const requests: Request[] = [];
  const observed: typeof fetch = async (input, options) => {
    requests.push(new Request(input, options));
    return new Response();
  };
  await fault.wrap(observed)(url, init);
  return requests[0] as Request;
}

const queryOf = async (id: string): Promise<string> => new URL((await sent(id, LIST)).url).search;
const pathOf = async (id: string, url: string): Promise<string> => new URL((await sent(id, url, { method: "DELETE" })).url).pathname;

const post = (body: BodyInit, headers: Record<string, string> = { "content-type": "application/json" }): RequestInit => ({
  method: "POST",
  headers,
  body,
});

const bodyOf = async (id: string, init: RequestInit, url = `${BASE}/stations`): Promise<string> => (await sent(id, url, init)).text();

test("names each fault once, in the same order in every run", () => {
  const ids = faults.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(listWiringFaults(structuredClone(TIDEPOOL)).map(({ id }) => id)).toEqual(ids);
});

test("lists the faults that an operation can have, and no others", () => {
  const namesOf = (operation: string): string[] => [
    ...new Set(faults.filter(({ operations }) => operations.includes(operation)).map(({ id }) => id.split(" ")[0] ?? "")),
  ];
  expect(namesOf("deleteReading")).toEqual([
    ...["wrong-method", "toggle-trailing-slash", "unfilled-path-parameter", "double-encode-path", "swap-path-parameters"],
    ...["drop-accept", "wrong-accept", "drop-credentials", "empty-credentials", "wrong-scheme", "rename-credentials"],
  ]);
  expect(namesOf("createSession")).not.toContain("drop-credentials");
  expect([...new Set(faults.map(({ id }) => id.split(" ")[0]))]).toHaveLength(27);
});

test("changes the requests of its operation and of no other", async () => {
  const request = await sent("wrong-method listStations", `${BASE}/stations`, { method: "POST", body: "{}" });
  expect([request.method, await request.text()]).toEqual(["POST", "{}"]);
  expect((await sent("wrong-method listStations", `${BASE}/stations`)).method).toBe("POST");
});

test("keeps what it does not change, as it is written", async () => {
  expect(await queryOf("drop-query-parameter listStations page")).toBe("?kind=river&zone=Den%20Haag&ids=1,2&labels=a&labels=b");
  const request = await sent("drop-query-parameter createStation zone", `${BASE}/stations`, post('{"name": "é"}', { "x-note": "kept" }));
  expect([request.headers.get("x-note"), await request.text()]).toEqual(["kept", '{"name": "é"}']);
});

test("breaks the query", async () => {
  expect(await queryOf("drop-query-parameter listStations zone")).toBe("?kind=river&ids=1,2&labels=a&labels=b");
  expect(await queryOf("rename-query-parameters listStations")).toBe(
    "?kindRenamed=river&zoneRenamed=Den%20Haag&idsRenamed=1,2&labelsRenamed=a&labelsRenamed=b",
  );
  expect(await queryOf("repeat-query-parameters listStations")).toMatch(/^\?kind=river&kind=river&/);
  expect(await queryOf("double-encode-query listStations")).toContain("zone=Den%2520Haag");
  expect(await queryOf("change-list-style listStations ids")).toContain("&ids=1&ids=2&");
  expect(await queryOf("change-list-style listStations labels")).toMatch(/&labels=a,b$/);
});

test("finds the query parameter that is an object, and leaves an empty query empty", async () => {
  const near = `${BASE}/stations?kind=river&near%5Blatitude%5D=1`;
  expect(new URL((await sent("drop-query-parameter listStations near", near)).url).search).toBe("?kind=river");
  expect(new URL((await sent("rename-query-parameters listStations", `${BASE}/stations`)).url).search).toBe("");
});

test("breaks the path", async () => {
  const reading = `${BASE}/stations/north%20pier/readings/2024-03-01`;
  expect(await pathOf("toggle-trailing-slash deleteReading", reading)).toBe("/stations/north%20pier/readings/2024-03-01/");
  expect(await pathOf("double-encode-path deleteReading", reading)).toBe("/stations/north%2520pier/readings/2024-03-01");
  expect(await pathOf("unfilled-path-parameter deleteReading day", reading)).toBe("/stations/north%20pier/readings/%7Bday%7D");
  expect(await pathOf("swap-path-parameters deleteReading", reading)).toBe("/stations/2024-03-01/readings/north%20pier");
});

test("breaks the headers", async () => {
  const headers = { accept: "text/csv", "tide-zone": "CET", cookie: "sid=s3; theme=dark" };
  const headerOf = async (id: string, name: string): Promise<string | null> => (await sent(id, LIST, { headers })).headers.get(name);
  expect(await headerOf("drop-accept listStations", "accept")).toBe("*/*");
  expect(await headerOf("wrong-accept listStations", "accept")).toBe("application/xml");
  expect(await headerOf("drop-header-parameter listStations Tide-Zone", "tide-zone")).toBeNull();
  expect(await headerOf("drop-cookie-parameter listStations theme", "cookie")).toBe("sid=s3");
  const contentType = async (id: string): Promise<string | null> =>
    (await sent(id, `${BASE}/stations`, post("{}"))).headers.get("content-type");
  expect(await contentType("drop-content-type createStation")).toBeNull();
  expect(await contentType("wrong-content-type createStation")).toBe("text/plain");
});

test("breaks the credentials", async () => {
  const headers = { authorization: "Bearer t0ken", cookie: "sid=s3; theme=dark" };
  const credentialsOf = async (id: string): Promise<(string | null)[]> => {
    const request = await sent(id, LIST, { headers });
    return [request.headers.get("authorization"), request.headers.get("cookie")];
  };
  expect(await credentialsOf("drop-credentials listStations bearerAuth")).toEqual([null, "sid=s3; theme=dark"]);
  expect(await credentialsOf("empty-credentials listStations bearerAuth")).toEqual(["Bearer", "sid=s3; theme=dark"]);
  expect(await credentialsOf("wrong-scheme listStations bearerAuth")).toEqual(["Token t0ken", "sid=s3; theme=dark"]);
  expect(await credentialsOf("drop-credentials listStations session")).toEqual(["Bearer t0ken", "theme=dark"]);
  expect(await credentialsOf("empty-credentials listStations session")).toEqual(["Bearer t0ken", "sid=; theme=dark"]);
  const alone = await sent("drop-credentials listStations session", LIST, { headers: { cookie: "sid=s3" } });
  expect(alone.headers.has("cookie")).toBe(false);
  expect(await credentialsOf("rename-credentials listStations session")).toEqual(["Bearer t0ken", "sid-renamed=s3; theme=dark"]);
});

test("breaks a body of JSON", async () => {
  const station = post('{"name":"North Pier","depth":null,"id":1}');
  expect(await bodyOf("empty-body createStation", station)).toBe("");
  expect(await bodyOf("drop-body-property createStation name", station)).toBe('{"depth":null,"id":1}');
  expect(await bodyOf("rename-body-property createStation id", station)).toBe('{"name":"North Pier","depth":null,"idRenamed":1}');
  expect(await bodyOf("number-as-text createStation", station)).toBe('{"name":"North Pier","depth":null,"id":"1"}');
  expect(await bodyOf("drop-null createStation", station)).toBe('{"name":"North Pier","id":1}');
});

test("breaks a form", async () => {
  const form = post("mode=form&user=a+b%26c", { "content-type": "application/x-www-form-urlencoded" });
  const session = `${BASE}/sessions/`;
  expect(await bodyOf("drop-body-property createSession user", form, session)).toBe("mode=form");
  expect(await bodyOf("rename-body-property createSession mode", form, session)).toBe("modeRenamed=form&user=a+b%26c");
  expect(await bodyOf("double-encode-form createSession", form, session)).toBe("mode=form&user=a%2Bb%2526c");
});

test("breaks a body of several parts, byte for byte", async () => {
  const reading = `${BASE}/stations/a/readings/2024-03-01`;
  const parts = new FormData();
  parts.set("picture", new Blob([new Uint8Array([0, 255, 128])]), "é.png");
  parts.set("note", "é");
  const put: RequestInit = { method: "PUT", body: parts };
  const dropped = await sent("drop-body-property replaceReading picture", reading, put);
  expect([...(await dropped.formData()).entries()]).toEqual([["note", "é"]]);
  const kept = await sent("drop-body-property replaceReading height", reading, put);
  const picture = (await kept.formData()).get("picture") as File;
  expect([picture.name, ...new Uint8Array(await picture.arrayBuffer())]).toEqual(["é.png", 0, 255, 128]);
  expect((await sent("drop-boundary replaceReading", reading, put)).headers.get("content-type")).toBe("multipart/form-data");
});

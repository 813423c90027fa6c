import { expect, test } from "vitest";
import { connectionError, createTrial, fault, reply } from "../test/trial.ts";
import { ConfigError, NetworkError } from "./index.ts";

test.each([
  ["ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:1"],
  ["ENOTFOUND", "getaddrinfo ENOTFOUND api.test"],
  ["EAI_AGAIN", "getaddrinfo EAI_AGAIN api.test"],
  ["ECONNRESET", "read ECONNRESET"],
  ["ETIMEDOUT", "connect ETIMEDOUT 192.0.2.1:443"],
  ["EPIPE", "write EPIPE"],
  ["EHOSTUNREACH", "connect EHOSTUNREACH 192.0.2.1:443"],
  ["ENETUNREACH", "connect ENETUNREACH 192.0.2.1:443"],
  ["UND_ERR_SOCKET", "other side closed"],
  ["UND_ERR_CONNECT_TIMEOUT", "Connect Timeout Error"],
  // Node says so where the peer closes the connection before the handshake ends: no certificate was seen.
  ["ECONNRESET", "Client network socket disconnected before secure TLS connection was established"],
])("B47 sends a GET again after %s %s", async (code, message) => {
  const { client, clock, times } = createTrial((attempt) =>
    attempt === 1 ? Promise.reject(connectionError(code, message)) : Response.json([]),
  );
  expect((await clock.run(client.GET("/stations"))).status).toBe(200);
  expect(times).toHaveLength(2);
});

test.each([
  "Failed to fetch",
  "NetworkError when attempting to fetch resource.",
  "Load failed",
  "error sending request for url",
  "terminated",
  "The socket connection was closed unexpectedly.",
  "The Internet connection appears to be offline.",
  "Unable to connect. Is the computer able to access the url?",
])("B47 sends a GET again where another runtime says %j", async (words) => {
  const { client, clock, times } = createTrial((attempt) => (attempt === 1 ? Promise.reject(new TypeError(words)) : Response.json([])));
  await clock.run(client.GET("/stations"));
  expect(times).toHaveLength(2);
});

test.each([
  ["a TypeError of other words, with a code", Object.assign(new TypeError("weird"), { code: "EFOO" })],
  ["a TypeError of other words, with a cause", new TypeError("weird", { cause: new Error("socket hang up") })],
  ["an Error of other words", new Error("socket hang up")],
])("B47 sends a GET again after %s", async (_, error) => {
  const { client, clock, times } = createTrial((attempt) => (attempt === 1 ? Promise.reject(error) : Response.json([])));
  await clock.run(client.GET("/stations"));
  expect(times).toHaveLength(2);
});

test.each([
  ["a certificate that only the words tell of", new TypeError("fetch failed", { cause: new Error("self signed Certificate") })],
  ["a TypeError that speaks of the network later on", new TypeError("no network")],
  ["a mistake that undici names", connectionError("UND_ERR_INVALID_ARG", "invalid onRequestStart method")],
])("B48 B49 never sends again after %s", async (_, error) => {
  const { client, clock, times } = createTrial(() => Promise.reject(error));
  expect(await clock.run(fault(client.GET("/stations")))).toBeInstanceOf(NetworkError);
  expect(times).toEqual([0]);
});

// What Node calls the results of OpenSSL's verification, with OpenSSL's words.
test.each([
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "self-signed certificate in certificate chain"],
  ["CERT_HAS_EXPIRED", "certificate has expired"],
  ["CERT_NOT_YET_VALID", "certificate is not yet valid"],
  ["CERT_REVOKED", "certificate revoked"],
  ["CERT_UNTRUSTED", "certificate not trusted"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unable to verify the first certificate"],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "unable to get local issuer certificate"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "Hostname/IP does not match certificate's altnames"],
  ["INVALID_CA", "invalid CA certificate"],
  ["INVALID_PURPOSE", "unsuitable certificate purpose"],
  ["PATH_LENGTH_EXCEEDED", "path length constraint exceeded"],
  ["CRL_HAS_EXPIRED", "CRL has expired"],
  ["HOSTNAME_MISMATCH", "hostname mismatch"],
])("B48 never sends again after the certificate error %s", async (code, message) => {
  const { client, clock, times } = createTrial(() => Promise.reject(connectionError(code, message)));
  const error = await clock.run(fault(client.GET("/stations")));
  expect(error).toBeInstanceOf(NetworkError);
  expect(times).toEqual([0]);
});

test.each([
  ["a TypeError of a URL", () => Reflect.construct(URL, ["nonsense"])],
  ["a TypeError of fetch for a URL", () => fetch("nonsense")],
  ["a TypeError of Headers", () => new Headers({ "a b": "c" })],
  ["a property of undefined", () => JSON.parse("{}").a.b],
  ["a missing method", () => JSON.parse("{}").connect()],
  ["a ReferenceError", () => Promise.reject(new ReferenceError("socket is not defined"))],
  ["a RangeError", () => "a".repeat(-1)],
  ["a SyntaxError", () => JSON.parse("{")],
])("B49 never sends again after a mistake in the caller's fetch: %s", async (_, mistake) => {
  let sent = 0;
  const broken = async (): Promise<Response> => {
    sent++;
    await mistake();
    return Response.json([]);
  };
  const { client, clock } = createTrial(() => reply(200), { fetch: broken });
  expect(await clock.run(fault(client.GET("/stations")))).toBeInstanceOf(NetworkError);
  expect(sent).toBe(1);
});

test.each([undefined, null, "ok", { status: 200 }])(
  "B49 never sends again after a fetch that gives %j in place of a Response",
  async (junk) => {
    let sent = 0;
    const broken = async (): Promise<Response> => {
      sent++;
      return junk as never;
    };
    const { client, clock } = createTrial(() => reply(200), { fetch: broken });
    expect(await clock.run(fault(client.GET("/stations")))).toBeInstanceOf(ConfigError);
    expect(sent).toBe(1);
  },
);

test.each(["onRequest", "onResponse"] as const)("B49 never sends again after a middleware that throws in %s", async (hook) => {
  const { client, clock, requests } = createTrial(() => Response.json([]));
  client.use({
    name: "broken",
    [hook]: () => {
      throw new TypeError("fetch failed");
    },
  });
  const error = await clock.run(fault(client.GET("/stations")));
  expect(error).toBeInstanceOf(ConfigError);
  expect((error as Error).message).toContain("broken");
  expect(requests).toHaveLength(hook === "onRequest" ? 0 : 1);
});

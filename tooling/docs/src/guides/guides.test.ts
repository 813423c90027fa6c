import type { OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { TIDES, TIDES_CLIENT } from "../tides-document.ts";
import { renderGuides } from "./guides.ts";

const guide = (name: string, document: OpenApiDocument = TIDES): string =>
  renderGuides(document, TIDES_CLIENT).find(({ path }) => path === `guides/${name}`)?.markdown ?? "none";

test("a guide that does not apply is left out", () => {
  const names = (document: OpenApiDocument): string[] =>
    renderGuides(document, TIDES_CLIENT).map(({ path }) => path.replace("guides/", ""));
  expect(names(TIDES)).toEqual(["authentication", "pagination", "errors-and-retries", "csv", "rate-limits"]);
  const { "x-rate-limit": _, components: __, ...rest } = TIDES;
  expect(
    names({ ...rest, paths: { "/a": { get: { operationId: "getA", responses: { 204: { description: "Well." } } } } } } as never),
  ).toEqual(["errors-and-retries"]);
});

test("the guide to authentication says what the provider says, and shows a function that gets the token", () => {
  expect(guide("authentication")).toContain("## A bearer token\n\nAsk the harbour master.");
  expect(guide("authentication")).toContain("createTidesClient({ token: async () => ({ token, expiresIn: 3600 }) });");
});

test("the guide to authentication names the login of a session and its cookies", () => {
  const session = { login: "createPort", cookies: ["sid"], username: "user", password: "word" };
  const scheme = {
    type: "apiKey",
    in: "cookie",
    name: "sid",
    "x-session": session,
    "x-evidence": { title: "Page", grade: "inferred", note: "So." },
  };
  const text = guide("authentication", { ...TIDES, components: { ...TIDES.components, securitySchemes: { token: scheme } } });
  expect(text).toContain("[`createPort`](../operations/createPort.md) before the first call that needs it, with the user name as `user`");
  expect(text).toContain("*inferred*, Page: So.");
  expect(text).toContain("--cookie-jar cookies.txt");
});

test("the guide to pagination has the provider's own parameters, and says how a walk ends", () => {
  const text = guide("pagination");
  expect(text).toContain("| [`listPorts`](../operations/listPorts.md) | `offset` | `max` *[inferred](#how-it-is-known)* | `/data` |");
  expect(text).toContain('tides.paginate("/ports", { params: { query: { max: 50 } } })');
  expect(text).toContain('dedupeBy: "id"');
  expect(text).toContain("link to the next one at `/next`");
});

test("the guide to pagination tells pages that are numbered from those that are counted by items", () => {
  const paged = (pagination: object): OpenApiDocument => {
    const copy = structuredClone(TIDES);
    (copy.paths["/ports"]?.get as Record<string, unknown>)["x-pagination"] = { items: "/data", ...pagination };
    return copy;
  };
  const numbered = guide(
    "pagination",
    paged({ style: "page", page: "p", size: "n", firstPage: 1, totalPages: "/pages", hasMore: "/more", simplified: "s" }),
  );
  expect(numbered).toContain(
    "`p` counts pages from 1. The walk ends after the number of pages that the reply has at `/pages`. Without that number it ends at a page without items, or where `/more` is false. With `s` the provider counts no pages",
  );
  expect(guide("pagination", paged({ style: "offset", offset: "o", limit: "l", total: "/total" }))).toContain(
    "`o` counts items from 0. The walk ends at a page without items, or once it has as many as the reply has at `/total`.",
  );
});

test("the guide to errors shows each failure once, the provider's own text of it, and what is not sent again", () => {
  const text = guide("errors-and-retries");
  expect(text).toContain("else if (result.documented && result.status === 404) console.error(result.error.detail);");
  expect(text).toContain("| `404` | Nothing is known of it. | 2 |");
  expect(text).toContain("Not sent again, since they might be carried out twice: [`createPort`](../operations/createPort.md).");
  expect(text).toContain("createTidesClient({ token, retry: { maxRetries: 4 } });");
});

test("the guide to CSV chooses it by the media type, and warns of formulas", () => {
  expect(guide("csv")).toContain('accept: "text/csv"');
  expect(guide("csv")).toContain("7,Ostende");
  expect(guide("csv")).toContain("begins with `=`");
});

test("the guide to rate limits has the contract's figure, and without one a figure of one's own", () => {
  expect(guide("rate-limits")).toContain("At most 5 calls a minute, counted for the account.");
  expect(guide("rate-limits")).toContain('createTidesClient({ token, rateLimit: "spec" });');
  const { "x-rate-limit": _, ...unlimited } = TIDES;
  expect(guide("rate-limits", unlimited)).toContain("rateLimit: { limit: 10, windowMs: 1000 }");
});

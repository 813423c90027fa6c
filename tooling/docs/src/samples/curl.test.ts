import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import fc from "fast-check";
import { expect, test } from "vitest";
import { TIDES } from "../tides-document.ts";
import { quoteShell, renderCurl } from "./curl.ts";

const operation = (id: string, document: OpenApiDocument = TIDES): Operation =>
  listOperations(document).find((candidate) => candidate.id === id) as Operation;

test("a call of curl sends what is required and the contract's own examples, and the token by a variable", () => {
  expect(renderCurl(TIDES, operation("createPort"))).toBe(
    [
      "curl --request POST 'https://tides.test/v1/ports'",
      '--header "Authorization: Bearer $TOKEN"',
      "--header 'Content-Type: application/json'",
      "--data-raw '{\n  \"name\": \"Saint-Malo'\\''s `port`\"\n}'",
    ].join(" \\\n  "),
  );
});

test("a path parameter without an example is the ID that the example of the reply shows, and a page size is sent where it has one", () => {
  expect(renderCurl(TIDES, operation("getPort"))).toContain("curl 'https://tides.test/v1/ports/7' \\\n");
  expect(renderCurl(TIDES, operation("listPorts"), { accept: "text/csv" })).toContain("/ports?max=20' \\\n");
  expect(renderCurl(TIDES, operation("listPorts"), { accept: "text/csv" })).toContain("--header 'Accept: text/csv'");
});

test("a session's cookies go from the login's sample to the others by a file, and a password by a variable", () => {
  const withSecurity = (scheme: object): OpenApiDocument => ({
    ...TIDES,
    components: { ...TIDES.components, securitySchemes: { token: scheme as never } },
  });
  const session = withSecurity({ type: "apiKey", in: "cookie", name: "sid", "x-session": { login: "createPort" } });
  expect(renderCurl(session, operation("createPort"))).toContain("--cookie-jar cookies.txt");
  expect(renderCurl(session, operation("getPort"))).toContain("--cookie cookies.txt");
  expect(renderCurl(withSecurity({ type: "http", scheme: "basic" }), operation("getPort"))).toContain('--user "$USERNAME:$PASSWORD"');
  expect(renderCurl(withSecurity({ type: "apiKey", in: "header", name: "X-$(id)" }), operation("getPort"))).toContain(
    `--header 'X-$(id): '"$API_KEY"`,
  );
  expect(renderCurl(withSecurity({ type: "apiKey", in: "query", name: "key" }), operation("getPort"))).toContain(
    `--url-query 'key='"$API_KEY"`,
  );
});

test("forms are sent field by field, and a text is never read as the name of a file", () => {
  const withBody = (mediaType: string, value: unknown): Operation => ({
    ...operation("createPort"),
    requestBody: { required: true, content: { [mediaType]: { examples: { it: { value } } } } },
  });
  const urlencoded = renderCurl(TIDES, withBody("application/x-www-form-urlencoded", { "a b": ["@x", 2] }));
  expect(urlencoded).toContain("--data-urlencode 'a%20b=@x' \\\n  --data-urlencode 'a%20b=2'");
  expect(renderCurl(TIDES, withBody("multipart/form-data", { a: "@x" }))).toContain("--form-string 'a=@x'");
  expect(renderCurl(TIDES, withBody("text/plain", "@x"))).toContain("--data-raw '@x'");
});

test("a quoted text is one word of the shell, which reads nothing in it", () => {
  const hostile = fc.string({ unit: fc.constantFrom("'", "\\", "$", "`", '"', "\n", "a") });
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string()), (text) => {
      expect(readWord(quoteShell(text))).toBe(text);
    }),
  );
});

/** Read a word as POSIX says (Shell Command Language, section 2.2), or fail where it ends or holds anything that a shell reads. */
function readWord(word: string): string {
  let text = "";
  for (let rest = word; rest !== ""; ) {
    const [part, quoted, escaped] = /^'([^']*)'|^\\([^\n])/.exec(rest) ?? [];
    if (part === undefined) throw new Error(`A shell would read ${rest}.`);
    text += quoted ?? escaped;
    rest = rest.slice(part.length);
  }
  return text;
}

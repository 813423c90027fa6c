import { expect, test } from "vitest";
import type { OpenApiDocument } from "./openapi-document.ts";
import { listLogins, takesAnyone } from "./security.ts";

test("lists the logins of the schemes that have one", () => {
  const securitySchemes = {
    token: { type: "http" },
    cookie: { type: "apiKey", "x-session": { login: "createSession" } },
    other: { type: "apiKey", "x-session": {} },
  };
  const document = { openapi: "3.1.1", info: { title: "Tides", version: "0.1.0" }, paths: {} };
  expect(listLogins({ ...document, components: { securitySchemes } } as OpenApiDocument)).toEqual(["createSession"]);
  expect(listLogins(document)).toEqual([]);
});

test.each([
  [[], true],
  [[{}], true],
  [[{ token: [] }, {}], true],
  [[{ token: [] }], false],
  [[{ token: [] }, { cookie: [] }], false],
])("says of the security %j whether it takes anyone: %j", (security, isOpen) => {
  expect(takesAnyone(security)).toBe(isOpen);
});

import { expect, test } from "vitest";
import { BUOYS } from "./try-fixture.ts";
import { renderTryPage } from "./try-page.ts";

test("offers a session where the contract has a login, and nowhere else", () => {
  expect(renderTryPage(BUOYS)).toContain('<form id="try-session"');
  const { session: _, ...securitySchemes } = BUOYS.components?.["securitySchemes"] ?? {};
  expect(renderTryPage({ ...BUOYS, components: { securitySchemes } })).not.toContain("<form");
});

test("G149 runs scripts of the portal alone, and none in the page", () => {
  const page = renderTryPage({ ...BUOYS, info: { title: "<script>alert(1)</script>", version: "1" } });
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? "";
  expect(policy).toMatch(/script-src 'self'(?! 'unsafe-inline')/);
  expect(policy).not.toContain("'unsafe-eval'");
  expect(page.match(/<script(?! src="\.\.\/assets\/)/g)).toBeNull();
});

import { listOperations, type Operation } from "@tooling/spec";
import { expect, test } from "vitest";
import { TIDES, TIDES_CLIENT } from "../tides-document.ts";
import { renderCall, renderModule, renderTypeScript } from "./typescript.ts";

const operation = (id: string): Operation => listOperations(TIDES).find((candidate) => candidate.id === id) as Operation;
const START = 'import { createTidesClient } from "@contracts/tides";\n\nconst tides = createTidesClient({ token });\n';

test("a call is a module that tells a success from a failure", () => {
  expect(renderTypeScript(TIDES, operation("getPort"), TIDES_CLIENT)).toBe(
    `${START}const result = await tides.GET("/ports/{id}", { params: { path: { id: 7 } } });\nif (result.ok) console.log(result.data);\nelse console.error(result.status, result.error);`,
  );
});

test("a success without a body shows its status", () => {
  expect(renderTypeScript(TIDES, operation("createPort"), TIDES_CLIENT)).toContain("if (result.ok) console.log(result.status);");
});

test("a list that has pages is walked, unless a media type is asked for", () => {
  const walk = 'for await (const item of tides.paginate("/ports", { params: { query: { max: 20 } } })) console.log(item);';
  expect(renderTypeScript(TIDES, operation("listPorts"), TIDES_CLIENT)).toBe(START + walk);
  const csv = 'const result = await tides.GET("/ports", { params: { query: { max: 20 } }, accept: "text/csv" });';
  expect(renderTypeScript(TIDES, operation("listPorts"), TIDES_CLIENT, { accept: "text/csv" })).toContain(csv);
});

test("further members of a call stand beside those of its sample", () => {
  const call = renderCall(TIDES, operation("listPorts"), TIDES_CLIENT, { query: { max: 5 }, init: { maxPages: 2 } });
  expect(call).toBe('tides.paginate("/ports", { params: { query: { max: 5 } }, maxPages: 2 })');
});

test("the imports of a module are sorted, each once", () => {
  expect(renderModule(TIDES_CLIENT, [], ["unwrap", "AuthError", "unwrap"])).toContain(
    "import { AuthError, createTidesClient, unwrap } from",
  );
});

import { listOperations } from "@tooling/spec";
import { expect, test } from "vitest";
import { referenceDocument } from "./reference-document.ts";
import { renderCurl } from "./samples/curl.ts";
import { renderTypeScript } from "./samples/typescript.ts";
import { TIDES, TIDES_CLIENT } from "./tides-document.ts";

test("shows each operation as a call of the client and of curl, as its page does", () => {
  const shown = listOperations(referenceDocument(TIDES, TIDES_CLIENT));
  const samples = new Map(shown.map(({ id, object }) => [id, object["x-codeSamples"]]));
  for (const operation of listOperations(TIDES)) {
    expect(samples.get(operation.id)).toEqual([
      { lang: "typescript", label: "TypeScript", source: renderTypeScript(TIDES, operation, TIDES_CLIENT) },
      { lang: "bash", label: "curl", source: renderCurl(TIDES, operation) },
    ]);
  }
});

test("says what is in doubt, and has no other extension", () => {
  const text = JSON.stringify(referenceDocument(TIDES, TIDES_CLIENT));
  expect(text).toContain("**Inferred**, [Tide table](https://tides.test/table): The page ends before.");
  expect([...text.matchAll(/"x-[^"]*"/g)].map(([name]) => name)).toEqual(listOperations(TIDES).map(() => '"x-codeSamples"'));
});

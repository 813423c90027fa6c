import { expect, test } from "vitest";
import { renderAnnotations, renderVerification } from "./render-verification.ts";
import type { Verification } from "./verify.ts";

const verification: Verification = {
  requests: 3,
  findings: [
    {
      ...{ category: "wrong-type", severity: "breaks", operation: "listStations", at: "/response/body/[]/id" },
      message: "is string, documented is integer: 100%",
      spec: { pointer: "/components/schemas/Station", file: "specs/tides/Station,1.yaml", line: 7 },
      evidence: { grade: "documented", source: "tides" },
      proposal: "Let it be a string too.",
    },
  ],
  assumptions: [
    { id: "rises", believe: "Tides rise.\n", state: "confirmed", because: "200 without a body" },
    { id: "falls", believe: "Tides fall.", state: "refuted", because: "404 without a body" },
    { id: "wet", believe: "Tides are wet.", state: "undecided", because: "its probe writes" },
    { id: "salt", believe: "Tides are salt.", state: "undecided", because: "its probe writes" },
  ],
  untold: ["the budget ran out"],
  isUntold: false,
  exchanges: [],
};

test("says what drifts, what was assumed and what could not be told, those first that need somebody", () => {
  expect(renderVerification("tides", verification)).toMatchInlineSnapshot(`
    "tides: 3 requests answered

    Drift: 1
      ✗ wrong-type, breaks callers: listStations /response/body/[]/id
          is string, documented is integer: 100%
          contradicts specs/tides/Station,1.yaml:7 (documented: tides)
          → Let it be a string too.

    Assumptions: 1 refuted, 2 undecided, 1 confirmed
      ✗ refuted falls: Tides fall.
          seen: 404 without a body
      ? undecided, since its probe writes
          wet: Tides are wet.
          salt: Tides are salt.
      ✓ confirmed rises: Tides rise.
          seen: 200 without a body

    What could not be told:
      ? the budget ran out"
  `);
});

test("says that there is nothing to say", () => {
  const nothing = { ...verification, findings: [], assumptions: [], untold: [] };
  expect(renderVerification("tides", nothing)).toBe("tides: 3 requests answered\n\nNo drift was seen.");
});

test("annotates the line of the spec, with what GitHub reads as its own signs escaped", () => {
  expect(renderAnnotations(verification)).toEqual([
    "::error file=specs/tides/Station%2C1.yaml,line=7,title=wrong-type of listStations::is string, documented is integer: 100%25 Let it be a string too.",
    "::error title=assumption falls::Refuted: Tides fall. Seen: 404 without a body",
  ]);
});

import type { Spec } from "@tooling/spec";
import { expect, test } from "vitest";
import { withObservedEvidence } from "./update-evidence.ts";

function specOf(text: string): Spec {
  const file = { path: "/spec/openapi.yaml", text, value: {}, position: () => ({ line: 1, column: 1 }) };
  return { entry: file.path, files: new Map([[file.path, file]]) };
}

const TEXT = `# A comment stays.
paths:
  /stations:
    get:
      x-evidence:
        source: tides
        grade: inferred   # so does this one
        assumption: sorted
      parameters:
        - name: near
          x-evidence: { source: tides, grade: contradicted, assumption: near-is-text }
        - name: far
          x-evidence: { source: tides, grade: inferred, assumption: other }
    post:
      x-evidence:
        source: tides
        grade: observed
        observedAt: "2026-01-01"
        assumption: sorted
`;

test("writes grade and date where an assumption was seen to hold, and leaves every other byte as it is", () => {
  const changed = withObservedEvidence(specOf(TEXT), ["sorted", "near-is-text"], "2026-11-22");
  expect(changed.get("/spec/openapi.yaml")).toBe(`# A comment stays.
paths:
  /stations:
    get:
      x-evidence:
        source: tides
        grade: observed
        observedAt: "2026-11-22"   # so does this one
        assumption: sorted
      parameters:
        - name: near
          x-evidence: { source: tides, grade: observed, observedAt: "2026-11-22", assumption: near-is-text }
        - name: far
          x-evidence: { source: tides, grade: inferred, assumption: other }
    post:
      x-evidence:
        source: tides
        grade: observed
        observedAt: "2026-11-22"
        assumption: sorted
`);
});

test("gives no file where nothing was seen", () => {
  expect(withObservedEvidence(specOf(TEXT), ["unheard-of"], "2026-11-22").size).toBe(0);
});

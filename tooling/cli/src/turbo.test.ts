import { expect, test } from "vitest";
import { turboArguments } from "./turbo.ts";

test("runs tasks in all packages, quietly where nobody watches", () => {
  expect(turboArguments(["lint"], {}, false).join(" ")).toMatchInlineSnapshot(
    `"run lint --ui=stream --concurrency=100% --output-logs=errors-only"`,
  );
});

test("shows progress where somebody watches", () => {
  expect(turboArguments(["lint"], {}, true).join(" ")).toMatchInlineSnapshot(
    `"run lint --ui=stream --concurrency=100% --output-logs=hash-only"`,
  );
});

test("runs in the named packages alone, and goes on after a failure where it is told to", () => {
  const packages = ["@specs/tidepool", "@contracts/tidepool"];
  expect(turboArguments(["lint", "test"], { packages, keepGoing: true }, false).join(" ")).toMatchInlineSnapshot(
    `"run lint test --filter=@specs/tidepool --filter=@contracts/tidepool --ui=stream --concurrency=100% --output-logs=errors-only --continue=dependencies-successful"`,
  );
});

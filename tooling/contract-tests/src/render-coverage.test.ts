import { expect, test } from "vitest";
import type { CoverageReport } from "./coverage-report.ts";
import { renderCoverageMarkdown, renderCoverageText } from "./render-coverage.ts";

const REPORT: CoverageReport = {
  criteria: [
    { criterion: "operation", total: 12, coverable: 12, covered: 11, provider: null },
    { criterion: "parameter value", total: 4, coverable: 3, covered: 3, provider: null },
  ],
  missing: ["listTides", "listTides query.mark = a`b"],
  exceptions: [{ item: "createTide query.*", reason: "The mock takes no query.", items: 1 }],
  staleExceptions: ["readTide matches nothing of the contract: remove the exception, or mend its name"],
};
const COMPLETE: CoverageReport = { criteria: REPORT.criteria.slice(1), missing: [], exceptions: [], staleExceptions: [] };

test("renders a page that names what is missing and says what a mock cannot prove", () => {
  expect(renderCoverageMarkdown(REPORT, "Tidepool")).toMatchInlineSnapshot(`
    "# Coverage of the contract of Tidepool

    How much of the contract the traffic of the tests has shown, after the [test coverage criteria for RESTful web APIs](https://doi.org/10.1145/3340433.3342822) of Martin-Lopez, Segura and Ruiz-Cortés. What is sent counts only where it was accepted.

    A mock answers from the contract itself: what it proves, it proves of the client, and it proves nothing about the provider. \`–\` says that no traffic with the provider was recorded.

    | Criterion | In the contract | Can be shown by a mock | Proven by the mock | Proven by the provider |
    |---|--:|--:|--:|--:|
    | operation | 12 | 12 | 11 | – |
    | parameter value | 4 | 3 | 3 | – |
    | all | 16 | 15 | 14 | – |

    ## Not covered

    - \`listTides\`
    - \`\` listTides query.mark = a\`b \`\`

    ## Exceptions

    - \`createTide query.*\` (1): The mock takes no query.

    ## Stale exceptions

    - readTide matches nothing of the contract: remove the exception, or mend its name
    "
  `);
});

test("renders a table for a terminal, as wide as it must be", () => {
  expect(renderCoverageText(REPORT, "Tidepool")).toMatchInlineSnapshot(`
    "Coverage of the contract of Tidepool (a mock proves nothing about the provider)

    Criterion        In the contract  Can be shown by a mock  Proven by the mock  Proven by the provider
    operation                     12                      12                  11                       –
    parameter value                4                       3                   3                       –
    all                           16                      15                  14                       –

    Not covered:
      listTides
      listTides query.mark = a\`b

    Exceptions:
      createTide query.* (1): The mock takes no query.

    Stale exceptions:
      readTide matches nothing of the contract: remove the exception, or mend its name
    "
  `);
});

test("renders no list that is empty", () => {
  expect(renderCoverageMarkdown(COMPLETE, "Tidepool")).not.toContain("##");
  expect(renderCoverageText(COMPLETE, "Tidepool")).not.toContain("Not covered");
});

test("sums what the provider has shown once any is recorded", () => {
  const [first, second] = REPORT.criteria;
  const criteria = [
    { ...first, provider: 2 },
    { ...second, provider: 3 },
  ] as CoverageReport["criteria"];
  expect(renderCoverageMarkdown({ ...COMPLETE, criteria }, "Tidepool")).toContain("| all | 16 | 15 | 14 | 5 |");
});

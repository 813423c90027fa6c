import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Mock, startMock } from "@tooling/mock";
import { listOperations, type OpenApiDocument } from "@tooling/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCaseSuppressions } from "./case-suppressions.ts";
import { type ContractPlan, readDocument } from "./contract.ts";
import { withDerivedReplies } from "./derive-replies.ts";
import { NoAnswerError } from "./exchange.ts";
import { type ContractCase, listCases } from "./list-cases.ts";
import { createCoverage } from "./measure-coverage.ts";
import { plainError, providerAt, writeProviderCoverage } from "./provider-run.ts";
import { renderCoverageMarkdown } from "./render-coverage.ts";
import { chooseCases, readRunSettings } from "./run-settings.ts";
import { sampleOperations } from "./sample-operations.ts";
import { worldOf } from "./world.ts";

/**
 * Prove, for every operation, what the contract allows, what it refuses and what it answers, through the real client.
 *
 * Unless it is `thorough`, each place is tried with one wrong type, and what several operations share in one of them.
 */
export async function describeContract<Operations extends object, Client>(
  plan: ContractPlan<Operations, Client>,
  { thorough = false }: { thorough?: boolean } = {},
): Promise<void> {
  const whole = readDocument(plan);
  const document = await withDerivedReplies(plan.sample === undefined ? whole : sampleOperations(whole, plan.sample));
  const { cases, underivable } = await listCases(document, plan.calls);
  const settings = readRunSettings(process.env);
  const asked = chooseCases(cases, settings);
  const chosen = thorough || asked.length < cases.length ? asked : cases.filter(({ isSpare }) => isSpare !== true);
  const target = settings.baseUrl === undefined ? undefined : providerAt(settings.baseUrl, plan, process.env);
  const coverage = createCoverage(document);
  const suppressions = readCaseSuppressions(plan.suppressions, process.env);
  const logins = new Map<string, Response>();
  const folder = mkdtempSync(join(tmpdir(), "contract-"));
  let run = 0;
  let mock: Mock;
  let gone: unknown;
  const served = join(folder, "openapi.json");
  const start = async (): Promise<Mock> => (plan.startMock ?? startMock)({ document: served, quiet: true });
  beforeAll(async () => {
    writeFileSync(served, JSON.stringify(document));
    mock = target ?? (await start());
  });
  afterAll(async () => {
    if (target !== undefined && plan.coverage !== undefined) writeProviderCoverage(plan.coverage, target.url, coverage.observed());
    rmSync(folder, { recursive: true });
    await mock?.stop();
  });

  test("has calls for the operations of the contract and no others", () => {
    expectNone("The table of calls does not fit the contract.", misfitsOf(whole, Object.entries(plan.calls)));
  });

  test("has a case for every rule that a request can break", () => {
    if (suppressions.isRecording) return;
    const { known } = suppressions;
    const fresh = underivable.filter((rule) => !known.underivable.includes(rule));
    expectNone("No request was found that tries these rules: give the schema an example that they allow.", fresh);
    const titles = new Set(cases.map(({ operation, title }) => `${operation.id} ${title}`));
    const listed = Object.entries(known.cases).flatMap(([id, own]) => Object.keys(own).map((title) => `${id} ${title}`));
    const stale = [...listed.filter((title) => !titles.has(title)), ...known.underivable.filter((rule) => !underivable.includes(rule))];
    expectNone("These are suppressed, and there is nothing of the kind any more: delete them from the list.", stale);
  });

  for (const operation of listOperations(document).filter(({ id }) => chosen.some((one) => one.operation.id === id)))
    describe(operation.id, () => {
      const own = chosen.filter((one) => one.operation.id === operation.id);
      test.each(own.map((one) => [one.title, one] as const))("%s", async (_, one) => {
        if (gone !== undefined) throw target === undefined ? gone : plainError(gone);
        const isSuppressed = suppressions.known.cases[operation.id]?.[one.title] !== undefined;
        const { faults, exchanges } = await one
          .run({ ...worldOf(plan, document, mock), isProvider: target !== undefined, logins })
          .catch(async (error: unknown) => {
            if (causesOf(error).some((cause) => cause instanceof NoAnswerError)) {
              if ((isSuppressed || suppressions.isRecording) && mock.failure() !== undefined) {
                // What an imported contract makes of the mock takes one case with it, not all that follow.
                await mock.stop();
                mock = await start();
                return { faults: ["the mock ends"], exchanges: [] };
              }
              // One case waits for an answer, not each of a thousand.
              gone = error;
            }
            if (gone === undefined && (isSuppressed || suppressions.isRecording))
              return { faults: [plainError(error).message], exchanges: [] };
            throw target === undefined ? error : plainError(error);
          });
        // A provider's reply that breaks the contract proves nothing of it.
        if (target === undefined || faults.length === 0) for (const exchange of exchanges) coverage.observe(one.operation, exchange);
        run++;
        if (suppressions.isRecording) return suppressions.record(operation.id, one.title, faults[0]);
        if (!isSuppressed) return expectNone(headingOf(one), faults);
        if (faults.length === 0) expect.fail("This passes now, though it is suppressed: delete it from the list.");
      });
    });

  test("covers all of the contract that a mock can show, as the committed report has it", async ({ skip }) => {
    skip(asked.length < cases.length || run < chosen.length, "only some of the cases were run");
    // The thorough cases may show more: what the fast ones leave out is on the list.
    const isMore = thorough && plan.suppressions !== undefined;
    if (suppressions.isRecording)
      suppressions.save({ underivable, uncovered: isMore ? suppressions.known.uncovered : coverage.report(plan.exceptions).missing });
    skip(isMore, "the coverage is that of the fast suite");
    const { reason, uncovered } = suppressions.isRecording ? readCaseSuppressions(plan.suppressions, {}).known : suppressions.known;
    const report = coverage.report([...(plan.exceptions ?? []), ...uncovered.map((item) => ({ item, reason }))]);
    const heading = "The traffic of the cases leaves these out: give the spec an example that has them, or except them with a reason.";
    expectNone(heading, report.missing);
    expectNone("These exceptions are out of date.", report.staleExceptions);
    if (plan.coverage === undefined) return;
    await expect(`${JSON.stringify(report, null, 2)}\n`, OUTDATED).toMatchFileSnapshot(join(plan.coverage, "coverage.json"));
    await expect(renderCoverageMarkdown(report, titleOf(whole, document)), OUTDATED).toMatchFileSnapshot(
      join(plan.coverage, "coverage.md"),
    );
  });
}

/** The title of a contract, and how much of it was drawn where not all of it is tried. */
function titleOf(whole: OpenApiDocument, document: OpenApiDocument): string {
  const [all, drawn] = [whole, document].map((one) => listOperations(one).length);
  return all === drawn ? whole.info.title : `${whole.info.title} (${drawn} of ${all} operations, drawn by a seed)`;
}

/** An error, and what it says was its cause. */
function causesOf(error: unknown): unknown[] {
  return error instanceof Error && error.cause !== undefined ? [error, ...causesOf(error.cause)] : [error];
}

const OUTDATED = "The committed coverage is another: where the contract was meant to change, run `vitest -u` in its package";

const HEADINGS: Readonly<Record<ContractCase["kind"], string>> = {
  call: "The contract does not allow this request.",
  accepted: "The contract allows this request, and it did not get through as it is.",
  refused: "The contract does not allow this request, and it was not refused as it should be.",
  unsent: "The contract does not allow this request, and the client sent it with its validation on.",
  reply: "The reply was not read as the contract has it.",
};

function headingOf({ kind, operation }: ContractCase): string {
  return `${operation.id} (${operation.method.toUpperCase()} ${operation.path}): ${HEADINGS[kind]}`;
}

function misfitsOf(document: OpenApiDocument, calls: readonly [string, unknown][]): string[] {
  const operations = listOperations(document);
  const table = new Map(calls.map(([id, entry]) => [id, [entry].flat()]));
  const missing = operations.filter(({ id }) => (table.get(id) ?? []).length === 0).map(({ id }) => `${id} has no call: add one`);
  const unknown = [...table.keys()].filter((id) => operations.every((operation) => operation.id !== id));
  return [...missing, ...unknown.map((id) => `${id} is no operation of the contract: remove it, or mend its name`)];
}

/** Fail where there are faults, with one line for each: the list is the message. */
function expectNone(heading: string, faults: readonly string[]): void {
  if (faults.length > 0) expect.fail([heading, ...faults.map((fault) => `- ${fault}`)].join("\n"));
}

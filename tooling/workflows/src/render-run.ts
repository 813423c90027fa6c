import type { WorkflowRun } from "./respect-report.ts";

/** Render what came of a workflow: one line, and where it failed what was asked, answered and expected. */
export function renderRun({ name, passed, steps }: WorkflowRun): string[] {
  const way = steps.map(({ id, problems }) => (problems.length > 0 ? `${id} ✗` : id)).join(" → ");
  const failures = steps.filter(({ problems }) => problems.length > 0);
  return [
    `${passed ? "✓" : "✗"} ${name}: ${way}`,
    ...failures.flatMap(({ id, request, reply, problems }) => [
      `    ${id}: ${request} ${reply === undefined ? "got no reply" : `answered ${reply}`}`,
      ...problems.map((problem) => `      ${problem}`),
    ]),
  ];
}

import type { Workflow, WorkflowInput } from "./list-workflows.ts";

/** What the environment gives of the inputs that some workflows take. */
export interface InputsFound {
  /** The inputs that are set, by name. */
  values: Record<string, string>;
  /** The variables that are not set though an input without default needs them, each with what it is. */
  missing: { variable: string; description: string }[];
}

/** Read the inputs of workflows from the environment: `pageSize` of `tidepool` is `TIDEPOOL_PAGE_SIZE`. */
export function inputsFromEnvironment(
  provider: string,
  workflows: readonly Workflow[],
  environment: Readonly<Record<string, string | undefined>>,
): InputsFound {
  const found: InputsFound = { values: {}, missing: [] };
  for (const { name, description, required } of inputsOf(workflows)) {
    const variable = `${provider}_${name}`
      .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
      .replaceAll("-", "_")
      .toUpperCase();
    const value = environment[variable] ?? "";
    if (value !== "") found.values[name] = value;
    else if (required) found.missing.push({ variable, description });
  }
  return found;
}

/** Invent what the workflows have no default for: no real secret goes to a mock. */
export function inputsForMock(workflows: readonly Workflow[]): Record<string, string> {
  const invented = inputsOf(workflows).filter((input) => input.required);
  return Object.fromEntries(invented.map(({ name }) => [name, `not-a-real-${name}`]));
}

/** Each input once, though several workflows take it. */
function inputsOf(workflows: readonly Workflow[]): WorkflowInput[] {
  return [...new Map(workflows.flatMap(({ inputs }) => inputs).map((input) => [input.name, input])).values()];
}

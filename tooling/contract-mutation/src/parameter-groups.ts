import { formatPointer, type OpenApiDocument, type Parameter } from "@tooling/spec";
import { constrains } from "./constrains.ts";
import type { MutationContext } from "./mutation-context.ts";

/** A Parameter Object with everything that refers to it. */
export interface ParameterGroup {
  parameter: Parameter;
  /** Segments of the Parameter Object. */
  target: string[];
  /** Entries of the lists of parameters that hold it or refer to it, each once. */
  entries: { list: string[]; index: number }[];
  operations: Set<string>;
}

/** List the parameters of a document, one that several operations share once. */
export function parameterGroups({ operations }: MutationContext): ParameterGroup[] {
  const groups = new Map<string, ParameterGroup>();
  for (const { operation, parameters } of operations)
    for (const { parameter, target, list, index } of parameters) {
      const key = formatPointer(target);
      const group = groups.get(key) ?? { parameter, target, entries: [], operations: new Set() };
      groups.set(key, group);
      group.operations.add(operation.id);
      if (!group.entries.some((entry) => entry.index === index && entry.list.join() === list.join())) group.entries.push({ list, index });
    }
  return [...groups.values()];
}

/** Why the mock treats every request alike, whether a parameter is described or not; undefined where it does not. */
export function unseenWithout(document: OpenApiDocument, parameter: Parameter): string | undefined {
  if (parameter.in === "cookie") return "The mock checks no cookies.";
  const isChecked = parameter.required === true || constrains(document, parameter.schema, parameter.in);
  return isChecked ? undefined : "The mock takes any value there, and under any name.";
}

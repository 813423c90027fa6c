import type { OpenApiDocument } from "@tooling/spec";
import type { MutationContext } from "../mutation-context.ts";
import { documentMutant, type SpecOperator } from "../spec-mutant.ts";

/** A path has another segment, or ends with a slash where it did not, or does not where it did. */
export const changePath: SpecOperator = (context) =>
  Object.keys(context.document.paths).flatMap((path) => {
    const toggled = path.endsWith("/") ? path.slice(0, -1) : `${path}/`;
    // A path that is described without its slash as well is another one.
    const isOther = toggled === "" || Object.hasOwn(context.document.paths, toggled);
    return [pathMutant(context, path, renameSegment(path), "segment"), ...(isOther ? [] : [pathMutant(context, path, toggled, "slash")])];
  });

function pathMutant(context: MutationContext, path: string, changed: string, variant: string): ReturnType<SpecOperator>[number] {
  return documentMutant(context, {
    place: ["paths", path],
    variant,
    title: `${path} is ${changed}`,
    operations: context.operations.filter(({ operation }) => operation.path === path).map(({ operation }) => operation.id),
    side: "both",
    change: (copy) => replacePath(copy, path, changed),
  });
}

/** Name the last segment that is no parameter otherwise; a path of nothing else gets one more. */
function renameSegment(path: string): string {
  const segments = path.split("/");
  const last = segments.findLastIndex((segment) => segment !== "" && !segment.includes("{"));
  if (last < 0) return `${path}-renamed`;
  return segments.map((segment, index) => (index === last ? `${segment}-renamed` : segment)).join("/");
}

function replacePath(copy: OpenApiDocument, path: string, changed: string): void {
  copy.paths = Object.fromEntries(Object.entries(copy.paths).map(([key, item]) => [key === path ? changed : key, item]));
}

import { formatPointer, type OpenApiDocument, type Operation, type Parameter, parsePointer, valueAt } from "@tooling/spec";
import { targetOf } from "./judge-headers.ts";

/** JSON Pointer of a parameter in the bundled document; those of the operation come before those of its path. */
export function parameterPlace(document: OpenApiDocument, { path, method }: Operation, parameter: Parameter): string {
  const lists = [
    ["paths", path, method, "parameters"],
    ["paths", path, "parameters"],
  ];
  const places = lists.flatMap((list) => Object.keys((valueAt(document, list) ?? []) as unknown[]).map((index) => [...list, index]));
  const targets = places.map((place) => targetOf(document, formatPointer(place)));
  return targets.find((place) => valueAt(document, parsePointer(place)) === parameter) ?? formatPointer(["paths", path, method]);
}

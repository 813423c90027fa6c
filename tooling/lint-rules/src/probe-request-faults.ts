import { isJsonObject, type JsonObject, type Operation } from "@tooling/spec";
import type { Fault } from "./probe-problems.ts";

const PLACES = ["path", "query", "header"];

/** List what of a probe's request its operation does not have. */
export function findRequestFaults(request: JsonObject, operation: Operation): Fault[] {
  const { params = {}, body, contentType, accept, credentials } = request;
  const faults: Fault[] = [];
  const report = (path: string[], rule: string, message: string): void => void faults.push({ path, rule, message });
  const given = isJsonObject(params) ? params : {};
  if (given !== params) report(["params"], "probe-form", "params is no object: write path, query and header in it.");
  for (const [place, values] of Object.entries(given)) {
    if (!PLACES.includes(place) || !isJsonObject(values)) {
      report(["params", place], "probe-form", `params has no "${place}" of this form: write objects called ${PLACES.join(", ")}.`);
      continue;
    }
    for (const name of Object.keys(values)) {
      if (isParameter(operation, place, name)) continue;
      report(["params", place, name], "probe-parameter", `${operation.id} has no ${place} parameter "${name}": correct the name.`);
    }
  }
  for (const { in: place, name } of operation.parameters) {
    if (place === "path" && !(isJsonObject(given.path) && Object.hasOwn(given.path, name)))
      report(["operation"], "probe-parameter", `${operation.id} needs the path parameter "${name}": add it.`);
  }
  const types = Object.keys(operation.requestBody?.content ?? {});
  if (body !== undefined && types.length === 0) report(["body"], "probe-body", `${operation.id} takes no body: delete it.`);
  if (contentType !== undefined && !types.includes(String(contentType)))
    report(["contentType"], "probe-body", `${operation.id} takes no body of "${String(contentType)}": write one of ${types.join(", ")}.`);
  if (accept !== undefined && !/^[^/\s]+\/\S+/.test(String(accept)))
    report(["accept"], "probe-form", "accept is no media type: write one, as application/json.");
  if (credentials !== undefined && credentials !== "none")
    report(["credentials"], "probe-form", 'credentials is "none" or not there: write that, or delete it.');
  return faults;
}

/** Names of headers know no case. */
function isParameter({ parameters }: Operation, place: string, name: string): boolean {
  const wanted = place === "header" ? name.toLowerCase() : name;
  return parameters.some(
    (parameter) => parameter.in === place && (place === "header" ? parameter.name.toLowerCase() : parameter.name) === wanted,
  );
}

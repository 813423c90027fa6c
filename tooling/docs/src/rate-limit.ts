import { isJsonObject, type OpenApiDocument } from "@tooling/spec";

/** Say what pace a contract allows: `20 calls in 60 seconds`; undefined where it names none. */
export function describeLimit(document: OpenApiDocument): string | undefined {
  const rateLimit = document["x-rate-limit"];
  if (!isJsonObject(rateLimit)) return undefined;
  const { limit, windowSeconds } = rateLimit;
  return `${limit} calls ${windowSeconds === 60 ? "a minute" : `in ${windowSeconds} seconds`}`;
}

import { type Check, createValidator } from "../src/validation/index.ts";
import type { Finding } from "../src/validator.ts";

/** Findings of values, each as "kind pointer: message", with pointers from the value on. */
export interface Judge {
  request: (value: unknown) => string[];
  reply: (value: unknown) => string[];
}

/** Hold values to a check as the bodies of requests and of replies. */
export function judge(check: Check): Judge {
  const content = { "application/json": check };
  const validator = createValidator({ test: () => ({ body: { content }, replies: { 200: { content } } }) });
  const contentType = "application/json";
  return {
    request: (body) => linesOf(validator.request("test", { body, contentType }), "/body"),
    reply: (body) => linesOf(validator.response("test", { status: 200, contentType, headers: new Headers(), body }), "/body"),
  };
}

/** Write findings as "kind pointer: message", without the start that they share. */
export function linesOf(findings: readonly Finding[], start = ""): string[] {
  return findings.map(({ kind, pointer, message }) => `${kind} ${pointer.slice(start.length)}: ${message}`);
}

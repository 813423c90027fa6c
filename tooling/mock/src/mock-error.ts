import { stripVTControlCharacters } from "node:util";

/** A mock that does not start or has ended; the message says which, why, and what to do. */
export class MockError extends Error {
  override readonly name = "MockError";
}

/** What Prism prints before its reason, whatever the reason is: its usage, and a stack or an object around a message. */
const NOISE = /^(\s|at |[{}]|$)|^prism mock <document>$|^Start a mock server with|^(Positionals|Options):$/;

/** Take from a line of Prism what tells why it ended, or undefined where it tells nothing. */
export function readTellingLine(line: string): string | undefined {
  const plain = stripVTControlCharacters(line);
  const log = plain.match(/^\[[^\]]*\] › (?<rest>.*)$/)?.groups?.rest;
  // Of its log, where every request has its lines, only what ends it.
  const text = log === undefined ? plain : (log.match(/\bfatal\s+(.*)$/)?.[1] ?? "");
  return NOISE.test(text) ? undefined : text.trimEnd();
}

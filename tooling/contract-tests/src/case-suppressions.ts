import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { isJsonObject } from "@tooling/spec";

/** What of a contract's cases cannot pass yet: the file that `suppressions` of a plan names. */
export interface SuppressedCases {
  /** Why there are any, in one sentence. */
  reason: string;
  /** Titles of the cases by operationId, each with what was wrong when it was written down. */
  cases: Record<string, Record<string, string>>;
  /** Rules that no request is found for. */
  underivable: string[];
  /** Items of the coverage that no case shows. */
  uncovered: string[];
}

/** The list of a plan, as it is read and, where that is asked for, written anew. */
export interface CaseSuppressions {
  known: SuppressedCases;
  /** Whether what fails is written down, and fails nothing. */
  isRecording: boolean;
  /** Note how a case ended; undefined where it passed. */
  record: (operationId: string, title: string, fault: string | undefined) => void;
  /** Write down what was noted; cases that were not run stay as they were. */
  save: (now: Pick<SuppressedCases, "underivable" | "uncovered">) => void;
}

const REASON = "The description was imported, and nobody has found out yet whether it, the mock or the client is at fault.";

/** Longest account of a fault, in characters. */
const MAX_FAULT = 160;

/**
 * Read the list of a plan; without a path there is none. `CONTRACT_SUPPRESS` (`1`) asks for it to be written anew.
 *
 * @throws {Error} For a file that holds no such list.
 */
export function readCaseSuppressions(path: string | undefined, env: Readonly<Record<string, string | undefined>>): CaseSuppressions {
  const known = path === undefined || !existsSync(path) ? { reason: REASON, cases: {}, underivable: [], uncovered: [] } : parse(path);
  const noted = new Map(Object.entries(known.cases).map(([id, titles]) => [id, new Map(Object.entries(titles))]));
  return {
    known,
    isRecording: path !== undefined && env["CONTRACT_SUPPRESS"] === "1",
    record: (operationId, title, fault) => {
      const own = noted.get(operationId) ?? new Map<string, string>();
      noted.set(operationId, own);
      if (fault === undefined) own.delete(title);
      // Ports and times are others each time.
      else own.set(title, shorten(fault));
    },
    save: (now) => {
      if (path === undefined) return;
      const cases = [...noted].filter(([, own]) => own.size > 0).sort(byName);
      const sorted = cases.map(([id, own]) => [id, Object.fromEntries([...own].sort(byName))] as const);
      const list: SuppressedCases = { reason: known.reason, cases: Object.fromEntries(sorted), ...now };
      writeFileSync(path, `${JSON.stringify(list, undefined, 2)}\n`);
    },
  };
}

function parse(path: string): SuppressedCases {
  const list: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (
    !isJsonObject(list) ||
    typeof list.reason !== "string" ||
    !isJsonObject(list.cases) ||
    ![list.underivable, list.uncovered].every(Array.isArray)
  )
    throw new Error(`${path} holds no list of reason, cases, underivable and uncovered: run the contract tests with CONTRACT_SUPPRESS=1.`);
  return list as unknown as SuppressedCases;
}

function shorten(fault: string): string {
  const line = fault
    .replace(/127\.0\.0\.1:\d+/g, "the mock")
    .replace(/\s+/g, " ")
    .trim();
  return line.length > MAX_FAULT ? `${line.slice(0, MAX_FAULT)} …` : line;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}

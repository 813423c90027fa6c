import type { Change, Impact } from "./change.ts";
import type { ContractDiff, DiffReport } from "./diff-since.ts";

const HEADINGS: Record<Impact, string> = { breaking: "Breaking", compatible: "Compatible", docs: "Words only" };

/** Write what changed, for people. */
export function renderDiff({ base, contracts, callSites }: DiffReport): string {
  const lines = [
    `Compared with ${base.commit.slice(0, 10)}, ${base.words}.`,
    ...contracts.flatMap((contract) => ["", ...renderContract(contract)]),
    ...(callSites.length === 0 ? [] : ["", "Calls that do not compile against the types of now:"]),
    ...callSites.map(({ at, message, testOf }) => `  ${at}${testOf === undefined ? "" : " (as it was)"} ${message}`),
  ];
  return `${lines.join("\n")}\n`;
}

function renderContract(contract: ContractDiff): string[] {
  const { provider, state, bump, version, changes } = contract;
  if (state === "added") return [`${provider}: a new contract.`];
  if (state === "removed") return [`${provider}: the contract is gone, and breaks all who use it.`];
  if (state === "unchanged") return [`${provider}: nothing changed.`];
  const groups = (["breaking", "compatible", "docs"] as const).flatMap((impact) => {
    const found = changes.filter((change) => change.impact === impact);
    return found.length === 0 ? [] : [`  ${HEADINGS[impact]} (${found.length})`, ...found.flatMap(renderChange)];
  });
  return [`${provider}: ${demand(bump, version, changes)}`, ...groups];
}

/** Say what bump changes demand, and why it is less than from 1.0.0 on where it is. */
export function demand(bump: string, version: string, changes: readonly Change[]): string {
  const isBreaking = changes.some(({ impact }) => impact === "breaking");
  const note = version.startsWith("0.") && isBreaking ? " (before 1.0.0 a minor release is the one that may break)" : "";
  return `demands a ${bump} release after ${version}${note}.`;
}

function renderChange(change: Change): string[] {
  const { place, operations, at, wire, types, impact, reasons } = change;
  const on = impact === "breaking" ? ` [${[wire && "wire", types && "types"].filter(Boolean).join(", ")}]` : "";
  const where = at === undefined ? "" : `    ${at}`;
  const others = operations.filter((operation) => !place.startsWith(operation));
  return [
    `    ${place}: ${describeChange(change)}${on}`,
    ...(where === "" ? [] : [`  ${where}${others.length === 0 ? "" : `, in ${listSome(others)}`}`]),
    ...reasons.map((reason) => `      ${reason}`),
  ];
}

/** Say what is another: `maximum 10 → 8`, `added`. */
export function describeChange({ kind, member, before, after }: Change): string {
  if (kind !== "modified") return kind;
  if (before === undefined && after === undefined) return "changed";
  const name = member === "" || member === "key" ? "" : `${member} `;
  return `${name}${shorten(before)} → ${shorten(after)}`;
}

const MAX_VALUE = 60;

function shorten(value: unknown): string {
  if (value === undefined) return "none";
  const text = JSON.stringify(value);
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
}

const MAX_LISTED = 4;

function listSome(names: readonly string[]): string {
  const shown = names.slice(0, MAX_LISTED).join(", ");
  return names.length > MAX_LISTED ? `${shown} and ${names.length - MAX_LISTED} more` : shown;
}

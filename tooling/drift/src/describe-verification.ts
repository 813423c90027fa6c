import { dirname } from "node:path";
import { type ContractPlan, readDocument } from "@tooling/contract-tests/cases";
import type { OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { readAssumptions } from "./assumption.ts";
import type { DriftCategory } from "./finding.ts";
import { renderVerification } from "./render-verification.ts";
import { type Verification, verifyContract } from "./verify.ts";

/** A server that stands in for a provider, and can be made to leave its contract. */
export interface ReferenceServer {
  createReferenceServer: (options?: {
    drift?: readonly string[];
    assumptions?: Readonly<Record<string, "refuted">>;
    now?: () => number;
  }) => (request: Request) => Response | Promise<Response>;
  /** What each of its switches makes it do. */
  DRIFTS: Readonly<Record<string, { title: string; category: DriftCategory; at: string }>>;
}

/** What is verified in tests. */
export interface VerificationTests<Operations, Client> {
  plan: ContractPlan<Operations, Client>;
  /** Path of the provider's `assumptions.yaml`. */
  assumptions: string;
  server: ReferenceServer;
  /** Values of parameters and placeholders, by name in capitals. @default none */
  variables?: Readonly<Record<string, unknown>>;
  /** Drifts of the server that show in no request of a verification, each with the reason. @default none */
  unseen?: Readonly<Record<string, string>>;
}

/** Show that the verification finds nothing at a server that keeps to the contract; what is slow is shown by `describeVerificationOfDrift`. */
export function describeVerification<Operations, Client>(tests: VerificationTests<Operations, Client>): void {
  test("finds no drift at a server that keeps to the contract, and confirms what can be read", async () => {
    const verification = await verify(tests, {}, false);
    expectAgreement(verification);
    expect(verification.assumptions.filter(({ state }) => state === "confirmed").length).toBeGreaterThan(0);
  });

  test("cannot tell anything of a server that lets nobody in", async () => {
    const { isUntold, untold } = await verify(tests, {}, false, () => new Response(null, { status: 401 }));
    expect({ isUntold, reasons: untold.length }).toEqual({ isUntold: true, reasons: 1 });
  });
}

/** Show for every assumption a run that confirms and one that refutes it, and for every drift of the server that it is found. */
export function describeVerificationOfDrift<Operations, Client>(tests: VerificationTests<Operations, Client>): void {
  const assumptions = readAssumptions(dirname(tests.assumptions));

  test("confirms every assumption where it may write", async () => {
    const verification = await verify(tests, {}, true);
    expectAgreement(verification);
    const open = verification.assumptions.filter(({ state }) => state !== "confirmed").map(({ id, because }) => `${id}: ${because}`);
    expect(open).toEqual([]);
  });

  test.each(assumptions.map(({ id }) => [id]))("refutes %s at a server where it does not hold", async (id) => {
    const verification = await verify(tests, { assumptions: { [id]: "refuted" } }, true);
    const verdict = verification.assumptions.find((one) => one.id === id);
    expect(verdict?.state, `${id}: ${verdict?.because}`).toBe("refuted");
  });

  const { unseen = {}, server } = tests;
  const drifts = Object.entries(server.DRIFTS).map(([name, { title, ...place }]) => [name, title, place] as const);
  test.each(drifts.filter(([name]) => unseen[name] === undefined))("finds the drift %s: %s", async (name, _, { category, at }) => {
    const { findings } = await verify(tests, { drift: [name] }, true);
    expect(findings.map((finding) => `${finding.category} ${finding.at}`)).toContain(`${category} ${at}`);
  });

  test("leaves out no drift that it could find", async () => {
    for (const name of Object.keys(unseen)) {
      expect(Object.keys(server.DRIFTS)).toContain(name);
      expect((await verify(tests, { drift: [name] }, true)).findings, name).toEqual([]);
    }
  });
}

/** Pretended time in milliseconds between two requests. */
const BETWEEN_REQUESTS_MS = 3_100;

type ServerOptions = Parameters<ReferenceServer["createReferenceServer"]>[0];

async function verify<Operations, Client>(
  { plan, assumptions, server, variables = {} }: VerificationTests<Operations, Client>,
  options: ServerOptions,
  allowWrites: boolean,
  answer?: (request: Request) => Response,
): Promise<Verification> {
  // As seldom as the least of the limits wants it, without waiting for it.
  let now = Date.parse("2026-03-01T09:00:00Z");
  const handle = answer ?? server.createReferenceServer({ ...options, now: () => now });
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    now += BETWEEN_REQUESTS_MS;
    return handle(new Request(input, init));
  };
  const document = readDocument(plan);
  const baseUrl = `http://127.0.0.1:9${basePathOf(document)}`;
  return verifyContract({
    ...{ plan, allowWrites, fetch, baseUrl, document, keepsRateLimit: false, maxRequests: 5_000 },
    assumptions: readAssumptions(dirname(assumptions)),
    variable: (name) => variables[name],
    variableName: (name) => name,
  });
}

/** The path of the contract's server, its variables at their defaults. */
function basePathOf({ servers = [] }: OpenApiDocument): string {
  const [{ url = "", variables = {} } = {}] = servers;
  const filled = url.replaceAll(/\{(\w+)\}/g, (_, name: string) => variables[name]?.default ?? "");
  return URL.canParse(filled) ? new URL(filled).pathname.replace(/\/$/, "") : "";
}

function expectAgreement(verification: Verification): void {
  const refuted = verification.assumptions.filter(({ state }) => state === "refuted");
  const told = verification.findings.length + refuted.length + verification.untold.length;
  expect(told, renderVerification("The reference server", verification)).toBe(0);
}

import { readFileSync } from "node:fs";
import type { Mock, startMock } from "@tooling/mock";
import type { OpenApiDocument } from "@tooling/spec";
import type { CoverageException } from "./coverage-report.ts";
import type { OperationSample } from "./sample-operations.ts";

/** A call's result in openapi-fetch's shape. */
export interface CallResult {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** A call of one operation through the real client. */
export type Call<Client> = (client: Client) => Promise<CallResult>;

/** Calls by operationId: an operation that is forgotten does not compile. */
export type CallTable<Operations, Client> = { [Id in keyof Operations]: Call<Client> | readonly [Call<Client>, ...Call<Client>[]] };

/** What the tests ask of a client that they connect. */
export interface ConnectOptions {
  baseUrl: string;
  fetch: typeof fetch;
  /** No reads are to be repeated; writes must not be repeated by themselves. */
  retry: { maxRetries?: 0 };
  /** "off" for a request that the contract forbids, which the client is to send all the same; "throw" for one that it must not send. */
  validate?: "off" | "throw";
}

/** A client's validator, which says what a request or a reply breaks. */
export interface RequestValidator {
  request: (operationId: string, request: object) => { pointer: string; message: string }[];
}

/** A contract to prove: the document, the client, and how it calls each operation. */
export interface ContractPlan<Operations, Client> {
  /** Path of the bundled OpenAPI document. */
  document: string;
  /** Create the client under test; `scheme` names the security scheme, where the contract has several. */
  connect: (options: ConnectOptions, scheme: string | undefined) => Client;
  /** The client's own validation, which is to refuse what the contract refuses. */
  validator?: RequestValidator;
  calls: CallTable<Operations, Client>;
  /** The environment variables with the credentials that a provider wants; see {@link readPlanCredentials}. @default none */
  credentials?: readonly string[];
  /** How many operations are tried, where the contract has more than tests have time for. @default all */
  sample?: OperationSample;
  /** Path of the JSON file that lists what cannot pass yet; `CONTRACT_SUPPRESS=1` writes it. @default nothing is let through */
  suppressions?: string;
  /** What of the contract no mock can show, each with a reason. @default nothing */
  exceptions?: readonly CoverageException[];
  /** Mutants of `contracts mutate`, by their ids, that the tests cannot notice, each with a reason. @default none */
  survivors?: readonly { id: string; reason: string }[];
  /** Folder of `coverage.md` and `coverage.json`, which the coverage must equal. @default none */
  coverage?: string;
  /** Start the mock to prove the client against. @default a Prism of the document's own */
  startMock?: typeof startMock;
}

/** A client without the types of its operations, for requests that are made from the document. */
export type UntypedClient = Record<string, (path: string, init: object) => Promise<CallResult>>;

/** A plan whose types are of no more use: what the derived cases are run with. */
export interface World {
  document: OpenApiDocument;
  mock: Pick<Mock, "url" | "failure">;
  connect: (options: ConnectOptions, scheme: string | undefined) => UntypedClient;
  validator: RequestValidator | undefined;
  /** The environment variables with the provider's credentials, for messages. @default none */
  credentials?: readonly string[] | undefined;
  /** Whether the requests go to a provider, whose replies are its own and not the contract's examples. @default false */
  isProvider?: boolean;
  /** Sends the requests. @default the global fetch */
  fetch?: typeof fetch;
  /** Answers to logins that were had, for the next client. @default none are kept */
  logins?: Map<string, Response>;
}

/** Read the document of a plan. */
export function readDocument({ document }: { document: string }): OpenApiDocument {
  return JSON.parse(readFileSync(document, "utf8")) as OpenApiDocument;
}

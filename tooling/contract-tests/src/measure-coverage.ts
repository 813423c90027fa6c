import type { OpenApiDocument, Operation } from "@tooling/spec";
import { type BodyItems, type CoverageItem, itemName, type OperationItems, planCoverage } from "./coverage-items.ts";
import { type CoverageException, type CoverageReport, reportCoverage } from "./coverage-report.ts";
import { type Exchange, mediaTypeIn } from "./exchange.ts";
import { pathPattern } from "./operation-path.ts";
import { createBodyReader, readText } from "./read-body.ts";
import { createCredentialReader } from "./read-credentials.ts";
import { createParameterReader, type SentFields, type SentParameters, splitFields } from "./read-parameter.ts";
import { markShape } from "./value-shape.ts";

/** Notes what exchanges show of one contract. */
export interface Coverage {
  /**
   * Note what an exchange shows; what the contract does not describe shows nothing.
   *
   * @throws {Error} For an operation that is not of the contract.
   */
  observe: (operation: Operation, exchange: Exchange) => void;
  /** List the names of the items shown, to be put together with those of other processes. */
  observed: () => string[];
  /** Hold what was shown against the contract; `provider` names items that a provider's replies have shown. */
  report: (exceptions?: readonly CoverageException[], provider?: Iterable<string>) => CoverageReport;
}

type Observer = (exchange: Exchange, shown: Set<CoverageItem>) => void;

/** Create the measure of a contract's coverage: readers of all its parameters and bodies are made once. */
export function createCoverage(document: OpenApiDocument): Coverage {
  const { items, operations } = planCoverage(document);
  const observers = new Map(operations.map((operation) => [operation.operation.id, createObserver(document, operation)]));
  const shown = new Set<CoverageItem>();
  const observed = (): string[] => items.filter((item) => shown.has(item)).map(itemName);
  return {
    observe: ({ id }, exchange) => {
      const observe = observers.get(id);
      if (observe === undefined) throw new Error(`${id} is no operation of the contract whose coverage is measured: pass one of it.`);
      observe(exchange, shown);
    },
    observed,
    report: (exceptions, provider) => reportCoverage(items, { mock: observed(), provider }, exceptions),
  };
}

function createObserver(document: OpenApiDocument, operation: OperationItems): Observer {
  const { succeeded, replies, refusal } = operation;
  const observeRequest = createRequestObserver(operation);
  const readCredentials = createCredentialReader(document, operation);
  const parametersOf = createParameterSplitter(operation.operation.path);
  return (exchange, shown) => {
    const { status } = exchange.response;
    observeReply(operation, exchange, shown);
    const sent = parametersOf(exchange);
    const { alternatives, isBare } = readCredentials(sent);
    const isDocumented = replies.has(String(status)) || replies.has(rangeOf(status));
    if (status < 200 || status >= 400 || (status >= 300 && !isDocumented)) {
      if (refusal !== undefined && isBare && isRefusal(status)) shown.add(refusal);
      return;
    }
    for (const item of [...succeeded, ...alternatives]) shown.add(item);
    observeRequest(exchange, sent, shown);
  };
}

function createRequestObserver({
  parameters,
  bodies,
}: OperationItems): (exchange: Exchange, sent: SentParameters, shown: Set<CoverageItem>) => void {
  const parameterReaders = parameters.map(({ parameter, shape }) => ({ shape, read: createParameterReader(parameter, shape) }));
  const bodyReaders = new Map(
    [...bodies].map(([mediaType, { media, shape }]) => [mediaType, { shape, read: createBodyReader(media, shape) }]),
  );
  return ({ requestHeaders, requestBody }, sent, shown) => {
    for (const { shape, read } of parameterReaders) {
      const value = read(sent);
      if (value !== undefined) markShape(shape, value, shown);
    }
    const body = ofMediaType(bodyReaders, mediaTypeIn(requestHeaders, "content-type"));
    const value = body?.read(requestBody, requestHeaders.get("content-type") ?? "");
    if (body !== undefined && value !== undefined) markShape(body.shape, value, shown);
  };
}

function observeReply({ replies }: OperationItems, { response, responseText }: Exchange, shown: Set<CoverageItem>): void {
  const reply = replies.get(String(response.status)) ?? replies.get(rangeOf(response.status)) ?? replies.get("default");
  if (reply === undefined) return;
  for (const item of reply.shown) shown.add(item);
  for (const [name, item] of reply.headers) if (response.headers.has(name)) shown.add(item);
  const mediaType = mediaTypeIn(response.headers, "content-type").toLowerCase();
  const body: BodyItems | undefined = ofMediaType(reply.bodies, mediaType);
  const value = body === undefined ? undefined : readText(mediaType, responseText);
  if (body !== undefined && value !== undefined) markShape(body.shape, value, shown);
}

/** A login page is a refusal too. */
function isRefusal(status: number): boolean {
  return status === 401 || status === 403 || (status >= 300 && status < 400);
}

function rangeOf(status: number): string {
  return `${Math.trunc(status / 100)}XX`;
}

/** OAS 3.1, Request Body Object: of several keys that fit, the most specific one applies. */
function ofMediaType<Body>(bodies: ReadonlyMap<string, Body>, sent: string): Body | undefined {
  const mediaType = sent.toLowerCase();
  return bodies.get(mediaType) ?? bodies.get(`${mediaType.split("/", 1)[0]}/*`) ?? bodies.get("*/*");
}

/** Create the splitter of a request's parameters; a server's base path may stand before the operation's. */
function createParameterSplitter(path: string): (exchange: Exchange) => SentParameters {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
  const pattern = new RegExp(`${pathPattern(path)}$`);
  return ({ url, requestHeaders }) => {
    const texts = pattern.exec(url.pathname)?.slice(1) ?? [];
    const fields: SentFields = new Map(texts.map((text, index) => [names[index] ?? "", [text]]));
    const cookie = splitFields(requestHeaders.get("cookie") ?? "", ";");
    return { path: fields, query: splitFields(url.search.slice(1), "&"), header: requestHeaders, cookie };
  };
}

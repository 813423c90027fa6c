import type { OpenApiDocument } from "@tooling/spec";
import { isJsonObject } from "@tooling/spec";
import { securitySchemesOf, showsCredential } from "./judge-credentials.ts";
import type { ObservedExchange } from "./observed-exchange.ts";

interface HarMessage {
  headers?: { name: string; value: string }[];
}

interface HarEntry {
  request: HarMessage & { method: string; url: string; postData?: { text?: string } };
  response: HarMessage & { status: number; content?: { text?: string; encoding?: string; size?: number } };
}

/**
 * Read the exchanges of a HAR 1.2 file in their order; those without an answer, and replies whose body was not kept, are left out.
 *
 * @throws {Error} For a text that is no HAR.
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function readHar(text: string): ObservedExchange[] {
  return entriesOf(text).flatMap(({ request, response }, index) => {
    try {
      // Browsers write status 0 where nothing came, and drop bodies that are no longer in memory.
      if (response.status === 0 || (response.content?.text === undefined && (response.content?.size ?? 0) > 0)) return [];
      return [
        {
          method: request.method,
          url: new URL(request.url).href,
          requestHeaders: headersOf(request),
          requestBody: request.postData?.text,
          status: response.status,
          headers: headersOf(response),
          body: bodyOf(response),
        },
      ];
    } catch (error) {
      throw new Error(`Entry ${index + 1} of the HAR file is broken: save it again as HAR 1.2.`, { cause: error });
    }
  });
}

/** Whether any of the exchanges shows credentials: browsers take them out of the HAR files that they save, and then their absence says nothing. */
export function showsCredentials(document: OpenApiDocument, exchanges: readonly ObservedExchange[]): boolean {
  const schemes = securitySchemesOf(document);
  return exchanges.some((exchange) => schemes.some((scheme) => showsCredential(scheme, exchange)));
}

function entriesOf(text: string): HarEntry[] {
  const entries = logOf(text)?.["entries"];
  if (!Array.isArray(entries)) throw new Error('The file is no HAR: it holds no list "log.entries". Save the traffic as HAR 1.2.');
  return entries as HarEntry[];
}

function logOf(text: string): Record<string, unknown> | undefined {
  try {
    const { log } = JSON.parse(text.replace(/^\uFEFF/, "")) as { log?: unknown };
    return isJsonObject(log) ? log : undefined;
  } catch {
    return undefined;
  }
}

function headersOf({ headers = [] }: HarMessage): Headers {
  const result = new Headers();
  for (const { name, value } of headers) {
    // HTTP/2 pseudo headers are no header fields.
    if (name.startsWith(":")) continue;
    // Chrome writes several fields of one name as lines of one value.
    for (const line of value.split("\n")) result.append(name, line);
  }
  return result;
}

function bodyOf({ content }: HarEntry["response"]): string {
  const { text = "", encoding } = content ?? {};
  return encoding === "base64" ? new TextDecoder().decode(Buffer.from(text, "base64")) : text;
}

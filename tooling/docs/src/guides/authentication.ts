import { isJsonObject, type JsonObject, listOperations, type OpenApiDocument, type Operation, takesAnyone } from "@tooling/spec";
import type { ClientExample } from "../client-example.ts";
import { codeFence, codeSpan } from "../code-text.ts";
import { nameCredential } from "../credentials.ts";
import { embedMarkdown } from "../embed-markdown.ts";
import { renderEvidenceNote } from "../evidence-note.ts";
import type { Page } from "../page.ts";
import { renderCurl } from "../samples/curl.ts";
import { renderCall, renderModule } from "../samples/typescript.ts";
import { pickRead } from "./pick-operation.ts";

/** Render the guide to credentials; undefined for a contract that asks for none. */
export function renderAuthenticationGuide(document: OpenApiDocument, client: ClientExample): Page | undefined {
  const schemes = Object.values(document.components?.["securitySchemes"] ?? {});
  if (schemes.length === 0) return undefined;
  const read = pickRead(document);
  const open = listOperations(document)
    .filter(({ security }) => takesAnyone(security))
    .map(({ id }) => `[${codeSpan(id)}](../operations/${id}.md)`);
  const choice = schemes.length > 1 ? " Options of the [client](../client.md) choose among the ways below." : "";
  const parts = [
    "# Authentication",
    `The client takes the credentials once and puts them on each call that needs them. They go to the provider's server and nowhere else: no redirect is followed.${choice}`,
    ...(read === undefined ? [] : [renderRead(document, read, client)]),
    ...schemes.flatMap((scheme) => describeScheme(document, scheme, client, read)),
    ...(read === undefined ? [] : ["## With curl", codeFence("bash", renderCurl(document, read))]),
    "## When they are refused",
    "A call whose credentials do not hold is answered with 401: the result's `status` says so, and `unwrap()` throws an `AuthError`. Where no credentials can be had, because a login is refused or a function of the token fails, the call itself throws an `AuthError`. [Errors and retries](errors-and-retries.md) says what else may go wrong.",
    ...(open.length === 0 ? [] : [`Without credentials one can call ${open.join(", ")}.`]),
  ];
  return { path: "guides/authentication", title: "Authentication", markdown: `${parts.filter((part) => part !== "").join("\n\n")}\n` };
}

function renderRead(document: OpenApiDocument, read: Operation, client: ClientExample): string {
  const call = renderCall(document, read, client, { isOnePage: true });
  return codeFence("ts", renderModule(client, [`const result = await ${call};`, "console.log(result.status);"]));
}

function describeScheme(document: OpenApiDocument, scheme: JsonObject, client: ClientExample, read: Operation | undefined): string[] {
  const name = nameCredential(scheme);
  const heading = `## ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return [
    heading,
    embedMarkdown(String(scheme.description ?? "")),
    renderEvidenceNote(document, scheme),
    ...describeUse(document, scheme, client, read),
  ];
}

function describeUse(document: OpenApiDocument, scheme: JsonObject, client: ClientExample, read: Operation | undefined): string[] {
  if (isJsonObject(scheme["x-session"])) return describeSession(document, scheme["x-session"]);
  if (scheme.type === "http" && scheme.scheme === "basic")
    return ["The client sends user name and password with each call (RFC 7617). A user name that holds a colon cannot be sent so."];
  if (read === undefined || scheme.scheme !== "bearer" || !/\btoken\b(?!\s*:)/.test(client.creation)) return [];
  const creation = client.creation.replace(/\btoken\b/, "token: async () => ({ token, expiresIn: 3600 })");
  return [
    "The option `token` is the token itself, or a function that gets one. The function is called once for all calls that wait for it, again 30 seconds before `expiresIn` has passed, and when the provider refuses the token: the call that noticed is then sent once more.",
    renderRead(document, read, { ...client, creation }),
  ];
}

function describeSession(document: OpenApiDocument, { login, cookies, username, password }: JsonObject): string[] {
  const operation = listOperations(document).find(({ id }) => id === login);
  const names = (Array.isArray(cookies) ? cookies : []).map((name) => codeSpan(String(name)));
  const called = operation === undefined ? codeSpan(String(login)) : `[${codeSpan(operation.id)}](../operations/${operation.id}.md)`;
  return [
    `The client calls ${called} before the first call that needs it, with the user name as ${codeSpan(String(username))} and the password as ${codeSpan(String(password))}, and keeps the ${names.length === 1 ? "cookie" : "cookies"} ${names.join(", ")}. Calls that start together wait for one login.`,
    "When the session has ended the client logs in once more, however many calls noticed, and sends them again. Where the provider answers with its login page in place of 401, only those are sent again that may be carried out twice: a page does not say that nothing was.",
    "In a browser this cannot work, since no script may read or send cookies there: call from a server.",
    ...(operation === undefined
      ? []
      : ["The same by hand, the cookies kept in a file:", codeFence("bash", renderCurl(document, operation))]),
  ];
}

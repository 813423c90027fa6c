import { lintSpec } from "@tooling/lint-rules/lint";
import { SpecError } from "@tooling/spec";
import type { AuthKind, ClientAuth } from "./client-auth.ts";
import { NewProviderError } from "./new-provider-error.ts";
import { placeProvider, writeFiles } from "./place-provider.ts";
import { readProviderName } from "./provider-name.ts";
import { renderPackage } from "./render-package.ts";
import { renderSkeletonSpec } from "./skeleton-spec.ts";

/** What is known of a provider before its contract is written. */
export interface Beginning {
  title: string;
  /** URL of the server, base path included. */
  server: string;
  auth: AuthKind;
  /** Header that carries the API key. @default "X-Api-Key" */
  header?: string | undefined;
  /** Address of the provider's reference. @default unknown */
  docs?: string | undefined;
}

/**
 * Write the spec and the package of a provider of which nothing else is known yet.
 *
 * @param repository Absolute path of the workspace.
 * @throws {NewProviderError} For a name or an answer that nothing can be made of; nothing is written then.
 */
export async function newProvider(repository: string, name: string, beginning: Beginning): Promise<void> {
  const names = readProviderName(repository, name);
  const { title, server, docs = null } = check(beginning);
  const auth = clientAuthOf(beginning);
  const auths = auth === undefined ? [] : [auth];
  await placeProvider(repository, name, async (draft) => {
    writeFiles(draft.spec, renderSkeletonSpec({ names, title, server, docs, auth }));
    const problems = await lintSpec(draft.spec);
    if (problems.length > 0) throw new SpecError(problems);
    const example = { method: "GET", path: "/items", init: "", result: "items" };
    const origin = "a beginning that nobody has read up yet";
    const calls = { listItems: 'GET("/items")', createItem: 'POST("/items", { body: { name: "Sounding line" } })' };
    writeFiles(
      draft.package,
      renderPackage({ names, title, auths, example, origin, operations: 2, calls, hasCanaries: auth !== undefined }),
    );
  });
}

/** The security scheme of a kind of authentication; undefined where there is none. */
export function clientAuthOf({ auth, header = "X-Api-Key" }: Pick<Beginning, "auth" | "header">): ClientAuth | undefined {
  if (auth === "none") return undefined;
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(header))
    throw new NewProviderError(`${JSON.stringify(header)} is no name of a header: pass one as "X-Api-Key".`);
  return auth === "apiKey" ? { schemes: ["apiKey"], kind: auth, header, option: "apiKey" } : { schemes: [`${auth}Auth`], kind: auth };
}

/** Check what was answered as far as nothing else would. */
function check(beginning: Beginning): Beginning {
  const { title, server, docs } = beginning;
  if (!/^[^\p{Cc}<>`*@[\]\\]{1,80}$/u.test(title.trim()))
    throw new NewProviderError(`${JSON.stringify(title)} is no title: write a name in plain words, as "Tide Pool".`);
  for (const [what, url] of Object.entries({ server, docs })) {
    if (url === undefined || (URL.canParse(url) && /^https?:\/\/[^\s<>"{}?#]+$/.test(url))) continue;
    throw new NewProviderError(`${JSON.stringify(url)} is no address of the ${what}: pass one as "https://api.tide-pool.example/v1".`);
  }
  return { ...beginning, title: title.trim(), server: server.replace(/\/+$/, "") };
}

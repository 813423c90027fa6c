import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as pagefind from "pagefind";

/** File in a provider's part of the portal that says to its search what is in it; it is not published. */
export const SEARCH_RECORDS = "search.json";

/**
 * Of no known language, so that pagefind cuts no word to its stem: a name would not be found any more while it is typed.
 *
 * search-words.js cuts the words of a query instead, of which pagefind finds what begins so.
 */
export const SEARCH_LANGUAGE = "unknown";

/** The files that pagefind.js asks for: its interfaces, its highlighter and the WebAssembly of a language are left out. */
const NEEDED = /^(pagefind(-worker)?\.js|pagefind-entry\.json|pagefind\.\w+\.pf_meta|wasm\.unknown\.pagefind|(filter|fragment|index)\/.+)$/;

/**
 * Write the index of the search to `<folder>/pagefind/`, in place of an earlier one.
 *
 * @throws {Error} Where pagefind refuses a record, or writes no index.
 * @see https://pagefind.app/docs/node-api/
 */
export async function writeSearchIndex(folder: string, records: readonly pagefind.CustomRecord[]): Promise<void> {
  const files = await buildIndex(records);
  const target = join(folder, "pagefind");
  rmSync(target, { recursive: true, force: true });
  for (const { path, content } of files.filter((file) => NEEDED.test(file.path))) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), content);
  }
}

async function buildIndex(records: readonly pagefind.CustomRecord[]): Promise<pagefind.IndexFile[]> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: SEARCH_LANGUAGE });
    if (index === undefined) throw new Error(`The search index cannot be built: ${errors.join("; ")}.`);
    const adding = records.map(async (record) => {
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0) throw new Error(`${record.url} cannot be searched: ${added.errors.join("; ")}.`);
    });
    await Promise.all(adding);
    const built = await index.getFiles();
    if (built.errors.length > 0) throw new Error(`The search index cannot be built: ${built.errors.join("; ")}.`);
    await index.deleteIndex();
    return built.files;
  } finally {
    await pagefind.close();
  }
}

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readProviderPages } from "@tooling/docs/pages";
import { findProviders, type Provider, REPOSITORY } from "@tooling/spec/providers";
import { readMarkdownSnippets, readSourceSnippets } from "./read-snippets.ts";
import type { Snippet } from "./snippet.ts";

/** Folders that git ignores, and git's own. */
const IGNORED = /(^|[/\\])(node_modules|\.git|\.turbo|\.reports|coverage|dist)$|^packages[/\\][^/\\]+[/\\]docs$/;

/** A text in which snippets stand. */
export interface Text {
  /** Path below the repository, with slashes. */
  file: string;
  text: string;
}

/** Find every TypeScript snippet of the texts that people read, in the order of the files. */
export function findSnippets(texts: readonly Text[] = listTexts()): Snippet[] {
  return texts.flatMap(({ file, text }) => (file.endsWith(".md") ? readMarkdownSnippets(file, text) : readSourceSnippets(file, text)));
}

/** List the Markdown files of the repository, the sources whose doc comments are shown to those who write code, and the pages of the portal. */
export function listTexts(repository: string = REPOSITORY): Text[] {
  // A glob does not go into folders whose names begin with a dot.
  const markdown = list(repository, ["**/*.md", "{.changeset,.github}/**/*.md"]);
  const sources = list(repository, "{packages,tooling}/*/src/**/*.ts").filter((file) => !/\.test\.ts$|\/generated\//.test(file));
  const files = [...markdown, ...sources].map((file) => ({ file, text: readFileSync(join(repository, file), "utf8") }));
  return [...files, ...findProviders(repository).flatMap(listPages)];
}

/** List the pages of a provider by the paths that they are built to. */
function listPages({ name, package: packageFolder }: Provider): Text[] {
  return readProviderPages(packageFolder).map(({ path, markdown }) => ({ file: `packages/${name}/docs/${path}.md`, text: markdown }));
}

function list(repository: string, pattern: string | readonly string[]): string[] {
  return globSync([pattern].flat(), { cwd: repository, exclude: (path) => IGNORED.test(path) })
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}

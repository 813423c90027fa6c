/** A link within a line of Markdown to a relative path. */
const RELATIVE_LINK = /(?<!!)\[([^\]\n]+)\]\((?![a-z]+:|#)([^)#\s]+)(#[^)\s]*)?\)/gi;

/** Leave of each link to a file that is not there its text alone. */
export function withoutDeadLinks(markdown: string, exists: (path: string) => boolean): string {
  return markdown.replace(RELATIVE_LINK, (link, text: string, path: string) => (exists(path) ? link : text));
}

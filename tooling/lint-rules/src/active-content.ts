// A character reference can spell what the other two forms look for.
const ACTIVE = [/<\/?[a-z!][^>]*>?/i, /\b(javascript|vbscript|data):/i, /&(#\d+|#x[\da-f]+|colon|tab|newline);/i];
// Code is shown, not rendered; a backtick that is escaped, or closed on another line only, may open none.
const INLINE_CODE = /(?<![\\`])`[^`\n]+`(?!`)/g;

/** Say what of a member's text a page could run; undefined where it is plain Markdown. */
export function findActiveContent(member: string, text: string): string | undefined {
  const prose = text.replace(INLINE_CODE, "");
  const found = ACTIVE.map((form) => prose.match(form)?.[0]).find((match) => match !== undefined);
  if (found === undefined) return undefined;
  return `The ${member} holds "${found}", which a page could run: write plain Markdown, and code in backticks on one line.`;
}

import type { Rule } from "../rule.ts";

// A character reference can spell what the other two forms look for.
const ACTIVE = [/<\/?[a-z!][^>]*>?/i, /\b(javascript|vbscript|data):/i, /&(#\d+|#x[\da-f]+|colon|tab|newline);/i];
// Code is shown, not rendered; a backtick that is escaped, or closed on another line only, may open none.
const INLINE_CODE = /(?<![\\`])`[^`\n]+`(?!`)/g;
const PROSE = ["title", "summary", "description"] as const;
const LINKS = ["url", "termsOfService"] as const;

/** Refuse raw HTML and script URLs in prose and links: descriptions end in the docs and in editors. */
export const noActiveContent: Rule = () => ({
  any(node, { report, location }) {
    if (typeof node !== "object" || node === null) return;
    for (const key of [...PROSE, ...LINKS]) {
      const text = (node as Record<string, unknown>)[key];
      if (typeof text !== "string") continue;
      const prose = text.replace(INLINE_CODE, "");
      const found = ACTIVE.map((form) => prose.match(form)?.[0]).find((match) => match !== undefined);
      if (found === undefined) continue;
      report({
        message: `The ${key} holds "${found}", which a page could run: write plain Markdown, and code in backticks on one line.`,
        location: location.child([key]),
      });
    }
  },
});

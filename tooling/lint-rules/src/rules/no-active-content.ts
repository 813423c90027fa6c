import type { Rule } from "../rule.ts";

const ACTIVE = [/<\/?[a-z!][^>]*>?/i, /\b(javascript|vbscript|data):/i];
const PROSE = ["title", "summary", "description"] as const;
const LINKS = ["url", "termsOfService"] as const;

/** Refuse raw HTML and script URLs in prose and links: descriptions end in the docs and in editors. */
export const noActiveContent: Rule = () => ({
  any(node, { report, location }) {
    if (typeof node !== "object" || node === null) return;
    for (const key of [...PROSE, ...LINKS]) {
      const text = (node as Record<string, unknown>)[key];
      if (typeof text !== "string") continue;
      // Inline code is shown, not rendered.
      const found = ACTIVE.map((form) => text.replace(/`[^`]*`/g, "").match(form)?.[0]).find((match) => match !== undefined);
      if (found === undefined) continue;
      report({
        message: `The ${key} holds "${found}", which a page could run: write plain Markdown, code in backticks.`,
        location: location.child([key]),
      });
    }
  },
});

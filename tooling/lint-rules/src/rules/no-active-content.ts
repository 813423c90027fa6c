import { findActiveContent } from "../active-content.ts";
import type { Rule } from "../rule.ts";

const PROSE = ["title", "summary", "description", "note"] as const;
const LINKS = ["url", "termsOfService"] as const;

/** Refuse raw HTML and script URLs in prose and links: descriptions end in the docs and in editors. */
export const noActiveContent: Rule = () => ({
  any(node, { report, location }) {
    if (typeof node !== "object" || node === null) return;
    for (const key of [...PROSE, ...LINKS]) {
      const text = (node as Record<string, unknown>)[key];
      const message = typeof text === "string" ? findActiveContent(key, text) : undefined;
      if (message !== undefined) report({ message, location: location.child([key]) });
    }
  },
});

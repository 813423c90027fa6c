/** Code, which is passed over, or a link with its text and target (CommonMark, inline links). */
const CODE_OR_LINK =
  /^(`{3,})[^\n]*\n[\s\S]*?^\1`*$|(`+)(?!`)[\s\S]*?[^`]\2(?!`)|(?<!!)\[((?:[^[\]\\]|\\.|`[^`]*`)*)\]\(([^()\s]+)(?:\s+"[^"\n]*")?\)/gm;

/**
 * Lead the relative links of a Markdown text elsewhere; of one that leads nowhere, which `lead` answers with undefined, the text is kept.
 *
 * @param hasAnchor Whether a heading has the anchor that a link names alone. @default each has
 */
export function leadLinks(
  markdown: string,
  lead: (target: string) => string | undefined,
  hasAnchor: (anchor: string) => boolean = () => true,
): string {
  return markdown.replace(CODE_OR_LINK, (whole, _fence, _code, text?: string, target = "") => {
    if (text === undefined || /^[a-z][a-z\d+.-]*:/i.test(target)) return whole;
    if (target.startsWith("#")) return hasAnchor(target.slice(1)) ? whole : text;
    const [path = "", ...anchor] = target.split("#");
    const place = lead(path);
    return place === undefined ? text : `[${text}](${[place, ...anchor].join("#")})`;
  });
}

/** Write text in one line so that Markdown shows it and does not read it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\[\]<>*_`"&]/g, "\\$&");
}

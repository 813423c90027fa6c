/** A page of the portal: Markdown, which is served as it is and as HTML. */
export interface Page {
  /** Path in the provider's part of the portal without extension, for example `operations/listCustomers`. */
  path: string;
  title: string;
  /**
   * The whole page in CommonMark with tables, beginning with `# title`.
   *
   * Links to other pages are relative and end in `.md`; those of the HTML end in `.html`.
   */
  markdown: string;
}

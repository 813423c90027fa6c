/** A link in the navigation. */
export interface NavigationLink {
  /** Relative to the page. */
  href: string;
  title: string;
  /** Whether it leads to the page that it stands on. */
  isCurrent?: boolean;
}

/** A titled group of links in the navigation. */
export interface NavigationSection {
  title: string;
  links: readonly NavigationLink[];
}

/** What a page of the portal is made of. */
export interface Layout {
  title: string;
  /** Relative path of the portal's root, ending in a slash: the portal works under any base path. */
  root: string;
  /** The page's content, as HTML. */
  body: string;
  /** Name of the provider in whose part the page stands, with a link to it. @default none */
  provider?: NavigationLink;
  /** @default none */
  navigation?: readonly NavigationSection[];
  /** Files of the page that are read in its place by who wants no HTML, relative to it. @default none */
  twin?: string;
  /** Paths below `assets/` of further scripts and stylesheets. @default none */
  assets?: readonly string[];
  /** Let scripts of the page write styles, which a renderer of others may need. @default false */
  hasInlineStyles?: boolean;
}

/**
 * What a page of the portal may load: files of its own origin, and WebAssembly, which the search is made of.
 *
 * @see https://www.w3.org/TR/CSP3/
 */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; style-src 'self'";

/** Render a page of the portal, in light and dark; without JavaScript it lacks search, theme and copying, and nothing else. */
export function renderLayout({ title, root, body, provider, navigation = [], twin, assets = [], hasInlineStyles = false }: Layout): string {
  const prefix = escapeHtml(root);
  const crumbs = provider === undefined ? "" : `<span aria-hidden="true">/</span> ${renderLink(provider)}`;
  const extra = assets.map((path) =>
    path.endsWith(".css")
      ? `<link rel="stylesheet" href="${prefix}assets/${escapeHtml(path)}">`
      : `<script src="${prefix}assets/${escapeHtml(path)}" defer></script>`,
  );
  return `<!doctype html>
<html lang="en" data-root="${prefix}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}${hasInlineStyles ? " 'unsafe-inline'" : ""}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${prefix}assets/portal.css">
<link rel="stylesheet" href="${prefix}assets/search.css">
${twin === undefined ? "" : `<link rel="alternate" type="text/markdown" href="${escapeHtml(twin)}">\n`}<script src="${prefix}assets/theme.js"></script>
<script src="${prefix}assets/search.js" type="module"></script>
<script src="${prefix}assets/copy-code.js" type="module"></script>
${extra.join("\n")}
</head>
<body>
<header class="bar">
<p class="brand"><a href="${prefix}index.html">Provider contracts</a> ${crumbs}</p>
${navigation.length === 0 ? "" : '<a class="to-pages" href="#pages">Pages</a>\n'}<button type="button" class="search-button" data-search hidden>Search <kbd>/</kbd></button>
<button type="button" data-theme-toggle hidden></button>
</header>
<div class="${navigation.length === 0 ? "columns single" : "columns"}">
<main id="content">
${body}
</main>
${renderNavigation(navigation)}</div>
</body>
</html>
`;
}

/** Write text so that a page shows it and does not read it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function renderNavigation(sections: readonly NavigationSection[]): string {
  if (sections.length === 0) return "";
  const groups = sections.map(
    ({ title, links }) => `<h2>${escapeHtml(title)}</h2>\n<ul>\n${links.map((link) => `<li>${renderLink(link)}</li>`).join("\n")}\n</ul>`,
  );
  return `<nav id="pages" aria-label="Pages">\n${groups.join("\n")}\n</nav>\n`;
}

function renderLink({ href, title, isCurrent }: NavigationLink): string {
  return `<a href="${escapeHtml(href)}"${isCurrent ? ' aria-current="page"' : ""}>${escapeHtml(title)}</a>`;
}

/** Render a page of our own, in light and dark, with nothing on it that runs; `body` is HTML. */
export function renderPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 48rem; margin: 3rem auto; padding: 0 1rem; }
ul.cards { list-style: none; padding: 0; }
ul.cards > li { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: 1rem 0; }
h1, h2, p { margin: 0 0 .25rem; }
small { font-weight: normal; opacity: .7; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; }
th, td { padding: .2rem .75rem .2rem 0; text-align: end; }
th { text-align: start; vertical-align: bottom; }
table.prose :is(th, td) { text-align: start; vertical-align: top; font-weight: normal; }
thead th { border-bottom: 1px solid color-mix(in srgb, currentColor 40%, transparent); }
code { overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** Write text so that a page shows it and does not read it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

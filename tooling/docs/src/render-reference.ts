import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { OpenApiDocument } from "@tooling/spec";
import { escapeHtml } from "./layout.ts";

/** What Redoc rendered of a document before any browser has. */
export interface Prerendered {
  /** Stylesheets, as elements. */
  styles: string;
  /** The page as it begins, without a script. */
  html: string;
}

/** Height of the bar in pixels; Redoc begins below it. */
const BAR_HEIGHT = 52;

/**
 * How Redoc is set up, in the browser as before it: the one takes over what the other has rendered.
 *
 * @see https://redocly.com/docs/redoc/v3.x/config
 */
export const REDOC_OPTIONS: Readonly<Record<string, unknown>> = {
  disableTelemetry: true,
  // The document is bundled already.
  skipBundle: true,
  scrollYOffset: BAR_HEIGHT,
  sortRequiredPropsFirst: true,
  codeSamples: {
    languages: [
      { lang: "typescript", label: "TypeScript" },
      { lang: "curl", label: "curl" },
      { lang: "payload", label: "Payload" },
    ],
  },
};

const REDOCLY = dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json"));
const read = (path: string): string => readFileSync(join(import.meta.dirname, "..", path), "utf8");

/** Images that Redoc asks a foreign host for. */
const FOREIGN_IMAGES = /https:\/\/cdn\.redoc(?:\.ly\/redoc\/[\w-]+\.svg|ly\.com\/icons\/[\w./-]+)/g;

/** Scripts that run before anything is shown, so that a chosen theme does not come late. */
const HEAD_SCRIPTS = [read("assets/theme.js"), read("reference/color-mode.js")].map(endWithElement);

/** The script of every reference: a document is data beside it, and no part of it. */
const SCRIPT = endWithElement(`${readFileSync(join(REDOCLY, "lib/chunks/redoc.standalone.js"), "utf8").replace(FOREIGN_IMAGES, "data:,")}
hydrate(JSON.parse(document.getElementById("definition").textContent), ${JSON.stringify(REDOC_OPTIONS)}, document.getElementById("redoc"));
`);

const STYLES = `:root { --bar-height: ${BAR_HEIGHT}px; }\n${read("reference/reference.css")}`;

/**
 * What the page may run and load: the scripts that are known here, by their hash, and nothing by request.
 *
 * @see https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src ${[...HEAD_SCRIPTS, SCRIPT].map(hashOf).join(" ")}`,
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** What a draft may besides: be reloaded by the server that it comes from. */
const DRAFT_POLICY = `${CONTENT_SECURITY_POLICY.replace("script-src", "script-src 'self'")}; connect-src 'self'`;

/**
 * Render the reference of a document as one page that needs no other file.
 *
 * @param prerendered What is shown before the script has run. @default nothing: the page is a draft
 */
export function renderReference(document: OpenApiDocument, prerendered?: Prerendered): string {
  const title = escapeHtml(document.info.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${prerendered === undefined ? DRAFT_POLICY : CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Reference · ${title}</title>
<link rel="icon" href="data:,">
${HEAD_SCRIPTS.map((script) => `<script>${script}</script>`).join("\n")}
${prerendered?.styles ?? ""}
<style>
${STYLES}</style>
</head>
<body>
<header class="bar">
<h1>Reference of ${title}</h1>
<p class="brand"><a href="../index.html">Provider contracts</a> <span aria-hidden="true">/</span> <a href="index.html">${title}</a></p>
<a href="try.html">Try it</a>
<a href="openapi.json">OpenAPI</a>
<button type="button" data-theme-toggle hidden></button>
</header>
<noscript><p class="notice">The reference needs JavaScript. Without it, read <a href="index.html">a page for each operation</a>.</p></noscript>
<div id="redoc">${prerendered?.html ?? ""}</div>
<script type="application/json" id="definition">${JSON.stringify(document).replaceAll("<", "\\u003c")}</script>
<script type="module">${SCRIPT}</script>
</body>
</html>
`;
}

/** Write a script so that nothing in it ends its element, or keeps it open. */
function endWithElement(source: string): string {
  return source.replace(/<(?=\/?script|!--)/gi, "\\x3C");
}

function hashOf(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

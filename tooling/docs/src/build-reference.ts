import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { OpenApiDocument } from "@tooling/spec";
import { type Prerendered, REDOC_OPTIONS, renderReference } from "./render-reference.ts";

const REDOCLY = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");

/**
 * Build the reference of a document as one page that needs no other file and asks no host; it is readable before its script has run.
 *
 * @throws {Error} With Redocly's own words, where it cannot render the document; an earlier page is left as it was.
 */
export async function buildReference(document: OpenApiDocument, page: string): Promise<void> {
  writeFileSync(page, renderReference(document, await prerender(document)));
}

async function prerender(document: OpenApiDocument): Promise<Prerendered> {
  const folder = mkdtempSync(join(tmpdir(), "reference-"));
  try {
    writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
    const options = ["--openapi", JSON.stringify(REDOC_OPTIONS), "--output", "page.html"];
    // Run inside the folder of its own: a redocly.yaml elsewhere is none of the page's business.
    await promisify(execFile)(process.execPath, [REDOCLY, "build-docs", "openapi.json", ...options], {
      cwd: folder,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    });
    return takePrerendered(readFileSync(join(folder, "page.html"), "utf8"));
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    const reason = redoclysWords(stderr ?? "") || message;
    throw new Error(`The reference of ${document.info.title} could not be built: ${reason}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Take from Redocly's page what it rendered, and no script.
 *
 * @throws {Error} For a page of another form, as a later Redocly may write.
 */
function takePrerendered(page: string): Prerendered {
  const [styles] = /<style data-styled[^>]*>[^<]*<\/style>/.exec(page) ?? [];
  const start = page.indexOf('<div id="redoc">');
  // No "<" of the document stands in the script, so that the last one is Redocly's own.
  const end = page.lastIndexOf('</div>\n      <script type="module">');
  if (styles === undefined || start < 0 || end < start) throw new Error("Redocly wrote a page of a form that is not known here.");
  const html = page.slice(start + '<div id="redoc">'.length, end);
  return { styles, html: html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, "").replaceAll(' href="/', ' href="#/') };
}

/** Redocly prints a box of news before it says what is wrong. */
function redoclysWords(stderr: string): string {
  return stderr
    .split("\n")
    .filter((line) => !/^\s*[╔║╚]/.test(line))
    .join("\n")
    .trim();
}

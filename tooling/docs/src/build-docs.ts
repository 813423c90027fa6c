import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const REDOCLY = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");

/** Images that Redoc asks a foreign host for, even when its script is inlined. */
const FOREIGN_IMAGES = /https:\/\/cdn\.redoc(?:\.ly\/redoc\/[\w-]+\.svg|ly\.com\/icons\/[\w./-]+)/g;

/** What a page may load: a picture in a description would ask a foreign host too, and the browser its server for an icon. */
const HEAD = `<head>
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; connect-src blob:; worker-src blob:; base-uri 'none'; form-action 'none'">
  <link rel="icon" href="data:,">`;

/**
 * Build one self-contained page from a bundled OpenAPI document: nothing on it asks another host.
 *
 * @throws {Error} With Redocly's own words, where it cannot build the page; an earlier page is left as it was.
 */
export async function buildDocs(document: string, page: string): Promise<void> {
  mkdirSync(dirname(page), { recursive: true });
  const folder = mkdtempSync(join(dirname(page), ".build-"));
  try {
    const draft = join(folder, "index.html");
    // Run inside the empty folder: a redocly.yaml elsewhere is none of the page's business.
    await promisify(execFile)(process.execPath, [REDOCLY, "build-docs", document, "--inlineBundle", "--output", draft], {
      cwd: folder,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    });
    writeFileSync(draft, readFileSync(draft, "utf8").replace(FOREIGN_IMAGES, "data:,").replace("<head>", HEAD));
    renameSync(draft, page);
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw new Error(`The docs of ${document} could not be built: ${redoclysWords(stderr ?? "") || message}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Redocly prints a box of news before it says what is wrong. */
function redoclysWords(stderr: string): string {
  return stderr
    .split("\n")
    .filter((line) => !/^\s*[╔║╚]/.test(line))
    .join("\n")
    .trim();
}

import type { OpenApiDocument } from "@tooling/spec";
import { renderLayout } from "./layout.ts";
import { loginContract } from "./try-session.ts";

/** Render the page of the console, on which each operation of a contract can be called at a mock. */
export function renderTryPage(document: OpenApiDocument): string {
  const { title } = document.info;
  return renderLayout({
    title: `Try it · ${title}`,
    root: "../",
    provider: { href: "index.html", title },
    assets: ["try-it.css", "scalar.js", "try-it.js"],
    // Scalar makes its stylesheets by script, and would have no style without.
    hasInlineStyles: true,
    body: `<h1>Try it</h1>
<noscript><p class="lead">The console needs JavaScript. Without it, read <a href="index.html">the operations</a>.</p></noscript>
<p class="lead" data-when="mock" hidden>Calls go to a mock of this contract on your machine, and nowhere else.</p>
<p class="lead" data-when="static" hidden>Run <code>npm start</code> and open this page there to try calls; here you can only read.</p>
<p role="alert" id="try-failure" hidden></p>
${loginContract(document) === undefined ? "" : SESSION_FORM}<div id="try-console"></div>`,
  });
}

const SESSION_FORM = `<form id="try-session" autocomplete="off" hidden>
<h2>Session</h2>
<p>A session is held by the local server, and calls carry it. The mock lets everybody in: enter any user name and password, but none that is real.</p>
<div class="fields">
<label>User name <input name="username" required autocomplete="off" autocapitalize="none" spellcheck="false"></label>
<label>Password <input name="password" type="password" required autocomplete="off"></label>
<button type="submit">Log in</button>
</div>
<button type="button" data-log-out hidden>Log out</button>
<p role="status"></p>
</form>
`;

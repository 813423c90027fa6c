// @ts-check
// Starts Scalar on the contract of the page. What is entered stays in the memory of the page and of the local server.
(() => {
  const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);
  const SLUG = "contract";

  start().catch((error) => {
    console.error(error);
    const failure = document.querySelector("#try-failure");
    failure?.removeAttribute("hidden");
    if (failure !== null)
      failure.textContent = "The console could not be loaded. Serve the portal, by npm start or from a static host, and reload.";
  });

  async function start() {
    const [{ mock, session }, contract] = await Promise.all([read("try.json"), read("try-document.json")]);
    document.querySelector(`[data-when=${mock === null ? "static" : "mock"}]`)?.removeAttribute("hidden");
    if (mock !== null) {
      // Scalar would resolve a relative server at the site's root.
      contract.servers = [{ url: new URL(mock, document.baseURI).href }];
      offerSession(session);
    }
    const places = placesOf(contract);
    followTheme();
    followLinks(places);
    // @ts-expect-error Scalar is the script before this one.
    Scalar.createApiReference("#try-console", {
      content: contract,
      slug: SLUG,
      layout: "classic",
      hideTestRequestButton: mock === null,
      generateTagSlug: slugOf,
      generateOperationSlug: (/** @type {{ operationId: string }} */ { operationId }) => operationId,
      redirect: (/** @type {string} */ hash) => places.get(hash.slice(1)) ?? null,
      forceDarkModeState: isDark() ? "dark" : "light",
      persistAuth: false,
      telemetry: false,
      withDefaultFonts: false,
      theme: "none",
      agent: { disabled: true },
      mcp: { disabled: true },
      showDeveloperTools: "never",
      documentDownloadType: "none",
      hiddenClients: true,
      hideClientButton: true,
      hideDarkModeToggle: true,
      hideModels: true,
      hideSearch: true,
      operationTitleSource: "summary",
      orderSchemaPropertiesBy: "preserve",
    });
  }

  /** @param {string} path */
  async function read(path) {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
    return response.json();
  }

  /**
   * Where Scalar shows each operation: fragments by operationId.
   *
   * @param {{ paths: Record<string, Record<string, { operationId: string, tags?: string[] }>> }} document
   * @returns {Map<string, string>}
   */
  function placesOf({ paths }) {
    const places = new Map();
    for (const item of Object.values(paths))
      for (const [method, { operationId, tags = ["default"] }] of Object.entries(item))
        if (METHODS.has(method)) places.set(operationId, `#tag/${slugOf({ name: tags[0] })}/${operationId}`);
    return places;
  }

  /** @param {{ name: string | undefined }} tag */
  function slugOf({ name = "default" }) {
    return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  }

  /**
   * A link to another operation leads there while the console is open, too.
   *
   * @param {Map<string, string>} places
   */
  function followLinks(places) {
    window.addEventListener("popstate", () => {
      const place = places.get(location.hash.slice(1));
      if (place === undefined) return;
      history.replaceState({}, "", place);
      window.dispatchEvent(new PopStateEvent("popstate"));
    });
  }

  function isDark() {
    const { theme } = document.documentElement.dataset;
    return theme === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
  }

  function followTheme() {
    const follow = () => {
      document.body.classList.toggle("dark-mode", isDark());
      document.body.classList.toggle("light-mode", !isDark());
    };
    new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ["data-theme"] });
    // Scalar itself would come back to the theme that it was started with.
    new MutationObserver(follow).observe(document.body, { attributeFilter: ["class"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow);
  }

  /** @param {boolean} isOpen */
  function offerSession(isOpen) {
    const form = document.querySelector("form#try-session");
    if (!(form instanceof HTMLFormElement)) return;
    const status = form.querySelector("[role=status]");
    const fields = form.querySelector(".fields");
    const logOut = form.querySelector("[data-log-out]");

    /** @param {boolean} open @param {string} message */
    const show = (open, message) => {
      fields?.toggleAttribute("hidden", open);
      logOut?.toggleAttribute("hidden", !open);
      if (status !== null) status.textContent = message;
    };
    /** @param {RequestInit} init */
    const ask = async (init) => {
      const response = await fetch("session", init).catch(() => undefined);
      if (response === undefined) return "The local server does not answer: start npm start again.";
      return response.ok ? undefined : response.text();
    };

    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      show(false, "Logging in …");
      const body = JSON.stringify(Object.fromEntries(new FormData(form)));
      const failure = await ask({ method: "POST", headers: { "content-type": "application/json" }, body });
      if (failure !== undefined) return show(false, `Not logged in: ${failure}`);
      form.reset();
      show(true, "Logged in.");
      if (logOut instanceof HTMLElement) logOut.focus();
    });
    logOut?.addEventListener("click", async () => {
      const failure = await ask({ method: "DELETE" });
      show(failure !== undefined, failure ?? "Logged out.");
      if (failure === undefined) form.querySelector("input")?.focus();
    });

    show(isOpen, isOpen ? "Logged in." : "");
    form.hidden = false;
  }
})();

// @ts-check
// Runs before the page is shown, so that a chosen theme does not come late.
(() => {
  /** Each theme with the path that draws it, in a square of 24. */
  const THEMES = {
    system: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2v14a7 7 0 0 1 0-14z",
    light:
      "M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11 1h2v3h-2zM11 20h2v3h-2zM1 11h3v2H1zM20 11h3v2h-3zM3.5 4.9l1.4-1.4 2.2 2.1-1.5 1.5zM16.9 18.4l1.5-1.5 2.1 2.2-1.4 1.4zM3.5 19.1l2.1-2.2 1.5 1.5-2.2 2.1zM16.9 5.6l2.2-2.1 1.4 1.4-2.1 2.2z",
    dark: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
  };
  /** @typedef {keyof typeof THEMES} Theme */
  const NEXT = /** @type {const} */ ({ system: "light", light: "dark", dark: "system" });

  let theme = read();
  apply();
  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-theme-toggle]")) {
      draw(button);
      button.removeAttribute("hidden");
      button.addEventListener("click", () => {
        theme = NEXT[theme];
        keep();
        apply();
        draw(button);
      });
    }
  });

  /** @returns {Theme} */
  function read() {
    try {
      const kept = localStorage.getItem("theme");
      return kept === "light" || kept === "dark" ? kept : "system";
    } catch {
      return "system";
    }
  }

  function keep() {
    try {
      if (theme === "system") localStorage.removeItem("theme");
      else localStorage.setItem("theme", theme);
    } catch {
      // Where nothing may be stored the choice holds for this page.
    }
  }

  function apply() {
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }

  /** @param {Element} button */
  function draw(button) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", THEMES[theme]);
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    for (const [name, value] of [
      ["viewBox", "0 0 24 24"],
      ["width", "18"],
      ["height", "18"],
      ["fill", "currentColor"],
      ["aria-hidden", "true"],
    ]) {
      svg.setAttribute(name ?? "", value ?? "");
    }
    svg.append(path);
    button.replaceChildren(svg);
    button.setAttribute("aria-label", `Theme: ${theme}`);
    button.setAttribute("title", `Theme: ${theme}`);
  }
})();

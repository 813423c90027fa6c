// @ts-check
// Keeps Redoc's colours those of the portal: Redoc reads a class of the root element, the portal an attribute of it.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const mode = root.dataset.theme ?? (system.matches ? "dark" : "light");
    if (root.classList.contains(mode) && !root.classList.contains(mode === "dark" ? "light" : "dark")) return;
    root.classList.remove("dark", "light");
    root.classList.add(mode);
  };
  apply();
  system.addEventListener("change", apply);
  // Redoc sets the class whenever it stores something else; before the page is painted anew, it is set right again.
  new MutationObserver(apply).observe(root, { attributeFilter: ["class", "data-theme"] });
})();

// A button on every code block that copies it; where the clipboard is closed to pages there is none.
if (navigator.clipboard !== undefined) {
  for (const block of document.querySelectorAll("main pre")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.textContent ?? "").then(
        () => show(button, "Copied"),
        () => show(button, "Not copied"),
      );
    });
    // The button stands beside the block, not in it: it must not scroll away with a long line.
    const frame = document.createElement("div");
    frame.className = "code";
    block.replaceWith(frame);
    frame.append(block, button);
  }
}

/**
 * Say for a moment what came of it.
 *
 * @param {HTMLButtonElement} button
 * @param {string} words
 */
function show(button, words) {
  button.textContent = words;
  setTimeout(() => {
    button.textContent = "Copy";
  }, 1_500);
}

// Loads the page anew when what it shows was built anew.
const provider = location.pathname.split("/")[1];
let shown;
let events;

function listen() {
  events = new EventSource("/reload");
  events.onmessage = ({ data }) => {
    const { start, revisions } = JSON.parse(data);
    // A page outside of every provider's part shows all of them.
    const current = JSON.stringify([start, Object.hasOwn(revisions, provider) ? revisions[provider] : revisions]);
    shown ??= current;
    if (current !== shown) location.reload();
  };
}

// A browser opens few connections to one host: a page that nobody sees must not hold one.
document.addEventListener("visibilitychange", () => {
  events?.close();
  if (!document.hidden) listen();
});
if (!document.hidden) listen();

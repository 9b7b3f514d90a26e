// What every page can do: show that a part is live, announce changes, and put the focus where something is wrong.
// A page that has an element with data-live-after hears document's event "live" for each event of the pipeline.
const AGAIN_MS = 3000;

function announce(text) {
  const region = document.getElementById("announcements");
  region.textContent = "";
  setTimeout(() => { region.textContent = text; }, 50);
}

function connection(lost) {
  const line = document.getElementById("connection");
  if (line.hidden === !lost) return;
  line.hidden = !lost;
  line.textContent = lost ? line.dataset.lost : "";
  announce(lost ? line.dataset.lost : line.dataset.back);
}

// The page at an address as it is now; fails where there is none. Who is signed in no more signs in again.
async function askPage(address) {
  const answer = await fetch(address, { headers: { Accept: "text/html", "HX-Request": "true" } });
  if (answer.status === 401) location.reload();
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

// The part of this page as it is now, or undefined while it cannot be had.
async function askPart(id) {
  return (await askPage(location.href).catch(() => undefined))?.getElementById(id);
}

// What happened between this page and a stream that opens is not told by it.
function whenLive(act) {
  new MutationObserver(() => { if (document.documentElement.dataset.live === "open") act(); })
    .observe(document.documentElement, { attributeFilter: ["data-live"] });
}

let position;

function follow() {
  const source = new EventSource(`/live?after=${position}`);
  source.onopen = () => { connection(false); document.documentElement.dataset.live = "open"; };
  source.onmessage = (message) => {
    position = message.lastEventId || position;
    document.dispatchEvent(new CustomEvent("live", { detail: JSON.parse(message.data) }));
  };
  // The browser opens a stream that ended by itself; one that was refused it gives up.
  source.onerror = () => {
    document.documentElement.dataset.live = "lost";
    if (source.readyState !== EventSource.CLOSED) return;
    connection(true);
    setTimeout(follow, AGAIN_MS);
  };
}

document.addEventListener("DOMContentLoaded", () => {
  const live = document.querySelector("[data-live-after]");
  if (live) { position = live.dataset.liveAfter; follow(); }
  document.querySelector("[data-focus]")?.focus();
});

// A problem's page is shown in place of what it was asked for, except where nothing came at all.
document.addEventListener("htmx:beforeSwap", (event) => {
  const status = event.detail.xhr.status;
  if (status === 422 || status === 503) { event.detail.shouldSwap = true; event.detail.isError = false; }
});

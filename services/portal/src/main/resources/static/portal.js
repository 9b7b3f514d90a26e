// What every page can do: show that a part is live, announce changes, and put the focus where something is wrong.
// A page that has an element with data-live-after hears document's event "live" for each event of the pipeline.
const AGAIN_MS = 3000;
const WAIT_MS = 60;
const REST_MS = 500;
const POINTED_OUT_MS = 8000;

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

// What happened between this page and a stream that opens is not told by it.
function whenLive(act) {
  new MutationObserver(() => { if (document.documentElement.dataset.live === "open") act(); })
    .observe(document.documentElement, { attributeFilter: ["data-live"] });
}

// Renews what a page shows soon after something that it wants to know of, and when its stream opens: one at a time, or an older
// answer could come after a newer one. Again soon if it tells false, and later if it fails.
function keepNew(renew, { wants = () => true, wait = WAIT_MS, rest = REST_MS } = {}) {
  let due;
  let renewing = false;
  let begun = 0;
  const soon = (time) => { due ??= setTimeout(run, time); };
  const soonest = () => soon(Math.max(wait, begun + rest - Date.now()));
  async function run() {
    due = undefined;
    if (renewing) { soon(rest); return; }
    renewing = true;
    begun = Date.now();
    try {
      if (await renew() === false) soon(rest);
    } catch { soon(AGAIN_MS); } finally { renewing = false; }
  }
  document.addEventListener("live", (event) => { if (wants(event.detail)) soonest(); });
  whenLive(soonest);
}

// For a while; what is made anew meanwhile is pointed out until then.
function pointOut(element, until = Date.now() + POINTED_OUT_MS) {
  element.classList.add("new");
  element.dataset.newUntil = until;
  setTimeout(() => element.classList.remove("new"), until - Date.now());
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

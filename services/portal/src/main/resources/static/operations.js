// Keeps the numbers as they are now, each service's part alone, so that nobody loses their place; says when an alarm comes or goes.
const EVERY_MS = 5000;
let asking = false;

function alarms(root) {
  return [...root.querySelectorAll(".alarms li, .missing p:first-child")].map((it) => it.textContent.replace(/\s+/g, " ").trim()).join(". ");
}

function takePart(old, fresh) {
  const now = fresh.getElementById(old.id);
  if (!now || now.innerHTML === old.innerHTML) return;
  const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
  old.replaceWith(document.adoptNode(now));
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

async function refresh() {
  if (document.hidden || asking) return;
  asking = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html", "HX-Request": "true" } });
    if (answer.status === 401 || answer.status === 403) location.reload();
    if (!answer.ok) throw new Error(`${answer.status}`);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [before, now] = [alarms(document), alarms(fresh)];
    document.querySelectorAll("[data-part]").forEach((part) => takePart(part, fresh));
    if (before !== now) announce(now || document.getElementById("page").dataset.calm);
    connection(false);
  } catch {
    connection(true);
  } finally {
    asking = false;
  }
}

setInterval(refresh, EVERY_MS);
document.addEventListener("visibilitychange", refresh);

// Keeps the list of work as it is now, and says so when there is something else in it.
const WORK_WAIT_MS = 150;
const WORK_REST_MS = 500;
let workDue;
let workTaken = 0;

function workKeys(root) { return [...root.querySelectorAll("tbody tr")].map((row) => row.id).join(" "); }

async function takeWork() {
  workDue = undefined;
  workTaken = Date.now();
  const fresh = await askPart("work");
  const old = document.getElementById("work");
  if (!fresh || fresh.innerHTML === old.innerHTML) return;
  const row = old.contains(document.activeElement) ? document.activeElement.closest("tr")?.id : undefined;
  const others = workKeys(fresh) !== workKeys(old);
  old.replaceWith(document.adoptNode(fresh));
  if (row) document.getElementById(row)?.querySelector("a").focus();
  if (others) announce(document.getElementById("page").dataset.changed);
}

function workSoon() {
  workDue ??= setTimeout(takeWork, Math.max(WORK_WAIT_MS, workTaken + WORK_REST_MS - Date.now()));
}

document.addEventListener("live", workSoon);
whenLive(workSoon);

// Keeps the report of a subscription as it is now while something is under way, and copies what is shown once.
const REPORT_WAIT_MS = 1500;
const REPORT_LOOK_MS = 3000;
let reportDue;

async function takeReport() {
  reportDue = undefined;
  showReport((await askPage(location.href).catch(() => undefined))?.getElementById("report"));
  if (document.getElementById("report").dataset.pending === "true") reportSoon(REPORT_LOOK_MS);
}

function words(report) { return report.textContent.replace(/\s+/g, " "); }

function showReport(fresh) {
  const old = document.getElementById("report");
  if (!fresh || words(fresh) === words(old)) return;
  const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
  old.replaceWith(document.adoptNode(fresh));
  if (focused) document.getElementById(focused)?.focus();
  announce(fresh.dataset.changed);
}

function reportSoon(time) { reportDue ??= setTimeout(takeReport, time); }

const report = document.getElementById("report");
if (report?.dataset.newest === "true") {
  document.addEventListener("live", () => reportSoon(REPORT_WAIT_MS));
  whenLive(() => reportSoon(REPORT_WAIT_MS));
  if (report.dataset.pending === "true") reportSoon(REPORT_LOOK_MS);
}

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    announce(button.dataset.copied);
  });
}

// Keeps a project's page as it is now, piece by piece, and shows its forms as a dialog over it.
const projectPage = document.querySelector("[data-project]");
const TOLD_MOST = 3;
let openedBy;

function chapterLines() { return [...document.querySelectorAll(".chapter li")]; }

// Says the newest of what happened.
async function renewProject() {
  const known = new Set(chapterLines().map((it) => it.id));
  const { changed, waiting } = takePieces(await askPage(location.pathname));
  const news = chapterLines().filter((it) => !known.has(it.id));
  [...changed.filter((it) => it.id !== "story"), ...news].forEach((it) => pointOut(it));
  if (changed.length) sayNews(news.slice(0, TOLD_MOST).map((it) => it.querySelector("span").textContent));
  return waiting.length === 0;
}

if (projectPage && "liveAfter" in projectPage.dataset) {
  keepNew(renewProject, { wants: ({ projectId }) => projectId === projectPage.dataset.project, wait: 100, rest: 250 });
}

// Forms: the file's fingerprint, rows of partners with their sum, and the dialog they stand in.
async function fingerprint(input) {
  const into = document.getElementById(input.dataset.into);
  const form = input.closest("#act");
  try {
    const hash = await crypto.subtle.digest("SHA-256", await input.files[0].arrayBuffer());
    into.value = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const title = document.getElementById("f-title");
    if (title && !title.value) title.value = input.files[0].name.replace(/\.[^.]+$/, "").slice(0, 200);
    announce(form.dataset.fingerprint);
  } catch { announce(form.dataset.broken); }
}

function sumUp(lines) {
  const shares = [...lines.querySelectorAll("input[name$=sharePercent]")].map((it) => Number(it.value.replace(/\s/g, "").replace(",", ".")));
  const sum = shares.reduce((all, one) => all + (Number.isFinite(one) ? Math.round(one * 1e6) : 0), 0) / 1e6;
  const out = lines.querySelector("[data-out]");
  out.textContent = lines.dataset.total.replace("#", sum.toLocaleString(document.documentElement.lang));
  out.classList.toggle("flag", sum !== 100);
}

function prepare(scope) {
  scope.querySelectorAll("[data-file]").forEach((it) => { it.hidden = !globalThis.crypto?.subtle; });
  scope.querySelectorAll("[data-sum]").forEach((lines) => {
    const spare = [...lines.querySelectorAll("[data-spare]")];
    spare.forEach((it) => { it.hidden = true; });
    const more = lines.querySelector("[data-more]");
    more.hidden = spare.length === 0;
    more.addEventListener("click", () => {
      const next = spare.shift();
      next.hidden = false;
      next.querySelector("input:not([type=hidden])").focus();
      more.hidden = spare.length === 0;
    });
    lines.addEventListener("input", () => sumUp(lines));
    sumUp(lines);
  });
}

document.addEventListener("change", (event) => {
  if (event.target.matches("input[type=file][data-into]") && event.target.files.length) fingerprint(event.target);
});
document.addEventListener("click", (event) => {
  const dialog = document.getElementById("dialog");
  if (dialog?.open && event.target.closest("[data-close], .about a")) { event.preventDefault(); dialog.close(); }
});
document.addEventListener("htmx:afterSettle", (event) => {
  const act = document.getElementById("act");
  if (!act || !(event.target.id === "dialog-body" || event.target.id === "act" || event.target.contains(act))) return;
  prepare(act);
  const dialog = document.getElementById("dialog");
  if (dialog && !dialog.open) {
    openedBy = document.activeElement?.getAttribute("href");
    dialog.showModal();
  }
  (act.querySelector("[data-focus]") ?? act.querySelector("input:not([type=hidden], [type=file]), select, textarea, button[type=submit]"))?.focus();
});
// The link that opened it may have been made anew meanwhile, or be gone: then the browser knows no place for the focus.
document.getElementById("dialog")?.addEventListener("close", (event) => {
  if (document.activeElement !== document.body && !event.target.contains(document.activeElement)) return;
  const link = openedBy && document.querySelector(`[aria-haspopup="dialog"][href="${CSS.escape(openedBy)}"]`);
  (link || document.getElementById("main")).focus();
});
prepare(document);

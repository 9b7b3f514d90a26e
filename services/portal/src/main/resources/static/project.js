// Keeps a project's page as it is now, piece by piece, and shows its forms as a dialog over it.
const PIECE_WAIT_MS = 100;
const PIECE_REST_MS = 250;
const POINTED_MS = 8000;
const projectPage = document.querySelector("[data-project]");
const shown = new Map();
let pending;
let again = false;
let openedBy;

// Takes what has changed and says the newest of it; what is open stays open, and the focus stays where it is.
function takePieces(fresh) {
  const known = new Set([...document.querySelectorAll(".chapter li")].map((it) => it.id));
  let changed = false;
  for (const piece of document.querySelectorAll("[data-piece]")) {
    const now = fresh.getElementById(piece.id);
    if (!now || now.innerHTML === shown.get(piece.id)) continue;
    // What was clicked is on its way: without its link there would be no answer.
    if (piece.querySelector(".htmx-request")) { again = true; continue; }
    shown.set(piece.id, now.innerHTML);
    const open = [...piece.querySelectorAll("details")].map((it) => it.open);
    const focused = piece.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    piece.innerHTML = now.innerHTML;
    htmx.process(piece);
    piece.querySelectorAll("details").forEach((it, at) => { it.open = open[at] ?? false; });
    if (focused) piece.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
    changed = true;
    if (piece.id !== "story") pointOut(piece);
  }
  const news = [...document.querySelectorAll(".chapter li")].filter((it) => !known.has(it.id));
  news.forEach(pointOut);
  if (changed) announce(news.length ? news.slice(0, 3).map((it) => it.querySelector("span").textContent).join(". ") : projectPage.dataset.changed);
}

function pointOut(element) {
  element.classList.add("new");
  setTimeout(() => element.classList.remove("new"), POINTED_MS);
}

async function catchUpProject() {
  again = false;
  try { takePieces(await askPage(location.pathname)); } catch { again = true; }
  pending = undefined;
  if (again) soon(PIECE_REST_MS);
}

function soon(time) {
  if (pending) { again = true; return; }
  pending = setTimeout(catchUpProject, time);
}

if (projectPage && "liveAfter" in projectPage.dataset) {
  document.querySelectorAll("[data-piece]").forEach((piece) => { shown.set(piece.id, piece.innerHTML); });
  document.addEventListener("live", (event) => { if (event.detail.projectId === projectPage.dataset.project) soon(PIECE_WAIT_MS); });
  // What happened between the page and its first live event.
  new MutationObserver((_, observer) => {
    if (document.documentElement.dataset.live !== "open") return;
    observer.disconnect();
    soon(PIECE_WAIT_MS);
  }).observe(document.documentElement, { attributes: true, attributeFilter: ["data-live"] });
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

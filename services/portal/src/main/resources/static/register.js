// The form in steps: one section at a time, checked as one types, kept in this browser until it is sent.
const DRAFT_WAIT_MS = 400;
const registerForm = document.getElementById("register");
const steps = [...registerForm.querySelectorAll("[data-step]")];
const marks = [...document.querySelectorAll("#steps li")];
const draftKey = `groundwork.draft:${registerForm.dataset.person}:${location.pathname}`;
const needs = document.getElementById("needs");

const SHAPES = {
  region: /^[A-Z]{2}-[A-Z0-9]{1,3}$/i, side: /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/i, currency: /^[A-Z]{3}$/i, activity: /^\d{4}$/,
  count: /^\d{1,3}([\s\u00a0\u202f]?\d{3})*$|^\d+$/, measure: /^\d[\d\s\u00a0\u202f]*([.,]\d+)?$/, share: /^\d{1,3}([.,]\d{1,6})?$/,
  money: /^\d[\d\s\u00a0\u202f.,']*$/, hash: /^[0-9a-f]{64}$/, regime: /^[A-Z0-9][A-Z0-9-]{1,39}$/i,
};
const UNCLEAR = /^(?!0[.,])\d{1,3}[.,]\d{3}$/;

// What is wrong with a field as far as its shape tells; whether it may be, the service says.
function problemOf(field) {
  const text = field.value.trim();
  const shape = field.dataset.shape;
  if (!text) return isNeeded(field) ? registerForm.dataset.blank : "";
  if (shape === "money" && UNCLEAR.test(text)) return registerForm.dataset.shapeUnclear;
  if (!SHAPES[shape] || SHAPES[shape].test(text)) return "";
  return registerForm.dataset[`shape${shape[0].toUpperCase()}${shape.slice(1)}`];
}

function isNeeded(field) {
  if (field.name.startsWith("siteNeeds.")) return field.dataset.needed === "true" && !document.getElementById("f-siteTrack-own").checked;
  return field.dataset.needed === "true" || field.name === "summary";
}

function show(field, problem) {
  const place = document.getElementById(`e-${field.name}`);
  if (!place) return;
  place.replaceChildren();
  if (problem) place.append(Object.assign(document.createElement("p"), { textContent: problem }));
  field.closest(".field").classList.toggle("wrong", Boolean(problem));
  if (problem) field.setAttribute("aria-invalid", "true"); else field.removeAttribute("aria-invalid");
}

const typed = () => [...registerForm.elements].filter((it) => it.matches("[data-shape], textarea"));
const numberOf = (text) => Number(text.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."));
const partnerRows = () => [...document.querySelectorAll("#partners .line")].map((line) => {
  const [name, side, share] = ["name", "side", "sharePercent"].map((part) => line.querySelector(`[name$="${part}"]`).value.trim());
  return { name, side: side.toUpperCase(), share };
}).filter((it) => it.name || it.share);

function sumOfShares() {
  const sum = partnerRows().reduce((all, it) => all + Math.round((numberOf(it.share) || 0) * 1e6), 0) / 1e6;
  const out = document.getElementById("shares");
  out.textContent = document.getElementById("partners").dataset.total.replace("#", sum.toLocaleString(document.documentElement.lang));
  out.classList.toggle("flag", sum !== 100);
  return sum;
}

// Everything that is not right yet, with the field to go to.
function problems() {
  const found = typed().map((field) => ({ field, text: problemOf(field) })).filter((it) => it.text);
  const track = document.getElementById("f-siteTrack");
  if (!registerForm.querySelector("[name=siteTrack]:checked")) found.push({ field: track, text: registerForm.dataset.blank });
  const rows = partnerRows();
  const first = document.getElementById("f-partners[0].name");
  if (new Set(rows.map((it) => it.side)).size < 2) found.push({ field: first, text: registerForm.dataset.sides });
  if (sumOfShares() !== 100) found.push({ field: first, text: registerForm.dataset.shares });
  return found;
}

const stepOf = (element) => steps.findIndex((step) => step.contains(element));
const labelOf = (field) => field.closest(".errors") ? field.closest("fieldset").querySelector("legend").textContent : (registerForm.querySelector(`label[for="${CSS.escape(field.id)}"] span`) ?? registerForm.querySelector(`label[for="${CSS.escape(field.id)}"]`))?.textContent.trim() ?? field.name;
let current = 0;

function go(index, target) {
  current = Math.max(0, Math.min(index, steps.length - 1));
  steps.forEach((step, at) => { step.hidden = at !== current; });
  const open = problems();
  marks.forEach((mark, at) => {
    const link = mark.querySelector("a");
    if (at === current) link.setAttribute("aria-current", "step"); else link.removeAttribute("aria-current");
    const count = open.filter((it) => stepOf(it.field) === at).length;
    mark.classList.toggle("met", at < steps.length - 1 && count === 0);
    mark.querySelector("small").textContent = count && at < steps.length - 1 ? `${count}` : "";
  });
  document.querySelector("#walk [data-back]").hidden = current === 0;
  document.querySelector("#walk [data-forward]").hidden = current === steps.length - 1;
  if (current === steps.length - 1) review(open);
  if (target) target.focus();
}

function line(list, name, value) {
  const row = document.createElement("div");
  const dt = Object.assign(document.createElement("dt"), { textContent: name });
  const dd = Object.assign(document.createElement("dd"), { textContent: value || registerForm.dataset.empty });
  row.append(dt, dd);
  list.append(row);
}

function valueOf(field) {
  if (field.type === "checkbox") return field.checked ? registerForm.dataset.yes : "";
  if (field.tagName === "SELECT") return field.selectedOptions[0]?.textContent ?? "";
  if (field.type === "radio") return registerForm.querySelector(`label[for="${field.id}"]`).textContent;
  return field.value.trim();
}

// What will be sent, in the words of the form, and above it what is to be looked at first.
function review(open) {
  const place = document.getElementById("review");
  place.replaceChildren();
  const told = Object.assign(document.createElement("p"), { className: open.length ? "flag" : "", textContent: open.length ? "" : registerForm.dataset.none });
  const links = document.createElement("ul");
  open.forEach((it) => {
    const link = Object.assign(document.createElement("a"), { href: `#${it.field.id}`, textContent: `${labelOf(it.field)}: ${it.text}` });
    const item = document.createElement("li");
    item.append(link);
    links.append(item);
  });
  place.append(told, links);
  steps.slice(0, -1).forEach((step) => {
    const list = document.createElement("dl");
    if (step.dataset.step === "partners") partnerRows().forEach((it) => line(list, it.name, `${it.side}, ${it.share} %`));
    else [...step.querySelectorAll("input:not([type=hidden], [type=file], [type=search]), textarea, select")]
      .filter((it) => it.type === "radio" ? it.checked : valueOf(it) && !(it.name.endsWith(".kind") && !registerForm.elements[it.name.replace(/kind$/, "title")].value))
      .forEach((it) => line(list, it.type === "radio" ? step.querySelector("legend").textContent : labelOf(it), valueOf(it)));
    place.append(Object.assign(document.createElement("h3"), { textContent: step.querySelector("h2").textContent }), list);
  });
}

// Rows that nobody has used yet appear one by one.
function spareRows(box) {
  const more = box.querySelector("[data-more]");
  const spare = () => [...box.querySelectorAll("[data-spare]")].filter((it) => it.hidden);
  box.querySelectorAll("[data-spare]").forEach((it) => { it.hidden = [...it.querySelectorAll("input:not([type=hidden])")].every((field) => !field.value); });
  more.hidden = spare().length === 0;
  more.addEventListener("click", () => {
    const next = spare()[0];
    next.hidden = false;
    next.querySelector("input:not([type=hidden]), select").focus();
    more.hidden = spare().length === 0;
  });
}

// The draft: in this browser, of this person, for this page.
function keep(sent) {
  const values = [...new FormData(registerForm)].filter(([name, value]) => !name.startsWith("_") && typeof value === "string");
  try { localStorage.setItem(draftKey, JSON.stringify({ at: Date.now(), sent: Boolean(sent), values })); } catch { /* a full or closed store keeps nothing */ }
}

function kept() {
  try { return JSON.parse(localStorage.getItem(draftKey)); } catch { return null; }
}

function fill(values) {
  registerForm.querySelectorAll("[type=checkbox], [type=radio]").forEach((it) => { it.checked = false; });
  for (const [name, value] of values) {
    for (const field of registerForm.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.type === "checkbox" || field.type === "radio") field.checked ||= field.value === value;
      else if (field.type !== "file") field.value = value;
    }
  }
}

// One that was sent is over once its project is there, or has moved on.
async function isOver(draft) {
  if (!draft.sent) return false;
  const values = Object.fromEntries(draft.values);
  if ("version" in values) return values.version !== registerForm.elements.version.value;
  const answer = await fetch(`/projects/${values.id}`, { headers: { Accept: "text/html", "HX-Request": "true" } });
  return answer.ok;
}

async function restore() {
  const draft = registerForm.dataset.pristine === "true" ? kept() : null;
  if (!draft) return;
  if (await isOver(draft)) { localStorage.removeItem(draftKey); return; }
  fill(draft.values);
  await chooseAgain(Object.fromEntries(draft.values));
  const note = document.getElementById("draft");
  note.querySelector("[data-text]").textContent = note.querySelector("[data-text]").dataset.text.replace("#", new Date(draft.at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }));
  note.hidden = false;
}

async function fingerprint(input) {
  try {
    const hash = await crypto.subtle.digest("SHA-256", await input.files[0].arrayBuffer());
    const into = document.getElementById(input.dataset.hash);
    into.value = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const title = document.getElementById(input.dataset.title);
    title.value ||= input.files[0].name.replace(/\.[^.]+$/, "").slice(0, 200);
    announce(registerForm.dataset.made);
    keep();
  } catch { announce(registerForm.dataset.broken); }
}

// What was chosen may not be among the agreements that this page came with.
async function chooseAgain({ agreementText = "", agreementId = "", actionItemId = "" }) {
  const chosen = registerForm.elements.agreementId.value === agreementId && registerForm.elements.actionItemId.value === actionItemId;
  if (chosen && !agreementText) return;
  const page = await askPage(`/projects/new/agreements?${new URLSearchParams({ agreementText, agreementId, actionItemId })}`);
  document.getElementById("agreement-choice").replaceWith(document.adoptNode(page.getElementById("agreement-choice")));
}

// Items are those of the agreement that is chosen; an item chosen first brings its agreement.
function matchItems(changed) {
  const agreement = document.getElementById("f-agreementId");
  const item = document.getElementById("f-actionItemId");
  if (!agreement || !item) return;
  const group = item.selectedOptions[0]?.parentElement.dataset.agreement;
  if (changed === item && group) agreement.value = group;
  if (changed === agreement && group && group !== agreement.value) item.value = "";
  item.querySelectorAll("optgroup").forEach((it) => { it.hidden = Boolean(agreement.value) && it.dataset.agreement !== agreement.value; });
}

function follow(hash) {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!target || stepOf(target) < 0) return false;
  go(stepOf(target), target);
  return true;
}

function start() {
  document.getElementById("steps").hidden = false;
  document.getElementById("walk").hidden = false;
  document.querySelectorAll("[data-file]").forEach((it) => { it.hidden = !globalThis.crypto?.subtle; });
  document.querySelectorAll("#partners, #papers").forEach(spareRows);
  document.querySelectorAll('.summary a[href^="#f-"]').forEach((link) => {
    const field = document.getElementById(link.hash.slice(1));
    if (field) link.textContent = `${labelOf(field)}: ${link.textContent}`;
  });
  matchItems();
  const wrong = registerForm.querySelector(".wrong, .errors > p");
  if (registerForm.dataset.pristine !== "true") keep();
  if (wrong) go(stepOf(wrong)); else if (!follow(location.hash)) go(0);
}

// The choice follows what is typed above it, and says how many fit.
document.addEventListener("htmx:afterSettle", () => {
  matchItems();
  announce(document.getElementById("agreement-choice").dataset.said);
});
document.getElementById("f-agreementText").addEventListener("keydown", (event) => {
  if (event.key === "Enter") event.preventDefault();
});

let keeping;
registerForm.addEventListener("input", (event) => {
  clearTimeout(keeping);
  keeping = setTimeout(() => { keeping = undefined; keep(); }, DRAFT_WAIT_MS);
  if (event.target.closest("#partners")) sumOfShares();
  if (event.target.closest(".wrong") && event.target.matches("[data-shape], textarea")) show(event.target, problemOf(event.target));
});
registerForm.addEventListener("change", (event) => {
  const field = event.target;
  if (field.matches("[data-shape], textarea")) show(field, problemOf(field));
  if (field.matches("[data-hash]") && field.files.length) fingerprint(field);
  matchItems(field);
});
registerForm.addEventListener("submit", () => { clearTimeout(keeping); keeping = undefined; keep(true); });
addEventListener("pagehide", () => { if (keeping) keep(); });
document.querySelector("#walk [data-back]").addEventListener("click", () => go(current - 1, steps[Math.max(0, current - 1)].querySelector("h2")));
document.querySelector("#walk [data-forward]").addEventListener("click", () => {
  const open = problems().filter((it) => stepOf(it.field) === current);
  open.forEach((it) => { if (it.field.matches("[data-shape], textarea")) show(it.field, problemOf(it.field)); });
  go(current + 1, steps[Math.min(steps.length - 1, current + 1)].querySelector("h2"));
});
document.querySelector("[data-discard]").addEventListener("click", () => { localStorage.removeItem(draftKey); location.assign(location.pathname); });
document.addEventListener("click", (event) => {
  const link = event.target.closest('#page a[href^="#"]');
  if (link && follow(link.hash)) { event.preventDefault(); history.replaceState(null, "", link.hash); }
});
restore().catch(() => {}).then(start);

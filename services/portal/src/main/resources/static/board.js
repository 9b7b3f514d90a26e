// Keeps the board as it is now: when something happened it asks for the page as it would be, takes numbers and changed
// cards from it, and points them out. The rest stays, so that nobody loses their place.
const WAIT_MS = 120;
const REST_MS = 500;
const POINTED_OUT_MS = 8000;
const NAMED_MOST = 3;
const due = new Set();
let timer;

async function ask(path) {
  const answer = await fetch(path, { headers: { Accept: "text/html", "HX-Request": "true" } });
  if (answer.status === 401) location.reload();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

function takeNumbers(fresh) {
  for (const selector of [".strip", ...[...document.querySelectorAll(".column")].map((it) => `#${it.id} header`)]) {
    const now = fresh.querySelector(selector);
    if (now) document.querySelector(selector)?.replaceWith(document.adoptNode(now));
  }
}

// Says what happened to the card, or nothing when it is not to be seen.
async function take(id, fresh) {
  const old = document.getElementById(`card-${id}`);
  let card = fresh.getElementById(`card-${id}`);
  if (!card && old) {
    card = (await ask(`/board/cards/${id}`)).querySelector(".card");
    if (card?.dataset.stage !== old.dataset.stage) { old.remove(); return undefined; }
  }
  if (!card) return undefined;
  document.adoptNode(card);
  const moved = old?.dataset.stage !== card.dataset.stage;
  if (moved) {
    old?.remove();
    document.getElementById(`cards-${card.dataset.stage}`)?.prepend(card);
  } else {
    const focused = old.contains(document.activeElement);
    old.replaceWith(card);
    if (focused) card.querySelector("a").focus();
  }
  card.classList.add("new");
  setTimeout(() => card.classList.remove("new"), POINTED_OUT_MS);
  return moved ? card.dataset.moved : card.dataset.changed;
}

async function catchUp() {
  const ids = [...due];
  due.clear();
  try {
    const board = document.getElementById("board");
    const fresh = await ask(`/board?${board.dataset.query}`);
    takeNumbers(fresh);
    const said = [];
    for (const id of ids) said.push(await take(id, fresh));
    const told = said.filter(Boolean);
    if (told.length) announce(told.length > NAMED_MOST ? `${told.length} ${board.dataset.changes}` : told.join(". "));
  } catch {
    ids.forEach((id) => due.add(id));
  }
  timer = undefined;
  if (due.size) later(REST_MS);
}

function later(time) { timer ??= setTimeout(catchUp, time); }

let last = 0;
document.addEventListener("live", (event) => {
  if (!event.detail.projectId) return;
  due.add(event.detail.projectId);
  const now = Date.now();
  later(now - last > REST_MS ? WAIT_MS : REST_MS);
  last = now;
});

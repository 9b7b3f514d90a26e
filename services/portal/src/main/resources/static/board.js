// Keeps the board as it is now: when something happened it asks for the page as it would be, takes numbers and changed
// cards from it, and points them out. The rest stays, so that nobody loses their place.
const WAIT_MS = 60;
const REST_MS = 500;
const POINTED_OUT_MS = 8000;
const NAMED_MOST = 3;
// Projects something happened to, and whether one of it was that they entered a stage.
const due = new Map();
let timer;

function takeNumbers(fresh) {
  for (const selector of [".strip", ...[...document.querySelectorAll(".column")].map((it) => `#${it.id} header`)]) {
    const now = fresh.querySelector(selector);
    if (now) document.querySelector(selector)?.replaceWith(document.adoptNode(now));
  }
}

// The card as it is now, if it is to be seen here: from the whole board where filters or a crowd ask for it.
async function now(id, entered, old, fresh) {
  const card = fresh?.getElementById(`card-${id}`);
  if (card) return card;
  if (!old && (fresh || !entered)) return undefined;
  return (await askPage(`/board/cards/${id}`)).querySelector(".card");
}

// Says what happened to the card, or nothing when it is not to be seen.
async function take(id, entered, fresh) {
  const old = document.getElementById(`card-${id}`);
  const card = await now(id, entered, old, fresh);
  const moved = old?.dataset.stage !== card?.dataset.stage;
  if (!card || (fresh && moved && !fresh.contains(card))) { old?.remove(); return undefined; }
  document.adoptNode(card);
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
  const board = document.getElementById("board");
  const whole = () => askPage(`/board${board.dataset.query}`);
  const work = new Map(due);
  due.clear();
  try {
    const fresh = board.dataset.query || work.size > NAMED_MOST ? await whole() : undefined;
    const told = [];
    for (const [id, entered] of work) told.push(await take(id, entered, fresh));
    const said = told.filter(Boolean);
    if (said.length) announce(said.length > NAMED_MOST ? `${said.length} ${board.dataset.changes}` : said.join(". "));
    takeNumbers(fresh ?? await whole());
  } catch {
    work.forEach((entered, id) => due.set(id, due.get(id) || entered));
  }
  timer = undefined;
  if (due.size) later(REST_MS);
}

function later(time) { timer ??= setTimeout(catchUp, time); }

let last = 0;
document.addEventListener("live", (event) => {
  if (!event.detail.projectId) return;
  const { projectId, type } = event.detail;
  due.set(projectId, due.get(projectId) || type === "StageEntered");
  const now = Date.now();
  later(now - last > REST_MS ? WAIT_MS : REST_MS);
  last = now;
});

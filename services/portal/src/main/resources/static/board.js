// Keeps the board as it is now: when something happened it asks for the page as it would be, takes numbers and changed
// cards from it, and points them out. The rest stays, so that nobody loses their place.
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

// What stands in place of columns in which nothing fits.
function takeNothing(fresh) {
  const now = fresh.querySelector("#board > .nothing");
  document.querySelector("#board > .nothing")?.remove();
  if (now) document.querySelector("#board > .strip")?.after(document.adoptNode(now));
}

// The card, if it stands in its column behind what is shown of it first: what fits a filter, the service says.
async function further(id, column) {
  for (let next = column?.querySelector(".more [hx-get]"); next;) {
    const page = await askPage(next.getAttribute("hx-get"));
    const card = page.getElementById(`card-${id}`);
    if (card) return card;
    next = page.querySelector(".more [hx-get]");
  }
  return undefined;
}

// The card as it is now, if it is to be seen here: from the whole board where filters or a crowd ask for it.
async function now(id, entered, old, fresh) {
  const card = fresh?.getElementById(`card-${id}`);
  if (card) return card;
  if (!old && (fresh || !entered)) return undefined;
  const alone = (await askPage(`/board/cards/${id}`)).querySelector(".card");
  const stays = alone && alone.dataset.stage === old?.dataset.stage;
  if (!stays || !document.getElementById("board").dataset.query) return alone;
  return further(id, fresh.getElementById(`cards-${alone.dataset.stage}`));
}

// Who was in it finds themselves in its column.
function takeAway(card) {
  const column = card.closest(".column");
  const focused = card.contains(document.activeElement);
  card.remove();
  if (focused) column.focus();
}

// Where the board has it: behind the nearest card before it that is shown in this column too.
function put(card, its) {
  const column = document.getElementById(`cards-${card.dataset.stage}`);
  let before = its.previousElementSibling;
  while (before && !column?.contains(document.getElementById(before.id))) before = before.previousElementSibling;
  if (before) document.getElementById(before.id).after(card);
  else column?.prepend(card);
}

// Says what happened to the card, or nothing when it is not to be seen.
async function take(id, entered, fresh) {
  const old = document.getElementById(`card-${id}`);
  const its = await now(id, entered, old, fresh);
  const moved = old?.dataset.stage !== its?.dataset.stage;
  if (!its || (fresh && moved && !fresh.contains(its))) { if (old) takeAway(old); return undefined; }
  const card = document.importNode(its, true);
  if (moved) {
    old?.remove();
    put(card, its);
  } else {
    const focused = old.contains(document.activeElement);
    old.replaceWith(card);
    if (focused) card.querySelector("a").focus();
  }
  pointOut(card);
  return moved ? card.dataset.moved : card.dataset.changed;
}

async function catchUp() {
  const board = document.getElementById("board");
  const query = board.dataset.query ?? "";
  const whole = () => askPage(`/board${query}`);
  const work = new Map(due);
  due.clear();
  try {
    const fresh = query || work.size > NAMED_MOST ? await whole() : undefined;
    const told = [];
    for (const [id, entered] of work) told.push(await take(id, entered, fresh));
    const said = told.filter(Boolean);
    if (said.length) announce(said.length > NAMED_MOST ? `${said.length} ${board.dataset.changes}` : said.join(". "));
    const counted = fresh ?? await whole();
    takeNumbers(counted);
    takeNothing(counted);
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

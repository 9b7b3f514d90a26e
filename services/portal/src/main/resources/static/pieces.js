// Keeps the pieces of a page, its elements with data-piece, as they are now. What in them has an id and data-said is looked at by
// itself: whether it is another than before, or was not there.
const SAID_MOST = 3;
const WHERE_THE_FOCUS_STAYS = "[tabindex], summary, button";
// By the piece's id, as it was sent: scripts may change what is shown of it.
const sent = new Map();

function tellable(piece) { return [...piece.querySelectorAll("[data-said][id]")]; }

function remember(piece) {
  sent.set(piece.id, { html: piece.innerHTML, parts: new Map(tellable(piece).map((it) => [it.id, it.outerHTML])) });
}

// The piece, or if there is nothing in it now, what stands before it: something that can be seen to have the focus.
function shownUpTo(piece) {
  const all = [...document.querySelectorAll("[data-piece]")];
  const found = all.slice(0, all.indexOf(piece) + 1).findLast((it) => it.textContent.trim()) ?? document.getElementById("main");
  found.tabIndex = -1;
  return found;
}

// Puts the focus back where it was: on the same link, or on what stands in its place; counted from the end, as lists grow on top.
function focusOf(piece) {
  const active = document.activeElement;
  if (active === piece || !piece.contains(active)) return () => {};
  const href = active.getAttribute("href");
  const alike = href ? `[href="${CSS.escape(href)}"]` : WHERE_THE_FOCUS_STAYS;
  const before = [...piece.querySelectorAll(alike)];
  const place = before.indexOf(active) - before.length;
  return () => {
    const after = [...piece.querySelectorAll(alike)];
    (after.at(place) ?? after[0] ?? shownUpTo(piece)).focus({ preventScroll: true });
  };
}

// What is open stays open, what is pointed out stays so, and focus and scrolling stay where they are.
function replacePiece(piece, now) {
  const focus = focusOf(piece);
  const open = [...piece.querySelectorAll("details")].map((it) => it.open);
  const scrolled = [...piece.querySelectorAll(".wide-table")].map((it) => it.scrollLeft);
  const pointed = [...piece.querySelectorAll(".new[id]")];
  piece.innerHTML = now.innerHTML;
  htmx.process(piece);
  piece.querySelectorAll("details").forEach((it, at) => { it.open = open[at] ?? false; });
  piece.querySelectorAll(".wide-table").forEach((it, at) => { it.scrollLeft = scrolled[at] ?? 0; });
  for (const old of pointed) {
    const again = document.getElementById(old.id);
    if (again) pointOut(again, old.dataset.newUntil);
  }
  focus();
}

// Takes what is another than before from the page as it is now; tells which pieces, which parts of them are others, which have come
// and have something to say, and which pieces have to wait.
function takePieces(fresh) {
  const took = { changed: [], altered: [], added: [], waiting: [] };
  for (const piece of document.querySelectorAll("[data-piece]")) {
    const now = fresh.getElementById(piece.id);
    const { html, parts } = sent.get(piece.id);
    if (!now || now.innerHTML === html) continue;
    // What was clicked is on its way: without its link there would be no answer.
    if (piece.querySelector(".htmx-request")) { took.waiting.push(piece); continue; }
    remember(now);
    replacePiece(piece, now);
    took.changed.push(piece);
    for (const [id, part] of sent.get(piece.id).parts) {
      const element = document.getElementById(id);
      if (!parts.has(id) && element.dataset.said) took.added.push(element);
      if (parts.has(id) && parts.get(id) !== part) took.altered.push(element);
    }
  }
  return took;
}

// Says what is new; where none of it says anything, or it is too much, only that something is.
function sayNews(texts) {
  const said = texts.filter(Boolean);
  announce(said.length && said.length <= SAID_MOST ? said.join(". ") : document.getElementById("page").dataset.changed);
}

document.querySelectorAll("[data-piece]").forEach(remember);

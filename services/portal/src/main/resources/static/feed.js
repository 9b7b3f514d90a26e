// Puts what has just happened on top of the feed, if it is what the page asks for, and points it out.
const FEED_SAID_MOST = 3;

// Nothing of it is known: too much happened for one page, which is shown anew.
function replaceFeed(old, fresh) {
  old.replaceWith(document.adoptNode(fresh));
  htmx.process(document.getElementById("feed"));
}

function takeRows(old, fresh) {
  const rows = [...fresh.querySelectorAll(".history > li")];
  const news = rows.filter((row) => !document.getElementById(row.id));
  if (news.length === 0) return news;
  if (news.length === rows.length) { replaceFeed(old, fresh); return news; }
  old.querySelector(".history").prepend(...news.map((row) => document.adoptNode(row)));
  return news;
}

function sayNews(news) {
  const told = news.map((row) => [...row.querySelectorAll("a, .said")].map((it) => it.textContent).join(" "));
  announce(news.length > FEED_SAID_MOST ? `${news.length} ${document.getElementById("page").dataset.news}` : told.join(". "));
}

async function takeNews() {
  const asked = location.href;
  const fresh = (await askPage(asked)).getElementById("feed");
  const old = document.getElementById("feed");
  // Meanwhile the reader may have asked for something else.
  if (!fresh?.querySelector(".history") || location.href !== asked || old.dataset.newest !== "true") return;
  const news = takeRows(old, fresh);
  news.forEach((row) => pointOut(row));
  if (news.length) sayNews(news);
}

keepNew(takeNews, { wants: () => document.getElementById("feed").dataset.newest === "true" });

// Signs in with authorization code and PKCE, shows the board, and follows the feed. The token stays in memory.
const STAGES = ["PROPOSED", "PREPARATION", "CLOSING", "CONSTRUCTION", "COMMISSIONING", "OPERATION",
  "COMPLETED", "REJECTED", "WITHDRAWN", "CANCELLED"];
const EVENTS_SHOWN = 30;
const AGAIN_MS = 2000;
const GOOD_MS = 60000;
const byId = (id) => document.getElementById(id);
const cards = new Map();
let settings, endpoints, token, last, loaded = false;

function say(text) { byId("state").textContent = text; }

function add(parent, tag, text, className) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  parent.append(element);
  return element;
}

const redirect = () => `http://127.0.0.1:${location.port || 80}/callback`;
const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
  .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const random = () => base64(crypto.getRandomValues(new Uint8Array(32)));

async function signIn() {
  const verifier = random(), state = random();
  sessionStorage.setItem("pkce", JSON.stringify({ verifier, state }));
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  location.assign(`${endpoints.authorize}?` + new URLSearchParams({
    response_type: "code", client_id: settings.client, redirect_uri: redirect(),
    scope: "openid profile", state, code_challenge: base64(hash), code_challenge_method: "S256" }));
}

async function takeToken() {
  const query = new URLSearchParams(location.search);
  const kept = JSON.parse(sessionStorage.getItem("pkce") ?? "{}");
  sessionStorage.removeItem("pkce");
  history.replaceState(null, "", "/");
  if (!query.get("code") || query.get("state") !== kept.state) return;
  const answer = await fetch(endpoints.token, { method: "POST", body: new URLSearchParams({
    grant_type: "authorization_code", code: query.get("code"), redirect_uri: redirect(),
    client_id: settings.client, code_verifier: kept.verifier }) });
  if (answer.ok) token = (await answer.json()).access_token;
}

function signedOut(why) {
  token = undefined;
  say(why);
  byId("sign-in").hidden = false;
}

// Tokens live for minutes. Who is signed in at identity comes back with a new one and is asked nothing; a token that was
// never good would come back for ever.
async function renew() {
  signedOut("The session has ended.");
  const there = await fetch(endpoints.token, { mode: "no-cors" }).then(() => true, () => false);
  if (there && performance.now() > GOOD_MS) await signIn();
}

async function call(path, headers = {}) {
  const answer = await fetch(path, { headers: { Authorization: `Bearer ${token}`, ...headers } });
  if (answer.status === 401) { await renew(); throw new Error("signed out"); }
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

function draw() {
  const board = byId("board");
  board.replaceChildren();
  for (const stage of STAGES) {
    const here = [...cards.values()].filter((card) => card.stage === stage);
    const column = add(board, "div", undefined, "stage");
    const title = add(column, "h2", stage.toLowerCase());
    add(title, "span", here.length);
    here.sort((a, b) => b.stageSince.localeCompare(a.stageSince)).forEach((card) => drawCard(column, card));
  }
}

function drawCard(column, card) {
  const article = add(column, "article");
  add(article, "h3", card.title);
  add(article, "p", `${card.region}, ${card.capex.amount} ${card.capex.currency}`);
  add(article, "p", `since ${new Date(card.stageSince).toLocaleString()}`);
  if (card.site?.plot) add(article, "p", `plot ${card.site.plot}`);
  card.risks.forEach((risk) => add(article, "p", risk, "risk"));
  if (card.blockers.length) {
    const list = add(article, "ul");
    card.blockers.forEach((blocker) => add(list, "li", `${blocker.what} (${blocker.role.toLowerCase()})`));
  }
}

async function load() {
  let next = "";
  do {
    const page = await (await call(`/projects?limit=200${next}`)).json();
    page.items.forEach((card) => cards.set(card.id, card));
    next = page.next ? `&cursor=${encodeURIComponent(page.next)}` : undefined;
  } while (next);
  draw();
}

async function show(message) {
  const list = byId("events");
  const line = document.createElement("li");
  const title = cards.get(message.projectId)?.title ?? message.topic;
  line.textContent = `${message.time}  ${message.type}  ${title}  ${message.stage ?? ""}`;
  list.prepend(line);
  while (list.children.length > EVENTS_SHOWN) list.lastChild.remove();
  if (message.projectId) {
    cards.set(message.projectId, await (await call(`/projects/${message.projectId}`)).json());
    draw();
  }
}

async function read(block) {
  const fields = {};
  for (const line of block.split("\n")) {
    const at = line.indexOf(":");
    if (at > 0) fields[line.slice(0, at)] = line.slice(at + 1).trimStart();
  }
  if (fields.id) last = fields.id;
  if (fields.data) await show(JSON.parse(fields.data));
}

// The cards come behind the first id, so that no event falls between the two.
async function followOnce() {
  const answer = await call("/feed", last ? { "Last-Event-ID": last } : {});
  say("Live");
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let rest = "";;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      await read(block).catch(() => {});
      if (!loaded) { await load(); loaded = true; }
    }
  }
}

async function follow() {
  while (token) {
    try {
      await followOnce();
    } catch (error) {
      if (!token) return;
      say("Connection lost, trying again");
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

async function start() {
  settings = await (await fetch("/settings.json")).json();
  endpoints = { authorize: `${settings.issuer}/oauth2/authorize`, token: `${settings.issuer}/oauth2/token` };
  byId("sign-in").addEventListener("click", signIn);
  if (location.hostname === "localhost") { location.replace(redirect().replace("/callback", "/")); return; }
  if (location.pathname === "/callback") await takeToken();
  if (!token) { signedOut("Sign in to see the pipeline."); return; }
  await follow();
}

start().catch((error) => say(`Does not work just now: ${error.message}`));

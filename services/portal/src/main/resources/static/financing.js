// Keeps an open plan as it is now, tells the SHA-256 of a chosen paper, and asks for a rate only where there is one.
async function refresh() {
  const fresh = (await askPage(location.href)).getElementById("plan");
  const old = document.getElementById("plan");
  if (!fresh || fresh.innerHTML === old.innerHTML) return;
  const focused = old.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  old.replaceWith(document.adoptNode(fresh));
  if (focused) fresh.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
  announce(document.getElementById("page").dataset.changed);
}

const page = document.getElementById("page");
if (page?.dataset.liveAfter !== undefined) {
  keepNew(refresh, { wants: ({ projectId }) => projectId === page.dataset.project, wait: 150, rest: 150 });
}

const rate = document.querySelector("fieldset.rate");
const currency = document.getElementById("f-amount.currency");
if (rate && currency) {
  const fit = () => {
    const home = currency.value.trim().toUpperCase();
    rate.hidden = rate.disabled = (home === "" || home === rate.dataset.home) && !rate.querySelector(".wrong");
  };
  currency.addEventListener("input", fit);
  fit();
}

const paper = document.querySelector("[data-hash-into]");
async function fingerprint() {
  const file = paper.files[0];
  if (!file) return;
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  document.getElementById(paper.dataset.hashInto).value = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const name = document.getElementById(paper.dataset.nameInto);
  name.value ||= file.name;
}
// It may have been chosen before this script was there.
if (paper) { paper.addEventListener("change", fingerprint); fingerprint(); }

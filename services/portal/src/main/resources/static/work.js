// Keeps the list of work as it is now, and says so when there is something else in it.
function workKeys(root) { return [...root.querySelectorAll("tbody tr")].map((row) => row.id).join(" "); }

async function takeWork() {
  const fresh = (await askPage(location.href)).getElementById("work");
  const old = document.getElementById("work");
  if (!fresh || fresh.innerHTML === old.innerHTML) return;
  const row = old.contains(document.activeElement) ? document.activeElement.closest("tr")?.id : undefined;
  const others = workKeys(fresh) !== workKeys(old);
  old.replaceWith(document.adoptNode(fresh));
  if (row) document.getElementById(row)?.querySelector("a").focus();
  if (others) announce(document.getElementById("page").dataset.changed);
}

keepNew(takeWork, { wait: 150 });

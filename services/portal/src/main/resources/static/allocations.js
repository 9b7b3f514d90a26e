// Keeps the list of projects that look for a plot, and the site of one of them, as they are now.
const sitePage = document.getElementById("page");
const ofProject = sitePage.dataset.project;
// Whom something happened to; which plots suit a project, what happens to land changes too.
const concerned = new Set();

function concerns({ topic, projectId }) {
  concerned.add(projectId);
  if (ofProject) return projectId === ofProject || topic === "sites.plot" || topic === "sites.territory";
  return topic === "projects.project" || topic.startsWith("sites.");
}

async function renewSites() {
  const about = new Set(concerned);
  const { changed, altered, added } = takePieces(await askPage(location.href));
  about.forEach((id) => concerned.delete(id));
  // A row that only moved up from the next page of a list is no news.
  const news = [...altered, ...added.filter(({ dataset }) => !about.size || !dataset.about || about.has(dataset.about))];
  news.forEach((it) => pointOut(it));
  if (changed.length) sayNews(news.map((it) => it.dataset.said));
}

keepNew(renewSites, { wants: concerns, wait: 150 });

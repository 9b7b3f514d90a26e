// Draws territories and plots on maps and keeps them as they are now, and reads a chosen file into the field beside it.
// Who does not use a map has tables.
const LABELS_FROM_ZOOM = 11;
const EVERYWHERE = { centre: [51, 135], zoom: 4 };
// What happens to land, as the feed names it.
const LAND = ["sites.plot", "sites.territory"];
const maps = [];

async function json(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  if (answer.status === 401) location.reload();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

const told = (shape) => Object.assign(document.createElement("span"), { textContent: `${shape.name}: ${shape.state}` });
const pattern = (plot) => `url(#plot-${plot.status})`;

function area(shape, style) {
  const layer = L.geoJSON(shape.boundary, { style });
  layer.bindTooltip(told(shape), { sticky: true });
  layer.on("click", () => location.assign(shape.path));
  return layer;
}

function words(plot) {
  const name = document.createElement("span");
  name.append(plot.name, document.createElement("br"), plot.state);
  return name;
}

function label(layer, plot) {
  return L.tooltip({ permanent: true, direction: "center", className: "plot-label", interactive: false })
    .setLatLng(layer.getBounds().getCenter()).setContent(words(plot));
}

const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
const outline = (layer) => layer.getLayers()[0].getElement().getBoundingClientRect();

// Inside a plot where there is room, else below it where nothing else is: what a plot is like is never covered.
function labels(element, map) {
  element.classList.toggle("labelled", map.getZoom() >= LABELS_FROM_ZOOM);
  const plots = [...(element.drawn?.plots.values() ?? [])];
  const outlines = plots.map(({ layer }) => outline(layer));
  const shown = [];
  plots.forEach(({ layer, label }, at) => {
    const text = label.getElement();
    const inside = text.offsetWidth <= outlines[at].width && text.offsetHeight <= outlines[at].height;
    const bounds = layer.getBounds();
    label.options.direction = inside ? "center" : "bottom";
    label.setLatLng(inside ? bounds.getCenter() : [bounds.getSouth(), bounds.getCenter().lng]);
    const box = text.getBoundingClientRect();
    const crowded = shown.some((it) => meet(it, box)) || !inside && outlines.some((it) => meet(it, box));
    text.classList.toggle("crowded", crowded);
    if (!crowded) shown.push(box);
  });
}

function start(element) {
  const { tiles, credit } = element.dataset;
  const map = L.map(element, { zoomControl: false, attributionControl: Boolean(credit), scrollWheelZoom: false, zoomAnimation: false, fadeAnimation: false, zoomSnap: 0.25, zoomDelta: 1 });
  L.control.zoom({ zoomInTitle: element.dataset.in, zoomOutTitle: element.dataset.out }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  map.attributionControl?.setPrefix(false);
  map.setView(EVERYWHERE.centre, EVERYWHERE.zoom);
  if (tiles) L.tileLayer(tiles, { attribution: credit }).addTo(map);
  map.on("focus", () => map.scrollWheelZoom.enable());
  map.on("blur", () => map.scrollWheelZoom.disable());
  map.on("zoomend viewreset", () => labels(element, map));
  // What was outside is drawn only after the move.
  map.on("moveend", () => requestAnimationFrame(() => labels(element, map)));
  return map;
}

function plotLayer(plot, element, map) {
  const layer = area(plot, { className: `plot-shape ${plot.id === element.dataset.focusOn ? "here" : ""}`, fillColor: pattern(plot), fillOpacity: 1 }).addTo(map);
  layer.eachLayer((it) => { it.getElement().dataset.shape = plot.id; });
  if (plot.id === element.dataset.focusOn) layer.bringToFront();
  return { layer, label: label(layer, plot).addTo(map), plot };
}

// Draws what is not drawn yet and takes away what is no more; tells which plots are others than before.
function draw(element, map, shapes) {
  const { territories, plots } = element.drawn;
  const changed = shapes.plots.filter((it) => plots.get(it.id)?.plot.state !== it.state);
  for (const it of shapes.territories) {
    if (territories.has(it.id)) continue;
    territories.set(it.id, area(it, { className: "edge" }).addTo(map));
    plots.forEach((above) => above.layer.bringToFront());
  }
  for (const it of changed) {
    const old = plots.get(it.id);
    if (!old) { plots.set(it.id, plotLayer(it, element, map)); continue; }
    old.layer.setStyle({ fillColor: pattern(it) }).setTooltipContent(told(it));
    old.label.setContent(words(it));
    old.plot = it;
  }
  const gone = [...plots.values()].filter((old) => !shapes.plots.some((it) => it.id === old.plot.id));
  for (const old of gone) { old.layer.remove(); old.label.remove(); plots.delete(old.plot.id); }
  labels(element, map);
  element.dataset.drawn = shapes.plots.length;
  return { changed, gone };
}

async function fill(element, map) {
  const [base, shapes] = await Promise.all([json(element.dataset.base), json(element.dataset.source)]);
  element.drawn = { territories: new Map(), plots: new Map() };
  draw(element, map, shapes);
  if (!element.dataset.tiles) L.geoJSON(base, { interactive: false, style: { className: "land" } }).addTo(map).bringToBack();
  const { territories, plots } = element.drawn;
  const found = L.featureGroup(territories.size ? [...territories.values()] : [...plots.values()].map((it) => it.layer));
  if (found.getLayers().length) map.fitBounds(found.getBounds(), { padding: [12, 12], animate: false });
  labels(element, map);
}

// What is pasted or chosen is drawn at once where it lies; whether it may lie there, the service says.
function preview(map) {
  const field = document.getElementById("f-boundary");
  if (!field) return;
  let layer;
  const draw = () => {
    layer?.remove();
    try {
      layer = L.geoJSON(JSON.parse(field.value), { interactive: false, style: { className: "draft" } }).addTo(map);
      map.fitBounds(layer.getBounds(), { padding: [40, 40], animate: false });
    } catch { layer = undefined; }
  };
  field.addEventListener("input", draw);
  if (field.value) draw();
}

function pointOutPlot({ id }) { document.querySelectorAll(`[data-plot="${CSS.escape(id)}"]`).forEach((each) => pointOut(each)); }

async function renew() {
  await Promise.all(maps.map((it) => it.ready));
  const drawn = maps.filter(({ element }) => element.drawn);
  const [fresh, ...shapes] = await Promise.all([askPage(location.href), ...drawn.map(({ element }) => json(element.dataset.source))]);
  takePieces(fresh);
  const news = drawn.map(({ element, map }, at) => draw(element, map, shapes[at]));
  const changed = news.flatMap((it) => it.changed);
  changed.forEach(pointOutPlot);
  if (changed.length || news.some((it) => it.gone.length)) sayNews(changed.map((it) => `${it.name}: ${it.state}`));
}

keepNew(renew, { wants: ({ topic }) => LAND.includes(topic) });

document.addEventListener("DOMContentLoaded", () => {
  for (const element of document.querySelectorAll(".map")) {
    const map = start(element);
    const ready = fill(element, map).catch(() => { element.textContent = element.dataset.failed; element.classList.add("empty"); });
    maps.push({ element, map, ready });
    ready.then(() => preview(map));
  }
  for (const file of document.querySelectorAll("[data-read-into]")) {
    file.addEventListener("change", async () => {
      const field = document.getElementById(file.dataset.readInto);
      field.value = await file.files[0]?.text() ?? field.value;
      field.dispatchEvent(new Event("input"));
    });
  }
});

// Draws territories and plots on maps, and reads a chosen file into the field beside it. Who does not use a map has tables.
const LABELS_FROM_ZOOM = 11;
const EVERYWHERE = { centre: [51, 135], zoom: 4 };

async function json(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  if (answer.status === 401) location.reload();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

function area(shape, style) {
  const layer = L.geoJSON(shape.boundary, { style });
  layer.bindTooltip(Object.assign(document.createElement("span"), { textContent: `${shape.name}: ${shape.state}` }), { sticky: true });
  layer.on("click", () => location.assign(shape.path));
  return layer;
}

function label(layer, plot) {
  const name = document.createElement("span");
  name.append(plot.name, document.createElement("br"), plot.state);
  return L.tooltip({ permanent: true, direction: "center", className: "plot-label", interactive: false })
    .setLatLng(layer.getBounds().getCenter()).setContent(name);
}

// Labels where there is room for them: none lies on another.
function labels(element, map) {
  element.classList.toggle("labelled", map.getZoom() >= LABELS_FROM_ZOOM);
  const shown = [];
  for (const each of element.querySelectorAll(".plot-label")) {
    each.classList.remove("crowded");
    const box = each.getBoundingClientRect();
    const crowded = shown.some((it) => it.left < box.right && box.left < it.right && it.top < box.bottom && box.top < it.bottom);
    each.classList.toggle("crowded", crowded);
    if (!crowded) shown.push(box);
  }
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
  return map;
}

async function fill(element, map) {
  const [base, shapes] = await Promise.all([json(element.dataset.base), json(element.dataset.source)]);
  if (!element.dataset.tiles) L.geoJSON(base, { interactive: false, style: { className: "land" } }).addTo(map).bringToBack();
  const found = L.featureGroup();
  const territories = shapes.territories.map((it) => area(it, { className: "edge" }).addTo(map));
  territories.forEach((it) => found.addLayer(it));
  for (const plot of shapes.plots) {
    const layer = area(plot, { className: `plot-shape ${plot.id === element.dataset.focusOn ? "here" : ""}`, fillColor: `url(#plot-${plot.status})`, fillOpacity: 1 }).addTo(map);
    label(layer, plot).addTo(map);
    if (!territories.length) found.addLayer(layer);
    if (plot.id === element.dataset.focusOn) layer.bringToFront();
  }
  if (found.getLayers().length) map.fitBounds(found.getBounds(), { padding: [12, 12], animate: false });
  labels(element, map);
  element.dataset.drawn = shapes.plots.length;
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

document.addEventListener("DOMContentLoaded", () => {
  for (const element of document.querySelectorAll(".map")) {
    const map = start(element);
    fill(element, map).catch(() => { element.textContent = element.dataset.failed; element.classList.add("empty"); })
      .then(() => preview(map));
  }
  for (const file of document.querySelectorAll("[data-read-into]")) {
    file.addEventListener("change", async () => {
      const field = document.getElementById(file.dataset.readInto);
      field.value = await file.files[0]?.text() ?? field.value;
      field.dispatchEvent(new Event("input"));
    });
  }
});

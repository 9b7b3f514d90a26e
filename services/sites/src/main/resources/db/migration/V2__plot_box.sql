-- Plots near a place, whatever their territory: territories may overlap, plots may not.
CREATE INDEX plot_box ON plot USING gist (box(point(west, south), point(east, north)));

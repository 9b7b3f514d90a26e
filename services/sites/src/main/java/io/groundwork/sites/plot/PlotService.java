package io.groundwork.sites.plot;

import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.Recorded;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.sites.geometry.Boundary;
import io.groundwork.sites.geometry.GeoJson;
import io.groundwork.sites.plot.domain.Parcel;
import io.groundwork.sites.plot.domain.Plot;
import io.groundwork.sites.plot.domain.PlotCommand;
import io.groundwork.sites.plot.domain.PlotCommand.ChangeUtilities;
import io.groundwork.sites.plot.domain.PlotCommand.RegisterPlot;
import io.groundwork.sites.plot.domain.PlotEvent;
import io.groundwork.sites.plot.domain.PlotState;
import io.groundwork.sites.plot.domain.PlotState.Registered;
import io.groundwork.sites.plot.domain.Utilities;
import io.groundwork.sites.territory.TerritoryService;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plots: registered inside their territory and beside all others (territories may overlap), then
 * taken by allocations.
 */
@Service
@Transactional
public class PlotService {

  private final EventStore<PlotState, PlotEvent> plots;
  private final PlotProjection rows;
  private final TerritoryService territories;

  PlotService(
      EventStore<PlotState, PlotEvent> plots, PlotProjection rows, TerritoryService territories) {
    this.plots = plots;
    this.rows = rows;
    this.territories = territories;
  }

  PlotRow register(CurrentUser user, Parcel parcel, Boundary boundary) {
    var land = territories.locked(parcel.territoryId());
    TerritoryService.requireAuthority(user, land.organisation());
    if (!boundary.isInside(GeoJson.stored(land.boundary()))) {
      throw new InvalidField(
          "boundary", "is not inside territory " + land.name(), "draw it inside the territory");
    }
    rows.lockLand();
    rows.overlapping(boundary)
        .ifPresent(
            other -> {
              throw new InvalidField(
                  "boundary", "overlaps plot " + other, "keep clear of that plot");
            });
    execute(parcel.plotId(), ExpectedVersion.ANY, new RegisterPlot(parcel));
    return find(parcel.plotId());
  }

  /** Takes the territory's lock first, as every hold does. */
  PlotRow change(CurrentUser user, String id, ExpectedVersion expected, Utilities utilities) {
    var parcel = plot(id).parcel();
    TerritoryService.requireAuthority(user, parcel.organisation());
    territories.locked(parcel.territoryId());
    execute(id, expected, new ChangeUtilities(utilities));
    return find(id);
  }

  public Registered execute(String id, PlotCommand command) {
    return execute(id, ExpectedVersion.ANY, command);
  }

  private Registered execute(String id, ExpectedVersion expected, PlotCommand command) {
    return registered(
        id, plots.execute(id, expected, state -> Plot.decide(state, command)).state());
  }

  @Transactional(readOnly = true)
  public Registered plot(String id) {
    return registered(id, plots.load(id).state());
  }

  @Transactional(readOnly = true)
  PlotRow find(String id) {
    var found = plots.load(id);
    return PlotView.of(registered(id, found.state()), found.version());
  }

  @Transactional(readOnly = true)
  List<Recorded<PlotEvent>> history(String id) {
    plot(id);
    return plots.history(id);
  }

  @Transactional(readOnly = true)
  List<PlotRow> list(PlotFilter filter, String after, int limit) {
    return rows.list(filter, after, limit);
  }

  /** Plots to choose from, by id. */
  @Transactional(readOnly = true)
  public List<PlotRow> first(int most) {
    return rows.list(new PlotFilter(null, null, null, null), "", most);
  }

  private static Registered registered(String id, PlotState state) {
    if (state instanceof Registered registered) {
      return registered;
    }
    throw new NotFound("plot", id);
  }
}

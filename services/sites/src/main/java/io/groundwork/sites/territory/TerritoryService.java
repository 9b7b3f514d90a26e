package io.groundwork.sites.territory;

import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.problem.Forbidden;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.sites.SitesSettings;
import io.groundwork.sites.territory.domain.Land;
import io.groundwork.sites.territory.domain.Territory;
import io.groundwork.sites.territory.domain.TerritoryCommand.ChangeSharedUtilities;
import io.groundwork.sites.territory.domain.TerritoryCommand.RegisterTerritory;
import io.groundwork.sites.territory.domain.TerritoryEvent;
import io.groundwork.sites.territory.domain.TerritoryState;
import io.groundwork.sites.territory.domain.TerritoryState.Registered;
import io.groundwork.sites.territory.domain.Utilities;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Territories: one transaction per command. */
@Service
@Transactional
public class TerritoryService {

  private final EventStore<TerritoryState, TerritoryEvent> territories;
  private final TerritoryRepository rows;
  private final SitesSettings settings;

  TerritoryService(
      EventStore<TerritoryState, TerritoryEvent> territories,
      TerritoryRepository rows,
      SitesSettings settings) {
    this.territories = territories;
    this.rows = rows;
    this.settings = settings;
  }

  TerritoryView register(Land land) {
    if (!settings.regimes().contains(land.regime())) {
      throw new InvalidField(
          "regime", "is not known here", "use one of " + String.join(", ", settings.regimes()));
    }
    var command = new RegisterTerritory(land);
    territories.execute(land.territoryId(), state -> Territory.decide(state, command));
    return find(land.territoryId());
  }

  TerritoryView change(CurrentUser user, String id, ExpectedVersion expected, Utilities shared) {
    requireAuthority(user, land(id).organisation());
    rows.lock(id);
    var command = new ChangeSharedUtilities(shared, rows.reserved(id));
    territories.execute(id, expected, state -> Territory.decide(state, command));
    return find(id);
  }

  @Transactional(readOnly = true)
  public TerritoryView find(String id) {
    var found = territories.load(id);
    if (found.state() instanceof Registered registered) {
      return TerritoryView.of(registered.land(), found.version(), rows.reserved(id));
    }
    throw new NotFound("territory", id);
  }

  /** The land itself, locked against changes of what its plots share. */
  @Transactional
  public Land locked(String id) {
    rows.lock(id);
    return land(id);
  }

  @Transactional(readOnly = true)
  public Land land(String id) {
    if (territories.load(id).state() instanceof Registered registered) {
      return registered.land();
    }
    throw new NotFound("territory", id);
  }

  /** What is left to promise; meaningful while the territory is locked. */
  @Transactional(readOnly = true)
  public Utilities reserved(String id) {
    return rows.reserved(id);
  }

  @Transactional(readOnly = true)
  List<TerritoryView> list(String regime, String region, String after, int limit) {
    return rows.list(regime, region, after, limit).stream().map(this::find).toList();
  }

  public static void requireAuthority(CurrentUser user, String organisation) {
    if (!user.organisation().equals(organisation)) {
      throw new Forbidden("The land belongs to another authority.");
    }
  }
}

package io.groundwork.sites.residency.domain;

import io.groundwork.sites.residency.domain.ResidencyEvent.Ending;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefLapsed;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefStarted;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefsClosed;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyApplied;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyEnded;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyGranted;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyOpened;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyRefused;
import io.groundwork.sites.residency.domain.ResidencyState.Applied;
import io.groundwork.sites.residency.domain.ResidencyState.Closed;
import io.groundwork.sites.residency.domain.ResidencyState.Granted;
import io.groundwork.sites.residency.domain.ResidencyState.NotOpened;
import io.groundwork.sites.residency.domain.ResidencyState.Open;
import io.groundwork.sites.residency.domain.ResidencyState.ReliefOver;
import io.groundwork.sites.residency.domain.ResidencyState.Relieved;
import org.jspecify.annotations.Nullable;

/** How a residency's state follows from its events. */
final class ResidencyHistory {

  private ResidencyHistory() {}

  static ResidencyState next(ResidencyState state, ResidencyEvent event) {
    var resident = state instanceof Applied applied ? applied.resident() : resident(state);
    return switch (event) {
      case ResidencyOpened e -> new Open(e.projectId(), e.regime());
      case ResidencyApplied e ->
          state instanceof Open s
              ? new Applied(
                  new Resident(
                      s.projectId(), s.regime(), e.territoryId(), e.applicant(), e.appliedBy()))
              : state;
      case ResidencyGranted e -> resident == null ? state : new Granted(resident, e.terms());
      case ResidencyRefused _ -> resident == null ? state : open(resident);
      case ReliefStarted e -> resident == null ? state : new Relieved(resident, e.relief());
      case ReliefLapsed _ -> state instanceof Relieved s ? new ReliefOver(s.resident()) : state;
      case ResidencyEnded e when e.ending() == Ending.WITH_PROJECT -> new Closed(e.projectId());
      case ResidencyEnded _ -> resident == null ? state : open(resident);
      case ReliefsClosed _ -> state;
    };
  }

  /** Whoever has a residency now, or null. */
  static @Nullable Resident resident(ResidencyState state) {
    return switch (state) {
      case NotOpened _, Open _, Applied _, Closed _ -> null;
      case Granted s -> s.resident();
      case Relieved s -> s.resident();
      case ReliefOver s -> s.resident();
    };
  }

  private static Open open(Resident resident) {
    return new Open(resident.projectId(), resident.regime());
  }
}

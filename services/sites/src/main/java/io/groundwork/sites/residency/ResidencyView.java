package io.groundwork.sites.residency;

import io.groundwork.sites.residency.domain.Relief;
import io.groundwork.sites.residency.domain.ResidencyState;
import io.groundwork.sites.residency.domain.ResidencyState.Applied;
import io.groundwork.sites.residency.domain.ResidencyState.Closed;
import io.groundwork.sites.residency.domain.ResidencyState.Granted;
import io.groundwork.sites.residency.domain.ResidencyState.NotOpened;
import io.groundwork.sites.residency.domain.ResidencyState.Open;
import io.groundwork.sites.residency.domain.ResidencyState.ReliefOver;
import io.groundwork.sites.residency.domain.ResidencyState.Relieved;
import io.groundwork.sites.residency.domain.Resident;
import org.jspecify.annotations.Nullable;

/** Where a residency stands, and the relief that runs. */
record ResidencyView(
    String projectId,
    long version,
    String status,
    @Nullable String regime,
    @Nullable String territoryId,
    @Nullable String applicant,
    @Nullable Relief relief) {

  static ResidencyView of(String id, ResidencyState state, long version) {
    return switch (state) {
      case NotOpened _ -> new ResidencyView(id, version, "NOT_OPENED", null, null, null, null);
      case Open s -> new ResidencyView(id, version, "OPEN", s.regime(), null, null, null);
      case Applied s -> of(s.resident(), version, "APPLIED", null);
      case Granted s -> of(s.resident(), version, "GRANTED", null);
      case Relieved s -> of(s.resident(), version, "RELIEVED", s.relief());
      case ReliefOver s -> of(s.resident(), version, "RELIEF_OVER", null);
      case Closed _ -> new ResidencyView(id, version, "CLOSED", null, null, null, null);
    };
  }

  private static ResidencyView of(
      Resident of, long version, String status, @Nullable Relief relief) {
    return new ResidencyView(
        of.projectId(), version, status, of.regime(), of.territoryId(), of.applicant(), relief);
  }
}

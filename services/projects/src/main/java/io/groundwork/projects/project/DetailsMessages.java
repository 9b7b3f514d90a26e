package io.groundwork.projects.project;

import io.groundwork.schemas.shared.Money;
import io.groundwork.schemas.shared.Partner;
import io.groundwork.schemas.shared.ProjectDetails;
import io.groundwork.schemas.shared.SiteNeeds;
import io.groundwork.schemas.shared.SiteTrack;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.schemas.shared.Track;
import io.groundwork.schemas.shared.Utilities;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value shapes inside published records: decimals and dates become plain text. */
final class DetailsMessages {
  private DetailsMessages() {}

  static ProjectDetails details(io.groundwork.projects.project.domain.ProjectDetails d) {
    return new ProjectDetails(
        d.title(),
        d.agreementId(),
        d.actionItemId(),
        d.organisation(),
        d.registrar(),
        d.region(),
        d.activity(),
        d.summary(),
        new Money(text(d.capex().amount()), d.capex().currency()),
        d.jobs(),
        partners(d.partners()),
        SiteTrack.valueOf(d.siteTrack().name()),
        needs(d.siteNeeds()),
        d.regime());
  }

  static List<Partner> partners(List<io.groundwork.projects.project.domain.Partner> partners) {
    return partners.stream()
        .map(p -> new Partner(p.partnerId(), p.name(), p.side(), text(p.sharePercent())))
        .toList();
  }

  static Stage stage(io.groundwork.projects.project.domain.@Nullable Stage stage) {
    return stage == null ? Stage.UNKNOWN : Stage.valueOf(stage.name());
  }

  static Track track(io.groundwork.projects.project.domain.Track track) {
    return Track.valueOf(track.name());
  }

  static String text(LocalDate date) {
    return date.toString();
  }

  private static String text(BigDecimal decimal) {
    return decimal.toPlainString();
  }

  private static @Nullable SiteNeeds needs(
      io.groundwork.projects.project.domain.@Nullable SiteNeeds needs) {
    if (needs == null) {
      return null;
    }
    var u = needs.utilities();
    var utilities =
        new Utilities(
            text(u.powerKw()),
            text(u.gasM3PerHour()),
            text(u.waterM3PerDay()),
            u.roadAccess(),
            u.railAccess());
    var earliestOn = needs.earliestOn() == null ? null : text(needs.earliestOn());
    return new SiteNeeds(text(needs.areaHectares()), utilities, needs.labourJobs(), earliestOn);
  }
}

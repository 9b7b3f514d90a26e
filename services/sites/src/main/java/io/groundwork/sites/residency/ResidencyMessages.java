package io.groundwork.sites.residency;

import io.groundwork.platform.journal.Messages;
import io.groundwork.schemas.Topics;
import io.groundwork.sites.residency.domain.ResidencyEvent;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefLapsed;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefStarted;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefsClosed;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyApplied;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyEnded;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyGranted;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyOpened;
import io.groundwork.sites.residency.domain.ResidencyEvent.ResidencyRefused;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Residencies in the published language. */
@Component
class ResidencyMessages implements Messages<ResidencyEvent> {

  static final String TOPIC = Topics.RESIDENCY;

  @Override
  public SpecificRecord toRecord(ResidencyEvent event) {
    return switch (event) {
      case ResidencyOpened e ->
          new io.groundwork.schemas.sites.residency.ResidencyOpened(e.projectId(), e.regime());
      case ResidencyApplied e ->
          new io.groundwork.schemas.sites.residency.ResidencyApplied(
              e.projectId(), e.territoryId(), e.applicant());
      case ResidencyGranted e ->
          new io.groundwork.schemas.sites.residency.ResidencyGranted(
              e.projectId(), e.territoryId(), e.officer());
      case ResidencyRefused e ->
          new io.groundwork.schemas.sites.residency.ResidencyRefused(
              e.projectId(), e.officer(), e.reason());
      case ReliefStarted e ->
          new io.groundwork.schemas.sites.residency.ReliefStarted(
              e.projectId(),
              e.relief().relief(),
              e.relief().tax(),
              e.relief().startsOn().toString(),
              e.relief().endsOn().toString(),
              e.startEvent().name());
      case ReliefLapsed e ->
          new io.groundwork.schemas.sites.residency.ReliefLapsed(
              e.projectId(), e.relief(), e.lapsedOn().toString(), e.reason());
      case ResidencyEnded e ->
          new io.groundwork.schemas.sites.residency.ResidencyEnded(e.projectId(), e.reason());
      case ReliefsClosed e ->
          new io.groundwork.schemas.sites.residency.ReliefsClosed(e.projectId(), e.count());
    };
  }
}

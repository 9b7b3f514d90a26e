package io.groundwork.sites.allocation;

import io.groundwork.platform.journal.Messages;
import io.groundwork.schemas.Topics;
import io.groundwork.sites.allocation.domain.AllocationEvent;
import io.groundwork.sites.allocation.domain.AllocationEvent.AllocationClosed;
import io.groundwork.sites.allocation.domain.AllocationEvent.AllocationOpened;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldExpired;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldExtended;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldPlaced;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldReleased;
import io.groundwork.sites.allocation.domain.AllocationEvent.LeaseEnded;
import io.groundwork.sites.allocation.domain.AllocationEvent.LeaseSigned;
import io.groundwork.sites.allocation.domain.AllocationEvent.OfferLapsed;
import io.groundwork.sites.allocation.domain.AllocationEvent.OfferMade;
import io.groundwork.sites.allocation.domain.AllocationEvent.WaitlistJoined;
import io.groundwork.sites.allocation.domain.AllocationEvent.WaitlistLeft;
import io.groundwork.sites.allocation.domain.Needs;
import io.groundwork.sites.allocation.domain.Project;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Allocations in the published language. */
@Component
class AllocationMessages implements Messages<AllocationEvent> {

  static final String TOPIC = Topics.ALLOCATION;

  @Override
  public SpecificRecord toRecord(AllocationEvent event) {
    return switch (event) {
      case AllocationOpened e -> opened(e.project());
      case HoldPlaced e ->
          new io.groundwork.schemas.sites.allocation.HoldPlaced(
              e.projectId(),
              e.site().plotId(),
              e.site().territoryId(),
              e.heldUntil().toEpochMilli());
      case HoldExtended e ->
          new io.groundwork.schemas.sites.allocation.HoldExtended(
              e.projectId(), e.plotId(), e.heldUntil().toEpochMilli());
      case HoldExpired e ->
          new io.groundwork.schemas.sites.allocation.HoldExpired(e.projectId(), e.plotId());
      case HoldReleased e ->
          new io.groundwork.schemas.sites.allocation.HoldReleased(
              e.projectId(), e.plotId(), e.reason());
      case WaitlistJoined e ->
          new io.groundwork.schemas.sites.allocation.WaitlistJoined(
              e.projectId(), e.plotId(), e.position());
      case WaitlistLeft e ->
          new io.groundwork.schemas.sites.allocation.WaitlistLeft(
              e.projectId(), e.plotId(), e.reason());
      case OfferMade e ->
          new io.groundwork.schemas.sites.allocation.OfferMade(
              e.projectId(), e.plotId(), e.offerUntil().toEpochMilli());
      case OfferLapsed e ->
          new io.groundwork.schemas.sites.allocation.OfferLapsed(e.projectId(), e.plotId());
      case LeaseSigned e -> signed(e);
      case LeaseEnded e ->
          new io.groundwork.schemas.sites.allocation.LeaseEnded(
              e.projectId(), e.plotId(), e.reason());
      case AllocationClosed e ->
          new io.groundwork.schemas.sites.allocation.AllocationClosed(e.projectId(), e.reason());
    };
  }

  private static SpecificRecord opened(Project project) {
    return new io.groundwork.schemas.sites.allocation.AllocationOpened(
        project.projectId(), project.regime(), needs(project.needs()));
  }

  private static io.groundwork.schemas.shared.SiteNeeds needs(Needs needs) {
    var utilities = needs.utilities();
    var earliest = needs.earliestOn();
    return new io.groundwork.schemas.shared.SiteNeeds(
        needs.areaHectares().toPlainString(),
        new io.groundwork.schemas.shared.Utilities(
            utilities.powerKw().toPlainString(),
            utilities.gasM3PerHour().toPlainString(),
            utilities.waterM3PerDay().toPlainString(),
            utilities.roadAccess(),
            utilities.railAccess()),
        needs.labourJobs(),
        earliest == null ? null : earliest.toString());
  }

  private static SpecificRecord signed(LeaseSigned e) {
    return new io.groundwork.schemas.sites.allocation.LeaseSigned(
        e.projectId(),
        e.plotId(),
        e.leaseNumber(),
        new io.groundwork.schemas.shared.Period(
            e.period().from().toString(), e.period().to().toString()),
        new io.groundwork.schemas.shared.Money(
            e.annualRent().amount().toPlainString(), e.annualRent().currency()));
  }
}

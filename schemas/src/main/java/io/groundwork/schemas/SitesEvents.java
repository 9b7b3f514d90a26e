package io.groundwork.schemas;

import static io.groundwork.schemas.Catalogue.FINANCING;
import static io.groundwork.schemas.Catalogue.PROJECTS;
import static io.groundwork.schemas.Catalogue.event;

import io.groundwork.schemas.sites.allocation.*;
import io.groundwork.schemas.sites.plot.*;
import io.groundwork.schemas.sites.residency.*;
import io.groundwork.schemas.sites.territory.*;
import java.util.List;

/** What the sites service tells, in the order in which it usually happens. */
final class SitesEvents {

  static final List<PublishedEvent> ALL =
      List.of(
          event(Topics.TERRITORY, TerritoryRegistered.class),
          event(Topics.TERRITORY, SharedUtilitiesChanged.class),
          event(Topics.PLOT, PlotRegistered.class),
          event(Topics.PLOT, UtilitiesChanged.class),
          event(Topics.PLOT, PlotTaken.class),
          event(Topics.PLOT, PlotOffered.class),
          event(Topics.PLOT, PlotFreed.class),
          event(Topics.PLOT, QueueJoined.class),
          event(Topics.PLOT, QueueLeft.class),
          event(Topics.ALLOCATION, AllocationOpened.class),
          event(Topics.ALLOCATION, HoldPlaced.class, PROJECTS),
          event(Topics.ALLOCATION, HoldExtended.class),
          event(Topics.ALLOCATION, HoldExpired.class, PROJECTS, FINANCING),
          event(Topics.ALLOCATION, HoldReleased.class, PROJECTS, FINANCING),
          event(Topics.ALLOCATION, WaitlistJoined.class),
          event(Topics.ALLOCATION, WaitlistLeft.class),
          event(Topics.ALLOCATION, OfferMade.class),
          event(Topics.ALLOCATION, OfferLapsed.class),
          event(Topics.ALLOCATION, LeaseSigned.class, PROJECTS, FINANCING),
          event(Topics.ALLOCATION, LeaseEnded.class, PROJECTS, FINANCING),
          event(Topics.ALLOCATION, AllocationClosed.class, PROJECTS),
          event(Topics.RESIDENCY, ResidencyOpened.class),
          event(Topics.RESIDENCY, ResidencyApplied.class),
          event(Topics.RESIDENCY, ResidencyGranted.class, PROJECTS, FINANCING),
          event(Topics.RESIDENCY, ResidencyRefused.class, PROJECTS, FINANCING),
          event(Topics.RESIDENCY, ReliefStarted.class, PROJECTS),
          event(Topics.RESIDENCY, ReliefLapsed.class, PROJECTS),
          event(Topics.RESIDENCY, ResidencyEnded.class, PROJECTS, FINANCING),
          event(Topics.RESIDENCY, ReliefsClosed.class, PROJECTS));

  private SitesEvents() {}
}

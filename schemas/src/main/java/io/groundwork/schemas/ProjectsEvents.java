package io.groundwork.schemas;

import static io.groundwork.schemas.Catalogue.FINANCING;
import static io.groundwork.schemas.Catalogue.PROJECTS;
import static io.groundwork.schemas.Catalogue.SITES;
import static io.groundwork.schemas.Catalogue.event;

import io.groundwork.schemas.projects.agreement.*;
import io.groundwork.schemas.projects.project.*;
import java.util.List;

/** What the projects service tells, in the order in which it usually happens. */
final class ProjectsEvents {

  static final List<PublishedEvent> ALL =
      List.of(
          event(Topics.AGREEMENT, AgreementSigned.class),
          event(Topics.AGREEMENT, ActionItemAdded.class),
          event(Topics.AGREEMENT, ActionItemAssigned.class),
          event(Topics.AGREEMENT, ActionItemProgressed.class),
          event(Topics.PROJECT, ProjectRegistered.class, PROJECTS, SITES),
          event(Topics.PROJECT, ProjectRevised.class, PROJECTS, SITES),
          event(Topics.PROJECT, DocumentAttached.class),
          event(Topics.PROJECT, DocumentRemoved.class),
          event(Topics.PROJECT, ProjectAccepted.class, SITES, FINANCING),
          event(Topics.PROJECT, ProjectReturned.class),
          event(Topics.PROJECT, ProjectRejected.class),
          event(Topics.PROJECT, StageEntered.class, PROJECTS, SITES, FINANCING),
          event(Topics.PROJECT, OwnSiteAccepted.class),
          event(Topics.PROJECT, TrackSecured.class),
          event(Topics.PROJECT, TrackLost.class),
          event(Topics.PROJECT, PartnerSigned.class, FINANCING),
          event(Topics.PROJECT, PartnerExited.class, FINANCING),
          event(Topics.PROJECT, SharesProposed.class, FINANCING),
          event(Topics.PROJECT, SharesAccepted.class, FINANCING),
          event(Topics.PROJECT, MilestonePlanned.class),
          event(Topics.PROJECT, MilestoneReached.class, FINANCING),
          event(Topics.PROJECT, ProjectPutOnHold.class, FINANCING),
          event(Topics.PROJECT, ProjectResumed.class, FINANCING),
          event(Topics.PROJECT, ProjectWithdrawn.class, FINANCING),
          event(Topics.PROJECT, ProjectCancelled.class, FINANCING),
          event(Topics.PROJECT, CompensationDone.class),
          event(Topics.PROJECT, CancellationSettled.class),
          event(Topics.PROJECT, FinancialCloseRefused.class, FINANCING));

  private ProjectsEvents() {}
}

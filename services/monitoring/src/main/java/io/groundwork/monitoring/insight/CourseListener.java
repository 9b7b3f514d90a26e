package io.groundwork.monitoring.insight;

import io.groundwork.monitoring.pipeline.Observer;
import io.groundwork.platform.inbox.Event;
import io.groundwork.schemas.financing.plan.ConditionMet;
import io.groundwork.schemas.financing.plan.ConditionReopened;
import io.groundwork.schemas.financing.plan.ConditionWaived;
import io.groundwork.schemas.financing.plan.PlanOpened;
import io.groundwork.schemas.projects.project.PartnerExited;
import io.groundwork.schemas.projects.project.ProjectPutOnHold;
import io.groundwork.schemas.projects.project.ProjectRegistered;
import io.groundwork.schemas.projects.project.ProjectResumed;
import io.groundwork.schemas.projects.project.ProjectReturned;
import io.groundwork.schemas.projects.project.ProjectRevised;
import io.groundwork.schemas.projects.project.SharesAccepted;
import io.groundwork.schemas.projects.project.SharesProposed;
import io.groundwork.schemas.projects.project.StageEntered;
import io.groundwork.schemas.projects.project.TrackLost;
import io.groundwork.schemas.projects.project.TrackSecured;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.schemas.sites.residency.ResidencyApplied;
import io.groundwork.schemas.sites.residency.ResidencyEnded;
import io.groundwork.schemas.sites.residency.ResidencyGranted;
import io.groundwork.schemas.sites.residency.ResidencyRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes when each project was in which stage, and from when to when something was open. */
@Component
class CourseListener implements Observer {

  private static final String REVIEW = "REVIEW";
  private static final String REVISION = "REVISION";
  private static final String SECURED = "SECURED";
  private static final String CONDITION = "CONDITION";
  private static final String PROPOSAL = "SHARES_PROPOSAL";
  private static final String ACCEPTANCE = "SHARES_ACCEPTANCE";
  private static final String ON_HOLD = "ON_HOLD";
  private static final String APPLICATION = "APPLICATION";

  private final CourseProjection course;

  CourseListener(CourseProjection course) {
    this.course = course;
  }

  @Override
  public void on(Event event) {
    switch (event.payload()) {
      case StageEntered e ->
          course.entered(
              event.key(),
              event.sequence(),
              e.getStage().name(),
              place(e.getStage()),
              event.time());
      case ProjectRegistered _ -> open(event, REVIEW);
      case ProjectRevised _ -> turn(event, REVISION, REVIEW);
      case ProjectReturned _ -> turn(event, REVIEW, REVISION);
      case TrackSecured e -> open(event, SECURED, e.getTrack().name(), "");
      case TrackLost e -> close(event, SECURED, e.getTrack().name());
      case PartnerExited _ -> turn(event, ACCEPTANCE, PROPOSAL);
      case SharesProposed _ -> turn(event, PROPOSAL, ACCEPTANCE);
      case SharesAccepted _ -> close(event, ACCEPTANCE, "");
      case ProjectPutOnHold _ -> open(event, ON_HOLD);
      case ProjectResumed _ -> close(event, ON_HOLD, "");
      default -> outside(event);
    }
  }

  private void outside(Event event) {
    switch (event.payload()) {
      case PlanOpened e ->
          e.getConditions()
              .forEach(c -> open(event, CONDITION, c.getConditionId(), c.getKind().name()));
      case ConditionReopened e -> open(event, CONDITION, e.getConditionId(), e.getKind().name());
      case ConditionMet e -> close(event, CONDITION, e.getConditionId());
      case ConditionWaived e -> close(event, CONDITION, e.getConditionId());
      case ResidencyApplied _ -> open(event, APPLICATION);
      case ResidencyGranted _, ResidencyRefused _, ResidencyEnded _ ->
          close(event, APPLICATION, "");
      default -> {}
    }
  }

  private static @Nullable Integer place(Stage stage) {
    var onTheWay = stage != Stage.UNKNOWN && stage.compareTo(Stage.COMPLETED) <= 0;
    return onTheWay ? stage.ordinal() : null;
  }

  private void turn(Event event, String from, String to) {
    close(event, from, "");
    open(event, to);
  }

  private void open(Event event, String what) {
    open(event, what, "", "");
  }

  /** What is open already begins to wait anew. */
  private void open(Event event, String what, String item, String kind) {
    close(event, what, item);
    course.opened(event.key(), what, item, event.sequence(), kind, event.time());
  }

  private void close(Event event, String what, String item) {
    course.closed(event.key(), what, item, event.time());
  }
}

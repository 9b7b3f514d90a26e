package io.groundwork.projects.agreement.domain;

import io.groundwork.projects.agreement.domain.AgreementCommand.AddActionItem;
import io.groundwork.projects.agreement.domain.AgreementCommand.AssignActionItem;
import io.groundwork.projects.agreement.domain.AgreementCommand.ReportProgress;
import io.groundwork.projects.agreement.domain.AgreementCommand.SignAgreement;
import io.groundwork.projects.agreement.domain.AgreementEvent.ActionItemAdded;
import io.groundwork.projects.agreement.domain.AgreementEvent.ActionItemAssigned;
import io.groundwork.projects.agreement.domain.AgreementEvent.ActionItemProgressed;
import io.groundwork.projects.agreement.domain.AgreementEvent.AgreementSigned;
import io.groundwork.projects.agreement.domain.AgreementState.Absent;
import io.groundwork.projects.agreement.domain.AgreementState.Signed;
import java.util.List;
import java.util.Map;

/** The rules of an agreement. What is reported twice happens once. */
public final class Agreement {
  public static final AgreementState INITIAL = new Absent();

  private Agreement() {}

  public static List<AgreementEvent> decide(AgreementState state, AgreementCommand command) {
    return switch (command) {
      case SignAgreement c when state instanceof Absent -> List.of(signed(c));
      case AddActionItem c when state instanceof Signed s -> add(s, c);
      case AssignActionItem c when state instanceof Signed s -> assign(s, c);
      case ReportProgress c when state instanceof Signed s -> report(s, c);
      case SignAgreement _ -> throw new AgreementRefused("the agreement is signed already");
      case AddActionItem _, AssignActionItem _, ReportProgress _ ->
          throw new AgreementRefused("there is no such agreement");
    };
  }

  public static AgreementState evolve(AgreementState state, AgreementEvent event) {
    return switch (event) {
      case AgreementSigned e ->
          new Signed(
              e.agreementId(),
              e.title(),
              e.firstSide(),
              e.secondSide(),
              e.signedOn(),
              e.place(),
              e.period(),
              e.organisation(),
              Map.of(),
              e.at());
      case ActionItemAdded e when state instanceof Signed s ->
          s.with(new ActionItem(e.itemId(), e.title(), e.field(), e.period(), e.owner(), Map.of()));
      case ActionItemAssigned e when state instanceof Signed s ->
          s.with(s.item(e.itemId()).with(e.projectId(), Progress.ASSIGNED));
      case ActionItemProgressed e when state instanceof Signed s ->
          s.with(s.item(e.itemId()).with(e.projectId(), e.progress()));
      case ActionItemAdded _, ActionItemAssigned _, ActionItemProgressed _ ->
          throw new IllegalStateException("the journal holds " + event + " after " + state);
    };
  }

  private static AgreementSigned signed(SignAgreement c) {
    return new AgreementSigned(
        c.agreementId(),
        c.title(),
        c.firstSide(),
        c.secondSide(),
        c.signedOn(),
        c.place(),
        c.period(),
        c.organisation(),
        c.at());
  }

  private static List<AgreementEvent> add(Signed s, AddActionItem c) {
    if (s.items().containsKey(c.itemId())) {
      throw new AgreementRefused("the action plan has item " + c.itemId() + " already");
    }
    if (!s.period().contains(c.period())) {
      throw new BrokenTerm(
          "period", "the item's period leaves the agreement's", "stay inside the agreement's");
    }
    return List.of(
        new ActionItemAdded(
            s.id(), c.itemId(), c.title(), c.field(), c.period(), c.owner(), c.at()));
  }

  private static List<AgreementEvent> assign(Signed s, AssignActionItem c) {
    if (s.item(c.itemId()).projects().containsKey(c.projectId())) {
      return List.of();
    }
    return List.of(new ActionItemAssigned(s.id(), c.itemId(), c.projectId(), c.at()));
  }

  private static List<AgreementEvent> report(Signed s, ReportProgress c) {
    var item = s.item(c.itemId());
    if (!item.projects().containsKey(c.projectId())) {
      throw new AgreementRefused(c.projectId() + " does not carry out item " + c.itemId());
    }
    if (item.projects().get(c.projectId()) == c.progress()) {
      return List.of();
    }
    var percent = item.with(c.projectId(), c.progress()).percent();
    return List.of(
        new ActionItemProgressed(s.id(), c.itemId(), c.projectId(), percent, c.progress(), c.at()));
  }
}

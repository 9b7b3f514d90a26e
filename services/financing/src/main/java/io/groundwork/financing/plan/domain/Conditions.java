package io.groundwork.financing.plan.domain;

import static io.groundwork.financing.plan.domain.CommandRefused.unless;

import io.groundwork.financing.plan.domain.PlanCommand.*;
import io.groundwork.financing.plan.domain.PlanEvent.*;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Conditions precedent: met by facts or a paper, waived by a person, reopened by facts. */
final class Conditions {
  private Conditions() {}

  static List<PlanEvent> meet(Book book, MeetCondition c) {
    return of(book, c.kind(), one -> one.status() != Condition.Status.MET)
        .<PlanEvent>map(
            one ->
                new ConditionMet(book.projectId(), one.id(), one.kind(), c.evidence(), c.causeId()))
        .toList();
  }

  /** To lose the plot is news for financiers even while the lease is not signed. */
  static List<PlanEvent> reopen(Book book, ReopenCondition c) {
    return of(book, c.kind(), one -> !one.open() || one.kind() == Condition.Kind.SITE_LEASED)
        .<PlanEvent>map(
            one -> new ConditionReopened(book.projectId(), one.id(), one.kind(), c.reason()))
        .toList();
  }

  static List<PlanEvent> prove(Book book, ProveCondition c) {
    var condition = open(book, c.conditionId());
    unless(
        condition.kind() == Condition.Kind.INSURANCE,
        "%s is met by an event, not by a paper",
        condition.kind());
    var evidence = "%s (sha256 %s)".formatted(c.evidence(), c.sha256());
    return List.of(
        new ConditionMet(book.projectId(), condition.id(), condition.kind(), evidence, null));
  }

  static List<PlanEvent> waive(Book book, WaiveCondition c) {
    var condition = open(book, c.conditionId());
    return List.of(
        new ConditionWaived(
            book.projectId(), condition.id(), condition.kind(), c.approver(), c.reason()));
  }

  private static Condition open(Book book, UUID id) {
    var condition = book.conditions().get(id);
    if (condition == null) {
      throw new CommandRefused("no condition %s in this plan".formatted(id));
    }
    unless(condition.open(), "the condition is %s", condition.status());
    return condition;
  }

  private static Stream<Condition> of(
      Book book, Condition.Kind kind, Predicate<Condition> concerned) {
    return book.conditions().values().stream().filter(one -> one.kind() == kind).filter(concerned);
  }
}

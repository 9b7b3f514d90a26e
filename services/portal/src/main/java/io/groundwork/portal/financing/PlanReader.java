package io.groundwork.portal.financing;

import io.groundwork.portal.people.Names;
import io.groundwork.portal.people.People;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.service.Services;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A plan with the names of all who have a part in it. */
@Component
class PlanReader {

  /** The journal may be missing; the plan is here. */
  record Read(Plan plan, Part<List<PlanApi.Entry>> journal, Names names) {}

  private final PlanApi financing;
  private final People people;

  PlanReader(Services services, People people) {
    this.financing = services.client("financing", PlanApi.class);
    this.people = people;
  }

  Read read(String project, @Nullable Instant asOf) {
    var journal = Part.later(() -> financing.journal(project));
    var plan = financing.plan(project, asOf);
    var entries = journal.get();
    var told = entries.value() == null ? List.<PlanApi.Entry>of() : entries.value();
    var subjects = Stream.concat(History.subjects(told), subjects(plan)).toList();
    return new Read(plan, entries, people.of(subjects));
  }

  Read read(String project) {
    return readAt(project, null);
  }

  /** Without its history. */
  Read readAt(String project, @Nullable Instant asOf) {
    var plan = financing.plan(project, asOf);
    return new Read(plan, new Part<>(List.of(), null), people.of(subjects(plan).toList()));
  }

  private static Stream<String> subjects(Plan plan) {
    var payments =
        plan.disbursements().stream()
            .flatMap(it -> Stream.concat(Stream.of(it.requestedBy()), it.approvers().stream()));
    var waivers = plan.conditions().stream().flatMap(it -> Stream.ofNullable(it.approver()));
    return Stream.concat(payments, waivers);
  }
}

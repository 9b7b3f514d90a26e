package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.Book;
import io.groundwork.financing.plan.domain.Plan;
import io.groundwork.financing.plan.domain.PlanCommand;
import io.groundwork.financing.plan.domain.PlanCommand.ExpireCommitments;
import io.groundwork.financing.plan.domain.PlanCommand.Fact;
import io.groundwork.financing.plan.domain.PlanCommand.Order;
import io.groundwork.financing.plan.domain.PlanEvent;
import io.groundwork.financing.plan.domain.PlanState;
import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.journal.Recorded;
import io.groundwork.platform.journal.Versioned;
import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.web.ExpectedVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One command, and what follows from it by policy, in one transaction on the locked plan. */
@Service
@Transactional
class PlanService {

  /** What a caller needs to be allowed; throws where it is not. */
  interface Permission extends BiConsumer<Project, Book> {}

  private final EventStore<PlanState, PlanEvent> plans;
  private final ProjectProjection projects;
  private final Today today;

  PlanService(EventStore<PlanState, PlanEvent> plans, ProjectProjection projects, Today today) {
    this.plans = plans;
    this.projects = projects;
    this.today = today;
  }

  void learn(String projectId, Fact fact) {
    plans.execute(projectId, state -> decided(state, fact, projects.find(projectId)));
  }

  Versioned<PlanView> order(
      String projectId, ExpectedVersion expected, Order order, Permission permission) {
    var changed =
        plans.execute(
            projectId,
            expected,
            state -> {
              var project = projects.find(projectId);
              permission.accept(project, book(projectId, state));
              return decided(state, order, project);
            });
    return view(projects.find(projectId), changed, book(projectId, changed.state()));
  }

  @Transactional(readOnly = true)
  Versioned<PlanView> find(String projectId, @Nullable Instant asOf, Permission permission) {
    var plan = asOf == null ? plans.load(projectId) : plans.asOf(projectId, asOf);
    var project = projects.find(projectId);
    var book = book(projectId, plan.state());
    permission.accept(project, book);
    return view(project, plan, book);
  }

  @Transactional(readOnly = true)
  List<Recorded<PlanEvent>> journal(String projectId, Permission permission) {
    permission.accept(projects.find(projectId), book(projectId, plans.load(projectId).state()));
    return plans.history(projectId);
  }

  /** Never changes once the plan is opened. */
  @Transactional(readOnly = true)
  Currency capexCurrency(String projectId) {
    return book(projectId, plans.load(projectId).state()).capex().currency();
  }

  private static Versioned<PlanView> view(Project project, Versioned<PlanState> plan, Book book) {
    return new Versioned<>(PlanView.of(project, plan.state(), book), plan.version());
  }

  private static Book book(String projectId, PlanState state) {
    var book = state.opened();
    if (book == null) {
      throw new NotFound("plan", projectId);
    }
    return book;
  }

  /** First goes what no longer holds today: the clock that says so may be late. */
  private List<PlanEvent> decided(PlanState state, PlanCommand command, Project project) {
    var events = new ArrayList<PlanEvent>();
    Stream.concat(
            Stream.of(new ExpireCommitments(today.date()), command), policies(command, project))
        .forEach(next -> events.addAll(Plan.decide(Plan.fold(state, events), next)));
    return events;
  }

  private static Stream<PlanCommand> policies(PlanCommand command, Project project) {
    return Stream.of(
            WhenPlanOpenedThenMeetKnownConditions.after(command, project),
            WhenMilestoneReachedThenTrancheDue.after(project),
            WhenConditionsFulfilledThenClose.after(command, project))
        .flatMap(each -> each);
  }
}

package io.groundwork.monitoring.money;

import io.groundwork.monitoring.insight.Selection;
import io.groundwork.monitoring.money.CapitalProjection.Month;
import io.groundwork.monitoring.money.Series.Point;
import io.groundwork.monitoring.pipeline.ProjectAccess;
import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money of the pipeline and of one project. */
@Tag(name = "Insight")
@RestController
@RequiresRole(RequiresRole.PIPELINE)
class MoneyController {

  record Capex(String amount, String currency) {}

  /**
   * A project's money until an instant, in the currency of its capital expenditure.
   *
   * @param capex as it is registered now
   * @param stage it was in; null when it was not registered yet
   * @param rates at which its commitments are counted
   */
  record Past(
      Instant asOf,
      Capex capex,
      @Nullable String stage,
      @Nullable Instant stageSince,
      List<String> tracksSecured,
      List<Terms> rates,
      List<Point> series) {}

  private final CapitalProjection capital;
  private final ProjectMoneyProjection projects;
  private final Clock clock;

  MoneyController(CapitalProjection capital, ProjectMoneyProjection projects, Clock clock) {
    this.capital = capital;
    this.projects = projects;
    this.clock = clock;
  }

  @Operation(
      summary = "Capital committed and disbursed, by month and currency",
      description =
          "`from` and `to` choose months. Nothing is added across currencies, since that needs a"
              + " rate and its day.")
  @GetMapping("/insight/capital")
  List<Month> capital(CurrentUser user, @Valid Selection selection) {
    return capital.read(user, selection);
  }

  @Operation(
      summary = "Where a project stood at an instant, and its money until then by day",
      description =
          "Planned (as tranches), committed and disbursed, in the currency of capex, at the rates"
              + " that are stored with the commitments. Without `asOf`, until now.")
  @GetMapping("/projects/{id}/past")
  Past past(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Instant asOf) {
    var key = id.toString();
    var project = projects.find(key).orElseThrow(() -> new NotFound("project", key));
    ProjectAccess.checkRead(user, project.organisation());
    var at = Objects.requireNonNullElse(asOf, clock.instant());
    var stay = projects.stay(key, at);
    var terms = projects.terms(key);
    return new Past(
        at,
        new Capex(project.capex(), project.currency()),
        stay.map(ProjectMoneyProjection.Stay::stage).orElse(null),
        stay.map(ProjectMoneyProjection.Stay::since).orElse(null),
        projects.secured(key, at),
        terms,
        Series.of(projects.entries(key, at), terms, project.currency()));
  }
}

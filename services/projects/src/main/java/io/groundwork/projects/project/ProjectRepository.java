package io.groundwork.projects.project;

import io.groundwork.platform.journal.StateRows;
import io.groundwork.projects.project.domain.Accepted;
import io.groundwork.projects.project.domain.Partner;
import io.groundwork.projects.project.domain.ProjectState;
import java.sql.Timestamp;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row per project that lists are made of. */
@Repository
class ProjectRepository implements StateRows<ProjectState> {
  private static final String SAVE =
      """
      INSERT INTO project (id, version, title, stage, condition, organisation, region, activity,
                           agreement_id, capex, currency, jobs, registered_at, stage_since, search)
      VALUES (:id, :version, :title, :stage, :condition, :organisation, :region, :activity,
              :agreement, :capex, :currency, :jobs, :registered, :since,
              to_tsvector('simple', :text))
      ON CONFLICT (id) DO UPDATE SET
        version = excluded.version, title = excluded.title, stage = excluded.stage,
        condition = excluded.condition, region = excluded.region, activity = excluded.activity,
        agreement_id = excluded.agreement_id, capex = excluded.capex,
        currency = excluded.currency, jobs = excluded.jobs,
        stage_since = excluded.stage_since, search = excluded.search
      """;

  private final JdbcClient jdbc;

  ProjectRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void save(String id, ProjectState state, long version) {
    if (state instanceof ProjectState.Registered project) {
      save(project, version);
    }
  }

  private void save(ProjectState.Registered project, long version) {
    var dossier = project.dossier();
    var details = dossier.details();
    jdbc.sql(SAVE)
        .param("id", dossier.id())
        .param("version", version)
        .param("title", details.title())
        .param("stage", project.stage().name())
        .param("condition", condition(project))
        .param("organisation", details.organisation())
        .param("region", details.region())
        .param("activity", details.activity())
        .param("agreement", details.agreementId())
        .param("capex", details.capex().amount())
        .param("currency", details.capex().currency())
        .param("jobs", details.jobs())
        .param("registered", Timestamp.from(dossier.registeredAt()))
        .param("since", Timestamp.from(dossier.stageSince()))
        .param("text", text(project))
        .update();
  }

  private static String condition(ProjectState.Registered project) {
    return project instanceof Accepted accepted && !accepted.course().active()
        ? "ON_HOLD"
        : "ACTIVE";
  }

  private static String text(ProjectState.Registered project) {
    var details = project.dossier().details();
    return Stream.concat(
            Stream.of(details.title(), details.summary()),
            details.partners().stream().map(Partner::name))
        .collect(Collectors.joining(" "));
  }
}

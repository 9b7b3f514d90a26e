package io.groundwork.sites.residency;

import io.groundwork.platform.journal.StateRows;
import io.groundwork.sites.residency.domain.ResidencyState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row per project that asked for a regime. */
@Repository
class ResidencyRepository implements StateRows<ResidencyState> {

  private static final String SAVE =
      """
      INSERT INTO residency (project_id, version, status, regime, territory_id, ends_on)
      VALUES (:project, :version, :status, :regime, :territory, :endsOn)
      ON CONFLICT (project_id) DO UPDATE
         SET version = :version, status = :status, regime = :regime, territory_id = :territory,
             ends_on = :endsOn
      """;

  private final JdbcClient jdbc;

  ResidencyRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void save(String id, ResidencyState state, long version) {
    var view = ResidencyView.of(id, state, version);
    jdbc.sql(SAVE)
        .param("project", id)
        .param("version", version)
        .param("status", view.status())
        .param("regime", view.regime())
        .param("territory", view.territoryId())
        .param("endsOn", view.relief() == null ? null : view.relief().endsOn())
        .update();
  }
}

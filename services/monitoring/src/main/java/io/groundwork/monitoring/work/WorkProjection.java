package io.groundwork.monitoring.work;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes what the list of work needs beside the facts of the board. */
@Repository
class WorkProjection {

  private static final String APPLIED =
      """
      INSERT INTO residency_application VALUES (?, ?)
      ON CONFLICT (project_id) DO UPDATE SET territory_id = excluded.territory_id
      """;
  private static final String OFFER =
      """
      INSERT INTO offer_fact VALUES (?, ?, ?, ?)
      ON CONFLICT (project_id, plot_id) DO UPDATE
        SET since = excluded.since, until = excluded.until
      """;

  private final JdbcClient jdbc;

  WorkProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void author(String project, String person) {
    jdbc.sql("INSERT INTO project_author VALUES (?, ?) ON CONFLICT DO NOTHING")
        .params(project, person)
        .update();
  }

  void territory(String id, String name, String region, String regime, String organisation) {
    jdbc.sql("INSERT INTO territory_fact VALUES (?, ?, ?, ?, ?)")
        .params(id, name, region, regime, organisation)
        .update();
  }

  void applied(String project, String territory) {
    jdbc.sql(APPLIED).params(project, territory).update();
  }

  void offer(String project, String plot, Instant since, Instant until) {
    jdbc.sql(OFFER).params(project, plot, Timestamp.from(since), Timestamp.from(until)).update();
  }

  void offerGone(String project, String plot) {
    jdbc.sql("DELETE FROM offer_fact WHERE project_id = ? AND plot_id = ?")
        .params(project, plot)
        .update();
  }

  void offersGone(String project) {
    jdbc.sql("DELETE FROM offer_fact WHERE project_id = ?").param(project).update();
  }

  void tranche(String project, String tranche, String commitment) {
    jdbc.sql("INSERT INTO tranche_fact VALUES (?, ?, ?)")
        .params(project, tranche, commitment)
        .update();
  }

  void hand(String project, String disbursement, String person, String did) {
    jdbc.sql("INSERT INTO disbursement_hand VALUES (?, ?, ?, ?)")
        .params(project, disbursement, person, did)
        .update();
  }
}

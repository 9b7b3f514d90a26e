package io.groundwork.monitoring.work;

import io.groundwork.monitoring.pipeline.Writes;
import java.sql.Timestamp;
import java.time.Instant;
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

  private final Writes writes;

  WorkProjection(Writes writes) {
    this.writes = writes;
  }

  void author(String project, String person) {
    var author = "INSERT INTO project_author VALUES (?, ?) ON CONFLICT DO NOTHING";
    writes.add(project, author, project, person);
  }

  void territory(String id, String name, String region, String regime, String organisation) {
    var territory = "INSERT INTO territory_fact VALUES (?, ?, ?, ?, ?)";
    writes.add(id, territory, id, name, region, regime, organisation);
  }

  void applied(String project, String territory) {
    writes.upsert(project, APPLIED, project, territory);
  }

  void offer(String project, String plot, Instant since, Instant until) {
    writes.upsert(project, OFFER, project, plot, Timestamp.from(since), Timestamp.from(until));
  }

  void offerGone(String project, String plot) {
    var gone = "DELETE FROM offer_fact WHERE project_id = ? AND plot_id = ?";
    writes.add(project, gone, project, plot);
  }

  void offersGone(String project) {
    writes.add(project, "DELETE FROM offer_fact WHERE project_id = ?", project);
  }

  void tranche(String project, String tranche, String commitment) {
    writes.add(project, "INSERT INTO tranche_fact VALUES (?, ?, ?)", project, tranche, commitment);
  }

  void hand(String project, String disbursement, String person, String did) {
    var hand = "INSERT INTO disbursement_hand VALUES (?, ?, ?, ?)";
    writes.add(project, hand, project, disbursement, person, did);
  }
}

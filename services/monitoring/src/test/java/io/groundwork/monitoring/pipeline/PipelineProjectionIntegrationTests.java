package io.groundwork.monitoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.test.backing.WithBacking;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Leaves nothing behind: other tests compare the projections with what a rebuild makes. */
@Transactional
@WithBacking
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=monitoring-again")
class PipelineProjectionIntegrationTests {

  private static final String AGREEMENT = "INSERT INTO agreement_fact VALUES (?, ?, ?)";

  private final String first = UUID.randomUUID().toString();
  private final String second = UUID.randomUUID().toString();
  @Autowired PipelineProjection projection;
  @Autowired JdbcClient jdbc;

  @Test
  void writesEachRowWithItsOwnNulls() {
    var visit = "INSERT INTO stage_visit VALUES (?, ?, ?, ?, now())";
    List<@Nullable Object[]> rows =
        List.of(
            new @Nullable Object[] {first, 1, "PROPOSED", 0},
            new @Nullable Object[] {second, 1, "CANCELLED", null});

    projection.write(visit, rows);

    assertThat(place(first)).isZero();
    assertThat(place(second)).isNull();
  }

  @Test
  void tellsWhatTheDatabaseRefusedAndNotTheValuesOfAllRows() {
    List<@Nullable Object[]> rows =
        List.of(
            new @Nullable Object[] {first, "Their secret plan", "agency"},
            new @Nullable Object[] {second, "Plan", "agency"},
            new @Nullable Object[] {second, "Plan", "agency"});

    assertThatThrownBy(() -> projection.write(AGREEMENT, rows))
        .isInstanceOf(DuplicateKeyException.class)
        .hasMessageContaining("duplicate key")
        .hasMessageNotContaining("Their secret plan");
  }

  private @Nullable Integer place(String project) {
    return jdbc.sql("SELECT place FROM stage_visit WHERE project_id = ?")
        .param(project)
        .query((row, _) -> row.getObject(1, Integer.class))
        .list()
        .getFirst();
  }
}

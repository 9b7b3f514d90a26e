package io.groundwork.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.test.backing.TestBacking;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was kept by an earlier version is kept by this one. */
class MigrationIntegrationTests {

  private final DriverManagerDataSource database =
      new DriverManagerDataSource(
          TestBacking.freshDatabase(), TestBacking.databaseUser(), TestBacking.databasePassword());
  private final JdbcClient jdbc = JdbcClient.create(database);

  @Test
  void knowsWhoKeepsAPlotThatWasTakenBefore() {
    migrate("12");
    jdbc.sql("INSERT INTO plot_fact VALUES ('p1', 't1', 'North 7', NULL)").update();
    jdbc.sql("INSERT INTO plot_fact VALUES ('p2', 't1', 'North 8', 'told')").update();
    jdbc.sql("INSERT INTO plot_keeper VALUES ('p1', 'kept'), ('p2', 'told')").update();

    migrate("latest");

    assertThat(jdbc.sql("SELECT authority FROM plot_fact ORDER BY 1").query(String.class).list())
        .containsExactly("kept", "told");
  }

  private void migrate(String version) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:io/groundwork/platform/db", "classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }
}

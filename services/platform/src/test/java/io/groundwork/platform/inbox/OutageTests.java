package io.groundwork.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.UncategorizedSQLException;

class OutageTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "0A000", "25006", "25P02", "28P01", "3D000", "40001", "42501", "42703", "42P01",
        "53300", "55P03", "57P01", "58030", "XX000"
      })
  void waitsForWhatTheDatabaseOrItsDeploymentMends(String state) {
    assertThat(Outage.is(failure(state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"22001", "22021", "23503", "23505", "23514", "42601", "54000", "P0001"})
  void blamesTheMessageForWhatItsValuesBreak(String state) {
    assertThat(Outage.is(failure(state))).isFalse();
  }

  @Test
  void looksBehindTheDriversExceptionForABatch() {
    var lost = new SQLException("An I/O error occurred", "08006");
    var broken = new SQLException("duplicate key", "23505");

    assertThat(Outage.is(batch(lost))).isTrue();
    assertThat(Outage.is(batch(broken))).isFalse();
  }

  private static Throwable batch(SQLException cause) {
    return new BatchUpdateException("aborted", cause.getSQLState(), 0, new int[0], cause);
  }

  private static Throwable failure(String state) {
    return new IllegalStateException(new SQLException("refused", state));
  }

  @Test
  void waitsWhereTheConnectionWasLostBeforeItsRollback() {
    var lost = new SQLException("Connection is closed");

    assertThat(Outage.is(new UncategorizedSQLException("JDBC rollback", null, lost))).isTrue();
  }
}

package io.groundwork.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.platform.outbox.OutboxRows.Row;
import io.groundwork.platform.parcel.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much the relay takes at once. */
class OutboxRowsIntegrationTests {

  private Connection connection;
  private OutboxRows rows;

  @BeforeEach
  void open() throws SQLException {
    var name = "outbox" + System.nanoTime();
    Servers.ALL.postgres().createDatabase(name);
    var url = Servers.ALL.postgres().jdbcUrl(name);
    Flyway.configure()
        .dataSource(url, "groundwork", "groundwork")
        .locations("classpath:io/groundwork/platform/db")
        .load()
        .migrate();
    connection = DriverManager.getConnection(url, "groundwork", "groundwork");
    rows = new OutboxRows(connection);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void takesNoMoreRowsThanItMay() throws SQLException {
    add(10, 10, 10);

    assertThat(sizes(rows.read(2, 1_000_000))).containsExactly(10, 10);
  }

  @Test
  void takesNoMoreBytesThanItMayPlusOneRowAndAllInOrder() throws SQLException {
    add(400_000, 800_000, 5, 900_000, 7);
    var taken = new ArrayList<Integer>();
    var batches = new ArrayList<Integer>();
    for (var batch = rows.read(1000, 1_000_000); !batch.isEmpty(); ) {
      batches.add(batch.size());
      taken.addAll(sizes(batch));
      rows.delete(batch);
      batch = rows.read(1000, 1_000_000);
    }

    assertThat(taken).containsExactly(400_000, 800_000, 5, 900_000, 7);
    assertThat(batches).containsExactly(2, 3);
  }

  @Test
  void takesOneRowThatIsTooMuchAlone() throws SQLException {
    add(900_000, 5);

    assertThat(sizes(rows.read(1000, 1_000))).containsExactly(900_000);
  }

  private void add(int... sizes) throws SQLException {
    var sql =
        "INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, headers)"
            + " VALUES (?, 'topic', 'key', 'type', ?, '{}')";
    try (var insert = connection.prepareStatement(sql)) {
      for (var size : sizes) {
        insert.setObject(1, UUID.randomUUID());
        insert.setBytes(2, new byte[size]);
        insert.executeUpdate();
      }
    }
  }

  private static List<Integer> sizes(List<Row> batch) {
    return batch.stream().map(row -> row.record().value().length).toList();
  }
}

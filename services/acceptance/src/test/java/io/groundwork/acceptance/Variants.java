package io.groundwork.acceptance;

import java.io.IOException;
import java.nio.file.Path;

/** Services as they are often built: each without one guard of the pipeline, the rest as ours. */
final class Variants {

  private static final String RELAY = "outbox/RelaySession.java";
  private static final String ROWS = "outbox/OutboxRows.java";
  private static final String OUTBOX = "outbox/Outbox.java";
  private static final String TAKING = "inbox/Taking.java";

  private final Path folder;

  /** In an empty folder. */
  Variants(Path folder) {
    this.folder = folder;
  }

  /** It keeps the inbox's books, but whatever comes has an effect. */
  Variant withoutInbox() throws IOException {
    return new Variant(folder)
        .with(TAKING, "if (sequence <= last) {", "if (sequence < 0) {")
        .with(
            TAKING,
            "if (!rows.take(name(), message.id(), topic, message.key(), sequence)) {",
            "if (!taken(message)) {")
        .with(
            TAKING,
            "  private Runnable next(",
            """
              private boolean taken(Received message) {
                var topic = message.record().topic();
                rows.take(name(), message.id(), topic, message.key(), message.sequence());
                return true;
              }

              private Runnable next(\
            """);
  }

  /**
   * It sends without a transaction, and deletes what it sent without asking what became of it. As
   * clients before 4.0 it remembers the topic when nobody is there, or a send would wait for it.
   */
  Variant withPlainProducer() throws IOException {
    return new Variant(folder)
        .with(
            "outbox/OutboxAutoConfiguration.java",
            "TRANSACTIONAL_ID_CONFIG, \"relay\" + settings.source()",
            """
            ENABLE_IDEMPOTENCE_CONFIG, false);
                config.put("metadata.recovery.strategy", "none\"\
            """)
        .with(RELAY, "producer.initTransactions();", "")
        .with(RELAY, "producer.beginTransaction();", "")
        .with(RELAY, "producer.commitTransaction();", "");
  }

  /** It draws the places in the outbox before it waits for the aggregate. */
  Variant withIdBeforeLock() throws IOException {
    return new Variant(folder)
        .with(
            "journal/EventStore.java",
            "var version = journal.lock(",
            "outbox.draw();\n    var version = journal.lock(")
        .with(OUTBOX, "INSERT INTO outbox (id,", "INSERT INTO outbox (position, id,")
        .with(OUTBOX, "VALUES (?, ?,", "OVERRIDING SYSTEM VALUE VALUES (?, ?, ?,")
        .with(OUTBOX, ".params(id,", ".params(DRAWN.get().removeFirst(), id,")
        .with(
            OUTBOX,
            "  private void insert(",
            """
              private static final ThreadLocal<java.util.List<Long>> DRAWN = new ThreadLocal<>();

              public void draw() {
                var ids = "SELECT nextval(pg_get_serial_sequence('outbox', 'position'))"
                    + " FROM generate_series(1, 8)";
                DRAWN.set(new java.util.ArrayList<>(jdbc.sql(ids).query(Long.class).list()));
              }

              private void insert(\
            """);
  }

  /** Its relay looks only behind the last row that it saw. */
  Variant withCursor() throws IOException {
    return new Variant(folder)
        .with(
            ROWS,
            "connection.prepareStatement(READ)",
            "connection.prepareStatement("
                + "READ.replace(\"FROM outbox\", \"FROM outbox WHERE position > \" + cursor))")
        .with(ROWS, "while (rows.next()) {", "while (rows.next()) {\ncursor = rows.getLong(1);")
        .with(
            ROWS,
            "private final Connection connection;",
            "private final Connection connection;\nprivate long cursor;");
  }
}

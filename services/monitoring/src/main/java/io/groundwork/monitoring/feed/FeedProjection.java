package io.groundwork.monitoring.feed;

import io.groundwork.monitoring.pipeline.Writes;
import io.groundwork.monitoring.timeline.Entry;
import io.groundwork.monitoring.timeline.EntryReader;
import io.groundwork.schemas.Topics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Events in the order in which this service came to know them; each is told to a reader once. */
@Repository
class FeedProjection implements EntryReader {

  /** What a reader may not see is there, but not told. */
  record Message(long position, String type, String body, boolean visible) {}

  /** Held to the commit; the statements behind it see all that its last holder has committed. */
  private static final String IN_ORDER = "SELECT pg_advisory_xact_lock(713520)";

  private static final String TOLD =
      "SELECT event_id FROM feed WHERE event_id = ANY (?) AND audience <> 'LATE'";

  private static final String ADD =
      """
      INSERT INTO feed (event_id, type, body, audience, owner)
      VALUES (:event, :type, :body::jsonb, :audience, :owner) ON CONFLICT DO NOTHING
      """;

  /** What of {@code feed f} a reader is told. */
  static final String VISIBLE =
      """
      CASE WHEN :agency::text IS NULL THEN f.audience <> 'LATE'
        ELSE f.audience = 'EVERYBODY' OR coalesce(f.owner = :agency, false) END
      """;

  private static final String READ =
      """
      SELECT position, type, (jsonb_build_object('position', position) || body)::text AS body,
        %s AS visible
      FROM feed f WHERE position > :position ORDER BY position LIMIT :limit
      """
          .formatted(VISIBLE);

  private final JdbcClient jdbc;
  private final Writes writes;
  private final OwnerProjection owners;
  private final JsonMapper json;
  private final FeedSignal signal;
  private final LateProjection late;
  private final List<Teller> tellers;

  FeedProjection(
      JdbcClient jdbc,
      Writes writes,
      OwnerProjection owners,
      JsonMapper json,
      FeedSignal signal,
      LateProjection late,
      List<Teller> tellers) {
    this.jdbc = jdbc;
    this.writes = writes;
    this.owners = owners;
    this.json = json;
    this.signal = signal;
    this.late = late;
    this.tellers = tellers;
  }

  @Override
  public Consumer<Entry> reading(List<Entry> batch) {
    var told = told(batch);
    Predicate<Entry> toRead = entry -> isFirst(entry) || !told.contains(entry.eventId());
    if (batch.stream().noneMatch(toRead)) {
      return _ -> {};
    }
    jdbc.sql(IN_ORDER).query((_, _) -> true).single();
    TransactionSynchronizationManager.registerSynchronization(signal);
    return entry -> {
      if (toRead.test(entry)) {
        writes.flush();
        read(entry);
      }
    };
  }

  /** From here on it is known whose the project is; events that waited for it are told again. */
  private static boolean isFirst(Entry entry) {
    return entry.topic().equals(Topics.PROJECT) && entry.sequence() == 1;
  }

  /**
   * What is in the feed already is told to nobody again. Nobody else adds these events meanwhile:
   * the inbox holds their keys.
   */
  private Set<UUID> told(List<Entry> batch) {
    var events = batch.stream().map(Entry::eventId).toArray();
    return jdbc.sql(TOLD)
        .param(new SqlArrayValue("uuid", events))
        .query((row, _) -> row.getObject(1, UUID.class))
        .set();
  }

  private void read(Entry entry) {
    var owner = owners.of(entry);
    if (isFirst(entry)) {
      late.tell(Objects.requireNonNull(entry.projectId()), owner.orElseThrow()).forEach(this::tell);
    }
    add(entry, owner);
  }

  long head() {
    return jdbc.sql("SELECT coalesce(max(position), 0) FROM feed").query(Long.class).single();
  }

  List<Message> after(long position, int most, FeedReader reader) {
    return jdbc.sql(READ)
        .param("position", position)
        .param("limit", most)
        .param("agency", reader.agency())
        .query((row, _) -> message(row))
        .list();
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getLong("position"),
        row.getString("type"),
        row.getString("body"),
        row.getBoolean("visible"));
  }

  private void add(Entry entry, Optional<String> owner) {
    var body = json.writeValueAsString(FeedBody.of(entry));
    var audience = Audience.of(entry, owner);
    var added =
        jdbc.sql(ADD)
            .param("event", entry.eventId())
            .param("type", entry.type())
            .param("body", body)
            .param("audience", audience.name())
            .param("owner", owner.orElse(null))
            .update();
    if (added == 1) {
      tell(News.of(entry, body, audience, owner.orElse(null)));
    }
  }

  private void tell(News news) {
    tellers.forEach(each -> each.tell(news));
  }
}

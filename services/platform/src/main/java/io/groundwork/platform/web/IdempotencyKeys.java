package io.groundwork.platform.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keys and first answers, in the command's own transaction; a second claimer waits for the first.
 */
class IdempotencyKeys {

  private static final String CLAIM =
      """
      INSERT INTO idempotency_key (scope, request_hash) VALUES (:scope, :hash)
      ON CONFLICT (scope) DO UPDATE
         SET request_hash = excluded.request_hash, created_at = now(), status = NULL, body = NULL
       WHERE idempotency_key.created_at < now() - make_interval(secs => :seconds)
      """;
  private static final String STORE =
      """
      UPDATE idempotency_key
         SET status = :status, location = :location, etag = :etag,
             content_type = :contentType, body = :body
       WHERE scope = :scope
      """;
  private static final String FIND =
      """
      SELECT request_hash, status, location, etag, content_type, body
        FROM idempotency_key WHERE scope = :scope AND status IS NOT NULL
      """;
  private static final String EXPIRE =
      "DELETE FROM idempotency_key WHERE created_at < now() - make_interval(secs => :seconds)";

  private final JdbcClient jdbc;
  private final AnswerSeal seal;
  private final long seconds;

  IdempotencyKeys(JdbcClient jdbc, AnswerSeal seal, Duration kept) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.seconds = kept.toSeconds();
  }

  /** True for the first (or again after expiry); waits while another transaction holds the key. */
  boolean claim(IdempotencyKey key) {
    return jdbc.sql(CLAIM)
            .param("scope", key.scope())
            .param("hash", key.requestHash())
            .param("seconds", seconds)
            .update()
        == 1;
  }

  void store(IdempotencyKey key, StoredAnswer answer) {
    jdbc.sql(STORE)
        .param("scope", key.scope())
        .param("status", answer.status())
        .param("location", answer.location())
        .param("etag", answer.etag())
        .param("contentType", answer.contentType())
        .param("body", seal.seal(answer.body(), key.scope()))
        .update();
  }

  Optional<StoredAnswer> find(IdempotencyKey key) {
    return jdbc.sql(FIND)
        .param("scope", key.scope())
        .query(
            (row, _) ->
                new StoredAnswer(
                    row.getBytes("request_hash"),
                    row.getInt("status"),
                    row.getString("location"),
                    row.getString("etag"),
                    row.getString("content_type"),
                    seal.open(row.getBytes("body"), key.scope())))
        .optional();
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  int expire() {
    return jdbc.sql(EXPIRE).param("seconds", seconds).update();
  }
}

package io.groundwork.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links what others call a person, an id that says nothing, with the person. Without the link
 * nobody can tell any more who it was.
 */
@Repository
class PersonRepository {

  private static final String KNOW =
      """
      INSERT INTO person (user_name) VALUES (?)
      ON CONFLICT (user_name) DO UPDATE SET left_at = NULL
      RETURNING subject
      """;
  private static final String LEAVE =
      """
      UPDATE person
      SET left_at = CASE WHEN user_name = ANY (:present) THEN NULL ELSE CAST(:at AS timestamptz) END
      WHERE (left_at IS NULL) = (user_name <> ALL (:present))
      """;
  private static final String HOLD =
      "SELECT 1 FROM person WHERE user_name = ? AND subject::text = ? FOR KEY SHARE";
  private static final String FORGET = "DELETE FROM person WHERE user_name = ? RETURNING subject";
  private static final List<String> TRACES =
      List.of(
          "DELETE FROM oauth2_authorization WHERE principal_name = ?",
          "DELETE FROM spring_session WHERE principal_name = ?");

  private final JdbcClient jdbc;

  PersonRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new one for a person who was never here, or is forgotten. */
  UUID subjectOf(String userName) {
    return jdbc.sql(KNOW).param(userName).query(UUID.class).single();
  }

  Optional<String> userNameOf(UUID subject) {
    return jdbc.sql("SELECT user_name FROM person WHERE subject = ?")
        .param(subject)
        .query((row, _) -> row.getString("user_name"))
        .optional();
  }

  /** Whether the link is there; it stays until the caller's transaction ends. */
  boolean holds(String userName, String subject) {
    return jdbc.sql(HOLD).params(userName, subject).query(Integer.class).optional().isPresent();
  }

  /** Notes since when the directory has somebody no more; who is back has not left. */
  void markLeft(Collection<String> present, Instant now) {
    jdbc.sql(LEAVE)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("present", present.toArray(String[]::new))
        .update();
  }

  List<String> leftBefore(Instant instant) {
    return jdbc.sql("SELECT user_name FROM person WHERE left_at < ?")
        .param(instant.atOffset(ZoneOffset.UTC))
        .query((row, _) -> row.getString("user_name"))
        .list();
  }

  /**
   * The link, sessions and tokens go, all or none. The link goes first: whoever holds it keeps a
   * token now, which goes next.
   *
   * @return the id that is nobody's from now on; empty if there was no link
   */
  @Transactional
  Optional<UUID> forget(String userName) {
    var subject = jdbc.sql(FORGET).param(userName).query(UUID.class).optional();
    TRACES.forEach(sql -> jdbc.sql(sql).param(userName).update());
    return subject;
  }
}

package io.groundwork.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts an attempt before its password is checked, so that parallel guesses are counted too. Names
 * are kept as hashes, known and unknown alike.
 */
@Repository
class SignInAttemptRepository {

  private static final String BEGIN =
      """
      INSERT INTO sign_in_attempt AS a (name_hash, attempts, last_at, blocked_until)
      VALUES (:name, 1, :now, :now)
      ON CONFLICT (name_hash) DO UPDATE SET
        attempts = a.attempts + 1,
        last_at = :now,
        blocked_until = :now + CASE WHEN a.attempts + 1 < :limit THEN interval '0'
          ELSE least(:longest, :first * 2 ^ least(a.attempts + 1 - :limit, 30)) * interval '1 second' END
      WHERE a.blocked_until <= :now
      """;
  private static final String FORGET = "DELETE FROM sign_in_attempt WHERE name_hash = :name";
  private static final String FORGET_OLD = "DELETE FROM sign_in_attempt WHERE last_at < :before";

  private final JdbcClient jdbc;
  private final IdentitySettings.Throttle settings;
  private final Clock clock;

  SignInAttemptRepository(JdbcClient jdbc, IdentitySettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings.throttle();
    this.clock = clock;
  }

  /** False when this name has to wait. */
  boolean begin(String name) {
    return jdbc.sql(BEGIN)
            .param("name", hash(name))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("limit", settings.attempts())
            .param("first", settings.firstWait().toSeconds())
            .param("longest", settings.longestWait().toSeconds())
            .update()
        == 1;
  }

  void succeeded(String name) {
    jdbc.sql(FORGET).param("name", hash(name)).update();
  }

  void forgetOlderThan(Duration age) {
    var before = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    jdbc.sql(FORGET_OLD).param("before", before).update();
  }

  private static String hash(String name) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.groundwork.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The authorization server keeps its own table, but never removes from it what has expired. */
@Repository
class AuthorizationRepository {

  private static final String DELETE_EXPIRED =
      """
      DELETE FROM oauth2_authorization
      WHERE greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at)
        < :before
      """;

  private final JdbcClient jdbc;

  AuthorizationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int deleteExpired(Instant before) {
    return jdbc.sql(DELETE_EXPIRED).param("before", before.atOffset(ZoneOffset.UTC)).update();
  }
}

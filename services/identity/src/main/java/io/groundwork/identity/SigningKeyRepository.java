package io.groundwork.identity;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Repository;

/** Signing keys, newest first; encrypted where the deployment gives a password for it. */
@Repository
class SigningKeyRepository {

  private static final String PUBLISHED =
      """
      SELECT jwk, salt FROM signing_key
      WHERE retired_at IS NULL OR retired_at > :retiredAfter
      ORDER BY created_at DESC, kid
      """;
  private static final String CREATED_AT =
      "SELECT max(created_at) FROM signing_key WHERE retired_at IS NULL";
  private static final String RETIRE =
      "UPDATE signing_key SET retired_at = :at WHERE retired_at IS NULL";
  private static final String INSERT =
      "INSERT INTO signing_key (kid, jwk, salt, created_at) VALUES (:kid, :jwk, :salt, :at)";

  private static final HexFormat HEX = HexFormat.of();

  private final JdbcClient jdbc;
  private final String password;

  SigningKeyRepository(JdbcClient jdbc, IdentitySettings settings) {
    this.jdbc = jdbc;
    this.password = settings.keys().password();
  }

  /** Held to the end of the transaction, so that two instances never rotate at once. */
  void lock() {
    jdbc.sql("LOCK TABLE signing_key IN SHARE ROW EXCLUSIVE MODE").update();
  }

  Optional<Instant> signingSince() {
    return jdbc.sql(CREATED_AT)
        .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  void replace(RSAKey key, Instant at) {
    var instant = at.atOffset(ZoneOffset.UTC);
    var salt = password.isEmpty() ? null : KeyGenerators.string().generateKey();
    var jwk = encrypt(key.toJSONString(), salt);
    jdbc.sql(RETIRE).param("at", instant).update();
    jdbc.sql(INSERT)
        .param("kid", key.getKeyID())
        .param("jwk", jwk)
        .param("salt", salt)
        .param("at", instant)
        .update();
  }

  List<RSAKey> published(Instant retiredAfter) {
    return jdbc.sql(PUBLISHED)
        .param("retiredAfter", retiredAfter.atOffset(ZoneOffset.UTC))
        .query((row, _) -> key(row))
        .list();
  }

  private RSAKey key(ResultSet row) throws SQLException {
    try {
      return RSAKey.parse(decrypt(row.getString("jwk"), row.getString("salt")));
    } catch (ParseException | IllegalStateException e) {
      throw new IllegalStateException(
          "A signing key cannot be read: wrong IDENTITY_KEYS_PASSWORD?");
    }
  }

  private String encrypt(String jwk, @Nullable String salt) {
    return salt == null
        ? jwk
        : HEX.formatHex(
            AesGcmBytesEncryptor.withPassword(password, salt)
                .build()
                .encrypt(jwk.getBytes(StandardCharsets.UTF_8)));
  }

  private String decrypt(String stored, @Nullable String salt) {
    return salt == null
        ? stored
        : new String(
            AesGcmBytesEncryptor.withPassword(password, salt).build().decrypt(HEX.parseHex(stored)),
            StandardCharsets.UTF_8);
  }
}

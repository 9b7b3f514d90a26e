package io.groundwork.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Proof Key for Code Exchange (RFC 7636), method S256. */
final class Pkce {

  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private Pkce() {}

  /** A new secret of 64 characters. */
  static String verifier() {
    var bytes = new byte[48];
    new SecureRandom().nextBytes(bytes);
    return TEXT.encodeToString(bytes);
  }

  static String challenge(String verifier) {
    try {
      var ascii = verifier.getBytes(StandardCharsets.US_ASCII);
      return TEXT.encodeToString(MessageDigest.getInstance("SHA-256").digest(ascii));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

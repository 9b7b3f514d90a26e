package io.groundwork.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A caller's key within its scope (organisation, user, method, path), and the hash of what it sent.
 */
record IdempotencyKey(byte[] scope, byte[] requestHash) {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

  static IdempotencyKey of(CurrentUser user, BufferedRequest request) {
    var key = accept(request.getHeader(HEADER));
    var scope =
        sha256(user.organisation(), user.id(), request.getMethod(), request.getRequestURI(), key);
    return new IdempotencyKey(scope, hash(request));
  }

  private static String accept(@Nullable String key) {
    if (key == null || key.isBlank()) {
      throw new InvalidField(HEADER, "is missing", "send a key of your own, such as a new UUID");
    }
    if (!PRINTABLE.matcher(key).matches()) {
      throw new InvalidField(HEADER, "is not valid", "send 1 to 255 printable ASCII characters");
    }
    return key;
  }

  private static byte[] hash(BufferedRequest request) {
    var digest = digest();
    var query = ((HttpServletRequest) request).getQueryString();
    digest.update((query == null ? "\n" : query + "\n").getBytes(UTF_8));
    return digest.digest(request.body());
  }

  private static byte[] sha256(String... parts) {
    var digest = digest();
    for (var part : parts) {
      digest.update(part.getBytes(UTF_8));
      digest.update((byte) 0);
    }
    return digest.digest();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

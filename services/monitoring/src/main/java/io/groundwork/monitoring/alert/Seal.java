package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.MonitoringSettings;
import io.groundwork.platform.web.AnswerSeal;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encrypts (AES-GCM) what the database keeps and this service has to read again, each bound to its
 * place, so that it cannot be put into another one. A version, a nonce, the rest.
 */
@Component
class Seal implements AnswerSeal {

  /** No text begins with it, so what is in clear is told from what is not. */
  private static final byte VERSION = 1;

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int HEAD_BYTES = 1 + NONCE_BYTES;
  private static final int TAG_BITS = 128;

  /** What is kept was sealed with another key, or at another place. */
  static final class Locked extends RuntimeException {

    Locked(String message) {
      super(message);
    }
  }

  private final @Nullable SecretKeySpec key;

  Seal(MonitoringSettings settings) {
    var set = settings.alerts().secretKey();
    this.key = set.isEmpty() ? null : key(set);
  }

  /** Without a key nothing is encrypted. */
  boolean isAvailable() {
    return key != null;
  }

  @Override
  public byte[] seal(byte[] text, byte[] place) {
    if (key == null) {
      return text;
    }
    var nonce = Secrets.random(NONCE_BYTES);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(text);
      return ByteBuffer.allocate(HEAD_BYTES + sealed.length)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws Locked if it was sealed with another key, or at another place
   */
  @Override
  public byte[] open(byte[] kept, byte[] place) {
    if (kept.length < HEAD_BYTES || kept[0] != VERSION) {
      return kept;
    }
    if (key == null) {
      throw new Locked("MONITORING_SECRET_KEY is not set any more");
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(kept, 1, HEAD_BYTES), place)
          .doFinal(kept, HEAD_BYTES, kept.length - HEAD_BYTES);
    } catch (GeneralSecurityException _) {
      throw new Locked("It was sealed with another MONITORING_SECRET_KEY, or elsewhere");
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] place)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place);
    return cipher;
  }

  /** Says nothing of what was set. */
  private static SecretKeySpec key(String set) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(set);
    } catch (IllegalArgumentException _) {
      bytes = new byte[0];
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException(
          "MONITORING_SECRET_KEY is not %d bytes in Base64".formatted(KEY_BYTES));
    }
    return new SecretKeySpec(bytes, "AES");
  }
}

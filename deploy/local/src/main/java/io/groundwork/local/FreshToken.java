package io.groundwork.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** A person's access token; signs in again before it expires, as identity's live 10 minutes. */
final class FreshToken {

  private static final Duration KEEP = Duration.ofMinutes(5);

  private final Supplier<String> signIn;
  private final InstantSource clock;
  private String text = "";
  private Instant until = Instant.MIN;

  FreshToken(Supplier<String> signIn, InstantSource clock) {
    this.signIn = signIn;
    this.clock = clock;
  }

  /**
   * Waits for another thread that signs the person in.
   *
   * @throws Problem if the person cannot sign in
   */
  synchronized String text() {
    if (!clock.instant().isBefore(until)) {
      text = signIn.get();
      until = clock.instant().plus(KEEP);
    }
    return text;
  }
}

package io.groundwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FreshTokenTests {

  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private final AtomicInteger signedIn = new AtomicInteger();
  private final FreshToken token =
      new FreshToken(() -> "token " + signedIn.incrementAndGet(), () -> now);

  @Test
  void signsInWhenItIsFirstAskedFor() {
    assertThat(signedIn).hasValue(0);
    assertThat(token.text()).isEqualTo("token 1");
  }

  @Test
  void isTheSameWhileItIsGood() {
    token.text();
    now = now.plus(Duration.ofMinutes(4));

    assertThat(token.text()).isEqualTo("token 1");
  }

  @Test
  void isAnotherLongBeforeTenMinutesAreOver() {
    token.text();
    now = now.plus(Duration.ofMinutes(5));

    assertThat(token.text()).isEqualTo("token 2");
    assertThat(token.text()).isEqualTo("token 2");
  }
}

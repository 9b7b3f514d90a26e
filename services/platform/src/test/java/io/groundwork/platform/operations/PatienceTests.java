package io.groundwork.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PatienceTests {

  private final Patience patience = new Patience(Duration.ofMillis(50));

  @Test
  void takesAnAnswer() {
    assertThat(patience.ask(() -> "yes").join()).isEqualTo("yes");
  }

  @Test
  void doesNotWaitForWhatHangs() {
    var never = new CountDownLatch(1);

    var asked =
        patience.ask(
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return "late";
            });

    assertThat(asked).succeedsWithin(Duration.ofSeconds(20)).isNull();
    never.countDown();
  }

  @Test
  void hearsNothingFromWhatFails() {
    assertThat(
            patience
                .<String>ask(
                    () -> {
                      throw new IllegalStateException("away");
                    })
                .join())
        .isNull();
  }
}

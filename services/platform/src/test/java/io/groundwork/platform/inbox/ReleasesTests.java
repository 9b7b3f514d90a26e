package io.groundwork.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ReleasesTests {

  /** It once asked whether it runs before its start had said so, and ended for good. */
  @Test
  void beginsAtEveryStart() throws InterruptedException {
    for (int i = 0; i < 2_000; i++) {
      var looked = new CountDownLatch(1);
      var releases = new Releases(List.of(round(looked)));
      releases.start();
      assertThat(looked.await(20, TimeUnit.SECONDS)).as("start %d", i).isTrue();
      releases.stop();
    }
  }

  @Test
  void goesOnAfterAnyFailure() throws InterruptedException {
    var looked = new CountDownLatch(1);
    var rounds = new AtomicInteger();
    BooleanSupplier failing =
        () ->
            switch (rounds.getAndIncrement()) {
              case 0 -> throw new IllegalStateException("the database is away");
              case 1 -> throw new NoClassDefFoundError("a class is missing");
              default -> false;
            };
    BooleanSupplier behind = round(looked);
    var releases = new Releases(List.of(failing, behind));
    releases.start();
    assertThat(looked.await(20, TimeUnit.SECONDS)).isTrue();
    releases.stop();
  }

  private static BooleanSupplier round(CountDownLatch looked) {
    return () -> {
      looked.countDown();
      return false;
    };
  }
}

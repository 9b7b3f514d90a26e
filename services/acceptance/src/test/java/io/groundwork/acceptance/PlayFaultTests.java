package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Something is killed in the middle of the launcher's own play, which goes on to every ending. */
@Order(58)
class PlayFaultTests {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  @TempDir Path folder;
  private RunningSystem system;

  @BeforeEach
  void play() throws IOException {
    system = RunningSystem.playing(folder.resolve("system"));
  }

  @AfterEach
  void stop() {
    system.stop();
  }

  @Test
  void reachesEveryEndingAlthoughAServiceIsKilled() {
    reachesEveryEndingAfterTheDeathOf("projects");
    assertThat(system.output())
        .contains("projects does not answer; asking again", "projects answers after");
  }

  @Test
  void reachesEveryEndingAlthoughTheBrokerIsKilled() {
    reachesEveryEndingAfterTheDeathOf("kafka");
  }

  private void reachesEveryEndingAfterTheDeathOf(String part) {
    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(LIMIT)
        .until(() -> system.output().contains("The partner of the region signs"));
    new Part(system, part).killAndRestart();
    system.awaitPlayed();
    assertThat(system.output()).contains("Every ending was reached.");
    new Checker(system.addresses()).check(List.of());
  }
}

package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Something is away or stands still for a while: what can go on does, the rest says 503 and when to
 * come again, nobody dies of it, and all recovers by itself.
 */
@Order(54)
class OutageFaultTests {

  private static final Duration MINUTE = Duration.ofSeconds(60);
  private static final Duration LONG = Duration.ofMinutes(4);
  private static final Duration AT_ONCE = Duration.ZERO;

  private final RunningSystem system = RunningSystem.get();
  private final Addresses addresses = system.addresses();
  private final int port = addresses.port("projects");
  private final Part projects = new Part(system, "projects");

  @Test
  void commandsAndRelayGoOnWithoutTheRegistry() {
    goesOn("registry away", new Part(system, "registry"), Part::kill, Part::restart);
  }

  @Test
  void commandsGoOnWithoutTheBroker() {
    goesOnUnseen("broker away", new Part(system, "kafka"), Part::kill, Part::restart);
  }

  @Test
  void commandsGoOnWhileTheBrokerStandsStill() {
    goesOnUnseen("broker frozen", new Part(system, "kafka"), Part::freeze, Part::thaw);
  }

  @Test
  void saysWhenToComeAgainWithoutTheDatabase() {
    waits("PostgreSQL away", Part::kill, Part::restart);
  }

  @Test
  void saysWhenToComeAgainWhileTheDatabaseStandsStill() {
    waits("PostgreSQL frozen", Part::freeze, Part::thaw);
  }

  private interface Act extends java.util.function.Consumer<Part> {}

  /** Every command is answered at once, and what a new one did is seen while the part is away. */
  private void goesOn(String name, Part part, Act away, Act back) {
    var recovery = new Recovery(addresses);
    var writers = new Writers(addresses, 2, AT_ONCE, Duration.ofMillis(500));
    try (recovery;
        writers) {
      await().atMost(LONG).until(() -> !writers.accepted().isEmpty());
      var accepted = writers.accepted().getFirst();
      recovery.measure(name, "projects", accepted, Faults.SERVICE, () -> away.accept(part));
      outlast();
    } finally {
      back.accept(part);
    }
    check(writers, recovery);
  }

  /** Every command is answered at once; the events arrive when the part is back. */
  private void goesOnUnseen(String name, Part part, Act away, Act back) {
    var recovery = new Recovery(addresses);
    var writers = new Writers(addresses, 2, AT_ONCE, Duration.ofMillis(500));
    var before = Vitals.of(projects);
    try (recovery;
        writers) {
      await().atMost(LONG).until(() -> !writers.accepted().isEmpty());
      away.accept(part);
      try {
        var accepted = writers.accepted().size();
        outlast();
        assertThat(writers.accepted()).hasSizeGreaterThan(accepted + 10);
        assertThat(Vitals.isReady(port)).as("ready for commands").isTrue();
        isWell(name, before);
      } finally {
        recovery.measure(
            name + ", then back", "projects", "", Faults.BROKER, () -> back.accept(part));
      }
    }
    check(writers, recovery);
  }

  /** Nobody is answered anything but 503; who repeats the command is answered in the end. */
  private void waits(String name, Act away, Act back) {
    var postgres = new Part(system, "postgres");
    var recovery = new Recovery(addresses);
    var writers = new Writers(addresses, 50, LONG, Duration.ofSeconds(5));
    try (recovery;
        writers) {
      await().atMost(LONG).until(() -> writers.accepted().size() > 50);
      var before = Vitals.of(projects);
      away.accept(postgres);
      try {
        await().atMost(MINUTE).until(() -> !Vitals.isReady(port));
        var answered = writers.sent().size();
        outlast();
        assertThat(Vitals.isReady(port)).as("ready without a database").isFalse();
        assertThat(writers.sent()).hasSize(answered);
        assertThat(writers.unavailable()).as("answers of 503").isPositive();
        isWell(name, before);
      } finally {
        recovery.measure(
            name + ", then back", "projects", "", Faults.POSTGRES, () -> back.accept(postgres));
      }
      await().atMost(LONG).until(() -> Vitals.isReady(port));
    }
    check(writers, recovery);
  }

  private static void outlast() {
    await().pollDelay(MINUTE).atMost(LONG).until(() -> true);
  }

  private void isWell(String name, Vitals before) {
    var now = Vitals.of(projects);
    System.out.printf("%s: projects had %s, has %s%n", name, before, now);
    assertThat(Vitals.isLive(port)).as("a healthy process is not to be killed").isTrue();
    assertThat(now.threads()).isLessThan(before.threads() + 50);
    assertThat(now.megabytes()).isLessThan(before.megabytes() + 150);
  }

  private void check(Writers writers, Recovery recovery) {
    var sent = new ArrayList<>(writers.sent());
    sent.addAll(recovery.sent());
    new Checker(addresses).check(sent);
  }
}

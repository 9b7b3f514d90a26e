package io.groundwork.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is done to a running system while people work, and that it keeps its promises after. */
final class Faults {

  /** How long a recovery may take. */
  static final Duration SERVICE = Duration.ofSeconds(20);

  static final Duration RELAY = Duration.ofSeconds(10);
  static final Duration BROKER = Duration.ofSeconds(30);
  static final Duration POSTGRES = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int WRITERS = 3;

  /** So that what comes meanwhile is taken in time by consumers on a busy machine. */
  private static final Duration REST = Duration.ofMillis(500);

  private final RunningSystem system;
  private final Addresses addresses;

  Faults(RunningSystem system) {
    this(system, system.addresses());
  }

  /** With clients that go to other addresses. */
  Faults(RunningSystem system, Addresses addresses) {
    this.system = system;
    this.addresses = addresses;
  }

  Part part(String name) {
    return new Part(system, name);
  }

  /** Kills it and starts it again at once, as whatever watches over processes would. */
  void killAmidCommands(String name, Duration floor) {
    amidCommands("kill -9 " + name, name, floor, part(name)::killAndRestart);
  }

  /** Measures the recovery and has everything checked. */
  void amidCommands(String fault, String service, Duration floor, Runnable cause) {
    var writers = new Writers(addresses, WRITERS, PATIENCE, REST);
    var recovery = new Recovery(addresses);
    try (recovery;
        writers) {
      await().atMost(PATIENCE).until(() -> writers.accepted().size() > 2 * WRITERS);
      recovery.measure(fault, service, opened(writers.accepted()), floor, cause);
      var before = writers.accepted().size();
      await().atMost(PATIENCE).until(() -> writers.accepted().size() > before + WRITERS);
    }
    var sent = new ArrayList<>(writers.sent());
    sent.addAll(recovery.sent());
    new Checker(addresses).check(sent);
  }

  /** A project that financing knows of already. */
  private String opened(List<String> accepted) {
    var plans = "SELECT stream_id FROM journal WHERE topic = 'financing.plan'";
    var financing = new Database(addresses, "financing");
    await().atMost(PATIENCE).until(() -> financing.texts(plans).contains(accepted.getFirst()));
    return accepted.getFirst();
  }
}

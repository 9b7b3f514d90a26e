package io.groundwork.acceptance;

import static org.awaitility.Awaitility.await;

import io.groundwork.acceptance.PatientClient.Sent;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Reads journals, outboxes, inboxes, topics and views from outside, and says where they break the
 * promises: nothing lost, nothing with a second effect, nothing out of order, and the domain's.
 */
final class Checker {

  /** How long everything under way may take to arrive everywhere. */
  private static final Duration DRAIN = Duration.ofSeconds(60);

  private static final Duration STAYS = Duration.ofSeconds(15);

  private static final int TOLD = 20;

  private static final List<Promise> PROMISES =
      List.of(
          new Numbering(),
          new StagePaths(),
          new StageGates(),
          new PlotHolders(),
          new Payments(),
          new Reliefs(),
          new Compensations());

  private final Addresses addresses;
  private List<String> findings = List.of("nothing was looked at");
  private int events;
  private int again;

  Checker(Addresses addresses) {
    this.addresses = addresses;
  }

  /**
   * Waits until all that is under way has arrived; fails where a promise is still broken then.
   *
   * @param sent every command that was answered
   */
  void check(List<Sent> sent) {
    var began = System.nanoTime();
    try {
      patiently().until(() -> look(sent).isEmpty());
    } catch (ConditionTimeoutException e) {
      throw failure("findings", e);
    }
    System.out.printf(
        "Checker: %d commands, %d events (%d sent again), all promises kept after %.1f s%n",
        sent.size(), events, again, (System.nanoTime() - began) / 1e9);
  }

  /**
   * Fails unless a promise is broken and stays so for longer than anything is under way.
   *
   * @param those which of the findings have to be there, and which not, all the time
   */
  void find(List<Sent> sent, Predicate<List<String>> those) {
    try {
      patiently().during(STAYS).until(() -> those.test(look(sent)));
    } catch (ConditionTimeoutException e) {
      throw failure("other findings", e);
    }
    System.out.printf("Checker: %d findings, first %s%n", findings.size(), findings.getFirst());
  }

  private AssertionError failure(String what, ConditionTimeoutException cause) {
    var first = findings.stream().limit(TOLD).toList();
    return new AssertionError("%d %s: %s".formatted(findings.size(), what, first), cause);
  }

  private static ConditionFactory patiently() {
    return await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(500))
        .atMost(DRAIN)
        .ignoreExceptionsMatching(Checker::isAway);
  }

  /** What was just started again may not answer yet. */
  private static boolean isAway(Throwable failure) {
    return failure instanceof UncheckedIOException
        || failure.getCause() instanceof SQLException
        || failure instanceof TimeoutException;
  }

  private List<String> look(List<Sent> sent) {
    var found = new ArrayList<String>();
    for (var service : Addresses.SERVICES) {
      var database = new Database(addresses, service);
      for (var table : List.of("outbox", "parked")) {
        var rows = database.number("SELECT count(*) FROM " + table);
        found.addAll(rows == 0 ? List.of() : List.of(service + "." + table + " has " + rows));
      }
    }
    var raw = Topic.all(addresses);
    var log = Resending.collapsed(raw);
    events = log.size();
    again = raw.size() - log.size();
    found.addAll(new Resending().broken(raw));
    PROMISES.forEach(promise -> found.addAll(promise.broken(log)));
    for (var service : Journals.SERVICES) {
      var recorded = new HashSet<>(Journals.recorded(addresses, service));
      var published = new HashSet<>(Journals.published(log, service));
      found.addAll(difference(service + ": journal and topics", recorded, published));
    }
    found.addAll(StateRow.broken(StateRow.of(addresses)));
    Intake.of(addresses).forEach(intake -> found.addAll(intake.broken(log)));
    found.addAll(Shown.of(addresses).broken(log));
    found.addAll(Effects.broken(sent, Effects.recorded(addresses)));
    found.addAll(Effects.doubled(Effects.caused(addresses)));
    findings = found;
    return found;
  }

  /** What only one of both has. */
  static List<String> difference(String of, Set<String> one, Set<String> other) {
    var findings = new ArrayList<String>();
    one.stream()
        .filter(each -> !other.contains(each))
        .forEach(each -> findings.add("%s: only the first has %s".formatted(of, each)));
    other.stream()
        .filter(each -> !one.contains(each))
        .forEach(each -> findings.add("%s: only the second has %s".formatted(of, each)));
    return findings;
  }
}
